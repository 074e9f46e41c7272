#!/usr/bin/env python3
"""Writes data/lang/fa/gazetteer/common_names.tsv: first and last names that many people bear.

    scripts/make_common_names.py NAMES > data/lang/fa/gazetteer/common_names.tsv

NAMES is a folder with LNAME.txt, FNAME.txt (parsi.io) and farsbase-person-names.txt (FarsBase), a name a line. Taken are the
last names of LNAME, those that at least four persons of FarsBase bear, and the first names of FNAME that at least three bear.
"""
import collections
import pathlib
import sys

HEAD = "# Names that many people bear: alone they tell nobody.\n# name"


def names(path):
    lines = (line.strip().replace("ي", "ی").replace("ك", "ک") for line in path.read_text(encoding="utf-8-sig").splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def main():
    folder = pathlib.Path(sys.argv[1])
    persons = [name.split() for name in names(folder / "farsbase-person-names.txt")]
    persons = [words for words in persons if 2 <= len(words) <= 3]
    last = collections.Counter(words[-1] for words in persons)
    first = collections.Counter(words[0] for words in persons)
    common = {name for name in names(folder / "LNAME.txt") if " " not in name}
    common |= {name for name, count in last.items() if count >= 4}
    common |= {name for name in names(folder / "FNAME.txt") if " " not in name and first[name] >= 3}
    print(HEAD)
    print("\n".join(sorted(name for name in common if name.replace("\u200c", "").isalpha() and len(name) > 1)))


if __name__ == "__main__":
    main()
