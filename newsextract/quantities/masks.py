"""Where numbers stand that are no quantities: names, models, laws, times, scores, numbers of pages and phones.

The patterns are of forms; words that make a label of the number behind them ("Article 50") are the lexicon `labels`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsextract.language.classes import Classes
from newsextract.language.parse import Parse
from newsextract.lexicon import Trace
from newsextract.lexicon.closed import MONTHS, VERBAL_MONTHS
from newsextract.quantities.words import LETTERED, alternation

# Names, of which a number is a part: "Boeing 737", "the Nasdaq 100".
_NAMES = frozenset({"PRODUCT", "LAW", "FAC", "EVENT", "WORK_OF_ART", "ORG", "GPE", "PERSON", "LOC", "NORP"})
_THINGS = frozenset({"PRODUCT", "LAW", "FAC", "EVENT", "WORK_OF_ART"})
# A line that has so many of these without a capital is no headline in title case.
_CONTENT, _SMALL = frozenset({"NOUN", "VERB", "ADJ"}), 2
_FIRST_YEAR, _LAST_YEAR = 1500, 2100
# Compounds whose first part is no name: "sub-300 sq m", "minus-5 yards", "mid-20".
_OPEN_PREFIX = r"(?:sub|minus|plus|mid|pre|post|over|under|non|ex|to|of|(?-i:a)|an|and|or|by|up|than)"
# Currencies of one letter: naira, peso and pula, kwacha and kina, rand, quetzal, lempira.
_LETTER = "[NPKRQL]"
# Forms that need no digit.
_WORDS = re.compile(
    r"(?:https?://|www\.)\S+|(?<!\S)[^\s@]{1,64}@[^\s@]{1,255}|(?<!\w)@\w+"
    # parts of a match or a year
    r"|\b(?:first|second|third|fourth|last|final|opening|closing|latter|1st|2nd|3rd|4th)[\s-](?:half|quarter)\b"
    # parts of a place
    r"|\b(?:north|south|east|west|upper)(?:-?(?:east|west))?(?:ern)?[\s-](?:half|third|quarter)\b"
)
_DIGIT = re.compile(r"\d")
_SHORT_MONTHS = "|".join(dict.fromkeys(["sept", *(m[:3] for m in MONTHS if m != "may")]))
_LONG_MONTHS = "|".join(m for m in MONTHS if m not in VERBAL_MONTHS)
_FORMS = re.compile(
    # times of day, and times that races take
    r"\d{1,2}(?::\d{2}){1,2}(?:\.\d+)?(?:\s?[ap]\.?m\b\.?)?|\b\d{1,2}(?:\.\d{2})?\s?(?:[ap]\.\s?m\.|[ap]m\b|o[’']clock\b)"
    # telephones
    r"|\+\d[\d\s().-]{7,18}\d|\(\d{3}\)\s?\d{3}-\d{4}|\b\d{3}-\d{3}-\d{4}\b|\b\d{3}-\d{4}\b|(?<!\d)(?<!\d\s)\b0\d{2,4}[\s-]\d{3,4}(?:[\s-]?\d{2,4})?\b"
    # numbers for help, and numbers that begin with noughts
    r"|\b(?i:dial(?:l?ed|l?ing|s)?|call(?:ed|ing|s)?|phon(?:e|ed|ing)|r[iau]ng)\s(?:the\semergency\s(?:number|line)\s)?"
    r"(?:000|1(?:0[0-28]|1[0-9]|9[0-3])|9(?:11|88|9[59]))(?=\s?(?:[.,;:)]|$|\s(?:and|or|for|to|from|if|when|at|in|on|after|now|immediately|but|as|before|with)\b))"
    r"|(?<![\d.,])(?<!\d[\s\u00a0\u2009\u202f])(?<!\d,\s)0\d{2,}(?![.,]?\d)"
    # days of a month in small letters
    rf"|\b(?:{_SHORT_MONTHS})\.\s\d{{1,2}}\b|\b\d{{1,2}}\s(?:{_LONG_MONTHS})\b"
    # versions, addresses, dates in digits
    r"|(?<![\d.])(?![1-9]\d{0,2}\.\d{3}(?:\.000)+(?![\d.]))\d+(?:\.\d+){2,}|\b\d+(?:-\d+){2,}\b|\b\d{4}-\d{2}-\d{2}\b\S*|\b\d{1,2}/\d{1,2}/\d{2,4}\b|\b(?:9/11|24/7|7/7|26/11)\b"
    # ordinals and decades
    r"|\b\d[\d,]{0,8}(?:st|nd|rd|th)\b|\b(?:1[5-9]|20)?\d0s\b|[’']\d\ds?\b"
    # attributes of tags
    r"|=\"[^\"\n]{0,80}\""
    # long runs of digits, and numbers as programs write them
    r"|\d{16,}|\d+(?:_\d+)+|(?:\d{4}[\s-]){3}\d{4}\b"
    # list numbers, notes, jersey numbers
    r"|#\s?\d+(?![\d.,]|\s(?:m|b|tr)illion)|№\s?\d+|\[\d{1,3}\]|^\s*\(?\d{1,2}[.)]\s|\((?:[1-9]|\d\d)\)(?=\s[a-z])"
    # blocks of a street
    r"|\b\d{1,3}00[\s-]block\s(?:of|on)\b"
    # ratios and splits
    r"|\b\d{1,2}\s?[-–:]\s?\d{1,2}\s(?:split|draw|win|victory|loss|defeat|record|scoreline|vote|tie|lead|triumph|thrashing|rout)\b"
    r"|\b50[-/]50\b"
    # years of an era
    r"|\bA\.?D\.?\s\d{1,4}(?:\s(?:and|to|or)\s\d{1,4})?\b|\b\d{1,4}\s?(?:B\.?C\.?E?|A\.?D|C\.?E)\b"
    # shops
    r"|\b\d{1,2}-(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Twenty)\b"
    # motorways and vitamins
    rf"|(?<![\w$])(?!{_LETTER}{LETTERED})[A-Z]\d+[A-Z]?\b(?!\$)",
    re.MULTILINE,
)
_GLUED = re.compile(
    rf"(?<![\w$€£¥])(?!{_OPEN_PREFIX}-)(?P<letters>(?:[A-Za-z]{{1,20}}[-–]){{0,3}}[A-Za-z]{{1,20}})(?P<join>[-–]?)\d[\w./-]*",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"(?<![\w.,])\d+(?:[A-Za-z]+\d+\w*|[A-Z]{2,}\d*(?:-\w+)?)\b")
_AMOUNT = re.compile(
    r"\s?%|[\s-](?:million|billion|thousand|percent|per cent|feet|foot|inch(?:es)?|yards?|met(?:re|er)s?|miles?)\b",
    re.IGNORECASE,
)
_RANK = re.compile(r"(?:\bNos?\.?|\bnumbers?|\bno\.)\s?\d[\d,]*", re.IGNORECASE)
_HOUSE = re.compile(
    r"\b\d{1,5}[A-Z]?\s(?:(?:N|S|E|W|NE|NW|SE|SW|North|South|East|West)\.?\s)?(?:[A-Z]\w{1,20}\s|\d{1,4}(?:st|nd|rd|th)\s){1,3}(?:St|Street|Ave|Avenue|Road|Rd|Lane|Ln|Drive|Dr|Way|Boulevard|Blvd|Square|Sq|Court|Terrace|Place|Pl|Row|Highway|Hwy)\b"
)
_LETTERED = re.compile(LETTERED)
_ZIP = re.compile(r"\b[A-Z]{2}\s\d{5}(?:-\d{4})?\b")


class Masks:
    """The masks, with the labels of a lexicon and the spellings that glue a currency to its figure.

    Args:
        labels: Nouns in lower case that make a name of the number behind them.
        signs: Spellings of currencies, which may stand glued to digits ("US$5", "RM3").
        units: Unit spellings that may stand glued behind digits ("GB").
    """

    def __init__(self, labels: dict[str, str], signs: Iterable[str], units: Iterable[str]) -> None:
        self._labels = labels
        self._signs = {s for s in signs if s[-1:].isalpha()}
        self._units = set(units)
        self._label = re.compile(
            rf"(?<![\w-])(?P<label>{alternation(labels)})s?\s(?:no\.?\s)?(?P<number>\d[\d.,]*(?<=\d)[A-Za-z]?(?![\d%])|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?!\s(?!of\b|and\b|or\b|[a-z]+ed\b|is\b|was\b|to\b|in\b|on\b)[a-z]))",
            re.IGNORECASE,
        )
        self._more = re.compile(
            r"(?:\s?,\s|\s(?:and|or|to|through)\s|\s?[-–&]\s?)(?:\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten)\b(?![,.]?\d|\s?%)"
        )

    def spans(self, parse: Parse, begin: int, stop: int, trace: Trace | None) -> list[tuple[int, int]]:
        """Offsets in `text[begin:stop]` where no number is a quantity."""
        text = parse.text
        out = [m.span() for m in _WORDS.finditer(text, begin, stop)]
        if _DIGIT.search(text, begin, stop):
            out += [m.span() for p in (_FORMS, _RANK, _HOUSE, _ZIP) for m in p.finditer(text, begin, stop)]
            # "USD115" and "RM3" are money.
            glued = (m for m in _GLUED.finditer(text, begin, stop) if m["join"] or not self._is_sign(text, m))
            out += [m.span() for m in glued]
            out += [m.span() for m in _BEHIND.finditer(text, begin, stop) if not self._is_measure(m[0])]
        for m in self._label.finditer(text, begin, stop):
            if not _is_amount(text, m.end(), stop):
                end = m.end()
                while more := self._more.match(text, end, stop):
                    end = more.end()
                if end == m.end() and _is_verb(parse, m):
                    continue
                out.append((m.start("number"), end))
                if trace:
                    trace.add("labels", self._labels[m["label"].lower()], m.start(), m.end())
        return out

    def _is_sign(self, text: str, glued: re.Match[str]) -> bool:
        """Whether letters before digits are a currency; one letter is only before what can be an amount."""
        letters = glued["letters"]
        return letters in self._signs and (len(letters) > 1 or _LETTERED.match(text, glued.end("join")) is not None)

    def _is_measure(self, glued: str) -> bool:
        letters = re.sub(r"^\d+|[23]$", "", glued)
        return letters in self._units or letters in self._signs or letters.lower() in ("bn", "mn", "mm", "pc")


def _is_verb(parse: Parse, label: re.Match[str]) -> bool:
    """Whether what looks like a label of one number is a verb, as its form or its object tells: "levels 150 homes", "will stage 12 concerts"."""
    if label.string[label.end("label")] in "sS":
        return True
    token, number = parse.token_at(label.start("label")), parse.token_at(label.start("number"))
    if token is None or number is None or parse.pos[token] != "VERB":
        return False
    thing = parse.head[number]
    return thing > number and parse.tag[thing] == "NNS" and parse.head[thing] == token and parse.dep[thing] == "dobj"


def _is_amount(text: str, end: int, stop: int) -> bool:
    """Whether a unit or scale behind the number speaks against a label: "in week 3 million people", "a hole 4 feet deep"."""
    return bool(_AMOUNT.match(text, end, stop))


def capital(parse: Parse, first: int, last: int) -> bool:
    """Whether a word for a number has a capital within a line that writes others small: "the Six Nations", "Radio Five Live"."""
    before = first - 1
    if before < 0 or parse.sent_of[before] != parse.sent_of[first]:
        return False
    if last + 1 >= len(parse) or not (parse.word[last].istitle() and parse.word[last + 1].istitle()):
        return False
    if not parse.word[before][-1].isalnum() or parse.sent_of[last + 1] != parse.sent_of[last]:
        return False
    sent = parse.sents[parse.sent_of[last]]
    small = [k for k in range(sent.first, sent.last + 1) if parse.pos[k] in _CONTENT and parse.word[k].islower()]
    return len(small) >= _SMALL


def named(parse: Parse, first: int, last: int, words: Classes) -> bool:
    """Whether the number in tokens `first` to `last` is part of a name: "the S&P 500", "iPhone 14", "the 787 Dreamliner"."""
    n = parse.ent_of[first]
    if n >= 0:
        ent = parse.ents[n]
        if ent.label in _THINGS and parse.word[first][0].isdigit():
            return True
        if ent.label in _NAMES and any(
            parse.pos[k] == "PROPN" or parse.word[k][:1].isupper() for k in range(ent.first, first)
        ):
            return True
    before, after = first - 1, last + 1
    if before < 0 or parse.sent_of[before] != parse.sent_of[first]:
        return False
    return _after_a_name(parse, before, first, last) or _one_of_a_kind(parse, before, first, after, words)


def _after_a_name(parse: Parse, before: int, first: int, last: int) -> bool:
    """A number right behind a proper noun that it goes together with."""
    if parse.pos[before] != "PROPN" or not parse.word[before][:1].isupper():
        return False
    label = parse.ents[parse.ent_of[before]].label if parse.ent_of[before] >= 0 else None
    digits = parse.word[first].isdigit()
    following = last + 1
    if (
        digits
        and label not in ("DATE", "TIME", "GPE", "PERSON", "NORP")
        and following < len(parse)
        and parse.pos[following] == "PROPN"
    ):
        return True
    if label in ("DATE", "TIME", "GPE", "CARDINAL", "MONEY"):
        return False
    head = parse.head[last]
    # "the Boeing 777 jets", but "at Ford 3,000 workers".
    together = parse.head[before] in (head, first) and parse.dep[before] in ("compound", "nmod", "amod")
    if parse.dep[last] in ("nummod", "compound") and head > last and parse.pos[head] == "NOUN":
        return together and digits
    return parse.head[first] in (before, parse.head[before]) and parse.dep[first] in (
        "nummod",
        "appos",
        "punct",
        "dep",
        "npadvmod",
    )


def _one_of_a_kind(parse: Parse, before: int, first: int, after: int, words: Classes) -> bool:
    """A number before a singular: "its 777 airliner", "Poor's 500 index"; what is counted stands in the plural."""
    word = parse.word[first]
    if not word.isdecimal() or after >= len(parse) or after - first != 1:
        return False
    if _FIRST_YEAR <= int(word) <= _LAST_YEAR:  # "The 1619 project", "2018 data", "the 2016 Olympics".
        yearly = words.has(parse.lower[after], after, "of_years")
        return yearly or (parse.lower[before] == "the" and parse.tag[after] == "NN")
    if not 1 < int(word) < 1000:
        return False
    if (
        parse.tag[before] not in ("DT", "PRP$", "POS", "NNP", "JJ")
        or parse.tag[after] != "NN"
        or parse.head[first] != after
    ):
        return False
    invariant = words.has(parse.lower[after], after, "invariant")
    return not invariant and parse.dep[after] not in ("compound", "amod", "nummod")
