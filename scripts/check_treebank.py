#!/usr/bin/env python3
"""Checks the treebank of a language pack. Prints what is wrong, one line each, then counts.

    scripts/check_treebank.py [FOLDER]          FOLDER is data/lang/fa/treebank if not named

Exits with 1 if anything is wrong. Checked are, in FOLDER/*.conllu: columns; sentence ids (FILE-N, in order); token ids;
heads (one root, no cycle, none is punctuation); parts of speech, relations and keys of the scheme; features and MISC
(sorted, each key once); "# text" (equals the tokens by SpaceAfter, multiword lines in place of their words); letters (no
Arabic ي ك, no ZWNJ at the edge of what is written); entities (BIO); ezafe (no number, verb, conjunction or mark carries
it). FOLDER/without-zwnj must hold what scripts/strip_zwnj.py makes of each file, and nothing else.
"""
import argparse
import pathlib
import re
import sys

from strip_zwnj import strip

UPOS = set("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split())
RELATIONS = set("acl advcl advmod amod appos aux case cc ccomp compound:lvc conj cop csubj dep det fixed flat:name "
                "flat:num mark nmod nsubj nsubj:pass nummod obj obl obl:arg parataxis punct root vocative xcomp".split())
FEATURES = set("Mood Number Person Polarity PronType Tense VerbForm Voice".split())
MISC = set("Ezafe NER SpaceAfter".split())
NER = re.compile("[BI]-(PER|ORG|LOC|FAC|EVE|PRO)")
BAD_LETTERS = re.compile("[يىكةـ\u064c-\u0653\u0670\u00a0\u200b\u200d-\u200f]")

problems = []


def pairs(field, allowed, tell):
    """Key and value of each "Key=Value|…", which must be sorted."""
    if field == "_":
        return {}
    parts = field.split("|")
    keys = [part.partition("=")[0] for part in parts]
    if keys != sorted(set(keys)):
        tell(f"\"{field}\" is not sorted or has a key twice")
    for part, key in zip(parts, keys):
        if key not in allowed or not re.fullmatch(r"\w+=[\w-]+", part):
            tell(f"\"{part}\" is not of the scheme")
    return dict(part.partition("=")[::2] for part in parts)


def check_word(fields, where):
    """Checks one word's columns alone; its MISC."""
    def tell(what):
        problems.append(f"{where}: {what}")
    number, _, lemma, upos, xpos, features, head, relation, enhanced, misc = fields
    if upos not in UPOS:
        tell(f"part of speech \"{upos}\"")
    if relation not in RELATIONS:
        tell(f"relation \"{relation}\"")
    if (upos == "PUNCT") != (relation == "punct"):
        tell(f"{upos} with relation {relation}")
    if (head == "0") != (relation == "root"):
        tell(f"head {head} with relation {relation}")
    if xpos != "_" or enhanced != "_":
        tell("XPOS and DEPS stay empty")
    if lemma == "_":
        tell("no lemma")
    pairs(features, FEATURES, tell)
    found = pairs(misc, MISC, tell)
    if found.get("SpaceAfter", "No") != "No" or found.get("Ezafe", "Yes") != "Yes":
        tell(f"MISC \"{misc}\"")
    if "NER" in found and not NER.fullmatch(found["NER"]):
        tell(f"entity \"{found['NER']}\"")
    if "Ezafe" in found and upos in ("NUM", "PUNCT", "VERB", "AUX", "CCONJ", "SCONJ"):
        tell(f"{upos} {number} with ezafe")
    return found


def check_tree(words, where):
    heads = {}
    for fields in words:
        if not fields[6].isdigit() or int(fields[6]) > len(words):
            problems.append(f"{where}:{fields[0]}: head \"{fields[6]}\" is no word")
            return
        heads[int(fields[0])] = int(fields[6])
    if list(heads.values()).count(0) != 1:
        problems.append(f"{where}: {list(heads.values()).count(0)} roots")
    for word in heads:
        seen, at = set(), word
        while at and at not in seen:
            seen.add(at)
            at = heads[at]
        if at:
            problems.append(f"{where}:{word}: cycle")
            return
    for fields in words:
        if fields[6] != "0" and words[int(fields[6]) - 1][3] == "PUNCT":
            problems.append(f"{where}:{fields[0]}: hangs on punctuation")


def check_entities(words, misc, where):
    before = "O"
    for fields, found in zip(words, misc):
        tag = found.get("NER", "O")
        if tag.startswith("I-") and before[2:] != tag[2:]:
            problems.append(f"{where}:{fields[0]}: {tag} after {before}")
        before = tag


def written(rows, where):
    """The sentence as its tokens spell it."""
    text, inside = "", 0
    for fields in rows:
        first, _, last = fields[0].partition("-")
        in_multiword = not last and int(first) <= inside
        if in_multiword and "SpaceAfter" in fields[9]:
            problems.append(f"{where}:{fields[0]}: SpaceAfter belongs to the multiword line")
        if in_multiword:
            continue
        if last:
            inside = int(last)
        if fields[1].startswith("\u200c") or fields[1].endswith("\u200c"):
            problems.append(f"{where}:{fields[0]}: ZWNJ at the edge of \"{fields[1]}\"")
        text += fields[1] + ("" if "SpaceAfter=No" in fields[9].split("|") else " ")
    return text.rstrip(" ")


def check_ids(rows, where):
    """Words count 1, 2, …; a multiword line n-m stands before n and spans at least two words, none of them twice."""
    word, inside = 0, 0
    for fields in rows:
        match = re.fullmatch(r"([1-9]\d*)(?:-([1-9]\d*))?", fields[0])
        if not match:
            problems.append(f"{where}: id \"{fields[0]}\"")
            return False
        if match[2]:
            if int(match[1]) != word + 1 or int(match[2]) <= int(match[1]) or int(match[1]) <= inside:
                problems.append(f"{where}: multiword id {fields[0]}")
                return False
            inside = int(match[2])
            if any(field != "_" for field in fields[2:9]) or fields[9] not in ("_", "SpaceAfter=No"):
                problems.append(f"{where}:{fields[0]}: a multiword line has only its form and SpaceAfter")
        else:
            word += 1
            if int(match[1]) != word:
                problems.append(f"{where}: id {fields[0]} where {word} belongs")
                return False
    if inside > word:
        problems.append(f"{where}: multiword line up to {inside} of {word} words")
        return False
    return True


def check_sentence(lines, where, counts):
    comments = [line for line in lines if line.startswith("#")]
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    if comments != lines[:2] or comments[0] != f"# sent_id = {where}" or not comments[1].startswith("# text = "):
        problems.append(f"{where}: \"# sent_id = {where}\" and \"# text\" belong above the words, nothing else")
        return
    for fields in rows:
        if len(fields) != 10 or any(not field or field.strip() != field for field in fields):
            problems.append(f"{where}:{fields[0]}: not ten columns without stray blanks")
            return
    if not check_ids(rows, where):
        return
    words = [fields for fields in rows if "-" not in fields[0]]
    misc = [check_word(fields, f"{where}:{fields[0]}") for fields in words]
    check_tree(words, where)
    check_entities(words, misc, where)
    text = comments[1][len("# text = "):]
    spelled = written(rows, where)
    if text != spelled:
        problems.append(f"{where}: text \"{text}\" where the tokens make \"{spelled}\"")
    if bad := BAD_LETTERS.search("".join(lines)):
        problems.append(f"{where}: letter U+{ord(bad[0]):04X}")
    counts["sentences"] += 1
    counts["words"] += len(words)
    counts["words without punctuation"] += sum(fields[3] != "PUNCT" for fields in words)
    counts["entities"] += sum(found.get("NER", "").startswith("B-") for found in misc)


def check_file(path, counts):
    text = path.read_text(encoding="utf8")
    if "\r" in text or not text.endswith("\n\n") or "\n\n\n" in text:
        problems.append(f"{path.name}: each sentence ends with one empty line")
    for number, block in enumerate(text.strip("\n").split("\n\n"), 1):
        check_sentence(block.split("\n"), f"{path.stem}-{number}", counts)


def check_copies(folder, files):
    copies = folder / "without-zwnj"
    for path in files:
        copy = copies / path.name
        if not copy.is_file() or copy.read_bytes() != strip(path.read_text(encoding="utf8")).encode():
            problems.append(f"without-zwnj/{path.name}: not what scripts/strip_zwnj.py makes of {path.name}")
    for copy in sorted(copies.glob("*")):
        if copy.name not in {path.name for path in files}:
            problems.append(f"without-zwnj/{copy.name}: copy of no file")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    root = pathlib.Path(__file__).resolve().parent.parent
    parser.add_argument("folder", nargs="?", type=pathlib.Path, default=root / "data/lang/fa/treebank", metavar="FOLDER")
    folder = parser.parse_args().folder
    files = sorted(folder.glob("*.conllu"))
    if not files:
        problems.append(f"{folder}: no CoNLL-U files")
    total = {}
    lines = []
    for path in files:
        counts = dict.fromkeys(("sentences", "words", "words without punctuation", "entities"), 0)
        check_file(path, counts)
        lines.append(path.name + ": " + ", ".join(f"{count} {what}" for what, count in counts.items()))
        total = {what: total.get(what, 0) + count for what, count in counts.items()}
    check_copies(folder, files)
    for line in [*problems, *lines, "all: " + ", ".join(f"{count} {what}" for what, count in total.items())]:
        print(line)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
