"""A batch run: articles from files in, records out, in the order of the sources, and nothing lost on the way."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

from newsextract.batch.duplicates import Copies
from newsextract.batch.fingerprint import article_key, settings_fingerprint
from newsextract.batch.ledger import Ledger
from newsextract.batch.pool import Pool
from newsextract.batch.settings import Settings, State, Summary
from newsextract.batch.sinks.choose import format_of
from newsextract.batch.sources.find import Finder, read_file, read_standard_input
from newsextract.batch.sources.found import Found, Meter, printable
from newsextract.batch.worker import KINDS, as_json
from newsextract.batch.write import errors_path, ledger_path, write_output
from newsextract.errors import NewsExtractError, OutputError, SourceError
from newsextract.extractor import document_of
from newsextract.inputs import Input
from newsextract.reading.read import read_article
from newsextract.records import Extraction

STDIN = Path("-")
Progress = Callable[[State], None]


def run_batch(
    sources: Sequence[Path],
    out: Path,
    settings: Settings | None = None,
    *,
    format: str | None = None,  # noqa: A002
    progress: Progress | None = None,
) -> Summary:
    """Extract from all articles of some sources.

    A run that was stopped goes on where it was when it is called again with the same sources, output and settings.

    Args:
        sources: Folders, files, patterns, or ``-`` for JSON lines from standard input.
        out: What to write; it is replaced when the run has finished.
        settings: How to read and extract.
        format: As in `format_of`; default is what the name of `out` says.
        progress: Is told after every article how far the run is.

    Returns:
        How it went. An article that fails has a line with `code`, `path` and `error` in the file of errors.

    Raises:
        NewsExtractError: The run cannot start (nothing to read, no model) or its output cannot be written.
    """
    settings = settings or Settings()
    form = format_of(out, format)
    if not out.absolute().parent.is_dir():
        raise OutputError(f"{out}: there is no folder {out.absolute().parent}; make it first")
    summary = Summary()
    finder = meter = None
    if list(sources) != [STDIN]:
        # Its own output is no source of a run, also where it lies among them.
        finder = Finder(sources, but=[out, errors_path(out), ledger_path(out)])
        meter = Meter(finder.bytes()) if progress else None
        if next(finder.files(), None) is None:
            raise SourceError(f"nothing to read in {', '.join(map(printable, sources))}")
        finder.skipped.clear()
    with Ledger(ledger_path(out)) as ledger:
        _Run(settings, ledger, summary, progress, meter).extract(_articles(finder, settings, meter))
        if finder is not None:
            summary.skipped = dict(finder.skipped)
        write_output(out, form, ledger, summary)
    return summary


def _articles(finder: Finder | None, settings: Settings, meter: Meter | None) -> Iterator[Found]:
    if finder is None:
        yield from read_standard_input(settings.fields)
        return
    for file in finder.files(meter):
        yield from read_file(file, settings.fields)


class _Run:
    """Plans every article, and has those extracted that no earlier run has done."""

    def __init__(
        self, settings: Settings, ledger: Ledger, summary: Summary, progress: Progress | None, meter: Meter | None
    ) -> None:
        self._settings = settings
        self._ledger = ledger
        self._summary = summary
        self._progress = progress
        self._meter = meter
        self._print = settings_fingerprint(settings.model, settings.packs)
        self._copies: Copies | None = None
        self._asked: deque[tuple[str, str]] = deque()
        self._done = 0

    def extract(self, articles: Iterator[Found]) -> None:
        """Go through all articles once."""
        s = self._settings
        with ExitStack() as stack:
            if s.copies:
                self._copies = stack.enter_context(Copies())
            waiting = self._new(articles)
            first = next(waiting, None)
            if first is None:
                # No worker is started where nothing is left to do.
                return

            def again() -> Iterator[Input]:
                yield first
                yield from waiting

            pool = Pool(s.processes, s.model, s.packs, as_json, s.deadline)
            stack.callback(pool.close)
            for body, error, counts in pool.run(again()):
                key, path = self._asked.popleft()
                self._ledger.keep(key, body, error, counts)
                self._tick(path, error)

    def _tick(self, path: str, error: str | None = None) -> None:
        self._done += 1
        if self._progress:
            share = self._meter.share() if self._meter else None
            self._progress(State(self._done, self._summary.read, share, (path, error) if error else None))

    def _new(self, articles: Iterator[Found]) -> Iterator[Input]:
        s = self._settings
        for position, found in enumerate(articles):
            self._summary.read += 1
            if found.text is None:
                self._ledger.plan(position, found.path, None, str(found.error))
                self._tick(found.path, str(found.error))
                continue
            article = Input(found.text, published=s.published, id=found.id, home=s.home, metadata=found.metadata)
            original = self._copies.of(found.text, found.id) if self._copies else None
            if original is not None:
                self._copy(position, found.path, article, original)
                continue
            key = article_key(article, self._print)
            asked = self._ledger.planned(key)
            self._ledger.plan(position, found.path, key)
            if asked:
                # The very same article once more; its records stand in the output twice, too.
                self._tick(found.path)
            elif self._ledger.has(key, but_failed=s.retry):
                self._summary.resumed += 1
                self._tick(found.path)
            else:
                self._asked.append((key, found.path))
                yield article

    def _copy(self, position: int, path: str, article: Input, original: str) -> None:
        key = article_key(article, f"{self._print} copy of {original}")
        try:
            read, _ = read_article(
                article.text, published=article.published, id=article.id, home=article.home, metadata=article.metadata
            )
        except NewsExtractError as e:
            self._ledger.plan(position, path, None, str(e))
            self._tick(path, str(e))
            return
        document = document_of(read).model_copy(update={"duplicate_of": original})
        self._ledger.plan(position, path, key, copy=True)
        self._ledger.keep(key, Extraction(document=document).model_dump_json(), None, [0] * len(KINDS))
        self._tick(path)
