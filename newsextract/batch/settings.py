"""What a batch run is asked for, and what it tells at its end."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from newsextract.batch.sources.rows import Fields

# What a worker may take over one batch of articles without a sign of life. The slowest ordinary batch takes three seconds.
DEADLINE_SECONDS = 300.0


@dataclass(frozen=True, slots=True)
class Settings:
    """How the articles are read and extracted.

    Attributes:
        processes: Worker processes.
        published: Date of publication of all of them; default is what each says.
        home: Where the outlet is at home.
        model: As in `extract`.
        packs: As in `extract`.
        fields: Names of the fields of rows.
        copies: Whether near-copies of earlier articles of the run are only linked to them.
        deadline: Seconds a worker may work without a sign of life; then its articles are tried alone, once.
        retry: Whether articles that an earlier run set aside are tried again.
    """

    processes: int = 1
    published: str | None = None
    home: str | None = None
    model: str | None = None
    packs: tuple[str, ...] = ()
    fields: Fields = field(default_factory=Fields)
    copies: bool = True
    deadline: float = DEADLINE_SECONDS
    retry: bool = False


@dataclass(slots=True)
class Summary:
    """How a run went; ``read == extracted + copies + failed``.

    Attributes:
        read: Articles that the sources hold.
        extracted: Articles whose records were written.
        copies: Articles that were linked to an earlier one.
        failed: Articles that were set aside.
        resumed: Of the extracted ones, those that an earlier run had done.
        skipped: Entries of folders that were passed over, by reason.
        records: Number of records by kind.
        errors: Where the reasons stand; None when nothing failed.
    """

    read: int = 0
    extracted: int = 0
    copies: int = 0
    failed: int = 0
    resumed: int = 0
    skipped: dict[str, int] = field(default_factory=dict)
    records: dict[str, int] = field(default_factory=dict)
    errors: Path | None = None


@dataclass(frozen=True, slots=True)
class State:
    """How far a run is.

    Attributes:
        done: Articles that are dealt with.
        read: Articles that were read so far; some of them wait.
        share: The part of the sources that was read, in bytes; None where that is not known.
        failed: The article just dealt with and why it failed; None where it did not.
    """

    done: int
    read: int
    share: float | None = None
    failed: tuple[str, str] | None = None

    @property
    def whole(self) -> float | None:
        """About how many articles there are in all."""
        return max(self.read, self.read / self.share) if self.share else None
