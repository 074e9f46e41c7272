#!/usr/bin/env python3
"""Turns the coarse tags of the Uppsala Persian Dependency Treebank's training part into universal parts of speech, as far as they tell.

    convert_upos.py TAGGED.tsv TREES.conllu OUT.tsv

V is verb or auxiliary, CON coordinates or subordinates: such a word gets the part of speech that it has in TREES nearly always
(SURE), an unknown verb is a verb, and the rest is "_": not known.
"""
import collections
import sys

SURE = 0.95
PARTS = {"V": ["VERB", "AUX"], "CON": ["CCONJ", "SCONJ"], "N": ["NOUN"], "P": ["ADP"], "ADJ": ["ADJ"], "DELM": ["PUNCT"], "PRO": ["PRON"],
         "ADV": ["ADV"], "DET": ["DET"], "NUM": ["NUM"], "CLITIC": ["PART"], "INT": ["INTJ"], "FW": ["X"]}


def seen(path):
    counts = collections.defaultdict(collections.Counter)
    for line in open(path, encoding="utf-8"):
        columns = line.split("\t")
        if len(columns) == 10 and columns[0].isdigit():
            counts[columns[1]][columns[3]] += 1
    return counts


def convert(word, tag, counts):
    parts = PARTS.get(tag, [])
    if len(parts) == 1:
        return parts[0]
    own = {part: counts[word][part] for part in parts if counts[word][part] > 0}
    if not own:
        return "VERB" if tag == "V" else "_"
    best = max(own, key=own.get)
    return best if own[best] >= SURE * sum(own.values()) else "_"


def main():
    tagged, trees, out = sys.argv[1:]
    counts = seen(trees)
    with open(out, "w", encoding="utf-8") as file:
        for line in open(tagged, encoding="utf-8"):
            fields = line.rstrip("\n").split("\t")
            file.write("\n" if len(fields) < 2 else f"{fields[0]}\t{convert(fields[0], fields[1].strip(chr(0x200C)), counts)}\n")


if __name__ == "__main__":
    main()
