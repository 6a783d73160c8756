"""Where articles come from: every format, packed or not, and what is wrong with a file or a row of it."""

from __future__ import annotations

import csv
import gzip
import io
import itertools
import json
import os
import tracemalloc
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from newsextract.batch.sources.encoding import decode
from newsextract.batch.sources.find import Finder, read_file, suffix_of
from newsextract.batch.sources.found import Found
from newsextract.batch.sources.rows import Fields
from newsextract.batch.sources.warc import read_warc
from newsextract.errors import SourceError
from newsextract.extractor import Extractor

WORDS = "Zoë paid €5 at the café."
STORY = "A storm killed at least 12 people in Lagos on Tuesday, officials said. Thousands fled as the water rose."
PAGE = (
    "<html><head><title>Storm kills 12 in Lagos</title><meta property='article:published_time' content='2024-10-22'>"
    "<meta name='author' content='Jane Doe'><meta property='og:site_name' content='The Lagos Sheet'></head><body>"
    f"<nav>Home Sport</nav><article><h1>Storm kills 12 in Lagos</h1><p>{STORY}</p><p>{STORY} More rain was coming.</p>"
    "</article><script>var x = 'Two people were arrested in Rome';</script></body></html>"
)


def read(path: Path, *fields: str) -> list[Found]:
    """All articles of the one file at `path`."""
    (file,) = Finder([path]).files()
    return list(read_file(file, Fields.parse(list(fields))))


@pytest.mark.parametrize("name", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_encodings_are_told_apart(name: str) -> None:
    """The mark of the encoding is no part of the text."""
    assert decode(WORDS.encode(name)).text == WORDS


def test_bytes_that_are_nothing_become_replacements() -> None:
    """Any file at all can be read."""
    assert decode(b"\x81\xff").text == "\ufffdÿ"
    assert decode(b"a\r\nb").text == "a\r\nb"


def test_files_come_sorted_and_links_are_not_followed(tmp_path: Path) -> None:
    """A run cannot leave its folder, hang on a pipe, or depend on the order of the disk."""
    folder = tmp_path / "in"
    (folder / "b").mkdir(parents=True)
    outside = tmp_path / "outside.txt"
    for path in (folder / "c.txt", folder / "b" / "z.TXT", folder / "a.jsonl.gz", folder / "note.md", outside):
        path.write_text("x", encoding="utf-8")
    (folder / "link.txt").symlink_to(outside)
    (folder / "loop").symlink_to(folder)
    os.mkfifo(folder / "pipe.txt")
    assert [f.name for f in Finder([folder]).files()] == ["a.jsonl.gz", "b/z.TXT", "c.txt"]
    assert [f.name for f in Finder([outside]).files()] == ["outside.txt"]
    assert [f.path.name for f in Finder([folder / "*.txt"]).files()] == ["c.txt", "link.txt", "pipe.txt"]
    with pytest.raises(SourceError, match="does not exist"):
        list(Finder([folder / "*.pdf"]).files())


def test_a_name_that_is_no_utf8_shows_its_bytes(tmp_path: Path) -> None:
    """The article is read, and its id can be written."""
    with Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")).open("w") as f:
        f.write("x")
    assert [f.name for f in Finder([tmp_path]).files()] == ["caf%E9.txt"]


@pytest.mark.parametrize("suffix", ["", ".gz", ".zst"])
@pytest.mark.parametrize("name", ["a.txt", "a.TXT", "a.html", "a.json", "a.jsonl", "a.csv", "a.tsv", "a.parquet"])
def test_packed_or_not(tmp_path: Path, name: str, suffix: str) -> None:
    """The first bytes tell whether it is packed, and the name the format."""
    table = io.BytesIO()
    pq.write_table(pa.table({"text": [STORY]}), table)
    row = json.dumps({"text": STORY})
    data = {
        ".txt": STORY, ".html": PAGE, ".json": row, ".jsonl": row, ".csv": f'text,id\n"{STORY}",1\n', ".tsv": f"text\tid\n{STORY}\t1\n",
        ".parquet": table.getvalue(),
    }[Path(name).suffix.lower()]  # fmt: skip
    raw = data if isinstance(data, bytes) else data.encode()
    packed = {".gz": gzip.compress, ".zst": zstandard.ZstdCompressor().compress}.get(suffix, bytes)(raw)
    (tmp_path / (name + suffix)).write_bytes(packed)
    assert suffix_of(Path(name + suffix)) == Path(name).suffix.lower()
    (found,) = read(tmp_path / (name + suffix))
    assert found.text is not None
    assert STORY in found.text


def test_a_packed_file_that_is_none(tmp_path: Path) -> None:
    """The name does not matter; a file that is cut off gives what came before the cut, and an error."""
    (tmp_path / "plain.txt.gz").write_text(STORY)
    assert [f.text for f in read(tmp_path / "plain.txt.gz")] == [STORY]
    line = json.dumps({"text": os.urandom(3000).hex()}) + "\n"
    (tmp_path / "cut.jsonl.gz").write_bytes(
        gzip.compress((line * 5).encode() + os.urandom(9000).hex().encode())[:-3000]
    )
    rows = read(tmp_path / "cut.jsonl.gz")
    assert rows[0].text is not None
    assert [r.error is not None for r in rows][-1]
    assert "cut off" in str(rows[-1].error)


def test_zstandard_of_many_frames_and_of_half_a_frame(tmp_path: Path) -> None:
    """All frames are read; one that is cut off, or followed by rubbish, is an error and no end of the file."""
    pack = zstandard.ZstdCompressor().compress
    lines = [json.dumps({"text": f"{n} {STORY}"}).encode() + b"\n" for n in range(4)]
    whole = b"".join(pack(line) for line in lines)
    (tmp_path / "many.jsonl.zst").write_bytes(whole)
    assert [f.text for f in read(tmp_path / "many.jsonl.zst")] == [f"{n} {STORY}" for n in range(4)]
    for name, data, said in (
        ("cut", whole[:-9], "ends in the middle"),
        ("more", whole + b"rubbish", "no whole Zstandard"),
    ):
        (tmp_path / f"{name}.jsonl.zst").write_bytes(data)
        rows = read(tmp_path / f"{name}.jsonl.zst")
        assert [f.text for f in rows if f.text] == [f"{n} {STORY}" for n in range(3 if name == "cut" else 4)]
        assert said in str(rows[-1].error)


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    """Two hundred megabytes in two hundred kilobytes are no article."""
    (tmp_path / "bomb.jsonl.gz").write_bytes(gzip.compress(b"\n" * (64 << 20)))
    (row,) = read(tmp_path / "bomb.jsonl.gz")
    assert "unpacks to more than" in str(row.error)


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"%PDF-1.4", "a PDF"),
        (b"PK\x03\x04", "ZIP"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "an old Office document"),
        (b"{\\rtf1", "RTF"),
        (b"\x89PNG\r\n", "picture"),
        (b"\xff\xd8\xff\xe0", "picture"),
        (b"GIF89a", "picture"),
        (b"\x7fELF\x02", "a program"),
        (b"SQLite format 3\x00", "a database"),
        (b"BZh91AY", "bzip2"),
        (b"\xfd7zXZ\x00", "packed with xz"),
        (b"7z\xbc\xaf\x27", "a 7-Zip archive"),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.pdf"])
