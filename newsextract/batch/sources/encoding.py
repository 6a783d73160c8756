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
# What English text comes in when it is not UTF-8, likeliest first. Asked about all it knows, a detector takes short texts
# with one accent for Turkish or Cyrillic.
_LIKELY = ["cp1252", "utf_16_le", "utf_16_be", "mac_roman", "cp1250"]
_SAMPLE = 200_000


def decode(data: bytes) -> str:
    """Text of a file: by its byte order mark, else UTF-8, else what charset-normalizer makes of it, else Windows-1252.

    Line ends stay as they are, so that offsets count the characters of the file. A byte order mark is no character of the
    text. Bytes that an encoding does not have become U+FFFD.

    Args:
        data: The bytes.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name, errors="replace")
    if b"\x00" not in data[:1000]:
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            pass
    return data.decode(_guess(data[:_SAMPLE]), errors="replace")


def _guess(data: bytes) -> str:
    if _every_other_is_nul(data):
        return "utf_16_le" if data[1:2] == b"\x00" else "utf_16_be"
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=_LIKELY).best()
    return best.encoding if best is not None and best.encoding == "mac_roman" else "cp1252"


def _every_other_is_nul(data: bytes) -> bool:
    sample = data[:2000]
    return max(sample[0::2].count(0), sample[1::2].count(0)) > 0.4 * len(sample)
