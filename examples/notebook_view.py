"""The page that a notebook shows, written to a file."""

import sys
from pathlib import Path

from newsextract import extract

text = (Path(__file__).parent / "articles" / "north_korea_troops.txt").read_text(encoding="utf-8")
out = Path(sys.argv[1] if len(sys.argv) > 1 else "article.html")
out.write_text(f'<!DOCTYPE html><meta charset="utf-8">{extract(text)._repr_html_()}', encoding="utf-8")
print("written:", out)
