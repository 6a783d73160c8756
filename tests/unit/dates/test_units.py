"""Every unit of time in every form of expression: nothing raises, whatever the unit, and days lie in order."""

from __future__ import annotations

import pytest

from newsextract.dates import atoms as a
from newsextract.extractor import Extractor

UNITS = [*a.UNITS, *a.SEASONS, "morning"]
FORMS = """
They met a {u} ago. They met two {u}s ago on Thursday. They met a {u} ago today. They met a {u} ago this week. They met this {u}.
They met last {u}. They will meet next {u}. They will meet the {u} after next. They met the following {u}. They met earlier this {u}.
They met late last {u}. They met in the past {u}. They met in the past three {u}s. They will meet within a {u}. They will meet in two {u}s.
They will meet in two {u}s' time. They met a {u} and a half ago. They met half a {u} ago. They met a quarter of a {u} later.
They met several {u}s later. They met every other {u}. They met twice a {u}. It was a two-{u} trip. They met in the first {u} of 2019.
They met in the last {u} of May. They met at the end of the {u}. They met by the end of last {u}. They met in the {u} ended Sept. 30.
They met in the six {u}s to Sept. 30. They met two {u}s after June 3. They met a {u} from Friday. They met in 3 to 5 {u}s.
They met the {u} of March 6. They met for the third straight {u}. They met the same {u} last year. Sales rose 5% in the {u} from a {u} earlier.
They met the first Monday of each {u}. They met some 4,000 {u}s ago. They met {u} by {u}. They met ten {u}s on, exactly two {u}s later.
The {u}-long trip lasted a {u} or two. They met two {u}s and three {u}s ago. They met in fiscal {u} 2019. They met the {u} after Thanksgiving.
"""


@pytest.mark.parametrize("published", ["2024-10-23", "1999-12-31", "2024-02-29", None])
@pytest.mark.parametrize("unit", UNITS)
def test_units(unit: str, published: str | None, extractor: Extractor) -> None:
    """A form that was made with days and weeks in mind also meets fortnights and centuries."""
    dates = extractor.extract(FORMS.replace("{u}", unit), published=published).dates
    assert len(dates) >= 20
    assert all(d.earliest <= d.latest for d in dates if d.earliest and d.latest)
