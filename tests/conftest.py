"""What all tests share: one thread, no network, one loaded extractor."""

from __future__ import annotations

import os
import socket
from pathlib import Path
from typing import Any

import pytest

os.environ.setdefault("OMP_NUM_THREADS", "1")

from newsextract.api import extractor_for
from newsextract.extractor import Extractor

ROOT = Path(__file__).parent.parent


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library promises never to use the network."""
    real = socket.socket.connect

    def connect(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6):
            raise AssertionError(f"a test tried to connect to {address}")
        real(self, address)

    monkeypatch.setattr(socket.socket, "connect", connect)


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    """The built-in extractor, loaded once."""
    return extractor_for()


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT
