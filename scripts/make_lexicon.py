#!/usr/bin/env python3
"""Gathers what lists of words and names say of a word, as properties that a model learns to read.

    make_lexicon.py DATA PACK OUT.tsv

DATA is the folder of corpora (docs/models.md), PACK the language pack. A line of OUT is a word without ZWNJ and its properties between
commas. A "~" marks a word within a longer name, a digit how often a word is a first or last name.
"""
import collections
import json
import pathlib
import re
import sys

ZWNJ = "\u200c"
FOLD = {ord(a): b for a, b in zip("يىكةۀأإٱ", "ییکههااا")}
FOLD.update({c: None for c in [0x640, 0x670, 0x200C, 0x200D, 0x200E, 0x200F, 0xFEFF, *range(0x64B, 0x660)]})
FOLD.update({0x660 + d: str(d) for d in range(10)} | {0x6F0 + d: str(d) for d in range(10)})
LATIN = re.compile("[a-zA-Z]")


def lines(path):
    for line in open(path, encoding="utf-8-sig"):
        line = line.strip("\n")
        if line.strip() and not line.startswith("#"):
            yield line


class Lexicon:
    def __init__(self):
        self.words = collections.defaultdict(set)

    def add(self, phrase, prop):
        words = [w.translate(FOLD) for w in re.split(r"[\s،,]+", phrase.strip()) if w]
        if len(words) == 1:
            self.words[words[0]].add(prop)
        for word in words if len(words) > 1 else []:
            if len(word) > 2:
                self.words[word].add(prop + "~")

    def add_counted(self, counts, prop, steps):
        for word, count in counts.items():
            self.words[word].add(prop + str(max(s for s in steps if s <= count)))

    def save(self, path):
        with open(path, "w", encoding="utf-8") as file:
            for word in sorted(self.words):
                if word and not re.search(r"\s", word):
                    file.write(word + "\t" + ",".join(sorted(self.words[word])) + "\n")


def add_words(lexicon, data):
    for line in lines(data / "hazm/words.dat"):
        fields = line.split("\t")
        for tag in fields[2].split(",") if len(fields) > 2 else []:
            if tag not in ("", "0"):
                lexicon.add(fields[0], "word:" + tag)
    for part, forms in json.loads((data / "spacy/fa_lemma_exc.json").read_text(encoding="utf-8")).items():
        for form in forms:
            if " " not in form:
                lexicon.add(form, "form:" + part)


def add_names(lexicon, data):
    for name, prop in (("FNAME", "first"), ("LNAME", "last"), ("COUNTRY", "country"), ("CITY", "city")):
        for line in lines(data / f"names/{name}.txt"):
            if not LATIN.search(line):
                lexicon.add(line, prop)
    companies, first, last = (collections.Counter() for _ in range(3))
    for line in lines(data / "names/COMP.txt"):
        companies.update(w.translate(FOLD) for w in line.split() if not LATIN.search(w))
    for line in lines(data / "names/farsbase-person-names.txt"):
        words = [w.translate(FOLD) for w in line.split()]
        if 2 <= len(words) <= 3:
            first[words[0]] += 1
            last[words[-1]] += 1
    lexicon.add_counted(companies, "company", (1, 5))
    lexicon.add_counted(first, "person-first", (1, 3, 20))
    lexicon.add_counted(last, "person-last", (1, 3))


def add_pack(lexicon, pack):
    for line in lines(pack / "gazetteer/countries.tsv"):
        fields = line.split("\t") + [""] * 3
        for prop, names in (("known:country", fields[1]), ("demonym", fields[2]), ("known:government", fields[4])):
            for name in names.split("|"):
                lexicon.add(name, prop)
    for file, prop in (("cities", "place"), ("organisations", "organisation"), ("persons", "person")):
        for line in lines(pack / f"gazetteer/{file}.tsv"):
            fields = line.split("\t") + [""] * 3
            kind = "media" if fields[1].startswith("Media") else prop
            for name in [fields[2], *fields[4].split("|")]:
                lexicon.add(name, "known:" + kind)
    for file, prop in (("organisation_heads", "organisation-head"), ("titles", "title")):
        for line in lines(pack / f"{file}.tsv"):
            lexicon.add(line.split("\t")[0].split()[0], prop)


def main():
    data, pack, out = pathlib.Path(sys.argv[1]) / "lexicon", pathlib.Path(sys.argv[2]), sys.argv[3]
    lexicon = Lexicon()
    add_words(lexicon, data)
    add_names(lexicon, data)
    add_pack(lexicon, pack)
    lexicon.save(out)


if __name__ == "__main__":
    main()
