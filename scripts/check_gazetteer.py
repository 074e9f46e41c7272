#!/usr/bin/env python3
"""Checks a language pack's gazetteer, titles and head nouns. Prints what is wrong, one line each, then counts.

    scripts/check_gazetteer.py [--data DIR] [--across]

Exits with 1 if anything is wrong. Checked are: columns; ids (unique slugs of ASCII); classes and relations (in the
ontology); countries and capitals (exist); letters (no Arabic ي ك ة, no marks, single blanks, ZWNJ only within words);
names (no two entries of a file fold to the same, save those of its line "# shared: A | B"); offices (begin with a title).
--across also lists names that entries of several files share; the first file of FILES has them.
"""
import argparse
import collections
import pathlib
import re
import sys
import unicodedata

COLUMNS = {"countries": 5, "organisations": 6, "cities": 6, "persons": 7}
FILES = list(COLUMNS)  # by precedence, as the program reads them
PREFIXES = {"organisations": ("org",), "cities": ("city", "region", "facility"), "persons": ("person",)}
FOLDS = {**dict.fromkeys("يىۍے", "ی"), **dict.fromkeys("كڪ", "ک"), **dict.fromkeys("ةۀہەۃ", "ه"),
         **dict.fromkeys("أإٱ", "ا"), "ئ": "ی", "ؤ": "و", "ـ": ""}
BAD_LETTERS = re.compile("[يىكةۀہەٱـ\u064b-\u0653\u0655-\u065f\u0670\u200b\u200d-\u200f\u00a0]")
BAD_SPACES = re.compile("^ | $|  |\u200c[ |]|[ |]\u200c|\u200c$|^\u200c|\u200c\u200c")
ID = re.compile(r"([a-z]+)/[a-z0-9]+(-[a-z0-9]+)*")

problems = []


def fold(name):
    """What ontology::fold_name does to Persian."""
    text = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
    folded = "".join(FOLDS.get(c, c) for c in text)
    return "".join(str(unicodedata.digit(c)) if c.isdigit() else c for c in folded if c.isalnum())


def rows(path, columns):
    """(where, fields) of each row, and the folded names that may be shared. Wrong rows are told and left out."""
    found, shared = [], set()
    for number, line in enumerate(path.read_text(encoding="utf8").splitlines(), 1):
        where = f"{path.name}:{number}"
        if line.startswith("# shared: "):
            shared |= {fold(name) for name in line[10:].split(" | ")}
        if not line or line.startswith("#"):
            continue
        if bad := BAD_LETTERS.search(line):
            problems.append(f"{where}: letter U+{ord(bad[0]):04X}")
        fields = line.split("\t")
        if len(fields) != columns:
            problems.append(f"{where}: {len(fields)} columns where {columns} belong")
            continue
        for field in fields:
            if BAD_SPACES.search(field):
                problems.append(f"{where}: stray blank or ZWNJ in \"{field}\"")
        found.append((where, fields))
    return found, shared


def defined(path, kind):
    """Local names that an ontology file declares as `kind`."""
    return set(re.findall(rf"^gereh:(\w+) a [^;]*{kind}\b", path.read_text(encoding="utf8"), re.M))


def check_unique(entries, shared, what):
    """No two of (where, owner, name) with different owners fold to the same, nor does one owner repeat a name."""
    seen = {}
    for where, owner, name in entries:
        key = fold(name)
        if not key:
            problems.append(f"{where}: \"{name}\" folds to nothing")
        elif key in seen and key not in shared:
            problems.append(f"{where}: {what} \"{name}\" is also of {seen[key]}")
        seen.setdefault(key, owner)


def values(field):
    return field.split(" | ") if field else []


