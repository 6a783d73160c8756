"""Words of one's own: the same sentence with and without a pack."""

from pathlib import Path

from newsextract import extract

sentence = "Gunmen kneecapped a shopkeeper in Skelderfjord on Friday."
pack = Path(__file__).parent / "pack"
for packs in ((), (pack,)):
    x = extract(sentence, packs=packs)
    print([(e.type, e.predicate) for e in x.events], [(p.name, p.lat, p.lon) for p in x.places])
