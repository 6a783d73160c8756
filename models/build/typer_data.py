"""The sentences that teach the typer, as labelled events: patterns drawn, parsed, and their triggers found."""

import random
import re
from pathlib import Path
from typing import NamedTuple

from newsextract.events.anchors import find_drafts
from newsextract.events.features import Features, features
from newsextract.events.lookup import compile_event_words
from newsextract.events.match import Matcher
from newsextract.events.parts import Draft, Sites
from newsextract.extractor import Extractor
from newsextract.language.names import repair_names
from newsextract.reading.read import read_article

HERE = Path(__file__).parent / "events/sentences"
NEWS = Path(__file__).parent / "events/news"
DRAWS = 6
FRAMES = [
    "{}",
    "{}",
    "{}",
    "{}",
    "On Monday, {}",
    "{}, officials said",
    "The newspaper said that {}",
    "{} while talks went on",
    "According to residents, {}",
    "{} after a long day",
]


class Example(NamedTuple):
    """One labelled event: its type ("" for none), what the typer sees, the pattern it came from, whether a trigger entry knows it."""

    label: str
    features: Features
    pattern: str
    rule: str
    lemma: str
    text: str


def slots() -> dict[str, list[str]]:
    """The fillers of each slot."""
    out: dict[str, list[str]] = {}
    name = ""
    for line in (HERE / "slots.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("@"):
            name = line[1:]
            out[name] = []
        elif line and not line.startswith("#"):
            out[name].append(line)
    return out


def draw(pattern: str, fill: dict[str, list[str]], rng: random.Random) -> tuple[str, int]:
    """One sentence of a pattern, and where its trigger starts."""
    text = pattern
    while True:
        m = re.search(r"\(([^()]*)\)", text)
        if not m:
            break
        text = text[: m.start()] + rng.choice(m[1].split("|")) + text[m.end() :]
    m = re.search(r"\[([^\]]*)\]", text)
    assert m, pattern
    text = text[: m.start()] + "\x01" + rng.choice(m[1].split("|")) + text[m.end() :]
    text = re.sub(r"\{(\w+)\}", lambda m: rng.choice(fill[m[1]]), text)
    text = re.sub(r"\s+", " ", text).replace(" .", ".").rstrip(".")
    frame = rng.choice(FRAMES)
    if not frame.startswith("{}") and not re.match(r"\x01?(the|a|an|in|to) ", text[0].lower() + text[1:]):
        frame = "{}"
    if not frame.startswith("{}"):
        text = text[0].lower() + text[1:] if text[0] != "\x01" else "\x01" + text[1].lower() + text[2:]
    text = frame.format(text) + "."
    first = 1 if text[0] == "\x01" else 0
    text = text[:first] + text[first].upper() + text[first + 1 :]
    at = text.index("\x01")
    return text.replace("\x01", ""), at


def sentences(seed: int = 7) -> list[tuple[str, str, int, str]]:
    """(label, sentence, offset of the trigger, pattern) of all patterns, in the order of the files."""
    fill, out = slots(), []
    for path in sorted(HERE.glob("*.txt")):
        if path.stem == "slots":
            continue
        label = "" if path.stem == "NONE" else path.stem
        for pattern in path.read_text(encoding="utf-8").splitlines():
            if not pattern.strip():
                continue
            rng = random.Random(f"{seed}:{path.stem}:{pattern}")
            seen = {draw(pattern, fill, rng) for _ in range(DRAWS)}
            out += [(label, text, at, f"{path.stem}: {pattern}") for text, at in sorted(seen)]
    return out


def drafts_of(extractor: Extractor, texts: list[str]) -> list[tuple[Sites, Matcher, list[Draft]]]:
    """The drafts of each text, untyped."""
    from newsextract.actors import read_actors
    from newsextract.dates import read_dates
    from newsextract.places import read_places
    from newsextract.quantities import read_quantities

    articles = [read_article(t, published="2024-10-23")[0] for t in texts]
    lexicon, out = extractor.lexicon, []
    words = lexicon.compiled(compile_event_words)
    for article, parse in extractor.language.parse_many(articles):
        repair_names(parse, lexicon)
        dates = read_dates(parse, article, lexicon, None)
        quantities = read_quantities(parse, article, lexicon, dates, None)
        places = read_places(parse, article, lexicon, None)
        actors = read_actors(parse, article, lexicon, places, quantities, None)
        sites = Sites(parse, actors, places, dates, quantities)
        out.append((sites, Matcher(sites, words), list(find_drafts(sites, words))))
    return out


def example(sites: Sites, matcher: Matcher, draft: Draft, label: str, pattern: str, text: str) -> Example:
    """One event as an example."""
    entry = matcher.best(draft)
    seen = features(sites, draft, matcher.complements(draft))
    return Example(label, seen, pattern, (entry.type or "") if entry else "", sites.parse.lemma[draft.i], text)


def labelled(extractor: Extractor) -> list[Example]:
    """All examples from the hand-written patterns; a trigger that is no event to the library is left out."""
    rows = sentences()
    out, lost = [], 0
    for (label, text, at, pattern), (sites, matcher, drafts) in zip(
        rows, drafts_of(extractor, [r[1] for r in rows]), strict=True
    ):
        token = sites.parse.token_at(at)
        found = next((d for d in drafts if token in (d.i, d.support)), None)
        if found is None:
            lost += 1
        else:
            out.append(example(sites, matcher, found, label, pattern, text))
    print(f"{len(rows)} sentences, {len(out)} examples, {lost} triggers not found")
    return out


# "[ACCUSE:blamed]" names the type of a word, "[?:blamed]" leaves it out.
MARK = re.compile(r"\[([A-Z]+|\?):([^\]]*)\]")
UNSURE = "?"


def unmarked(line: str) -> tuple[str, dict[int, str]]:
    """The sentence of a marked line, and the label of each mark by the offset of its word."""
    text, labels, at = "", {}, 0
    for m in MARK.finditer(line):
        text += line[at : m.start()]
        labels[len(text)] = m[1]
        text += m[2]
        at = m.end()
    return text + line[at:], labels


def news(extractor: Extractor) -> list[Example]:
    """All events of the marked sentences: with their marks, and without a type where there is none and no trigger entry has one."""
    lines = [
        line for path in sorted(NEWS.glob("*.txt")) for line in path.read_text(encoding="utf-8").splitlines() if line
    ]
    rows = [unmarked(line) for line in lines]
    out, marks, met = [], 0, 0
    for (text, labels), (sites, matcher, drafts) in zip(rows, drafts_of(extractor, [r[0] for r in rows]), strict=True):
        by_token = {sites.parse.token_at(at): label for at, label in labels.items()}
        marks += len(labels)
        for draft in drafts:
            told = [by_token[k] for k in (draft.i, draft.support) if k in by_token]
            met += len(told)
            if draft.parts and UNSURE not in told and (told or matcher.best(draft) is None):
                word = f"news: {sites.parse.lemma[draft.i].lower()}"
                out.append(example(sites, matcher, draft, told[0] if told else "", word, text))
    print(f"{len(rows)} marked sentences, {len(out)} examples, {marks - met} marks at no event")
    return out
