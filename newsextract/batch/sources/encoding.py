"""Bytes to text: the encoding of a file that does not say which one it has."""

from __future__ import annotations

import codecs

_MARKS = (
    # UTF-32's mark starts with that of UTF-16, so it is asked first.
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(data: bytes) -> str:
    """Text of a file: by its byte order mark, else UTF-8, else Windows-1252.

    Nearly all English text that is not UTF-8 is Windows-1252, which Latin-1 is a part of; bytes that it does not have
    become U+FFFD. Line ends stay as they are, so that offsets count the characters of the file. A byte order mark is no
    character of the text.

    Args:
        data: The bytes.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
