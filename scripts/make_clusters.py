#!/usr/bin/env python3
"""Makes data/lang/fa/clusters.tsv: words that stand in like contexts share a number.

Usage: make_clusters.py OUT.tsv TOKENS.txt...     (a sentence a line, tokens between spaces)

Each word (ZWNJ left out) is a row of positive pointwise mutual information with the two words before and behind it; a
truncated singular value decomposition makes it a vector, k-means groups the vectors, finely and coarsely (Levy, Goldberg and
Dagan 2015; Turian, Ratinov and Bengio 2010). Needs numpy, scipy and scikit-learn; the same input gives the same output.
"""
import collections
import sys

import numpy as np
import scipy.sparse as sp
from sklearn.cluster import MiniBatchKMeans
from sklearn.decomposition import TruncatedSVD
from sklearn.preprocessing import normalize

LEAST = 3            # a word must occur as often
CONTEXTS = 6000      # most frequent words that count as contexts
DIMENSIONS = 120
FINE, COARSE = 600, 60
OFFSETS = (-2, -1, 1, 2)


def read(files):
    for name in files:
        for line in open(name, encoding="utf-8"):
            yield ["<s>"] + [t.replace("\u200c", "") for t in line.split()] + ["</s>"]


def main():
    out, files = sys.argv[1], sys.argv[2:]
    counts = collections.Counter(token for tokens in read(files) for token in tokens)
    words = [w for w, n in sorted(counts.items(), key=lambda x: (-x[1], x[0])) if n >= LEAST]
    row = {w: i for i, w in enumerate(words)}
    column = {w: i for i, w in enumerate(words[:CONTEXTS])}
    cells = collections.Counter()
    for tokens in read(files):
        for i, token in enumerate(tokens):
            r = row.get(token)
            if r is None:
                continue
            for k, offset in enumerate(OFFSETS):
                j = i + offset
                if 0 <= j < len(tokens) and tokens[j] in column:
                    cells[r, k * len(column) + column[tokens[j]]] += 1
    keys = np.array(list(cells.keys()))
    values = np.array(list(cells.values()), dtype=float)
    matrix = sp.csr_matrix((values, (keys[:, 0], keys[:, 1])), shape=(len(words), len(OFFSETS) * len(column)))
    total = matrix.sum()
    rows = np.asarray(matrix.sum(axis=1)).ravel()
    columns = np.asarray(matrix.sum(axis=0)).ravel() ** 0.75
    columns *= total / columns.sum()
    coo = matrix.tocoo()
    coo.data = np.maximum(0, np.log(coo.data * total / (rows[coo.row] * columns[coo.col])))
    vectors = normalize(TruncatedSVD(DIMENSIONS, random_state=1).fit_transform(coo.tocsr()))
    labels = [MiniBatchKMeans(k, random_state=1, n_init=3, batch_size=8192).fit_predict(vectors) for k in (FINE, COARSE)]
    with open(out, "w", encoding="utf-8") as f:
        f.write("# WORD without ZWNJ, fine cluster, coarse cluster; made by scripts/make_clusters.py\n")
        for word, fine, coarse in sorted(zip(words, *labels)):
            if not word.startswith(("<s", "</s", "#")):
                f.write(f"{word}\t{fine}\t{coarse}\n")


main()
