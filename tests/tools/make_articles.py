#!/usr/bin/env python3
"""Writes COUNT news articles as JSON Lines (id, title, date, source, text), composed of this repository's own sentences: the articles
of tests/gold and the treebank. The same COUNT always gives the same bytes, and a smaller COUNT the first lines of a larger.

Usage: make_articles.py COUNT [FILE]     (standard output if no FILE is named)
"""

import argparse
import datetime
import itertools
import json
import math
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
SOURCES = ("خبرگزاری گره", "روزنامه گره", "پایگاه خبری گره")
FIRST_DAY = datetime.date(2024, 3, 20)
DAYS = 366
TREEBANK_SENTENCES = 6  # of an article


def titles_and_paragraphs() -> tuple[list[str], list[str]]:
    titles, paragraphs = [], []
    for file in sorted((ROOT / "tests/gold").glob("*/*.fa.txt")):
        title, *rest = [line.strip() for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
        titles.append(title)
        paragraphs += rest
    return titles, paragraphs


def treebank_sentences() -> list[str]:
    sentences = []
    for file in sorted((ROOT / "data/lang/fa/treebank").glob("*.conllu")):
        lines = file.read_text(encoding="utf-8").splitlines()
        sentences += [line.removeprefix("# text = ") for line in lines if line.startswith("# text = ")]
    return sentences


def stride(items: list[str], step: int) -> itertools.cycle:
    """All items again and again, each as often as the others, in an order that brings together what is apart."""
    while math.gcd(len(items), step) > 1:
        step += 1
    return itertools.cycle(items[i * step % len(items)] for i in range(len(items)))


def articles(count: int):
    titles, paragraphs = titles_and_paragraphs()
    title, paragraph, sentence = stride(titles, 5), stride(paragraphs, 17), stride(treebank_sentences(), 13)
    for number in range(count):
        lines = [next(paragraph), " ".join(itertools.islice(sentence, TREEBANK_SENTENCES)), next(paragraph)]
        yield {
            "id": f"made-{number + 1:05}",
            "title": next(title),
            "date": (FIRST_DAY + datetime.timedelta(days=number * 11 % DAYS)).isoformat(),
            "source": SOURCES[number % len(SOURCES)],
            "text": "\n".join(lines),
        }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n\n")[0])
    parser.add_argument("count", type=int)
    parser.add_argument("file", nargs="?", type=pathlib.Path)
    arguments = parser.parse_args()
    text = "".join(json.dumps(article, ensure_ascii=False) + "\n" for article in articles(arguments.count))
    if arguments.file:
        arguments.file.write_text(text, encoding="utf-8")
    else:
        sys.stdout.buffer.write(text.encode("utf-8"))


if __name__ == "__main__":
    main()
