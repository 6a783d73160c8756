"""Whether a text is about a match or about business: "the second half" is a part of one or of a year."""

from __future__ import annotations

from newsextract.language.parse import Parse

_MATCH = frozenset(
    "goal goals scored scorer scoring score match striker strikers midfielder defender goalkeeper keeper winger penalty touchdown touchdowns "
    "quarterback half-time halftime equaliser equalizer equalised kick-off kickoff substitute substitutes offside header referee fixture "
    "pitch minute fly-half scrum conversion rebounds rebound basket inning innings wicket wickets coach team season fans league cup win "
    "players player victory defeat lead side game games interval try tries corner crossbar tackle possession".split()
)
_BUSINESS = frozenset(
    "profit profits revenue revenues earnings sales shares share income loss losses shipments output production growth economy economic "
    "gdp inflation exports imports orders turnover bank banks company companies firm investors market markets price prices cost costs "
    "percent billion million fiscal forecast quarterly dividend demand trade budget deficit industry ministry government".split()
)
_REACH = 50  # Words of a sentence on each side, so that the longest costs no more.


class Play:
    """Tells matches from business, for one article: its words are counted once."""

    def __init__(self, parse: Parse) -> None:
        self._parse = parse
        self._whole: bool | None = None

    def __call__(self, offset: int) -> bool:
        """Whether it is a match that the sentence at an offset is about; the whole article decides where it does not tell."""
        i = self._parse.token_at(offset)
        if i is not None:
            sent = self._parse.sents[self._parse.sent_of[i]]
            here = self._lean(self._parse.lower[max(sent.first, i - _REACH) : min(sent.last, i + _REACH) + 1])
            if here:
                return here > 0
        if self._whole is None:
            self._whole = self._lean(self._parse.lower) > 0
        return self._whole

    @staticmethod
    def _lean(words: list[str]) -> int:
        """More than zero where words of matches prevail, less where those of business do."""
        return sum(w in _MATCH for w in words) - sum(w in _BUSINESS for w in words)
