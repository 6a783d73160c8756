"""Bytes to text: the encoding of a file that does not say which one it has."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

_MARKS = (
    # UTF-32's mark starts with that of UTF-16, so it is asked first.
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What English text comes in when it is not UTF-8, likeliest first. Asked about all it knows, a detector takes short texts
# with one accent for Turkish or Cyrillic.
_LIKELY = ["cp1252", "utf_16_le", "utf_16_be", "mac_roman", "cp1250"]
_SAMPLE = 200_000


# Error handler: bytes that are no UTF-8 are read as Windows-1252, one by one.
_BY_CP1252 = "newsextract.cp1252"
# What `surrogateescape` makes of them, where a library reads the stream.
_ESCAPED = re.compile("[\udc80-\udcff]")
# For the note that a reader of the records gets.
_NAMES = {"cp1252": "Windows-1252", "mac_roman": "Mac Roman"}


def _by_cp1252(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    # Only the byte at fault: what follows may be good UTF-8 again.
    return error.object[error.start : error.start + 1].decode("cp1252", errors="replace"), error.start + 1


codecs.register_error(_BY_CP1252, _by_cp1252)


class Decoded(NamedTuple):
    """Text of a file, and what a reader of its records should know about how it was decoded."""

    text: str
    notes: tuple[str, ...] = ()


def decode(data: bytes) -> Decoded:
    """Text of a file: by its byte order mark, else UTF-8, else what charset-normalizer makes of it, else Windows-1252.

    Line ends stay as they are, so that offsets count the characters of the file. A byte order mark is no character of the
    text. Bytes that an encoding does not have become U+FFFD.

    Args:
        data: The bytes.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _noted(data.decode(name, errors="replace"), name)
    if b"\x00" not in data[:1000]:
        try:
            return Decoded(data.decode("utf-8"))
        except UnicodeDecodeError:
            pass
    name = _guess(data[:_SAMPLE])
    if name == "cp1252":
        return _mixed(data)
    return _noted(data.decode(name, errors="replace"), name)


def stream_encoding(head: bytes) -> tuple[str, str, tuple[str, ...]]:
    """Encoding, error handler and notes for a text that is read piece by piece, by its first bytes.

    What is no UTF-8 is escaped in the text, for `unescaped` to read.
    """
    name = "utf-8-sig"
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        name = "utf-16"
    elif head and _every_other_is_nul(head):
        name = "utf-16-le" if head[1:2] == b"\x00" else "utf-16-be"
    return name, "surrogateescape" if name == "utf-8-sig" else "replace", _noted("", name).notes


def decode_line(data: bytes) -> Decoded:
    """A line of a stream that claims to be UTF-8: what is none in it is read as Windows-1252."""
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        return Decoded(
            data.decode("utf-8", errors=_BY_CP1252), ("the row was read as Windows-1252 where it is no UTF-8",)
        )


def unescaped(text: str) -> Decoded:
    """A piece of a text that was decoded as `stream_encoding` says."""
    return decode_line(text.encode("utf-8", errors="surrogateescape")) if _ESCAPED.search(text) else Decoded(text)


def _noted(text: str, name: str) -> Decoded:
    notes = [] if name == "utf-8-sig" else [f"the file was read as {_NAMES.get(name, name.upper().replace('_', '-'))}"]
    if "\ufffd" in text:
        notes.append("bytes that the encoding does not have were replaced by U+FFFD")
    return Decoded(text, tuple(notes))


def _mixed(data: bytes) -> Decoded:
    """Windows-1252, but what is good UTF-8 in it stays: pages put together from two sources have both."""
    text = data.decode("utf-8", errors=_BY_CP1252)
    if any(ord(c) > 0x7F for c in data.decode("utf-8", errors="ignore")):
        decoded = _noted(text, "cp1252")
        return Decoded(text, ("the file mixes UTF-8 and Windows-1252", *decoded.notes[1:]))
    return _noted(text, "cp1252")


def _guess(data: bytes) -> str:
    if _every_other_is_nul(data):
        return "utf_16_le" if data[1:2] == b"\x00" else "utf_16_be"
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=_LIKELY).best()
    return best.encoding if best is not None and best.encoding == "mac_roman" else "cp1252"


def _every_other_is_nul(data: bytes) -> bool:
    sample = data[:2000]
    return max(sample[0::2].count(0), sample[1::2].count(0)) > 0.4 * len(sample)