def test_what_is_no_text_says_what_it_is(tmp_path: Path, name: str, head: bytes, kind: str) -> None:
    """No letters are made of a picture or a PDF; words that begin like one are words."""
    (tmp_path / name).write_bytes(head + os.urandom(500))
    (row,) = read(tmp_path / name)
    assert kind in str(row.error)
    (tmp_path / name).write_text("PKK fighters and %PDF fans met in BZ. {A}")
    assert read(tmp_path / name)[0].error is None


def test_a_file_that_is_none_is_refused(tmp_path: Path) -> None:
    """A pipe, or a file far too large, is one article's error."""
    os.mkfifo(tmp_path / "pipe")
    big = tmp_path / "big.txt"
    with big.open("wb") as f:
        f.truncate(33 * 1024 * 1024)
    (row,) = read(big)
    assert "larger" in str(row.error)


def test_jsonl_keeps_good_rows_between_bad_ones(tmp_path: Path) -> None:
    """Each bad line is one error with its number; two rows of one id are two articles."""
    rows: list[Any] = [
        {"id": 1, "text": STORY},
        "{bad",
        "",
        [1, 2],
        "str",
        {"id": 2},
        {"id": 3, "text": None},
        {"id": 1, "text": "dup"},
    ]
    (tmp_path / "a.jsonl").write_text(
        "\n".join(r if isinstance(r, str) else json.dumps(r) for r in rows) + '\n{"text": NaN}\n'
    )
    got = read(tmp_path / "a.jsonl")
    assert [(f.id, f.text is not None) for f in got] == [
        ("1", True),
        ("a.jsonl:2", False),
        ("a.jsonl:4", False),
        ("a.jsonl:5", False),
        ("2", False),
        ("3", False),
        ("1", True),
        ("a.jsonl:9", False),
    ]
    assert all(f.error is not None and f.path in str(f.error) for f in got if f.text is None)


