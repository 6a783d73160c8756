"""Publication dates: what the caller passed, and what header, date line or dateline say."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from email.utils import parsedate_to_datetime
from typing import Any

from newsextract.errors import PublishedError

_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?")
MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day|\.)?"
# A calendar date that names day, month and year, with a time or not.
FULL_DATE = re.compile(
    rf"(?:{_ISO.pattern})|(?:{WEEKDAY},?\s+)?(?:{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|"
    rf"\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH},?\s+\d{{4}})",
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
    if not FULL_DATE.fullmatch(text):
        return None
    found: Any = _dateparser().get_date_data(text)
    return (found.date_obj, False) if found.date_obj is not None else None


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
