"""The spaCy component ``newsextract``: records of a Doc in ``doc._.newsextract``.

spaCy imports every entry point whenever a pipeline is made, so this module imports nothing heavy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from newsextract.extractor import Extractor


class NewsExtractComponent:
    """Runs the rooms over the annotations that the pipeline before it has made."""

    def __init__(self, nlp: Language, packs: tuple[str, ...] = ()) -> None:
        self._nlp = nlp
        self._packs = packs
        self._extractor: Extractor | None = None

    def __call__(self, doc: Doc) -> Doc:
        """Set ``doc._.newsextract`` to the `Extraction` of the document."""
        if self._extractor is None:
            from newsextract.extractor import Extractor

            self._extractor = Extractor(packs=self._packs)
        doc._.newsextract = self._extractor.extract_doc(doc)
        return doc


def make_newsextract(nlp: Language, name: str, packs: tuple[str, ...] = ()) -> Any:  # noqa: ARG001
    """Factory of the component; `packs` are folders with further lexicons."""
    from spacy.tokens import Doc

    if not Doc.has_extension("newsextract"):
        Doc.set_extension("newsextract", default=None)
    return NewsExtractComponent(nlp, tuple(packs))


def factory() -> Any:
    """What the entry point loads: the registered factory."""
    from spacy.language import Language

    return Language.factory("newsextract", default_config={"packs": []}, func=make_newsextract)