@pytest.mark.parametrize(
    ("encoding", "note"),
    [
        ("utf-8", None),
        ("utf-8-sig", None),
        ("utf-16", "the file was read as UTF-16"),
        ("utf-16-le", "the file was read as UTF-16-LE"),
        ("cp1252", "the row was read as Windows-1252 where it is no UTF-8"),
    ],
)
def test_rows_in_other_encodings(tmp_path: Path, encoding: str, note: str | None) -> None:
    """What Windows writes is read, and said; a line separator within a string ends no line."""
    texts = [f"{WORDS} {STORY}", STORY + ("\u2028 More." if encoding != "cp1252" else "")]
    lines = "".join(json.dumps({"text": text}, ensure_ascii=False) + "\n" for text in texts)
    (tmp_path / "a.jsonl").write_bytes(lines.encode(encoding))
    assert [f.text for f in read(tmp_path / "a.jsonl")] == texts
    out = io.StringIO(newline="")
    csv.writer(out).writerows([["text", "title"], *([text, "Café"] for text in texts)])
    (tmp_path / "a.csv").write_bytes(out.getvalue().encode(encoding))
    assert [f.text for f in read(tmp_path / "a.csv")] == texts
    for name in ("a.jsonl", "a.csv"):
        first = read(tmp_path / name)[0]
        assert first.metadata is not None
        assert first.metadata.notes == ((note,) if note else ())
    assert first.metadata.title == "Café"


def test_one_row_of_another_encoding(tmp_path: Path) -> None:
    """A bad byte is the matter of its row, and a mark within a file no end of it."""
    good, bad = f'{{"text": "{STORY} Café."}}'.encode(), f'{{"text": "{STORY} Café."}}'.encode("cp1252")
    (tmp_path / "a.jsonl").write_bytes(good + b"\n" + bad + b"\n" + good)
    got = read(tmp_path / "a.jsonl")
    assert [f.text for f in got] == [f"{STORY} Café."] * 3
    assert [len(f.metadata.notes) for f in got if f.metadata] == [0, 1, 0]


@pytest.mark.parametrize(
    ("value", "day"),
    [(1729641600, "2024-10-23"), (1729641600000, "2024-10-23"), ("1729641600", "2024-10-23"), (20241023, "2024-10-23"), ("20241023", "2024-10-23"),
     (1729641600.5, "2024-10-23"), (True, None), (7, None), (-1, None), (1e300, None), ([3], None), ("soon", None), ("", None), ([], None)],
)  # fmt: skip
def test_dates_of_publication_in_numbers(tmp_path: Path, extractor: Extractor, value: object, day: str | None) -> None:
    """Seconds and milliseconds since 1970, days in eight digits; other numbers are no dates."""
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": STORY, "published": value}))
    (row,) = read(tmp_path / "a.jsonl")
    assert row.metadata is not None
    document = extractor.extract(STORY, metadata=row.metadata).document
    assert (document.published or "")[:10] == (day or "")
    assert any("is no date" in note for note in document.notes) == (day is None and value not in ("", []))


def test_deep_json_is_an_error(tmp_path: Path) -> None:
    """Nesting that the parser cannot follow is the file's error."""
    (tmp_path / "deep.json").write_text("[" * 200_000 + "]" * 200_000)
    (row,) = read(tmp_path / "deep.json")
    assert "no JSON" in str(row.error)


@pytest.mark.parametrize("data", [{"text": STORY}, [{"text": STORY}], {"total": 1, "articles": [{"content": STORY}]}])
def test_json_of_one_or_many(tmp_path: Path, data: Any) -> None:
    """An object, a list, or an object with one list."""
    (tmp_path / "a.json").write_text(json.dumps(data))
    assert [f.text for f in read(tmp_path / "a.json")] == [STORY]


def test_metadata_of_rows(tmp_path: Path) -> None:
    """The usual names are known, others are named."""
    usual = {
        "url": "u",
        "maintext": STORY,
        "date_publish": "2024-10-22",
        "title": "T",
        "authors": ["A", "B"],
        "source_domain": "x.org",
    }
    own = {"nr": 7, "words": STORY, "day": "2024-10-22", "head": "T"}
    (tmp_path / "a.jsonl").write_text(json.dumps(usual))
    (row,) = read(tmp_path / "a.jsonl")
    assert row.metadata is not None
    assert (row.id, row.metadata.published, row.metadata.title) == ("u", "2024-10-22", "T")
    assert (row.metadata.byline, row.metadata.source) == ("A, B", "x.org")
    (tmp_path / "b.jsonl").write_text(json.dumps(own))
    (row,) = read(tmp_path / "b.jsonl", "text=words", "id=nr", "published=day", "title=head")
    assert row.metadata is not None
    assert (row.id, row.text, row.metadata.published, row.metadata.title) == ("7", STORY, "2024-10-22", "T")
    with pytest.raises(SourceError, match="NAME=COLUMN"):
        Fields.parse(["body"])


