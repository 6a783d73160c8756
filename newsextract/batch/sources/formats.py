"""One reader a format: a file in, its articles out, lazily; what cannot be read comes as a failure and the rest goes on."""

from __future__ import annotations

import codecs
import io
import json
from collections.abc import Callable, Iterator
from typing import IO, Any

from newsextract.batch.sources.csv_rows import read_csv
from newsextract.batch.sources.encoding import decode, decode_line, stream_encoding
from newsextract.batch.sources.found import MAX_BYTES, File, Found, failed
from newsextract.batch.sources.pages import read_page
from newsextract.batch.sources.rows import Fields, read_row
from newsextract.batch.sources.streams import read_all, unpacked
from newsextract.batch.sources.warc import read_warc
from newsextract.errors import NewsExtractError, NotInstalledError, SourceError
from newsextract.extras import extra
from newsextract.reading.article import Metadata

# First bytes of what is named ".txt", or given by name, and is none.
_NO_TEXTS = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a ZIP archive or an Office document",
    b"\xd0\xcf\x11\xe0": "an old Office document",
    b"{\\rtf": "an RTF document",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x7fELF": "a program",
    b"SQLite format 3\x00": "a database",
    b"BZh": "packed with bzip2",
    b"\xfd7zXZ": "packed with xz",
    b"7z\xbc\xaf": "a 7-Zip archive",
}
Reader = Callable[[File, Fields], Iterator[Found]]


def read_text(file: File, fields: Fields) -> Iterator[Found]:  # noqa: ARG001
    """A text file: one article.

    Raises:
        SourceError: It is no text but a document or picture that its first bytes give away.
    """
    data = read_all(file)
    if kind := next((kind for head, kind in _NO_TEXTS.items() if data.startswith(head)), None):
        raise SourceError(f"{file.name} is no text but {kind}; take the text out of it first")
    text, notes = decode(data)
    yield Found(file.name, file.name, text, Metadata(notes=notes))


def read_html(file: File, fields: Fields) -> Iterator[Found]:  # noqa: ARG001
    """A page: one article, with what the page says of it."""
    yield read_page(read_all(file), file.name, file.name)


def read_json(file: File, fields: Fields) -> Iterator[Found]:
    """A JSON file: an object is one article, a list (or an object's one list) is many."""
    name = file.name
    try:
        data = json.loads(decode(read_all(file)).text, parse_constant=_no_constant)
    except (ValueError, RecursionError) as e:
        raise SourceError(f"{name} is no JSON that can be read: {e}") from e
    if (
        isinstance(data, dict)
        and len(lists := [v for v in data.values() if isinstance(v, list)]) == 1
        and not any(n in data for n in fields.names("text"))
    ):
        data = lists[0]
    if not isinstance(data, list):
        yield read_row(data, fields, name)
        return
    for number, row in enumerate(data, 1):
        yield read_row(row, fields, f"{name}:{number}")


def _no_constant(word: str) -> None:
    raise ValueError(f"{word} is no JSON")


def read_jsonl(file: File, fields: Fields) -> Iterator[Found]:
    """JSON Lines: one article a line."""
    with unpacked(file) as f:
        yield from jsonl_lines(f, file.name, fields)


def jsonl_lines(f: IO[bytes], name: str, fields: Fields) -> Iterator[Found]:
    """The articles of a stream of JSON lines, in UTF-8, or in UTF-16 as Windows PowerShell writes it."""
    number = 0
    head = f.peek(4096)[:4096] if isinstance(f, io.BufferedReader) else b""
    encoding, errors, notes = stream_encoding(head)
    readline: Callable[[int], bytes] = f.readline
    if encoding != "utf-8-sig":
        wide = io.TextIOWrapper(f, encoding=encoding, errors=errors, newline="\n")

        def readline(size: int) -> bytes:
            return wide.readline(size).encode("utf-8", "replace")

    while line := readline(MAX_BYTES + 1):
        number += 1
        place = f"{name}:{number}"
        if len(line) > MAX_BYTES:
            yield failed(place, SourceError(f"{place}: the line is longer than {MAX_BYTES // 1024**2} MB"))
            while line and not line.endswith(b"\n"):
                line = readline(MAX_BYTES)
            continue
        if not line.strip():
            continue
        try:
            words = decode_line(line.removeprefix(codecs.BOM_UTF8) if number == 1 else line)
            row = json.loads(words.text, parse_constant=_no_constant)
        except (ValueError, RecursionError) as e:
            yield failed(place, SourceError(f"{place}: no JSON object: {e}"))
            continue
        yield read_row(row, fields, place, notes + words.notes)


def read_parquet(file: File, fields: Fields) -> Iterator[Found]:
    """Parquet: one article a row, read in batches and only the columns that are needed."""
    name = file.name
    parquet = extra("pyarrow.parquet", "Parquet files")
    try:
        table = parquet.ParquetFile(_seekable(file))
        columns = fields.columns(list(table.schema_arrow.names))
        number = 0
        for batch in table.iter_batches(batch_size=256, columns=columns):
            for row in batch.to_pylist():
                number += 1
                yield read_row(row, fields, f"{name}:{number}")
    except OSError as e:
        raise SourceError(f"{name} cannot be read: {e}") from e
    except Exception as e:
        if isinstance(e, NewsExtractError):
            raise
        raise SourceError(f"{name} is no Parquet file that can be read: {e}") from e


def _seekable(file: File) -> Any:
    """What pyarrow can jump about in: the file itself, or its bytes where it is packed."""
    with unpacked(file) as f:
        # An unpacked stream is no file of the disk.
        packed = not isinstance(getattr(f, "raw", None), io.FileIO)
    return io.BytesIO(read_all(file)) if packed else file.path


def read_archive(file: File, fields: Fields) -> Iterator[Found]:  # noqa: ARG001
    """A WARC archive of pages, as Common Crawl's news crawl has them."""
    with unpacked(file) as f:
        yield from read_warc(f, file.name)


READERS: dict[str, Reader] = {
    ".txt": read_text,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".json": read_json,
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
    ".csv": read_csv,
    ".tsv": read_csv,
    ".parquet": read_parquet,
    ".warc": read_archive,
}


def read_whole(reader: Callable[[], Iterator[Found]], file: File) -> Iterator[Found]:
    """All articles of a reader; an error ends the file, not the run, unless the next file would meet it too."""
    try:
        if file.error is not None:
            raise file.error
        yield from reader()
    except NotInstalledError:
        raise
    except NewsExtractError as e:
        yield failed(file.name, e)
    except (OSError, MemoryError, EOFError, ValueError) as e:
        yield failed(file.name, SourceError(f"{file.name} cannot be read: {e}"))
