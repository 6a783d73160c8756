"""From the ledger to the output: what is written, and where it lies."""

from __future__ import annotations

import json
from pathlib import Path

from newsextract.batch.ledger import Entry, Ledger
from newsextract.batch.settings import Summary
from newsextract.batch.sinks.base import replacing
from newsextract.batch.sinks.choose import FORMATS
from newsextract.batch.worker import KINDS
from newsextract.records import Extraction


def errors_path(out: Path) -> Path:
    """The file of the articles that were set aside: that of ``news.jsonl`` is ``news.jsonl.errors.jsonl``."""
    return out.with_name(f"{out.name}.errors.jsonl")


def ledger_path(out: Path) -> Path:
    """The ledger beside an output."""
    return out.with_name(f".{out.name}.ledger")


def write_output(out: Path, form: str, ledger: Ledger, summary: Summary) -> None:
    """Write the output and the file of errors from the ledger, both or none, and count what is written.

    Raises:
        OutputError: It cannot be written; what stood there stays.
    """
    errors = errors_path(out)
    totals = [0] * len(KINDS)
    with replacing(errors) as bad_path, replacing(out) as part:
        sink = FORMATS[form](part)
        try:
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
        finally:
            sink.close()
    summary.records = dict(zip(KINDS, totals, strict=True))
    if summary.failed:
        summary.errors = errors
    else:
        errors.unlink()


def _failure(entry: Entry) -> str:
    code, _, reason = (entry.error or "NX041: the article was lost; run again").partition(": ")
    return json.dumps({"code": code, "path": entry.path, "error": reason}, ensure_ascii=True)
