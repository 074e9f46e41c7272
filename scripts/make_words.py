#!/usr/bin/env python3
"""Makes data/lang/fa/words.tsv and verb_stems.tsv: the words of Persian as news write them, with ZWNJ, clitic
boundaries and counts; and the stems of its verbs.

    scripts/make_words.py --data DIR [--heldout [NAME...]] [--out FILE]

DIR holds raw text, treebanks and lexicons (see data/README.md). With --heldout, the treebanks named (if none, the test
part of PerDT and the annotated news) and every line of raw text that has one of their sentences are left out, so that
the tokenizer can be measured on them.

A line is FORM, COUNT and optionally FLAGS, separated by tabs. FORM has ZWNJ (U+200C) where it is written and '+' at the
boundary of two tokens («سفر+ش»). COUNT weighs edited text above the rest. Flags: j, the parts are one word even where a
space stands between them («امکان‌پذیر»); n, only known as a name.
"""
import argparse
import collections
import json
import pathlib
import re

ZWNJ = "\u200c"
NONJOINING = "اآدذرزژوءؤ"
FOLD = {ord(a): b for a, b in zip("يىكةۀأإٱ", "ییکههااا")}
FOLD.update({c: None for c in [0x640, 0x670, 0x200D, 0x200E, 0x200F, 0xFEFF, *range(0x64B, 0x660), *range(0x202A, 0x202F)]})
FOLD.update({0xAD: ZWNJ, 0x200B: ZWNJ, 0xA0: " "})
FOLD.update({0x660 + d: str(d) for d in range(10)} | {0x6F0 + d: str(d) for d in range(10)})
WORD = re.compile(r"[ءآ-غف-یپچژکگ\u200c]+")
TREEBANKS = ["fa_perdt-ud-dev", "fa_perdt-ud-test", "news-fa"]
WEIGHT = 3  # of edited text with gold tokens
PLURALS = ["ها", "های", "هایی", "هایم", "هایت", "هایش", "هایمان", "هایتان", "هایشان"]


def fold(text):
    """The normaliser's folds, as far as they touch letters."""
    text = text.replace("\u0648\u0654", "ؤ").replace("\u06cc\u0654", "ئ").replace("\u0627\u0653", "آ").translate(FOLD)
    text = re.sub(f"{ZWNJ}+", ZWNJ, text)
    text = re.sub(f"(?<=[{NONJOINING}]){ZWNJ}", "", text)
    return re.sub(f"{ZWNJ}(?![آ-یءپچژکگ])|(?<![آ-یءپچژکگ]){ZWNJ}", "", text)


def sentences(path):
    """The sentences of a CoNLL-U file as (text, source, [(written word, [its tokens])])."""
    for block in path.read_text(encoding="utf8").split("\n\n"):
        text, source, words, upto = "", "", [], 0
        for line in block.splitlines():
            if line.startswith("# text = "):
                text = line[9:]
            elif line.startswith("# source = "):
                source = line[11:]
            elif line and line[0] != "#":
                number, form = line.split("\t")[:2]
                if "-" in number:
                    upto = int(number.split("-")[1])
                    words.append((fold(form), []))
                elif number.isdigit():
                    if int(number) > upto:
                        words.append((fold(form), []))
                    words[-1][1].append(fold(form))
        if words:
            yield text, source, words


def perdt_words(tokens_path, raw_path):
    """Aligns PerDT's tokens with its raw text: each written word as a list of its tokens."""
    raw = (fold(line) for line in raw_path.open(encoding="utf8"))
    for block, line in zip(tokens_path.read_text(encoding="utf8").split("\n\n"), raw):
        tokens = [t for token in block.split("\n") for t in fold(token).split()]
        for chunk in line.split():
            left, parts = chunk.replace(ZWNJ, ""), []
            while left and tokens:
                bare = tokens[0].replace(ZWNJ, "")
                if not left.startswith(bare):
                    break
                left = left[len(bare):]
                parts.append(tokens.pop(0))
            if left:
                break  # the sentence differs from its raw text: skip the rest
            yield chunk, parts


