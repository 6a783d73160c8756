"""The spaCy component ``newsextract``: the records of a Doc in ``doc._.newsextract``.

spaCy imports this module through its entry point whenever a pipeline is made, so nothing heavy may be imported here
beyond spaCy itself; the rooms are loaded with the first document.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Doc

if TYPE_CHECKING:
    from newsextract.extractor import Extractor


class NewsExtractComponent:
    """Runs the rooms over the annotations that the pipeline before it has made."""

    def __init__(self, packs: tuple[str, ...] = ()) -> None:
        self._packs = packs
        self._extractor: Extractor | None = None

    def __call__(self, doc: Doc) -> Doc:
        """Set ``doc._.newsextract`` to the `Extraction` of the document."""
        if self._extractor is None:
            from newsextract.extractor import Extractor

            self._extractor = Extractor(packs=self._packs)
        doc._.newsextract = self._extractor.extract_doc(doc)
        return doc


@Language.factory(
    "newsextract",
    default_config={"packs": []},
    requires=["token.tag", "token.lemma", "token.dep", "token.head", "doc.ents"],
    assigns=["doc._.newsextract"],
)
def make_newsextract(nlp: Language, name: str, packs: list[str]) -> NewsExtractComponent:  # noqa: ARG001
    """Make the component; put it last in an English pipeline with tagger, lemmatizer, parser and entity recogniser.

    Args:
        nlp: The pipeline.
        name: Name of the component in it.
        packs: Folders with further lexicons.
    """
    if not Doc.has_extension("newsextract"):
        Doc.set_extension("newsextract", default=None)
    return NewsExtractComponent(tuple(packs))
