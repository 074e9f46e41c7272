#!/usr/bin/env python3
"""Makes data/lang/fa/words.tsv, affixes.tsv and verb_stems.tsv: the words of Persian as news write them, with ZWNJ, clitic
boundaries and counts; the parts of words that seldom stand alone; and the stems of its verbs.

    scripts/make_words.py --data DIR [--heldout [NAME...]] [--out FILE]

DIR holds raw text, treebanks and lexicons (see data/README.md). With --heldout, the treebanks named (if none, the test
part of PerDT and the annotated news) and every line of raw text that has one of their sentences are left out, so that
the tokenizer can be measured on them.

A line of words.tsv is FORM, COUNT and optionally FLAGS, separated by tabs. FORM has ZWNJ (U+200C) where it is written and
'+' at the boundary of two tokens («سفر+ش»). COUNT weighs edited text above the rest. Flags: j, the parts are one word
even where a space stands between them («امکان‌پذیر»); s, they are in a text that writes spaces for ZWNJ («هم‌اکنون»); n,
only known as a name. A line of affixes.tsv is PART, SIDE (first or last of a word with ZWNJ), and how often it was met
in such words and alone.
"""
import argparse
import collections
import pathlib
import re

from word_parts import affixes, verb_stems
from word_sources import (NONJOINING, PLURALS, WEIGHT, WORD, ZWNJ, analysis, bare, dictionary, fold, names, other_texts, perdt_words, sentences,
                          split_pairs)

TREEBANKS = ["fa_perdt-ud-dev", "fa_perdt-ud-test", "news-fa"]
ENDINGS = re.compile("(?:ش|شان|مان|تان|ی?م|ت|ند|یم|ست)$")
RUN_ON_RATE = 0.2  # run together less often than this part of apart, it is careless writing


class Counts:
    """What the texts have: analyses of edited text with gold tokens, written words of the rest, and the sequences of
    two and three words of both (first the edited text's, then all)."""

    def __init__(self, data, heldout):
        self.gold, self.plain = collections.Counter(), collections.Counter()
        self.apart, self.apart_anywhere = collections.Counter(), collections.Counter()
        secret = self.read_gold(data, heldout)
        for line in other_texts(data):
            if not secret or not any(s in secret for s in map(bare, re.split(r"(?<=[.؟!])\s", line))):
                self.read_plain(line)
        self.apart_anywhere += self.apart

    def read_gold(self, data, heldout):
        clitics, secret = split_pairs(data, heldout), set()
        written = list(perdt_words(data / "train/perdt-train-tokens.txt", data / "raw/perdt-train-raw.txt"))
        for name in TREEBANKS:
            for text, _, words in sentences(data / f"train/{name}.conllu"):
                if name in heldout:
                    secret.add(bare(text))
                else:
                    written += words
        before = []
        for chunk, parts in written:
            form = analysis(chunk, parts)
            if form and clitics[form]:
                split = next(iter(clitics[form]))
                clitics[form][split] -= 1
                clitics[form] += collections.Counter()
                form = split
            if form:
                self.gold[form] += WEIGHT
            before = [*before[-2:], form] if form else []
            self.apart.update(tuple(before[i:]) for i in range(len(before) - 1))
        return secret

    def read_plain(self, line):
        words = [w.strip(ZWNJ) for w in WORD.findall(line)]
        self.plain.update(words)
        self.apart_anywhere.update(zip(words, words[1:]))
        self.apart_anywhere.update(zip(words, words[1:], words[2:]))


def merge_plurals(count):
    """«سالهای» is a spelling of «سال‌های» where that is attested; «تنها» and «انتها» stay words of their own."""
    for form in [w for w in count if ZWNJ not in w and "+" not in w]:
        for ending in PLURALS:
            stem = form.removesuffix(ending)
            joined = stem + ZWNJ + ending
            if stem == form or not stem or stem[-1] in NONJOINING:
                continue
            if count.get(joined, 0) >= 6 and count[form] <= 15 * count[joined]:
                count[joined] += count.pop(form)
                break