def analysis(chunk, parts):
    """«سفرش», [سفر, ش] → «سفر+ش»; None where the parts do not make up the word."""
    while parts and not WORD.fullmatch(parts[-1]) and chunk.endswith(parts[-1]):
        chunk, parts = chunk[: -len(parts[-1])], parts[:-1]
    while parts and not WORD.fullmatch(parts[0]) and chunk.startswith(parts[0]):
        chunk, parts = chunk[len(parts[0]):], parts[1:]
    if not parts or len(parts) > 3 or any(not WORD.fullmatch(p) for p in parts):
        return None
    out, at = [], 0
    for part in parts:
        begin = at
        for letter in part.replace(ZWNJ, ""):
            while at < len(chunk) and chunk[at] == ZWNJ:
                at += 1
            if at >= len(chunk) or chunk[at] != letter:
                return None
            at += 1
        while at < len(chunk) and chunk[at] == ZWNJ:
            at += 1
        out.append(chunk[begin:at])
    return "+".join(out) if at == len(chunk) else None


def split_pairs(data, heldout):
    """How PerDT splits words with enclitic pronouns: written word → Counter of analyses. The file has those of all
    three parts of PerDT."""
    pairs = collections.defaultdict(collections.Counter)
    for line in (data / "lexicon/perdt-clitic-pairs.txt").open(encoding="utf8"):
        form, host, _, clitic = line.rstrip("\n").split("\t")[:4]
        form = fold(form)
        if split := analysis(form, [fold(host), fold(clitic)]):
            pairs[form][split] += 1
    for name in set(heldout) - {"news-fa"}:
        for _, _, words in sentences(data / f"train/{name}.conllu"):
            for form, parts in words:
                if len(parts) > 1 and (split := analysis(form, parts)) in pairs[form]:
                    pairs[form][split] -= 1
                    pairs[form] += collections.Counter()
    return pairs


def collect(data, heldout):
    """Counts of gold analyses, of written words of texts without gold tokens, and of pairs of words."""
    gold, plain, pairs, secret = collections.Counter(), collections.Counter(), collections.Counter(), set()
    clitics = split_pairs(data, heldout)
    written = list(perdt_words(data / "train/perdt-train-tokens.txt", data / "raw/perdt-train-raw.txt"))
    for name in TREEBANKS:
        for text, _, words in sentences(data / f"train/{name}.conllu"):
            if name in heldout:
                secret.add(bare(text))
            else:
                written += words
    before = ""
    for chunk, parts in written:
        form = analysis(chunk, parts)
        if form and clitics[form]:
            split = next(iter(clitics[form]))
            clitics[form][split] -= 1
            clitics[form] += collections.Counter()
            form = split
        if form:
            gold[form] += WEIGHT
            if before:
                pairs[before, form] += 1
        before = form or ""
    for line in other_texts(data):
        if not secret or not any(s in secret for s in map(bare, re.split(r"(?<=[.؟!])\s", line))):
            plain.update(w.strip(ZWNJ) for w in WORD.findall(fold(line)))
    return gold, plain, pairs


def other_texts(data):
    """Lines of news and of the raw Seraji treebank."""
    yield from (data / "raw/seraji-train-raw.txt").open(encoding="utf8")
    for number in range(1, 6):
        for article in json.loads((data / f"raw/fars-news-{number}.json").read_text(encoding="utf8")):
            yield from [article["title"], article["abstract"], *article["paragraphs"]]


def bare(text):
    """Only the letters, to find a sentence again however it is spaced."""
    return re.sub(r"\W|\s", "", fold(text).replace(ZWNJ, ""))


def dictionary(data):
    """Forms of the word list that are in use (a count) or compounds."""
    words = {}
    for line in (data / "lexicon/hazm/words.dat").open(encoding="utf8"):
        form, count, tags = line.rstrip("\n").split("\t")[:3]
        form = fold(form)
        if WORD.fullmatch(form) and (int(count) > 0 or ZWNJ in form):
            words[form] = int(count)
    return words


