"""One reader a format: a file in, its articles out, lazily; what cannot be read comes as a failure and the rest goes on."""

from __future__ import annotations

import codecs
import csv
import io
import itertools
import json
from collections.abc import Callable, Iterable, Iterator
from typing import IO, Any

from newsextract.batch.sources.encoding import decode, decode_line, stream_encoding, unescaped
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


def read_csv(file: File, fields: Fields) -> Iterator[Found]:
    """CSV or TSV with a header row; the number is that of the row, the header being 1.

    Quotes that do not close a cell are told in the notes of the row, and so are cells that the header has no name for; with
    both, text would be cut at a comma, and the row is an error. A cell of more than 32 MB is one too.
    """
    name = file.name
    csv.field_size_limit(MAX_BYTES)
    with unpacked(file) as raw:
        buffered: IO[bytes] = raw
        head = raw.peek(4096)[:4096] if isinstance(raw, io.BufferedReader) else b""
        encoding, errors, notes = stream_encoding(head)
        text = io.TextIOWrapper(buffered, encoding=encoding, errors=errors, newline="")
        delimiter = "\t" if ".tsv" in [s.lower() for s in file.path.suffixes] else _delimiter(head, encoding)
        rows = _Rows(text, delimiter)
        header: list[str] | None = None
        for number in itertools.count(1):
            place = f"{name}:{number}"
            try:
                row, told = next(rows)
            except StopIteration:
                return
            except csv.Error as e:
                yield failed(place, SourceError(f"{place}: the row cannot be read: {e}"))
                continue
            if header is None:
                header = row
                continue
            if len(row) > len(header):
                if told:
                    yield failed(
                        place, SourceError(f"{place}: the row cannot be read: its quotes do not close its cells")
                    )
                    continue
                told = (f"the row has {len(row)} cells, and the header only {len(header)}",)
            cells = {k: unescaped(v) for k, v in zip(header, row, strict=False) if v}
            told += tuple(dict.fromkeys(note for cell in cells.values() for note in cell.notes))
            yield read_row({k: c.text for k, c in cells.items()}, fields, place, notes + told)


class _Rows:
    """Rows of a CSV, and what is to be told of each: where quotes within a cell are not doubled, it may be two rows in one."""

    _NOTE = "the row has quotes that do not close a cell; it may hold two rows"

    def __init__(self, lines: Iterable[str], delimiter: str) -> None:
        self._lines = iter(lines)
        self._delimiter = delimiter
        self._of_row: list[str] = []
        self._strict = csv.reader(self._kept(), delimiter=delimiter, strict=True)

    def _kept(self) -> Iterator[str]:
        for line in self._lines:
            self._of_row.append(line)
            yield line

    def __iter__(self) -> _Rows:
        return self

    def __next__(self) -> tuple[list[str], tuple[str, ...]]:
        """The next row that is not empty.

        Raises:
            csv.Error: A cell is far too long.
        """
        row: list[str] = []
        while not row:
            self._of_row.clear()
            try:
                row = next(self._strict)
            except csv.Error as e:
                if "field limit" in str(e):
                    raise
                again = csv.reader(itertools.chain(self._of_row, self._lines), delimiter=self._delimiter)
                return next(again), (self._NOTE,)
        return row, ()


def _delimiter(head: bytes, encoding: str) -> str:
    line = head.decode(encoding, errors="replace").partition("\n")[0]
    return max(",;\t|", key=line.count)


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
