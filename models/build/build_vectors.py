"""Writes `models/en_news/vectors.npz`: a compact copy of the word vectors of en_core_web_md 3.7.1 (MIT).

Lower-case words only. The 300 dimensions are centred, turned by a principal component analysis, cut to `DIMENSIONS`, scaled to
length 1 and kept as whole numbers from -127 to 127. Words are known by their CRC-32; words that share a row there share one here.
"""

import re
import zlib
from pathlib import Path

import numpy as np
import spacy

from newsextract.language.base_model import builtin_folder

DIMENSIONS = 96
WORD = re.compile(r"[a-z][a-z'-]*[a-z]")

vocab = spacy.load(builtin_folder()).vocab  # load_model leaves out the strings of the vectors
rows = {
    word: row
    for key, row in vocab.vectors.key2row.items()
    if key in vocab.strings and WORD.fullmatch(word := vocab.strings[key])
}
used = sorted(set(rows.values()))
full = np.asarray(vocab.vectors.data[used], dtype=np.float64)
full /= np.maximum(np.linalg.norm(full, axis=1, keepdims=True), 1e-9)
centred = full - full.mean(axis=0)
_, _, turn = np.linalg.svd(centred, full_matrices=False)
turn *= np.sign(turn[:, np.argmax(np.abs(turn), axis=1)].diagonal())[:, None]  # signs of an SVD are arbitrary
small = centred @ turn[:DIMENSIONS].T
small /= np.maximum(np.linalg.norm(small, axis=1, keepdims=True), 1e-9)
scale = np.abs(small).max(axis=1, keepdims=True)
new = {row: n for n, row in enumerate(used)}
codes: dict[int, int] = {}
for word in sorted(rows):
    codes.setdefault(zlib.crc32(word.encode()), new[rows[word]])
keys = np.array(sorted(codes), dtype=np.uint32)
np.savez_compressed(
    Path(__file__).parents[1] / "en_news/vectors.npz",
    keys=keys,
    rows=np.array([codes[int(k)] for k in keys], dtype=np.uint16),
    matrix=np.rint(small / scale * 127).astype(np.int8),
    scale=(scale[:, 0] / 127).astype(np.float16),
)