def check_countries(read, cities):
    found, shared = read
    check_unique([(w, f[0], n) for w, f in found for n in values(f[1]) + values(f[4])], shared, "name")
    check_unique([(w, f[0], n) for w, f in found for n in values(f[2])], shared, "people")
    capitals = collections.Counter(f[3] for _, f in found if f[3])
    for where, fields in found:
        if not re.fullmatch("[A-Z]{2}", fields[0]) or not fields[1]:
            problems.append(f"{where}: an ISO 3166 code and a name are needed")
        if fields[3] and cities.get(fields[3]) != "country/" + fields[0]:
            problems.append(f"{where}: capital \"{fields[3]}\" is not in cities.tsv with this country")
        if capitals[fields[3]] > 1:
            problems.append(f"{where}: capital \"{fields[3]}\" of two countries")
    for code, times in collections.Counter(f[0] for _, f in found).items():
        if times > 1:
            problems.append(f"countries.tsv: \"{code}\" is there {times} times")


def check_entries(name, read, classes, countries):
    found, shared = read
    check_unique([(w, f[0], n) for w, f in found for n in [f[2], *values(f[4])]], shared, "name")
    ids = collections.Counter(f[0] for _, f in found)
    for where, fields in found:
        match = ID.fullmatch(fields[0])
        if not match or match[1] not in PREFIXES[name]:
            problems.append(f"{where}: id \"{fields[0]}\" is not {' or '.join(PREFIXES[name])}/ and a slug")
        if ids[fields[0]] > 1:
            problems.append(f"{where}: id \"{fields[0]}\" is there {ids[fields[0]]} times")
        if fields[1] not in classes or (name == "persons") != (fields[1] == "Person"):
            problems.append(f"{where}: class \"{fields[1]}\"")
        if name == "cities" and fields[1].lower() != match[1]:
            problems.append(f"{where}: id \"{fields[0]}\" of a {fields[1]}")
        if not fields[2] or not fields[3]:
            problems.append(f"{where}: Persian and English name are needed")
        if fields[5] and fields[5] not in countries:
            problems.append(f"{where}: no country \"{fields[5]}\"")


def check_offices(persons, titles):
    known = {fold(title) for title in titles}
    for where, fields in persons:
        words = fields[6].split()
        if words and not any(fold("".join(words[:n])) in known for n in range(1, 6)):
            problems.append(f"{where}: office \"{fields[6]}\" begins with no title of titles.tsv")


def check_words(found, allowed, column, what):
    check_unique([(w, f[0], f[0]) for w, f in found], set(), "word")
    for where, fields in found:
        if fields[column] not in allowed:
            problems.append(f"{where}: no {what} \"{fields[column]}\" in the ontology")


def tell_shared_across(tables):
    owners = collections.defaultdict(list)
    for name in FILES:
        for _, fields in tables[name][0]:
            names = values(fields[1]) if name == "countries" else [fields[2], *values(fields[4])]
            for alias in names:
                owners[fold(alias)].append((name, fields[0], alias))
    for group in owners.values():
        if len({file for file, _, _ in group}) > 1:
            print(f"shared: {group[0][2]}: " + ", ".join(owner for _, owner, _ in group))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    root = pathlib.Path(__file__).resolve().parent.parent
    parser.add_argument("--data", type=pathlib.Path, default=root / "data")
    parser.add_argument("--across", action="store_true")
    arguments = parser.parse_args()
    pack, ontology = arguments.data / "lang/fa", arguments.data / "ontology"
    classes = defined(ontology / "classes.ttl", "owl:Class")
    relations = defined(ontology / "relations.ttl", "gereh:Relation") | {"honorific"}
    tables = {name: rows(pack / "gazetteer" / f"{name}.tsv", COLUMNS[name]) for name in FILES}
    countries = {"country/" + fields[0] for _, fields in tables["countries"][0]}
    check_countries(tables["countries"], {f[0]: f[5] for _, f in tables["cities"][0]})
    for name in FILES[1:]:
        check_entries(name, tables[name], classes, countries)
    titles, _ = rows(pack / "titles.tsv", 3)
    heads, _ = rows(pack / "organisation_heads.tsv", 2)
    check_words(titles, relations, 2, "relation")
    check_words(heads, classes, 1, "class")
    check_offices(tables["persons"][0], [fields[0] for _, fields in titles])
    if arguments.across:
        tell_shared_across(tables)
    for problem in problems:
        print(problem)
    for name, found in [*((n, tables[n][0]) for n in FILES), ("titles", titles), ("organisation_heads", heads)]:
        print(f"{name}.tsv: {len(found)}")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
