"""`newsextract explain`: which lexicon entries decided something in a sentence."""

from __future__ import annotations

from typing import Annotated

import typer

from newsextract.cli.options import Home, Model, Packs, Published


def explain(
    sentence: Annotated[str, typer.Argument(help="A sentence, in quotes.")],
    published: Published = None,
    home: Home = None,
    model: Model = None,
    packs: Packs = None,
) -> None:
    """Tell which entry of which lexicon matched where, and what became of it.

    Types of events come from `triggers`, from `examples` of a pack, or from the `typer` (with its probability); a line `event` says
    which type and participants each has in the end.
    """
    from newsextract.extractor import Extractor
    from newsextract.lexicon import Trace
    from newsextract.records.display import safe_text

    trace = Trace()
    x = Extractor(model=model, packs=packs or ()).extract(sentence, published=published, home=home, trace=trace)
    rows = sorted(set(trace.matches), key=lambda m: (m.start, m.end, m.lexicon, m.entry))
    for match in rows:
        words = safe_text(sentence[match.start : match.end])
        typer.echo(f"{match.start}:{match.end}\t{words}\t{match.lexicon}\t{safe_text(match.entry)}")
    for event in x.events:
        what = " ".join(filter(None, (event.type, event.mode, f"({event.status})")))
        who = ", ".join(f"{a.role} {safe_text(a.text)}" for a in event.arguments)
        typer.echo(f"{event.trigger.start}:{event.trigger.end}\t{safe_text(event.trigger.text)}\tevent\t{what}: {who}")
    if not rows:
        typer.echo("no entry matched", err=True)
