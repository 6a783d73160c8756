"""Time zones as news writes them, and the moment in UTC that a time of the clock in one of them is."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from functools import cache
from zoneinfo import ZoneInfo

from newsextract.dates import atoms as a
from newsextract.reading.zones import LETTERS, NAMES, SHARED_LETTERS

_PLACES = LETTERS | NAMES
_WORDS = "|".join(name.title() for name in NAMES)
# "Z" stands behind digits only; letters that mean several places are read, and say nothing certain.
_LETTERS = a.any_of([zone.upper() for zone in (*LETTERS, *SHARED_LETTERS) if zone != "z"])
_OFFSET = r"(?:GMT|UTC) ?[+−-] ?\d{1,2}(?::?\d\d)?"
# "ET", "GMT+8", "Eastern time", "local time"; letters in capitals only.
ZONE = rf"(?:{_OFFSET}|(?-i:{_LETTERS}|(?:(?:US|U\.S\.) )?(?:{_WORDS})(?: [Ss]tandard| [Dd]aylight| [Ss]ummer)?(?= [Tt]ime| on | \w+day))(?: time)?|local time)"


@cache
def _zone(name: str) -> tzinfo | None:
    place = _PLACES.get(name)
    if place is None:
        return None
    # The tz database of the package, whatever the machine has.
    return UTC if place == "UTC" else ZoneInfo(place)


def _offset(words: str) -> tzinfo | None:
    digits = words[3:].replace(" ", "").replace("−", "-").replace(":", "")
    sign = -1 if digits[0] == "-" else 1
    hours, minutes = int(digits[1:3]), int(digits[3:5] or 0)
    return timezone(sign * timedelta(hours=hours, minutes=minutes)) if hours <= 14 and minutes < 60 else None


def zone_of(text: str | None) -> tzinfo | None:
    """The zone that ZONE matched; None where it says nothing certain ("local time", "IST")."""
    words = a.plain(text)
    if not words:
        return None
    if words[:3] in ("gmt", "utc") and len(words) > 3:
        return _offset(words)
    words = words.removeprefix("us ").removeprefix("u.s. ").removesuffix(" time")
    return _zone(words.removesuffix(" standard").removesuffix(" daylight").removesuffix(" summer"))


def in_utc(day: date, hour: int, minute: int, zone: tzinfo) -> str:
    """The moment in UTC, ISO ("2024-07-04T21:00Z"), by the rules of the zone on that day."""
    local = (
        datetime.combine(day, time(hour, minute), zone)
        if hour < 24
        else datetime.combine(day, time(), zone) + timedelta(1)
    )
    return local.astimezone(UTC).strftime("%Y-%m-%dT%H:%MZ")
