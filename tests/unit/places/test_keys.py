"""One key for all spellings of a name."""

from __future__ import annotations

import pytest

from newsextract.places.keys import key_of


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Puławy", "pulawy"),
        ("São Tomé", "sao tome"),
        ("St. John's", "saint johns"),
        ("Saint Johns", "saint johns"),
        ("Mt. Vernon", "mount vernon"),
        ("The Hague", "hague"),
        ("Ivano-Frankivsk", "ivano frankivsk"),
        ("N.C.", "nc"),
        ("Şanlıurfa", "sanliurfa"),
        ("‘Ayn al ‘Arab", "ayn al arab"),
        ("", ""),
    ],
)
def test_key(name: str, key: str) -> None:
    """Case, accents, dots, apostrophes, hyphens and a leading article make no difference."""
    assert key_of(name) == key


def test_a_key_is_its_own_key() -> None:
    """Keys of the gazetteer can be looked up as they are."""
    for name in ("Puławy", "St. Petersburg", "Trinidad and Tobago", "Cox’s Bazar"):
        assert key_of(key_of(name)) == key_of(name)


def test_the_alone_is_kept() -> None:
    """A name that is nothing but the article does not vanish."""
    assert key_of("The") == "the"
