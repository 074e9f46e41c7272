#!/usr/bin/env python3
"""Gathers the raw text that models learn from without annotation.

    make_training_text.py DATA WORK TOKENIZER

DATA is the folder of corpora (docs/models.md), WORK receives news.tokens, perdt.tokens and seraji.tokens: a sentence a line, tokens
between spaces. Raw news are cut by TOKENIZER (tests/tools/dump_tokens.cpp and the language pack's folder, in one string); the other two
have gold tokens. Sentences of the annotated sets, and those that are too short or too long to be of use, are left out.
"""
import json
import pathlib
import shlex
import subprocess
import sys

ZWNJ = "\u200c"
SHORTEST, LONGEST = 4, 80


def bare(text):
    return text.replace(" ", "").replace(ZWNJ, "")


def blocks(path):
    """Lines of a file between empty lines."""
    block = []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line:
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def annotated(data):
    for path in sorted((data / "train").glob("*.conllu")):
        for block in blocks(path):
            rows = [line.split("\t") for line in block if line[0] != "#"]
            yield bare("".join(row[1] for row in rows if row[0].isdigit()))


def news(data, tokenizer):
    text = []
    for path in sorted((data / "raw").glob("fars-news-*.json")):
        for article in json.loads(path.read_text(encoding="utf-8")):
            text += [article["title"], article["abstract"], *article["paragraphs"]]
    lines = "\n".join(line.replace("\n", " ") for line in text if line)
    out = subprocess.run(shlex.split(tokenizer), input=lines, capture_output=True, text=True, check=True).stdout
    for sentence in out.split("\n\n"):
        yield [line.split(" ", 2)[2] for line in sentence.split("\n") if line]


def main():
    data, work, tokenizer = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3]
    known = set(annotated(data))
    sources = {
        "news": news(data, tokenizer),
        "perdt": ([t.replace(" ", ZWNJ) for t in block] for block in blocks(data / "train/perdt-train-tokens.txt")),
        "seraji": ([line.split("\t")[0].replace(" ", "") for line in block] for block in blocks(data / "train/updt_train_pos.tsv")),
    }
    for name, sentences in sources.items():
        with open(work / f"{name}.tokens", "w", encoding="utf-8") as out:
            for tokens in sentences:
                if SHORTEST <= len(tokens) <= LONGEST and bare("".join(tokens)) not in known:
                    out.write(" ".join(tokens) + "\n")


if __name__ == "__main__":
    main()
