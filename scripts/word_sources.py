"""Reads the texts, treebanks and lexicons that scripts/make_words.py makes the word list from. Words come folded as the
normaliser folds them."""
import collections
import json
import re

ZWNJ = "\u200c"
NONJOINING = "اآدذرزژوءؤ"
FOLD = {ord(a): b for a, b in zip("يىكةۀأإٱ", "ییکههااا")}
FOLD.update({c: None for c in [0x640, 0x670, 0x200D, 0x200E, 0x200F, 0xFEFF, *range(0x64B, 0x660), *range(0x202A, 0x202F)]})
FOLD.update({0xAD: ZWNJ, 0x200B: ZWNJ, 0xA0: " "})
FOLD.update({0x660 + d: str(d) for d in range(10)} | {0x6F0 + d: str(d) for d in range(10)})
WEIGHT = 3  # of edited text with gold tokens
PLURALS = ["ها", "های", "هایی", "هایم", "هایت", "هایش", "هایمان", "هایتان", "هایشان"]
WORD = re.compile(r"[ءآ-غف-یپچژکگ\u200c]+")


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


def other_texts(data):
    """Lines of news and of the raw Seraji treebank."""
    yield from map(fold, (data / "raw/seraji-train-raw.txt").open(encoding="utf8"))
    for number in range(1, 6):
        for article in json.loads((data / f"raw/fars-news-{number}.json").read_text(encoding="utf8")):
            yield from map(fold, [article["title"], article["abstract"], *article["paragraphs"]])


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


def verbs(data):
    """Pairs of past and present stem; either may be empty."""
    for line in (data / "lexicon/hazm/verbs.dat").open(encoding="utf8"):
        yield fold(line.strip()).split("#")
