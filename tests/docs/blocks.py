"""Takes the code blocks out of a Markdown page."""

from __future__ import annotations

import re
from typing import NamedTuple

_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Block(NamedTuple):
    """One fenced block: its language, its code and the line it starts on."""

    language: str
    code: str
    line: int

    @property
    def engine(self) -> str | None:
        """Which engine it needs: such a block is run by the tests of the adapters."""
        found = re.search(r"^(?:import|from) (ray|pyspark)\b", self.code, re.MULTILINE)
        return found and found[1]


def blocks(page: str) -> list[Block]:
    """All fenced blocks, in order."""
    return [Block(m[1], m[2], page.count("\n", 0, m.start()) + 2) for m in _BLOCK.finditer(page)]


class Command(NamedTuple):
    """One command of a console block, and the output shown below it (empty: none is claimed)."""

    command: str
    shown: str


def commands(code: str) -> list[Command]:
    """The commands of a console block."""
    out: list[Command] = []
    for line in code.splitlines():
        if line.startswith("$ "):
            out.append(Command(line[2:], ""))
        else:
            out[-1] = Command(out[-1].command, f"{out[-1].shown}{line}\n")
    return out
