#!/usr/bin/env python3
"""Makes names in annotated text agree: one that is read as a whole nearly everywhere is read so everywhere.

    agree_names.py IN.conllu OUT.conllu PERSONS.txt

PERSONS is a list of full names: where one stands and a part of it was read as a person's name, all of it is. Names of one word are
left alone.
"""
import collections
import sys

from vote_trees import sentences, spans, write_names

LEAST, SURE = 3, 0.6  # occurrences as a name, and their part of all
LONGEST = 6
ZWNJ = "\u200c"


def bare(form):
    return form.replace(ZWNJ, "")


def occurrences(forms, known):
    """Longest known names, from the left: (first, last)."""
    at = 0
    while at < len(forms):
        for length in range(min(LONGEST, len(forms) - at), 1, -1):
            if tuple(forms[at:at + length]) in known:
                yield at, at + length - 1
                at += length - 1
                break
        at += 1


def agree(names, first, last, kind):
    """Puts a name in place of what crosses it; one inside a longer name stays as it is."""
    crossing = [name for name in names if name[0] <= last and first <= name[1]]
    if any(name[0] <= first and last <= name[1] for name in crossing):
        return names
    first, last = min([first, *(n[0] for n in crossing if n[2] == kind)]), max([last, *(n[1] for n in crossing if n[2] == kind)])
    return [name for name in names if name not in crossing] + [(first, last, kind)]


def main():
    text = [(comments, rows, [bare(row[1]) for row in rows], spans(rows)) for comments, rows in sentences(sys.argv[1])]
    persons = {tuple(map(bare, line.split())) for line in open(sys.argv[3], encoding="utf-8") if 2 <= len(line.split()) <= LONGEST}
    as_name, seen = collections.Counter(), collections.Counter()
    for _, _, forms, names in text:
        for first, last, kind in names:
            if 0 < last - first < LONGEST:
                as_name[tuple(forms[first:last + 1]), kind] += 1
    candidates = {words for (words, _), count in as_name.items() if count >= LEAST}
    for _, _, forms, names in text:
        inside = {(first, last) for first, last, _ in names}
        for first, last in occurrences(forms, candidates):
            longer = any(a <= first and last <= b and (a, b) != (first, last) for a, b in inside)
            seen[tuple(forms[first:last + 1])] += not longer
    sure = {words: kind for (words, kind), count in as_name.items() if count >= LEAST and count >= SURE * seen[words]}
    changed = 0
    with open(sys.argv[2], "w", encoding="utf-8") as file:
        for comments, rows, forms, names in text:
            before = set(names)
            for first, last in occurrences(forms, persons):
                if any(kind == "PER" and a <= last and first <= b for a, b, kind in names):
                    names = agree(names, first, last, "PER")
            for first, last in occurrences(forms, sure.keys()):
                names = agree(names, first, last, sure[tuple(forms[first:last + 1])])
            changed += len(set(names) ^ before)
            write_names(rows, names)
            file.write("\n".join([*comments, *("\t".join(row) for row in rows), "", ""]))
    print(f"{changed} spans differ")


if __name__ == "__main__":
    main()
