"""Publication dates: what the caller passed, and what header, date line or dateline say."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from email.utils import parsedate_to_datetime
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from newsextract.errors import PublishedError
from newsextract.reading.zones import LETTERS, SHARED_LETTERS

_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?")
MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day|\.)?"
_ZONES = LETTERS | SHARED_LETTERS
_CLOCK = re.compile(
    r"[,|]?\s+(?:at\s+)?(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d)(?::(?P<second>\d\d))?)?\s*(?P<half>[ap]\.?m\b\.?)?"
    rf"(?:\s*\(?(?P<zone>{'|'.join(sorted(_ZONES, key=len, reverse=True))}|[+-]\d\d:?\d\d)\b\)?)?",
    re.IGNORECASE,
)
_CALENDAR = re.compile(
    rf"(?:\d{{4}}-\d\d-\d\d)|(?:{WEEKDAY},?\s+)?(?:{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|"
    rf"\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH},?\s+\d{{4}})",
    re.IGNORECASE,
)
# A calendar date that names day, month and year, with a time or not.
FULL_DATE = re.compile(
    rf"(?:{_ISO.pattern})(?!\d|\s*[ap]m)|(?:{_CALENDAR.pattern})(?:{re.sub(r'[?]P<[a-z]+>', '?:', _CLOCK.pattern)})?",
    re.IGNORECASE,
)


def parse_date(text: str) -> tuple[datetime, bool] | None:
    """An unambiguous calendar date as (date-time, whether it has a time of day); None for anything else."""
    text = text.strip()
    if len(text) > 60:
        return None
    if _ISO.fullmatch(text):
        try:
            return datetime.fromisoformat(text.replace(" ", "T", 1)), len(text) > 10
        except ValueError:
            return None
    if re.match(r"[A-Z][a-z]{2}, \d", text):
        try:
            return parsedate_to_datetime(text), True
        except (ValueError, TypeError):
            return None
    day = _CALENDAR.match(text)
    if day is None:
        return None
    clock: tuple[time, tzinfo | None] | None = None
    if rest := text[day.end() :]:
        clock = _clock(rest)
        if clock is None:
            return None
    found: Any = _dateparser().get_date_data(day[0])
    if found.date_obj is None:
        return None
    if clock is None:
        return found.date_obj, False
    return datetime.combine(found.date_obj.date(), clock[0], clock[1]), True


def _clock(text: str) -> tuple[time, tzinfo | None] | None:
    """(time of day, zone or None) of "at 4:10 p.m. ET"; None for anything else, a bare number among them."""
    m = _CLOCK.fullmatch(text)
    if m is None or not (m["minute"] or m["half"]):
        return None
    hour = int(m["hour"])
    if m["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + 12 * (m["half"][0] in "pP")
    try:
        return time(hour, int(m["minute"] or 0), int(m["second"] or 0)), _zone(m["zone"])
    except ValueError:
        return None


def _zone(name: str | None) -> tzinfo | None:
    if name is None:
        return None
    if name[0] in "+-":
        minutes = int(name[1:3]) * 60 + int(name[-2:])
        return timezone(timedelta(minutes=-minutes if name[0] == "-" else minutes))
    key = _ZONES[name.lower()]
    return UTC if key == "UTC" else ZoneInfo(key)


@cache
def _dateparser() -> Any:
    from dateparser.date import DateDataParser

    # REQUIRE_PARTS keeps dateparser from filling in a part from today's date.
    return DateDataParser(
        languages=["en"],
        settings={
            "REQUIRE_PARTS": ["day", "month", "year"],
            "PARSERS": ["absolute-time"],
            "RELATIVE_BASE": datetime(2000, 1, 1),
        },
    )


def published_argument(value: str | date | datetime) -> tuple[datetime, bool]:
    """The caller's date of publication.

    Raises:
        PublishedError: It is no date, or one that leaves day, month or year open.
    """
    if isinstance(value, datetime):
        return value, True
    if isinstance(value, date):
        return datetime.combine(value, time()), False
    found = parse_date(value) if isinstance(value, str) else None
    if found is None:
        raise PublishedError(
            f"published={value!r} is no date with day, month and year. Pass an ISO date such as '2024-10-23' or "
            "'2024-10-23T14:30+02:00', a date or a datetime; leave it out when it is not known"
        )
    return found
