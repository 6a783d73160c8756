"""Many articles: lazily, in order, and a bad one loses only itself."""

from newsextract import Input, extract_many

articles = [
    Input("Police arrested two men in Milan on Monday.", published="2024-10-23", id="arrest"),
    Input("Rain stopped the match in Leeds.", published="some day", id="bad date"),
    Input("The bank cut 350 jobs in March.", published="2024-10-23", id="jobs"),
]
for x in extract_many(articles):
    print(x.document.id, "|", x.error or [event.predicate for event in x.events])
