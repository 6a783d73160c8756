"""Time zones as news writes them, by the names of the tz database; one table for headers and for the text."""

from __future__ import annotations

# Letters that name summer or winter time follow the place's own rules of the day: "EST" is printed all year.
LETTERS = {
    "gmt": "UTC", "utc": "UTC", "z": "UTC", "bst": "Europe/London", "et": "America/New_York", "est": "America/New_York",
    "edt": "America/New_York", "ct": "America/Chicago", "cdt": "America/Chicago", "mt": "America/Denver", "mst": "America/Denver",
    "mdt": "America/Denver", "pt": "America/Los_Angeles", "pst": "America/Los_Angeles", "pdt": "America/Los_Angeles",
    "cet": "Europe/Paris", "cest": "Europe/Paris", "eet": "Europe/Athens", "eest": "Europe/Athens", "msk": "Europe/Moscow",
    "sgt": "Asia/Singapore", "hkt": "Asia/Hong_Kong", "jst": "Asia/Tokyo", "kst": "Asia/Seoul", "pkt": "Asia/Karachi",
    "wib": "Asia/Jakarta", "aest": "Australia/Sydney", "aedt": "Australia/Sydney", "nzst": "Pacific/Auckland",
    "nzdt": "Pacific/Auckland",
}  # fmt: skip
# These mean several places (India, Israel, Ireland; Chicago, China). Of a header, which says when the outlet itself published, the
# first is meant; a time in the text is of nobody knows which.
SHARED_LETTERS = {"ist": "Asia/Kolkata", "cst": "America/Chicago"}
# Before "time": "Eastern time", "Pacific standard time", "Moscow time".
NAMES = {
    "eastern": "America/New_York", "central": "America/Chicago", "mountain": "America/Denver", "pacific": "America/Los_Angeles",
    "moscow": "Europe/Moscow", "london": "Europe/London", "new york": "America/New_York", "beijing": "Asia/Shanghai",
    "tokyo": "Asia/Tokyo", "central european": "Europe/Paris", "eastern european": "Europe/Athens", "west european": "Europe/Lisbon",
    "greenwich mean": "UTC", "british": "Europe/London", "east africa": "Africa/Nairobi", "west africa": "Africa/Lagos",
    "central africa": "Africa/Maputo", "hong kong": "Asia/Hong_Kong", "singapore": "Asia/Singapore", "kyiv": "Europe/Kyiv",
    "kiev": "Europe/Kyiv", "indian": "Asia/Kolkata", "alaska": "America/Anchorage", "hawaii": "Pacific/Honolulu",
}  # fmt: skip
