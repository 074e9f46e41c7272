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

from word_sources import (NONJOINING, WORD, ZWNJ, analysis, bare, dictionary, names, other_texts, perdt_words, sentences, split_pairs,
                          verbs)

TREEBANKS = ["fa_perdt-ud-dev", "fa_perdt-ud-test", "news-fa"]
WEIGHT = 3  # of edited text with gold tokens
PLURALS = ["ها", "های", "هایی", "هایم", "هایت", "هایش", "هایمان", "هایتان", "هایشان"]
INFLECTIONS = {*PLURALS, "ای", "ام", "ایم", "اید", "اند", "ات", "اش", "تر", "ترین", "تری"}
ENDINGS = re.compile("(?:ش|شان|مان|تان|ی?م|ت|ند|یم|ست)$")
PREVERBS = ["", "بر", "در", "باز", "فرا", "فرو", "وا", "ور"]
PERFECT = re.compile(f"((?!می|ن)[^{ZWNJ}+]{{3,}})ه{ZWNJ}(?:ایم|اید|اند)")
RUN_ON_RATE = 0.2  # run together less often than this part of apart, it is careless writing
AFFIX_TYPES, AFFIX_RATIO, COMPOUNDING_RATIO = 5, 3, 6
KNOWN = 2  # times that the rest of a compound is met


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


def affixes(counts):
    """Rows of affixes.tsv: parts that are met in several words with ZWNJ and seldom alone beside another word."""
    joined, types, alone = collections.Counter(), collections.defaultdict(set), collections.Counter()
    for form, n in counts.gold.items():
        parts = form.split(ZWNJ)
        if len(parts) == 1 or "+" in form:
            continue
        ends = [("first", parts[0])] * (parts[-1] not in INFLECTIONS) + [("last", parts[-1])] * (not parts[0].endswith("می"))
        for end in ends:
            joined[end] += n // WEIGHT
            types[end].add(form)
    for words, n in counts.apart.items():
        if len(words) == 2:
            alone["first", words[0]] += n
            alone["last", words[1]] += n
    rows = [(part, side, n, alone[side, part]) for (side, part), n in joined.items()
            if part not in INFLECTIONS and len(types[side, part]) >= AFFIX_TYPES and n >= AFFIX_RATIO * alone[side, part]]
    return sorted(rows + compounding(counts, alone), key=lambda r: (r[1], -r[2], r[0]))


def compounding(counts, alone):
    """The same for words that begin or end others behind a letter that does not join, where no ZWNJ shows it: «سرمایه»."""
    joined, types = collections.Counter(), collections.defaultdict(set)
    for form, n in counts.gold.items():
        for i in range(2, len(form) - 1):
            if form[i - 1] not in NONJOINING:
                continue
            for end, rest in [(("head", form[:i]), form[i:]), (("tail", form[i:]), form[:i])]:
                if len(rest) >= 3 and counts.gold[rest] >= KNOWN * WEIGHT:
                    joined[end] += n // WEIGHT
                    types[end].add(form)
    return [(part, side, n, alone["first" if side == "head" else "last", part]) for (side, part), n in joined.items()
            if len(types[side, part]) >= AFFIX_TYPES
            and COMPOUNDING_RATIO * n >= alone["first" if side == "head" else "last", part]]


def verb_stems(data, count, gold):
    """Pairs of past and present stem of which some form is attested; past stems of verbs in the perfect."""
    seen = {f.replace("+", "").replace(ZWNJ, "") for f in count}
    stems = set()
    for past, present in verbs(data):
        forms = [past + "ه", "می" + past, "می" + past + "ند"] if past else []
        forms += ["می" + present + "د", "می" + present + "ند", "می" + present + "یند", "ب" + present + "ند"] if present else []
        if seen.intersection(forms):
            stems.add((past or "-", present or "-"))
    pasts = {past for past, _ in stems}
    for form in gold:
        if (match := PERFECT.fullmatch(form)) and not any(match[1].removeprefix(p) in pasts for p in PREVERBS):
            stems.add((match[1], "-"))
    return sorted(stems)


def write(path, head, rows):
    with path.open("w", encoding="utf8") as out:
        out.write(f"# {head}; made by scripts/make_words.py\n")
        for row in rows:
            out.write("\t".join(map(str, row)).rstrip("\t") + "\n")


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
    rows += [(w, 1, "n") for w in person if w not in count]
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
