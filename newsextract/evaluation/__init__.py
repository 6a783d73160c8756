"""Scores the library on gold that a user annotated himself."""

from newsextract.evaluation.gold import GoldDocument, read_gold
from newsextract.evaluation.score import Figures, evaluate

__all__ = ["Figures", "GoldDocument", "evaluate", "read_gold"]
