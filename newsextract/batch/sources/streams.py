"""Bytes of a file, unpacked: gzip and Zstandard are recognised by their first bytes and read as a stream with a cap."""

from __future__ import annotations

import gzip
import io
import os
import stat
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any, cast

from newsextract.batch.sources.found import MAX_BYTES, File
from newsextract.errors import SourceError
from newsextract.extras import extra

_GZIP = b"\x1f\x8b"
_ZSTD = b"\x28\xb5\x2f\xfd"
PACKED = (".gz", ".zst")
# News packs to a third, and lists of it hardly to a tenth; what packs to a hundredth is an attack on the memory.
_RATIO = 100
_RATIO_FROM = 1024 * 1024


class _Capped(io.RawIOBase):
    """An unpacked stream that breaks off when it grows out of all proportion to its file."""

    def __init__(self, inner: IO[bytes], packed_bytes: int, name: str) -> None:
        self._inner = inner
        self._most = max(packed_bytes * _RATIO, _RATIO_FROM)
        self._read = 0
        self._name = name

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(cast("bytearray", buffer)).cast("B")
        # What is there, rather than all that was asked for: of a file that was cut off, the part before the cut is good.
        data = getattr(self._inner, "read1", self._inner.read)(len(view))
        self._read += len(data)
        if self._read > self._most:
            raise SourceError(f"{self._name} unpacks to more than {_RATIO} times its size; it is no packed text")
        view[: len(data)] = data
        return len(data)


class _Zstandard(io.RawIOBase):
    """An unpacked Zstandard file of any number of frames, which says so where the last one is cut off.

    The package's own stream reader takes a file that was cut off for one that is whole.
    """

    # What so many bytes unpack to, at worst, is held at a time: 128 kB for every four of them.
    _STEP = 128

    def __init__(self, raw: IO[bytes], package: Any) -> None:
        self._raw, self._package = raw, package
        self._frame: Any = None
        self._packed = b""
        self._plain = memoryview(b"")

    def readable(self) -> bool:
        return True

    def read1(self, size: int) -> bytes:
        """Up to `size` bytes; none at the end.

        Raises:
            EOFError: The last frame is cut off.
            OSError: It is no Zstandard.
        """
        while not self._plain:
            self._packed = self._packed or self._raw.read(self._STEP)
            if not self._packed:
                if self._frame is not None:
                    raise EOFError("its last frame ends in the middle")
                return b""
            if self._frame is None:
                self._frame = self._package.ZstdDecompressor().decompressobj()
            try:
                self._plain = memoryview(self._frame.decompress(self._packed))
            except self._package.ZstdError as e:
                raise OSError(f"it is no whole Zstandard file: {e}") from e
            self._packed = b""
            if self._frame.eof:
                self._packed, self._frame = self._frame.unused_data, None
        data, self._plain = self._plain[:size], self._plain[size:]
        return bytes(data)


@contextmanager
def unpacked(file: File) -> Iterator[IO[bytes]]:
    """The bytes of a file, unpacked once where it is packed. Only regular files are opened: a pipe would hang.

    Raises:
        SourceError: It cannot be read, is no regular file, is packed twice, or is broken.
    """
    name = file.name
    try:
        # Asked before it is opened, since opening a pipe waits for its other end.
        if not stat.S_ISREG(file.path.stat().st_mode):
            raise SourceError(f"{name} is no regular file")
        with file.path.open("rb") as raw:
            if file.meter is not None:
                file.meter.opened(raw)
            head = _head(raw)
            if head.startswith(_GZIP):
                inner: IO[bytes] = cast("IO[bytes]", gzip.GzipFile(fileobj=raw))
            elif head.startswith(_ZSTD):
                inner = cast("IO[bytes]", _Zstandard(raw, extra("zstandard", "packed .zst files")))
            else:
                yield raw
                return
            stream = io.BufferedReader(_Capped(inner, os.fstat(raw.fileno()).st_size, name), 1 << 16)
            if _head(stream).startswith((_GZIP, _ZSTD)):
                raise SourceError(f"{name} is packed twice; unpack it once")
            yield cast("IO[bytes]", stream)
    except (EOFError, gzip.BadGzipFile, zlib.error) as e:
        raise SourceError(f"{name} is broken or was cut off: {e}") from e
    except OSError as e:
        raise SourceError(f"{name} cannot be read: {e.strerror or e}") from e


def _head(stream: IO[bytes]) -> bytes:
    return stream.peek(4)[:4] if isinstance(stream, io.BufferedReader) else b""


def read_all(file: File) -> bytes:
    """All bytes of a file that holds one article.

    Raises:
        SourceError: It cannot be read, or is far too large.
    """
    with unpacked(file) as f:
        data = f.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise SourceError(f"{file.name} is larger than {MAX_BYTES // 1024**2} MB; one such file holds one article")
    return data
