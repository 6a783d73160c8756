"""How an article is laid out: lines into paragraphs, and what is set apart from the story."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from newsextract.reading.dates import FULL_DATE, MONTH

_BLOCK = re.compile(r"\S(?:[^\n]*\S)?(?:\n(?![^\S\n]*\n)[^\n]*\S)*")
# Widths of the columns that text is wrapped into, in characters.
_COLUMNS = range(25, 110)
# Shares of the lines of wrapped text that are full, or go on in lower case.
_MOST, _HALF, _SOME = 0.8, 0.5, 0.4
_STICK_OUT = 0.1  # The share of lines that may be longer than the column.
_ROW_BEGINS, _ROW_ENDS = re.compile(r"\d{1,3}(?:[.)]| -) [A-Z]"), re.compile(r"\d\)?\.?$")
_ROW_CHARS, _END_CHARS = 120, 3
_ROWS, _SHARE_OF_ROWS = 3, 0.6
_INDENT = 2  # More blanks than before other lines begin a paragraph.
# A line that goes on in the next one: "“It is over,” / she said".
_OPEN = re.compile(r",[\"”’']$")

# What may stand in the parentheses of a dateline: "(AP)", "(Thomson Reuters Foundation)", "(dpa)".
_AGENCY = r"(?:[A-Z][\w .'&/-]{1,38}|dpa|ots)"
_PLACE = r"[A-Z][\w.'’-]*(?:[ /-](?:[A-Z][\w.'’-]*|de|la|del|al|of|and|upon))*"
_DAY = rf"(?:{MONTH}\.?\s+\d{{1,2}}|\d{{1,2}}\s+{MONTH}\.?)(?:,?\s+\d{{2,4}})?"
# A story starts with a capital, a figure or a quotation: "IBM -- the computer maker" and "Mr Smith (Labour) - who" don't.
# A dateline may also fill its line, with the story below it.
_STORY = r"\s*(?=[\"“”‘'`(\[<$£€]*[A-Z0-9]|$)"
_NO_TITLE = r"(?!(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Prof|Sir|Lord|Lady)\b)"
# Such as: SEOUL, Oct. 23 (Reuters) - or MOSCOW (AP)_ or Quito, 26 Aug 89 (DPA) --
DATELINE = re.compile(
    rf"{_NO_TITLE}(?P<place>{_PLACE}(?:,\s+{_PLACE})?)(?:\s*\([^()]{{2,12}}\))?(?:,?\s+(?P<date>{_DAY}))?\s*"
    rf"\((?P<agency>{_AGENCY})\)\s*(?:[-–—_:]+{_STORY}|$)"
)
# "NEW YORK, Oct 5 —", "WASHINGTON -- ": capitals only, since "Mr Smith - who" is no dateline.
_CAPS = r"[A-Z][A-Z.'’-]+(?:[ /-][A-Z][A-Z.'’]+){0,3}"
BARE_DATELINE = re.compile(
    rf"(?P<place>{_CAPS}(?:,\s+[A-Z][\w.]+(?:\s(?:(?:of|the|and)\s){{0,2}}[A-Z][\w.]+){{0,3}})?)(?:,\s+(?P<date>{_DAY}))?\s*(?:[–—]|--|\s-|\.-|_){_STORY}(?P<agency>)"
)
# "Geneva, 4 June - The union …", "Tehran, March 15, IRNA - …": with its day, in any spelling.
DATED_DATELINE = re.compile(
    rf"{_NO_TITLE}(?P<place>{_PLACE}(?:,\s+{_PLACE})?),\s+(?P<date>{_DAY})(?:,?\s+(?P<agency>[A-Z]{{2,9}}|Xinhua))?\s+[-–—]+{_STORY}"
)
# "Cape Town - The court …", with nothing but the dash, at the head of the story; a second dash makes of it a name and what it is.
PLAIN_DATELINE = re.compile(
    rf"{_NO_TITLE}(?P<place>[A-Z][\w.'’]+(?:\s(?:[A-Z][\w.'’]+|de|la|del|al|of)){{0,2}})\s[-–—]{{1,2}}\s(?=[\"“‘]?[A-Z][^\n.?!]{{20,}})"
    r"(?![^\n.?!]*\s[-–—]{1,2}\s)(?P<date>)(?P<agency>)"
)
# "MUSCAT, Oman 1996-12-06", in a line of its own.
LINE_DATELINE = re.compile(
    rf"(?P<place>{_CAPS}(?:,\s+{_PLACE}(?:\s{_PLACE}){{0,3}})?),?\s+(?P<date>\d{{4}}-\d\d-\d\d)(?P<agency>)$"
)
# "new delhi: the ministry …", in text without capitals.
LOW_DATELINE = re.compile(r"(?P<place>[a-z]{3,}(?:\s[a-z]{3,})?):\s(?=[\"“‘']?[a-z][^\n]{40})(?P<date>)(?P<agency>)")

# "Muscat: The ministry …", "KUALA LUMPUR, July 4: Police …": papers of the Gulf and of Asia. Without its day the line has to be a long sentence,
# since headlines name who says them so ("Police: Driver was drunk"), and no other line may begin so, as in a conversation.
COLON_DATELINE = re.compile(
    rf"{_NO_TITLE}(?P<place>[A-Z][\w.'’-]+(?:[ -](?:[A-Z][\w.'’-]+|de|la|del|al|of)){{0,2}})(?P<agency>)"
    rf"(?:(?:,\s+|\s*\()(?P<date>{_DAY})\)?:{_STORY}|:\s+(?=[\"“‘]?[A-Z])(?=[^\n]{{90}})(?![^\n]{{0,60}}[a-z]{{4}}[.?!]\s))"
)
_SPEAKER = re.compile(r"^[A-Z][A-Z .'’-]+:\s", re.MULTILINE)

_NAME = r"[A-Z][\w.'’-]+(?:\s+(?:[A-Z][\w.'’-]+|van|von|de|der|al|bin)){0,3}"
# A photo credit: at the end of a paragraph its last sentence is the caption.
CREDIT = re.compile(
    rf"(?:File\s+)?(?:Photos?|Photograph|Pool photo|Image|Picture)\s+by\s+{_NAME}(?:\s*[/,]\s*[A-Z][\w.&-]*(?:[ -][A-Z][\w.&-]*)*)*\.?$"
    rf"|\((?:(?:File|Handout|AP|AFP|Courtesy)\s+)?(?:Photos?|Image|Picture|Pic)(?:\s+(?:by|credit))?\s*[:/][^()]{{2,80}}\)\.?$"
    rf"|\(?(?:REUTERS|AFP|EPA|AP Photo|EPA-EFE)/{_NAME}\)?\.?$"
    rf"|{_NAME}\s*/\s*(?:Getty Images|Reuters|REUTERS|AFP(?: via Getty Images)?|AP|EPA(?:-EFE)?|Bloomberg)\.?$"
    rf"|(?:Photo|Image|Picture)(?:\s+credit)?s?:\s*[^\n]{{2,80}}$"
)
# Who wrote and edited, behind the story: "(Reporting by Ana Diaz in Lima; Editing by Ed Roe)", "Ana Diaz contributed to this report."
_WORK = r"(?i:(?:additional\s+|further\s+)?(?:reporting|writing|editing|production|graphics?|translation|compiled|written|edited|translated))"
_SIGNED = rf"{_WORK}(?:\s+and\s+{_WORK})?\s+by"
_SIGNERS = rf"(?:[A-Z][\w.'’-]*|{_SIGNED}|and|in|of|at|the|staff|writers?|reporters?|correspondents?|journalists?|producers?|van|von|de|der|al|bin)"
_SIGNED_BY = rf"[A-Z][\w.'’-]*(?:[;,&]*\s+{_SIGNERS})*"
_HERE = r"to\s+this\s+(?:report|story|article)(?:\s+from\s+[A-Z][\w.'’, -]{1,60})?|(?:additional\s+)?reporting(?:\s+from\s+[A-Z][\w.'’, -]{1,60})?"
SIGN_OFF = re.compile(
    r"(?:(?<![^\n])|(?<=[.!?\"”’)])\s+)(?:[-–—]+\s*)?"
    rf"(?P<who>\(?{_SIGNED}\s+{_SIGNED_BY}\.?\)?\.?|{_SIGNED_BY},?\s+contributed\s+(?:{_HERE})\.?)$"
)
SIGN_OFF_CHARS = 330
BYLINE = re.compile(rf"(?:By|BY)\s+({_NAME}(?:(?:,|\s+and|\s*&)\s+{_NAME})*)(?:,?\s+[A-Z][\w .'/&-]{{2,60}})?\.?$")
_CAPITALS_FIRST = re.compile(r"((?:[A-Z][A-Z.'’-]+\s+)+[A-Z][A-Z.'’-]+)\s+[A-Z][a-z]")
_POST = re.compile(
    r"\s+(?:Staff|Associated Press|Reuters|AP|AFP|Special|Chief|Senior|Foreign|Political)?\s*(?:Staff |Press )?"
    r"(?:Writer|Reporter|Correspondent|Editor|Staff)$"
)
_LABEL = r"(?:(?:(?:First\s+|Last\s+)?(?:Published|(?P<later>Updated|Modified)|Posted|Date|Released)(?:\s+on)?\s*:?|This story is from)\s*)"
# "Jane Doe | Aug. 14, 2022": in a line of its own, with a stroke or dot between them.
_FROM = rf"(?:(?:By\s+(?-i:(?P<who>{_NAME}))|(?-i:{_NAME}))(?:,\s+(?-i:[A-Z])[\w .'/&-]{{1,40}})?\s*[|·•]\s*)"
HEADER_LINE = re.compile(
    rf"(?:{_FROM}{_LABEL}?|{_LABEL.replace('<later>', '<late>')})"
    # A time in front of the date is passed over; what follows the date must be set off from it.
    rf"(?:(?:at\s+)?\d\d?[:.]\d\d(?:\s*[ap]m)?(?:\s+[A-Z]{{2,4}})?,?\s+)?(?P<date>{FULL_DATE.pattern})(?:\s*[|·•,;(–—-][^\n]{{0,60}})?$",
    re.IGNORECASE,
)
# Metadata at the very start, before the story in the same line ("date 2024-10-23 U.S. Defense …").
HEADER_START = re.compile(
    r"\s*(?:date|published|pubdate|publication date)\s*:?\s+(?P<date>\d{4}-\d\d-\d\d)(?=\s)", re.IGNORECASE
)
NOTICE = re.compile(
    r"(?:read (?:more|also|next|the full)|also read|related(?: (?:stories|articles|content))?\s*:|advertisement|sponsored|"
    r"sign up (?:for|to)|subscribe (?:to|now|here)|click here|follow us|share this|download (?:the|our) app|"
    r"story continues below|we (?:and our partners )?use cookies|recommended stories|more on this story|listen to this article|watch:)[^\n]{0,120}$",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(r"(?<=[a-z0-9)\"”’][.!?])[\"”’]?\s+(?=[\"“A-Z])")


class _Block(NamedTuple):
    """Lines between blank ones, their lengths as printed, those that begin a paragraph if they are wrapped, and the breaks within paragraphs.

    A break is the length of its line, that with the next word added, and whether the next line begins in lower case.
    """

    lines: list[tuple[int, int]]
    lengths: list[int]
    begins: list[int]
    breaks: list[tuple[int, int, bool]]


def blocks(text: str) -> Iterator[tuple[int, int]]:
    """Paragraphs as laid out: blank lines separate; single line breaks do too, unless the text is hard-wrapped.

    In hard-wrapped text an indented line starts a new paragraph.
    """
    found = [_block(text, m.start(), m.end()) for m in _BLOCK.finditer(text)]
    column = max((width for block in found if (width := _column(block))), default=0)
    for block in found:
        begins = block.begins
        if _table(text, block.lines) or (not _column(block) and _full(block, column) < _MOST):
            begins = [n for n in range(len(block.lines)) if n == 0 or not _OPEN.search(text, *block.lines[n - 1])]
        for first, after in pairwise([*begins, len(block.lines)]):
            yield block.lines[first][0], block.lines[after - 1][1]


def _table(text: str, lines: list[tuple[int, int]]) -> bool:
    """Whether most lines are rows: they end in a figure or begin with their number, as wrapped text does by chance only."""
    if len(lines) < _ROWS:
        return False
    rows = sum(
        b - a <= _ROW_CHARS and bool(_ROW_ENDS.search(text, max(a, b - _END_CHARS), b) or _ROW_BEGINS.match(text, a, b))
        for a, b in lines
    )
    return rows >= _ROWS and rows >= _SHARE_OF_ROWS * len(lines)


def _block(text: str, first: int, after: int) -> _Block:
    lines = _lines(text, first, after)
    indents = [a - 1 - text.rfind("\n", 0, a) for a, _ in lines]
    margin = min(indents[1:], default=0)
    begins = [n for n, indent in enumerate(indents) if n == 0 or indent >= margin + _INDENT]
    lengths = [indent + end - start for indent, (start, end) in zip(indents, lines, strict=True)]
    breaks = []
    for n in sorted(set(range(1, len(lines))) - set(begins)):
        word = text[lines[n][0] : lines[n][1]].split(maxsplit=1)[0]
        breaks.append((lengths[n - 1], lengths[n - 1] + 1 + len(word), word[0].islower()))
    return _Block(lines, lengths, begins, breaks)


def _column(block: _Block) -> int:
    """The width of the column that a block was wrapped into, by itself; 0 if it was not.

    Lines of a list, or a headline above its story, may be of like length, but none of them begins in lower case; of wrapped
    lines most do, also where an editor has cut words out of some.
    """
    if not block.breaks:
        return 0
    lengths = sorted(block.lengths)
    # An editor's or a typesetter's line may stick out: one that is longer than the rest is not the measure of them.
    widths = {*lengths[len(lengths) - 1 - int(len(lengths) * _STICK_OUT) :]} & {*_COLUMNS}
    width = max(widths, key=lambda w: (_full(block, w), w), default=0)
    lower = sum(goes_on for _, _, goes_on in block.breaks) / len(block.breaks)
    full = _full(block, width)
    return width if (lower > 0 and full >= _MOST) or (lower >= _HALF and full >= _SOME) else 0


def _full(block: _Block, column: int) -> float:
    """The share of breaks that are where a column was full: the first word of the next line would not have fitted."""
    full = sum(length <= column < with_next for length, with_next, _ in block.breaks)
    return full / len(block.breaks) if block.breaks else 0


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    out = []
    for m in re.finditer(r"[^\n]+", text[start:end]):
        line = m[0]
        if line.strip():
            a = start + m.start() + len(line) - len(line.lstrip())
            out.append((a, a + len(line.strip())))
    return out


def author(names: str) -> str:
    """The names of a byline, without the post printed behind them ("JANE DOE Associated Press Writer")."""
    if m := _CAPITALS_FIRST.match(names):
        return m[1]
    return _POST.sub("", names).rstrip(" ,")


def _like_a_sentence(line: str) -> bool:
    """Whether few words begin with a capital, as they do in headlines."""
    words = [w for w in line.split()[:16] if w[0].isalpha()]
    return 2 * sum(w[0].islower() for w in words) >= len(words)


def fills_line(line: str) -> bool:
    """Whether a line is a dateline and nothing else ("MANILA, Philippines (AP) --")."""
    m = DATELINE.match(line) or BARE_DATELINE.match(line)
    return m is not None and m.end() == len(line)


def dateline(text: str, start: int, end: int, *, begins: bool) -> re.Match[str] | None:
    """The dateline at the head of a line.

    Args:
        text: The text of the article.
        start: Where the line begins.
        end: Where it ends.
        begins: Whether it is the first paragraph, which alone has one of nothing but a place.
    """
    for pattern in (DATELINE, BARE_DATELINE, DATED_DATELINE):
        if m := pattern.match(text, start, end):
            return m
    if m := LINE_DATELINE.fullmatch(text, start, end):
        return m
    if not begins:
        return None
    if m := PLAIN_DATELINE.match(text, start, end):
        return m
    if (m := COLON_DATELINE.match(text, start, end)) and not (m["place"].isupper() and _SPEAKER.search(text, end)):
        return m if m["date"] or _like_a_sentence(text[m.end() : end]) else None
    m = LOW_DATELINE.match(text, start, end)
    return m if m and text[start:end].islower() else None
