"""A batch run: text files in, one extraction a line out, bad articles set aside."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from newsextract.batch.pool import extract_parallel
from newsextract.batch.sinks.jsonl import JsonlFile
from newsextract.batch.sources.text import TextFile, find_text_files, printable, read_text_file
from newsextract.errors import NewsExtractError, SourceError
from newsextract.extractor import Extractor, Input


@dataclass(slots=True)
class Summary:
    """How a run went.

    Attributes:
        articles: Articles whose records were written.
        failed: Articles that were set aside.
        events: Events found.
        errors: Where the reasons stand; None when nothing failed.
    """

    articles: int = 0
    failed: int = 0
    events: int = 0
    errors: Path | None = None


def errors_path(out: Path) -> Path:
    """The file of the articles that failed: ``news.jsonl`` has ``news.errors.jsonl``."""
    return out.with_name(f"{out.stem}.errors.jsonl")


def run_batch(
    sources: Sequence[Path],
    out: Path,
    *,
    processes: int = 1,
    published: str | None = None,
    home: str | None = None,
    model: str | None = None,
    packs: Sequence[str] = (),
    progress: Callable[[int, int], None] | None = None,
) -> Summary:
    """Extract from all text files of some folders.

    Args:
        sources: Folders of ``.txt`` files, or files.
        out: JSON Lines file for the records, one article a line. It is replaced when the run has finished.
        processes: Worker processes.
        published: Date of publication of all of them; default is what each text says.
        home: Where the outlet is at home.
        model: As in `extract`.
        packs: As in `extract`.
        progress: Called after every article with the number done and the number of all.

    Returns:
        How it went. An article that fails has a line with `code`, `path` and `error` in the file of errors.

    Raises:
        NewsExtractError: The run cannot start (no files, no model) or its output cannot be written.
    """
    files = list(find_text_files(sources))
    if not files:
        raise SourceError(f"no .txt files in {', '.join(map(printable, sources))}")
    summary = Summary()
    under_way: deque[TextFile] = deque()
    unread: list[tuple[TextFile, str]] = []

    def articles() -> Iterator[Input]:
        for file in files:
            try:
                text = read_text_file(file.path)
            except NewsExtractError as e:
                unread.append((file, str(e)))
                continue
            under_way.append(file)
            yield Input(text, published=published, id=file.id, home=home)

    if processes == 1:
        results = Extractor(model=model, packs=packs).extract_many(articles())
    else:
        results = extract_parallel(articles(), n_process=processes, model=model, packs=packs)
    errors = errors_path(out)
    with JsonlFile(out) as good, JsonlFile(errors) as bad:
        for extraction in results:
            file = under_way.popleft()
            if extraction.error:
                bad.write(_failure(file, extraction.error))
            else:
                good.write(extraction.model_dump_json())
                summary.events += len(extraction.events)
            if progress:
                progress(good.count + bad.count + len(unread), len(files))
        for file, message in unread:
            bad.write(_failure(file, message))
        summary.articles, summary.failed = good.count, bad.count
    if summary.failed:
        summary.errors = errors
    else:
        errors.unlink()
    return summary


def _failure(file: TextFile, message: str) -> str:
    code, _, reason = message.partition(": ")
    return json.dumps({"code": code, "path": file.id, "error": reason}, ensure_ascii=False)
