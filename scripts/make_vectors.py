#!/usr/bin/env python3
"""Learns word vectors from raw text: skip-grams with negative sampling (Mikolov et al. 2013).

    make_vectors.py OUT.txt TOKENS...       (a sentence a line, tokens between spaces)

A line of OUT is a word without ZWNJ and its numbers. Needs gensim; one thread, so that the same input gives the same output.
"""
import sys

from gensim.models import Word2Vec

DIMENSIONS, WINDOW, LEAST, NEGATIVE, EPOCHS = 100, 3, 3, 8, 12


def main():
    out, files = sys.argv[1], sys.argv[2:]
    sentences = [[t.replace("\u200c", "") for t in line.split()] for name in files for line in open(name, encoding="utf-8")]
    model = Word2Vec(sentences, vector_size=DIMENSIONS, window=WINDOW, min_count=LEAST, sg=1, negative=NEGATIVE, epochs=EPOCHS,
                     sample=1e-4, seed=1, workers=1)
    with open(out, "w", encoding="utf-8") as file:
        for word in model.wv.index_to_key:
            file.write(word + " " + " ".join(f"{x:.4f}" for x in model.wv[word]) + "\n")


if __name__ == "__main__":
    main()
