"""One article: what happened, and who says so."""

from pathlib import Path

from newsextract import extract

text = (Path(__file__).parent / "articles" / "north_korea_troops.txt").read_text(encoding="utf-8")
x = extract(text)

print("published", x.document.published)
names = {record.id: record.name for record in (*x.actors, *x.places)}
sources = {s.id: names.get(s.source or "") for s in x.statements}
for event in x.events:
    who = [names.get(a.ref or "", a.text) for a in event.arguments if a.role == "actor"]
    said_by = [sources[s] for s in event.said_by]
    print(event.status, event.predicate, "by", ", ".join(who) or "?", "- according to", said_by or "the article")