def test_csv_and_tsv(tmp_path: Path) -> None:
    """Line breaks within cells, semicolons, marks and packed files."""
    for name, delimiter, encoding in (("a.csv", ",", "utf-8-sig"), ("b.tsv", "\t", "utf-8"), ("c.csv", ";", "utf-8")):
        out = io.StringIO(newline="")
        writer = csv.writer(out, delimiter=delimiter)
        writer.writerows([["id", "text", "title"], ["1", f'{STORY}\n"Yes," he said.', "T"], ["2", "", "empty"]])
        (tmp_path / name).write_bytes(out.getvalue().encode(encoding))
        first, second = read(tmp_path / name)
        assert (first.id, first.text) == ("1", f'{STORY}\n"Yes," he said.')
        assert second.error is not None


def test_csv_of_bad_quotes(tmp_path: Path) -> None:
    """What may be two rows says so; the rows behind it are whole, and a cell without end takes no memory without end."""
    note = "the row has quotes that do not close a cell; it may hold two rows"
    (tmp_path / "a.csv").write_text(
        f'id,text\n\n1,"Five died.\n2,"Ten died."\n3,"He said "go" and left."\n4,"{STORY}\n5,"{STORY}"\n6,"{STORY}"\n7,a,b\n'
    )
    rows = read(tmp_path / "a.csv")
    assert rows[0].text == 'Five died.\n2,Ten died."'
    assert [(f.id, f.metadata.notes if f.metadata else None) for f in rows] == [
        ("1", (note,)),
        ("3", (note,)),
        ("a.csv:4", None),
        ("6", ()),
        ("7", ("the row has 3 cells, and the header only 2",)),
    ]
    assert "its quotes do not close its cells" in str(rows[2].error)
    (tmp_path / "b.csv").write_text(f'id,text\n1,"{STORY}\n')
    assert [(f.text, f.metadata.notes) for f in read(tmp_path / "b.csv") if f.metadata] == [(f"{STORY}\n", (note,))]
    with (tmp_path / "c.csv").open("w") as f:
        f.write('id,text\n1,"')
        f.writelines(f"{n},{'a' * 9_999}\n" for n in range(4_000))
    rows = read(tmp_path / "c.csv")
    assert "field larger than field limit" in str(rows[0].error)
    assert (rows[-1].id, len(rows[-1].text or "")) == ("3999", 9_999)
    (tmp_path / "d.csv").write_text('"' + "a" * (33 << 20) + '"\n1\n')
    assert "field larger than field limit" in str(read(tmp_path / "d.csv")[0].error)


def test_parquet(tmp_path: Path) -> None:
    """Only the columns that are needed, in order; a file that is none says so."""
    table = pa.table({"id": [1, 2], "body": [STORY, None], "junk": [b"x", b"y"], "date": [None, "2024-10-22"]})
    pq.write_table(table, tmp_path / "a.parquet")
    first, second = read(tmp_path / "a.parquet")
    assert (first.id, first.text, second.text) == ("1", STORY, None)
    pq.write_table(pa.table({"text": [WORDS.encode(), WORDS.encode("cp1252")]}), tmp_path / "bytes.parquet")
    assert [f.text for f in read(tmp_path / "bytes.parquet")] == [WORDS, WORDS]
    (tmp_path / "b.parquet").write_bytes(b"PAR1 no")
    assert "no Parquet" in str(read(tmp_path / "b.parquet")[0].error)


def test_pages(tmp_path: Path) -> None:
    """The story without menu and script, and what the page says of it."""
    (tmp_path / "a.html").write_text(PAGE)
    (row,) = read(tmp_path / "a.html")
    assert row.text is not None
    assert row.metadata is not None
    assert "at least 12 people" in row.text
    assert "arrested" not in row.text
    assert (row.metadata.published, row.metadata.byline, row.metadata.source) == (
        "2024-10-22",
        "Jane Doe",
        "The Lagos Sheet",
    )
    (tmp_path / "b.html").write_text("<html><body></body></html>")
    assert "no article text" in str(read(tmp_path / "b.html")[0].error)