def names(data):
    """Words of names of persons and cities that occur in at least two names."""
    count = collections.Counter()
    for path, column in [("FNAME.txt", None), ("LNAME.txt", None), ("farsbase-person-names.txt", None)]:
        for line in (data / "lexicon/names" / path).open(encoding="utf8"):
            count.update({w for w in WORD.findall(fold(line)) if len(w) > 2})
    return {w for w, n in count.items() if n >= 2}


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


def verb_stems(data, count):
    """Pairs of past and present stem of which some form is attested."""
    seen = {f.replace("+", "").replace(ZWNJ, "") for f in count}
    stems = set()
    for line in (data / "lexicon/hazm/verbs.dat").open(encoding="utf8"):
        past, present = fold(line.strip()).split("#")
        forms = [past + "ه", "می" + past, "می" + past + "ند"] if past else []
        forms += ["می" + present + "د", "می" + present + "ند", "می" + present + "یند", "ب" + present + "ند"] if present else []
        if seen.intersection(forms):
            stems.add((past or "-", present or "-"))
    return sorted(stems)


RUN_ON = re.compile("^(در|از|و(?=..))(?=..)|(?<=..)را$")  # as in word_analyzer.cpp
ENDINGS = re.compile("(?:ش|شان|مان|تان|ی?م|ت|ند|یم|ست)$")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, default=pathlib.Path("data/lang/fa/words.tsv"))
    parser.add_argument("--heldout", nargs="*", choices=TREEBANKS)
    args = parser.parse_args()
    args.heldout = TREEBANKS[1:] if args.heldout == [] else args.heldout or []
    gold, plain, pairs = collect(args.data, args.heldout)
    known, person = dictionary(args.data), names(args.data)
    count = collections.Counter(gold)
    split = {f.replace("+", "") for f in gold if "+" in f}
    for form, n in plain.items():
        # Text without gold tokens says how a word is written, not whether it is split.
        if form in gold or form in known or not ENDINGS.search(form):
            if form in split and form not in gold:
                continue
            if n < 20 and form not in gold and form not in known and gold.get(RUN_ON.sub("", form), 0) >= 100:
                continue  # words that ran together
            count[form] += n
    merge_plurals(count)
    for form in known:
        count[form] += 1
    rows = []
    for form, n in count.items():
        if n < 2 and form not in known and form not in person and "+" not in form or len(form) < 1:
            continue
        flags = ""
        if ZWNJ in form and "+" not in form and gold.get(form, 0) >= 2 * WEIGHT:
            at = [i for i, c in enumerate(form) if c == ZWNJ]
            apart = max(pairs[form[:i], form[i + 1:]] for i in at)
            # One part at least can't stand alone; a compound of two free words is taken as the writer has it.
            parts = form.split(ZWNJ)
            free = [gold.get(p, 0) / WEIGHT for p in parts]
            bound = parts[0] == "بی" or min(free) < 15 and free[-1] < 100
            if bound and gold[form] / WEIGHT > 3 * apart:
                flags = "j"
        rows.append((form, n, flags))
    rows += [(w, 1, "n") for w in person if w not in count]
    rows.sort(key=lambda r: (-r[1], r[0]))
    with args.out.open("w", encoding="utf8") as out:
        out.write("# FORM\tCOUNT\tFLAGS; made by scripts/make_words.py\n")
        for form, n, flags in rows:
            out.write(f"{form}\t{n}\t{flags}".rstrip("\t") + "\n")
    with args.out.with_name("verb_stems.tsv").open("w", encoding="utf8") as out:
        out.write("# PAST\tPRESENT stems; made by scripts/make_words.py\n")
        for past, present in verb_stems(args.data, count):
            out.write(f"{past}\t{present}\n")
    print(f"{len(rows)} words, {args.out.stat().st_size} bytes, {sum('+' in r[0] for r in rows)} split, "
          f"{sum(r[2] == 'j' for r in rows)} joinable")


if __name__ == "__main__":
    main()
