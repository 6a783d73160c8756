"""A batch run: articles from files in, records out, in the order of the sources, and nothing lost on the way."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from newsextract.batch.duplicates import Copies
from newsextract.batch.fingerprint import article_key, settings_fingerprint
from newsextract.batch.ledger import Entry, Ledger
from newsextract.batch.pool import Pool
from newsextract.batch.sinks.base import replacing
from newsextract.batch.sinks.choose import FORMATS, format_of
from newsextract.batch.sources.find import File, find_files, read_file, read_standard_input
from newsextract.batch.sources.found import Found, printable
from newsextract.batch.sources.rows import Fields
from newsextract.batch.worker import KINDS, as_json
from newsextract.errors import NewsExtractError, OutputError, SourceError
from newsextract.extractor import Input, document_of
from newsextract.reading.read import read_article
from newsextract.records import Extraction

STDIN = Path("-")
# What a worker may take over one batch of articles without a sign of life. The slowest ordinary batch takes three seconds.
DEADLINE_SECONDS = 300.0


@dataclass(frozen=True, slots=True)
class Settings:
    """How the articles are read and extracted.

    Attributes:
        processes: Worker processes.
        published: Date of publication of all of them; default is what each says.
        home: Where the outlet is at home.
        model: As in `extract`.
        packs: As in `extract`.
        fields: Names of the fields of rows.
        copies: Whether near-copies of earlier articles of the run are only linked to them.
        deadline: Seconds a worker may work without a sign of life; then its articles are tried alone, once.
        retry: Whether articles that an earlier run set aside are tried again.
    """

    processes: int = 1
    published: str | None = None
    home: str | None = None
    model: str | None = None
    packs: tuple[str, ...] = ()
    fields: Fields = field(default_factory=Fields)
    copies: bool = True
    deadline: float = DEADLINE_SECONDS
    retry: bool = False


@dataclass(slots=True)
class Summary:
    """How a run went; ``read == extracted + copies + failed``.

    Attributes:
        read: Articles that the sources hold.
        extracted: Articles whose records were written.
        copies: Articles that were linked to an earlier one.
        failed: Articles that were set aside.
        resumed: Of the extracted ones, those that an earlier run had done.
        records: Number of records by kind.
        errors: Where the reasons stand; None when nothing failed.
    """

    read: int = 0
    extracted: int = 0
    copies: int = 0
    failed: int = 0
    resumed: int = 0
    records: dict[str, int] = field(default_factory=dict)
    errors: Path | None = None


def errors_path(out: Path) -> Path:
    """The file of the articles that were set aside: ``news.jsonl`` has ``news.errors.jsonl``."""
    return out.with_name(f"{out.stem}.errors.jsonl")


def ledger_path(out: Path) -> Path:
    """The ledger beside an output."""
    return out.with_name(f".{out.name}.ledger")


def run_batch(
    sources: Sequence[Path],
    out: Path,
    settings: Settings | None = None,
    *,
    format: str | None = None,  # noqa: A002
    progress: Callable[[int, int], None] | None = None,
) -> Summary:
    """Extract from all articles of some sources.

    A run that was stopped goes on where it was when it is called again with the same sources, output and settings.

    Args:
        sources: Folders, files, patterns, or ``-`` for JSON lines from standard input.
        out: What to write; it is replaced when the run has finished.
        settings: How to read and extract.
        format: As in `format_of`; default is what the name of `out` says.
        progress: Called with the articles done and the articles read so far, after every article.

    Returns:
        How it went. An article that fails has a line with `code`, `path` and `error` in the file of errors.

    Raises:
        NewsExtractError: The run cannot start (nothing to read, no model) or its output cannot be written.
    """
    settings = settings or Settings()
    form = format_of(out, format)
    files = [] if list(sources) == [STDIN] else list(find_files(sources))
    if not files and list(sources) != [STDIN]:
        raise SourceError(f"nothing to read in {', '.join(map(printable, sources))}")
    summary = Summary()
    if not out.absolute().parent.is_dir():
        raise OutputError(f"{out}: there is no folder {out.absolute().parent}; make it first")
    with Ledger(ledger_path(out)) as ledger:
        _Run(settings, ledger, summary, progress).extract(_articles(files, settings.fields))
        _write(out, form, ledger, summary)
    return summary


def _articles(files: list[File], fields: Fields) -> Iterator[Found]:
    if not files:
        yield from read_standard_input(fields)
    for file in files:
        yield from read_file(file, fields)


class _Run:
    """Plans every article, and has those extracted that no earlier run has done."""

    def __init__(
        self, settings: Settings, ledger: Ledger, summary: Summary, progress: Callable[[int, int], None] | None
    ) -> None:
        self._settings = settings
        self._ledger = ledger
        self._summary = summary
        self._progress = progress
        self._print = settings_fingerprint(settings.model, settings.packs)
        self._copies = Copies() if settings.copies else None
        self._keys: deque[str] = deque()
        self._asked: set[str] = set()
        self._done = 0

    def extract(self, articles: Iterator[Found]) -> None:
        """Go through all articles once."""
        waiting = self._new(articles)
        first = next(waiting, None)
        if first is None:
            return

        def again() -> Iterator[Input]:
            yield first
            yield from waiting

        # No worker is started where nothing is left to do.
        s = self._settings
        pool = Pool(s.processes, s.model, s.packs, as_json, s.deadline)
        try:
            for body, error, counts in pool.run(again()):
                self._ledger.keep(self._keys.popleft(), body, error, counts)
                self._tick()
        finally:
            pool.close()

    def _tick(self) -> None:
        self._done += 1
        if self._progress:
            self._progress(self._done, self._summary.read)

    def _new(self, articles: Iterator[Found]) -> Iterator[Input]:
        s = self._settings
        for position, found in enumerate(articles):
            self._summary.read += 1
            if found.text is None:
                self._ledger.plan(position, found.path, None, str(found.error))
                self._tick()
                continue
            article = Input(found.text, published=s.published, id=found.id, home=s.home, metadata=found.metadata)
            original = self._copies.of(found.text, found.id) if self._copies else None
            if original is not None:
                self._copy(position, found.path, article, original)
                self._tick()
                continue
            key = article_key(article, self._print)
            self._ledger.plan(position, found.path, key)
            if key in self._asked:
                self._tick()
            elif self._ledger.has(key, but_failed=s.retry):
                self._summary.resumed += 1
                self._tick()
            else:
                self._asked.add(key)
                self._keys.append(key)
                yield article

    def _copy(self, position: int, path: str, article: Input, original: str) -> None:
        key = article_key(article, f"{self._print} copy of {original}")
        try:
            read, _ = read_article(
                article.text, published=article.published, id=article.id, home=article.home, metadata=article.metadata
            )
        except NewsExtractError as e:
            self._ledger.plan(position, path, None, str(e))
            return
        document = document_of(read).model_copy(update={"duplicate_of": original})
        self._ledger.plan(position, path, key, copy=True)
        self._ledger.keep(key, Extraction(document=document).model_dump_json(), None, [0] * len(KINDS))


def _write(out: Path, form: str, ledger: Ledger, summary: Summary) -> None:
    """Write the output and the file of errors from the ledger, both or none."""
    errors = errors_path(out)
    with replacing(errors) as bad_path, replacing(out) as part:
        sink = FORMATS[form](part)
        totals = [0] * len(KINDS)
        with bad_path.open("w", encoding="utf-8", newline="\n") as bad:
            for entry in ledger.entries():
                if entry.error is not None or entry.body is None:
                    bad.write(_failure(entry) + "\n")
                    summary.failed += 1
                else:
                    body = entry.body
                    sink.write(body, lambda body=body: Extraction.model_validate_json(body))  # type: ignore[misc]
                    totals = [a + b for a, b in zip(totals, entry.counts, strict=True)]
                    summary.copies += entry.copy
                    summary.extracted += not entry.copy
        sink.close()
    summary.records = dict(zip(KINDS, totals, strict=True))
    if summary.failed:
        summary.errors = errors
    else:
        errors.unlink()


def _failure(entry: Entry) -> str:
    code, _, reason = (entry.error or "NX041: the article was lost; run again").partition(": ")
    return json.dumps({"code": code, "path": entry.path, "error": reason}, ensure_ascii=True)