@pytest.mark.parametrize("packed", ["", ".gz", ".zst"])
def test_archives(tmp_path: Path, packed: str) -> None:
    """Pages of an archive one by one; pictures are passed over, and a break costs what lies behind it."""
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=packed == ".gz")
    for address, kind, body in (
        ("http://x/1", "text/html", PAGE),
        ("http://x/p", "image/png", "PNG"),
        ("http://x/2", "text/html", PAGE),
    ):
        headers = StatusAndHeaders("200 OK", [("Content-Type", kind)], protocol="HTTP/1.0")
        writer.write_record(
            writer.create_warc_record(address, "response", payload=io.BytesIO(body.encode()), http_headers=headers)
        )
    name = f"a.warc{packed}"
    data = zstandard.ZstdCompressor().compress(out.getvalue()) if packed == ".zst" else out.getvalue()
    (tmp_path / name).write_bytes(data)
    assert [(f.id, f.text is not None) for f in read(tmp_path / name)] == [("http://x/1", True), ("http://x/2", True)]


_PAGE_RECORD = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://x/1\r\nContent-Length: %s\r\n\r\n"
_IMAGE = b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nPNG"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99\r\n\r\nHTTP/1.1 200 OK\r\n\r\nx", "is incomplete"),
        (_PAGE_RECORD % b"no" + b"x", "the header of the record is incomplete"),
        (b"WARC/1.0\r\n", "the header of the record is incomplete"),
        (
            _PAGE_RECORD % b"999999999999" + b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE.encode(),
            "the record was cut off",
        ),
        (_PAGE_RECORD % b"999999999999" + _IMAGE, "the archive was cut off here"),
        (b"<html>no archive</html>", "Unknown archive format"),
        (_PAGE_RECORD % b"30" + b"SOMETHING\r\n\r\n<p>Five died.</p>\r\n\r\n", "the record has no HTTP status"),
        (_PAGE_RECORD % str(len(_IMAGE)).encode() + _IMAGE + b"\r\n\r\n", "no page is in this archive"),
    ],
)
def test_archives_that_are_broken(tmp_path: Path, data: bytes, says: str) -> None:
    """One error, in words, whatever warcio makes of it; half a page is no article."""
    (tmp_path / "broken.warc").write_bytes(data)
    (broken,) = read(tmp_path / "broken.warc")
    assert broken.text is None
    assert "broken.warc:" in str(broken.error)
    assert says in str(broken.error)
    assert "NoneType" not in str(broken.error)


def test_a_page_that_goes_on_behind_its_end(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Half a page is an error where its record gives too small a length, and the one before it is good."""
    body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE.encode()
    whole, half = (_PAGE_RECORD % str(n).encode() + body + b"\r\n\r\n" for n in (len(body), len(body) - 200))
    (tmp_path / "a.warc").write_bytes(whole + half)
    first, second, *_ = read(tmp_path / "a.warc")
    assert first.text is not None
    assert STORY in first.text
    assert "longer than it says" in str(second.error)
    assert capfd.readouterr().err == ""


class _Endless(io.RawIOBase):
    """An archive that is made while it is read: `count` pictures of a megabyte, each with a page behind it."""

    def __init__(self, count: int) -> None:
        self.given = 0
        self._left = b""
        self._records = (self._record(n) for n in range(count))

    def _record(self, n: int) -> bytes:
        out = io.BytesIO()
        writer = WARCWriter(out, gzip=False)
        for address, kind, body in (
            (f"http://x/p{n}", "image/png", b"\0" * 1_000_000),
            (f"http://x/{n}", "text/html", PAGE.encode()),
        ):
            headers = StatusAndHeaders("200 OK", [("Content-Type", kind)], protocol="HTTP/1.0")
            record = writer.create_warc_record(address, "response", payload=io.BytesIO(body), http_headers=headers)
            writer.write_record(record)
        return out.getvalue()

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        self._left = self._left or next(self._records, b"")
        data, self._left = self._left[: len(buffer)], self._left[len(buffer) :]
        buffer[: len(data)] = data
        self.given += len(data)
        return len(data)


def test_an_archive_of_any_size_is_read_as_a_stream() -> None:
    """The first page is there before the second is read, and forty megabytes take no more memory than five."""
    archive = _Endless(40)
    pages = read_warc(io.BufferedReader(archive), "a.warc")
    assert next(pages).id == "http://x/0"
    assert archive.given < 2_000_000
    tracemalloc.start()
    try:
        assert sum(1 for _ in itertools.islice(pages, 4)) == 4
        five = tracemalloc.get_traced_memory()[1]
        assert sum(1 for _ in pages) == 35
        forty = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert archive.given > 40_000_000
    assert forty < five + 4_000_000
