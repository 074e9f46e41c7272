#!/usr/bin/env python3
"""Scores tokens and sentences against a treebank, as the CoNLL 2018 shared task does.

    scripts/eval_tokens.py --command 'TOOL DATA' [--lost HOW] [--without TEXT] [--errors N] FILE.conllu

TOOL (tests/tools/dump_tokens.cpp) reads text from standard input and writes one token a line as "BEGIN END FORM" (code points of the input, half-open),
a blank line behind each sentence. Words and sentences are compared by offset, white space and ZWNJ left out of the count;
the sentences of the treebank are given as one paragraph. Forms: of the words found, how many are written as in the
treebank (diacritics and digits folded). --lost damages the text first, as careless writers do: every ZWNJ is deleted (zwnj) or
becomes a space (space), or every eighth space behind a letter that does not join is deleted (run-on). --without
leaves out the sentences that occur in a file of raw text.
"""
import argparse
import collections
import itertools
import re
import subprocess

ZWNJ = "\u200c"
IDLE = {c: None for c in [0x640, 0x670, 0xAD, 0x200B, *range(0x64B, 0x660)]}
IDLE.update({0x6F0 + d: str(d) for d in range(10)})


def damage(text, how):
    if how == "zwnj":
        return text.replace(ZWNJ, "")
    if how == "space":
        return text.replace(ZWNJ, " ")
    if how == "run-on":
        count = itertools.count(1)
        return re.sub("(?<=[آادذرزژو]) (?=[آ-ی])", lambda m: " " * (next(count) % 8 > 0), text)
    return text


def letters_of(text):
    return re.sub(r"\W", "", text)


def gold(path):
    for block in open(path, encoding="utf8").read().split("\n\n"):
        text, tokens = "", []
        for line in block.splitlines():
            if line.startswith("# text = "):
                text = line[9:].strip()
            elif line and line[0] != "#" and line.split("\t")[0].isdigit():
                tokens.append(line.split("\t")[1])
        bare = "".join(text.replace(ZWNJ, "").split())
        if tokens and "".join(tokens).replace(ZWNJ, "") == bare:
            yield text, tokens


def f1(found, wanted):
    right = len(found & wanted)
    precision, recall = right / len(found), right / len(wanted)
    return f"P {100 * precision:.2f} R {100 * recall:.2f} F1 {200 * precision * recall / (precision + recall):.2f}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("file")
    parser.add_argument("--command", required=True)
    parser.add_argument("--lost", choices=["nothing", "zwnj", "space", "run-on"], default="nothing")
    parser.add_argument("--without")
    parser.add_argument("--errors", type=int, default=0)
    args = parser.parse_args()
    words, sentences, texts, at = {}, set(), [], 0
    known = {letters_of(line) for line in open(args.without, encoding="utf8")} if args.without else set()
    for text, tokens in gold(args.file):
        if letters_of(text) in known:
            continue
        first = at
        for token in tokens:
            length = len(token.replace(ZWNJ, ""))
            words[at, at + length] = token.strip(ZWNJ)
            at += length
        sentences.add((first, at))
        texts.append(text)
    text = damage(" ".join(texts), args.lost)
    bare = [0]  # offset without white space and ZWNJ of each code point
    for c in text:
        bare.append(bare[-1] + (not c.isspace() and c != ZWNJ))
    out = subprocess.run(args.command.split(), input=text, capture_output=True, text=True, check=True).stdout
    found, found_sentences, first = {}, set(), None
    for line in out.split("\n"):
        if line:
            begin, end, form = line.split(" ", 2)
            span = (bare[int(begin)], bare[int(end)])
            first = span[0] if first is None else first
            found[span] = form
            last = span[1]
        elif first is not None:
            found_sentences.add((first, last))
            first = None
    same = [s for s in found if s in words]
    exact = sum(found[s] == words[s].translate(IDLE) for s in same)
    print("words    ", f1(set(found), set(words)), f"of {len(words)}")
    print("sentences", f1(found_sentences, sentences), f"of {len(sentences)}")
    print(f"forms     {100 * exact / len(same):.2f} % of the words found are written as in the treebank")
    letters = "".join(text.replace(ZWNJ, "").split())
    for title, spans in [("missed", set(words) - set(found)), ("invented", set(found) - set(words))]:
        if args.errors:
            print(title, collections.Counter(letters[a:b] for a, b in spans).most_common(args.errors))
    if args.errors:
        wrong = collections.Counter((words[s].translate(IDLE), found[s]) for s in same if found[s] != words[s].translate(IDLE))
        print("forms", [f"{w}≠{f} {n}" for (w, f), n in wrong.most_common(args.errors)])


if __name__ == "__main__":
    main()