def ran_together(form, n, counts):
    """Whether a form of raw text is rather two words behind whose first the space was forgotten: «ودر»."""
    return ZWNJ not in form and any(
        form[i - 1] in NONJOINING and n <= RUN_ON_RATE * counts.apart_anywhere[form[:i], form[i:]] for i in range(1, len(form)))


def word_counts(counts, known):
    count = collections.Counter(counts.gold)
    split = {f.replace("+", "") for f in counts.gold if "+" in f}
    for form, n in counts.plain.items():
        if form not in counts.gold:
            # Text without gold tokens says how a word is written, not whether it is split.
            if form in split or form not in known and (ENDINGS.search(form) or ran_together(form, n, counts)):
                continue
        count[form] += n
    merge_plurals(count)
    for form in known:
        count[form] += 1
    return count


INFLECTED = [end for mark in ("ها", "\u200cها") for end in (mark, mark + "ی", mark + "یی")] + ["ی", "یی"]


def flags(form, counts):
    if ZWNJ not in form or "+" in form:
        return ""
    gold = counts.gold[form] / WEIGHT
    if gold >= 2:
        at = [i for i, c in enumerate(form) if c == ZWNJ]
        apart = max(counts.apart[form[:i], form[i + 1:]] for i in at)
        # One part at least can't stand alone; a compound of two free words is taken as the writer has it.
        parts = form.split(ZWNJ)
        free = [counts.gold[p] / WEIGHT for p in parts]
        bound = parts[0] == "بی" or min(free) < 15 and free[-1] < 100
        if bound and gold > 3 * apart:
            return "j"
    parts = tuple(form.split(ZWNJ))
    if len(parts) > 3:
        return ""
    if gold > 0:
        return "s" if gold > counts.apart[parts] else ""
    return "s" if counts.plain[form] >= counts.apart_anywhere[parts] else ""


def write(path, head, rows):
    with path.open("w", encoding="utf8") as out:
        out.write(f"# {head}; made by scripts/make_words.py\n")
        for row in rows:
            out.write("\t".join(map(str, row)).rstrip("\t") + "\n")


def pack_names(pack):
    """Words of the gazetteer's names: «گوترش» has no enclitic."""
    words = set()
    for path in sorted((pack / "gazetteer").glob("*.tsv")):
        for line in path.open(encoding="utf8"):
            if not line.startswith("#"):
                words.update(w for field in line.split("\t")[1:] for w in WORD.findall(fold(field)) if len(w) > 2)
    return words


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, default=pathlib.Path("data/lang/fa/words.tsv"))
    parser.add_argument("--heldout", nargs="*", choices=TREEBANKS)
    args = parser.parse_args()
    counts = Counts(args.data, TREEBANKS[1:] if args.heldout == [] else args.heldout or [])
    known, person = dictionary(args.data), names(args.data)
    count = word_counts(counts, known)
    rows = [(form, n, flags(form, counts)) for form, n in count.items()
            if form and (n >= 2 or form in known or form in person or "+" in form)]
    joinable = {form for form, _, flag in rows if flag == "j"}
    rows = [(form, n, "j" if flag == "s" and any(form.removesuffix(end) in joinable for end in INFLECTED) else flag) for form, n, flag in rows]
    rows += [(w, 1, "n") for w in sorted(person | pack_names(args.out.parent)) if w not in count]
    rows.sort(key=lambda r: (-r[1], r[0]))
    write(args.out, "FORM\tCOUNT\tFLAGS", rows)
    parts = affixes(counts)
    write(args.out.with_name("affixes.tsv"), "PART\tSIDE\tJOINED\tALONE", parts)
    write(args.out.with_name("verb_stems.tsv"), "PAST\tPRESENT stems", verb_stems(args.data, count, counts.gold))
    kinds = collections.Counter(r[2] for r in rows)
    print(f"{len(rows)} words, {args.out.stat().st_size} bytes, {sum('+' in r[0] for r in rows)} split, "
          f"{kinds['j']} joinable, {kinds['s']} for spaces; {len(parts)} affixes")


if __name__ == "__main__":
    main()
