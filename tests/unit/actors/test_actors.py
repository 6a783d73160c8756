"""Actors: names, titles, sectors, spans, and the repair of names before them."""

from __future__ import annotations

import pytest

from newsextract.extractor import Extractor
from newsextract.lexicon import Trace
from newsextract.records import Actor


def actors(extractor: Extractor, text: str) -> dict[str, Actor]:
    """Actors of a text by name."""
    return {a.name: a for a in extractor.extract(text, published="2024-10-23").actors}


@pytest.mark.parametrize(
    ("text", "name", "titles"),
    [
        ("French Finance Minister Anne Duval resigned.", "Anne Duval", ("French Finance Minister",)),
        ("Secretary of State Carla Boone flew to Oslo.", "Carla Boone", ("Secretary of State",)),
        ("Omar Diallo, the mayor of Dakar, opened the bridge.", "Omar Diallo", ("mayor of Dakar",)),
        ("Mr. Hansen paid the fine.", "Hansen", ()),
        ("Former President Juan Salas was jailed.", "Juan Salas", ("Former President",)),
    ],
)
def test_titles(extractor: Extractor, text: str, name: str, titles: tuple[str, ...]) -> None:
    """Titles stand before the name or in apposition; "Mr." is none."""
    assert actors(extractor, text)[name].titles == titles


def test_every_mention_is_the_text_it_points_at(extractor: Extractor) -> None:
    """Offsets hold, mentions are in order, and no mention is empty."""
    text = "Mali's army said it had killed ten rebels.\nThe rebels denied it. Colonel Issa Traoré’s men left, he said."
    x = extractor.extract(text, published="2024-10-23")
    assert x.actors
    for actor in x.actors:
        starts = [m.start for m in actor.mentions]
        assert starts == sorted(starts)
        assert all(m.text and m.text == text[m.start : m.end] for m in actor.mentions)


def test_a_full_name_types_the_bare_family_name(extractor: Extractor) -> None:
    """A later family name is the person's, whatever it looks like alone."""
    found = actors(extractor, "Amadou Villanta won the vote. Supporters cheered. Villanta will be sworn in on Monday.")
    assert [m.text for m in found["Amadou Villanta"].mentions] == ["Amadou Villanta", "Villanta"]


def test_an_acronym_before_its_long_form_is_the_same_body(extractor: Extractor) -> None:
    """Headlines name the acronym first."""
    found = actors(
        extractor, "RHDC opens an office. The Regional Harbour Development Council signed a lease on Monday."
    )
    assert [a for a in found if "RHDC" in a] == []
    assert {m.text for m in found["Regional Harbour Development Council"].mentions} >= {"RHDC"}


def test_credits_and_bylines_are_no_actors(extractor: Extractor) -> None:
    """Who took the photo and who wrote the story take no part in it."""
    found = actors(
        extractor, "By Lena Hart\n\nThe bridge fell on Monday. File Photo by Tom Ashby/EPA-EFE\n\nTwo men died."
    )
    assert not {"Lena Hart", "Tom Ashby"} & set(found)


def test_the_country_of_a_generic_name_needs_the_article(extractor: Extractor) -> None:
    """Many states have a Foreign Office; the British one only where the text is about Britain, or about no state."""
    assert (
        actors(extractor, "The Foreign Office in Islamabad said Pakistan would reply.")["Foreign Office"].country
        != "GBR"
    )
    assert actors(extractor, "The Foreign Office said Britain would reply.")["Foreign Office"].code == "GBRGOV"


def test_the_entries_that_decided_are_traced(extractor: Extractor) -> None:
    """`explain` shows organisations and role nouns."""
    trace = Trace()
    extractor.extract("Lawmakers questioned the World Bank.", trace=trace)
    assert trace.has("role_nouns", "lawmaker")
    assert trace.has("organizations", "world-bank")


@pytest.mark.parametrize(
    "text", ["(A) (B) (C", "’s ’s ’s", "The the the of of", "Mr. Mr. Dr. President", "of (UN", "- - President -"]
)
def test_odd_text_raises_nothing(extractor: Extractor, text: str) -> None:
    """Whatever stands there, an extraction comes back."""
    assert extractor.extract(text).error is None


@pytest.mark.parametrize(
    ("phrase", "code"),
    [
        ("Ana Ruiz, a spokeswoman for the Kenyan police,", "KENCOP"),
        ("Ana Ruiz, a spokeswoman for the rebels,", "REB"),
        ("Ana Ruiz, a spokeswoman for the company,", "BUS"),
        ("Ana Ruiz, a spokeswoman for the Uganda Red Cross,", "UGANGO"),
        ("Russian spokeswoman Ana Ruiz", "RUSGOV"),
        ("Ana Ruiz, a spokeswoman for the city,", None),
    ],
)
def test_who_speaks_is_of_those_spoken_for(extractor: Extractor, phrase: str, code: str | None) -> None:
    """A country beside a spokeswoman makes her the government's only where she speaks for nobody else."""
    assert actors(extractor, f"{phrase} denied the report.")["Ana Ruiz"].code == code


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Peter Lund, a herder, fled. Six children, a woman and a teacher were among the dead, he said.", "Peter Lund"),
        ("Peter Lund toured the port. A driver had left the scene, he said.", "Peter Lund"),
        ("Peter Lund toured the port. The driver said he was tired.", "driver"),
        ("Peter Lund is leaving for Oslo, he said.", "Peter Lund"),
    ],
)
def test_who_tells_was_there_before_what_is_told(extractor: Extractor, text: str, name: str) -> None:
    """ "…, he said" is no one whom the words before it name, if there is somebody else."""
    (actor,) = (a for a in actors(extractor, text).values() if any(m.text == "he" for m in a.mentions))
    assert actor.name == name


def test_what_stands_before_a_noun_says_whose_part_it_is(extractor: Extractor) -> None:
    """The children are no "them three children"."""
    assert "children" in actors(extractor, "Ten people were killed, among them three children.")


def test_a_phrase_begins_behind_what_lights_it(extractor: Extractor) -> None:
    """ "Only the army" is the army; what belongs to a count stays."""
    text = "Only the army and even the police were silent. At least two soldiers left, and almost 40 nurses."
    mentions = {m.text for a in extractor.extract(text).actors for m in a.mentions}
    assert {"the army", "the police", "At least two soldiers", "almost 40 nurses"} <= mentions
