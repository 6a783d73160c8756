"""The extractor: order, laziness, isolation of bad articles, and output that depends on nothing but the input."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import newsextract
from newsextract import Extractor, Input, NewsExtractError
from newsextract.errors import PublishedError, TextError

ARTICLES = Path(__file__).parents[1] / "articles"
TEXTS = [p.read_text(encoding="utf-8") for p in sorted(ARTICLES.glob("*.txt"))]


def dump(extraction: newsextract.Extraction) -> str:
    return extraction.model_dump_json()


def test_there_are_articles_to_test_with() -> None:
    """An empty folder would make every comparison below pass."""
    assert len(TEXTS) >= 10


def test_a_batch_gives_what_single_calls_give() -> None:
    """Neither the batch nor the neighbours of an article change its records."""
    alone = [dump(newsextract.extract(t)) for t in TEXTS]
    assert [dump(x) for x in newsextract.extract_many(TEXTS)] == alone
    assert [dump(x) for x in newsextract.extract_many(reversed(TEXTS))] == alone[::-1]


def test_extract_many_is_lazy() -> None:
    """An endless stream of articles gives its first results without being read to the end."""

    def endless() -> Iterator[str]:
        while True:
            yield TEXTS[0]

    assert next(newsextract.extract_many(endless())).events


def test_one_bad_article_loses_only_itself() -> None:
    """Each bad article comes back in its place with a coded error, the good ones with records."""
    items = [
        TEXTS[0],
        None,
        {"text": "Two people died in Rome.", "unknown": 1},
        {"text": "Two people died in Rome.", "published": "soon", "id": "b"},
        Input("<html><body><p>Two people died in Rome.</p></body></html>", id="c"),
        {"text": "Two people died in Rome on Monday.", "id": "d", "published": "2024-10-23"},
    ]
    got = list(newsextract.extract_many(items))  # type: ignore[arg-type]
    assert [x.error and x.error[:5] for x in got] == [None, "NX011", "NX011", "NX012", "NX011", None]
    assert [x.document.id for x in got] == [None, None, None, "b", "c", "d"]
    assert not got[3].events
    assert got[5].dates[0].value == "2024-10-21"


@pytest.mark.parametrize("text", [None, b"bytes", 5, "<!DOCTYPE html><html><body>Two died.</body></html>"])
def test_what_is_no_text_is_refused(text: object) -> None:
    """The message says what to do, and no dependency's error leaks."""
    with pytest.raises(TextError, match="NX011"):
        newsextract.extract(text)  # type: ignore[arg-type]


def test_a_published_that_is_no_date_is_refused() -> None:
    """A date that cannot be read must not become a silent None."""
    with pytest.raises(PublishedError, match="someday"):
        newsextract.extract("Two died.", published="someday")


def test_errors_survive_pickling() -> None:
    """A worker hands its errors to the parent as they are."""
    import pickle

    error = pickle.loads(pickle.dumps(TextError("what and where")))
    assert isinstance(error, NewsExtractError)
    assert str(error) == "NX011: what and where"


def test_records_hold_no_text_of_other_articles() -> None:
    """A record read after its memory zone has closed still says what its own article says."""
    first = next(newsextract.extract_many([TEXTS[0]]))
    before = dump(first)
    list(newsextract.extract_many(TEXTS * 2))
    assert dump(first) == before
    for mention in (m for a in first.actors for m in a.mentions):
        assert TEXTS[0][mention.start : mention.end] == mention.text


PROGRAM = """
import sys, newsextract
from pathlib import Path
for p in sorted(Path(sys.argv[1]).glob("*.txt"))[:4]:
    print(newsextract.extract(p.read_text(encoding="utf-8"), published="2024-10-23").model_dump_json())
"""


def test_output_does_not_depend_on_the_environment() -> None:
    """Hash seed, time zone and locale leave the records byte for byte the same."""
    outputs = set()
    for seed, zone, locale in (("0", "UTC", "C"), ("7", "Pacific/Kiritimati", "tr_TR.UTF-8")):
        env = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale, "PYTHONIOENCODING": "utf-8"}
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM, str(ARTICLES)], capture_output=True, env=env, check=True, timeout=300
        )
        outputs.add(done.stdout)
    assert len(outputs) == 1
    assert len(outputs.pop()) > 1000


def test_importing_the_library_loads_no_spacy() -> None:
    """`import newsextract` must stay cheap: heavy libraries come with the first extraction."""
    code = "import sys, newsextract; print([m for m in ('spacy', 'numpy', 'dateparser', 'quantulum3') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "[]"


def test_the_host_program_is_left_alone() -> None:
    """No handler on the root logger, no warning on stderr, no thinc ops changed, no random number drawn, no locale set."""
    code = (
        "import locale, random; random.seed(5); chance = random.getstate(); place = locale.setlocale(locale.LC_ALL);"
        "import logging, warnings; warnings.simplefilter('error');"
        "import newsextract; from thinc.api import get_current_ops; before = get_current_ops();"
        "newsextract.extract('The firm paid $5 million for 3 km of pipe on Friday.', published='2024-10-23');"
        "assert get_current_ops() is before; assert random.getstate() == chance;"
        "assert locale.setlocale(locale.LC_ALL) == place; print(logging.getLogger().handlers)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "[]"
    assert done.stderr == ""


def test_a_spacy_pipeline_can_carry_the_records() -> None:
    """The component `newsextract` puts the records of a Doc on the Doc."""
    import warnings

    import spacy

    from newsextract.language.base_model import builtin_folder

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        nlp = spacy.load(builtin_folder())
    nlp.add_pipe("newsextract")
    records = nlp("Police arrested two men in Rome on Monday.")._.newsextract
    assert [e.predicate for e in records.events] == ["arrest"]


def test_extractors_share_nothing_that_changes() -> None:
    """A second extractor gives the same records as the first."""
    assert dump(Extractor().extract(TEXTS[1])) == dump(newsextract.extract(TEXTS[1]))


def test_an_extractor_travels_by_its_settings() -> None:
    """Spark and Ray send it to workers: without the model, with the same result."""
    here = newsextract.Extractor()
    text = "Police said four people died in Rome on Monday."
    expected = here.extract(text)
    data = pickle.dumps(here)
    assert len(data) < 1_000
    assert pickle.loads(data).extract(text) == expected
