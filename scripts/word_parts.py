"""What scripts/make_words.py learns of the parts of words from its counts: affixes, heads and tails of compounds, stems of
verbs."""
import collections
import re

from word_sources import NONJOINING, PLURALS, WEIGHT, ZWNJ, verbs

INFLECTIONS = {*PLURALS, "ای", "ام", "ایم", "اید", "اند", "ات", "اش", "تر", "ترین", "تری"}
PREVERBS = ["", "بر", "در", "باز", "فرا", "فرو", "وا", "ور"]
PERFECT = re.compile(f"((?!می|ن)[^{ZWNJ}+]{{3,}})ه{ZWNJ}(?:ایم|اید|اند)")
AFFIX_TYPES, AFFIX_RATIO, COMPOUNDING_RATIO = 5, 3, 6
KNOWN = 2  # times that the rest of a compound is met


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
