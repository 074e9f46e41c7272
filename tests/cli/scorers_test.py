"""`gereh eval` against the published scorers: conll18_ud_eval.py of the CoNLL 2018 shared task, and seqeval.

Every figure must be the same to 1e-9: on the small files in scored/ and their deliberate errors, on what the models say of
them and of the sample article, and on analyses drawn by chance.

Usage: build/python/tests-cli/bin/python scorers_test.py GEREH SOURCE_DIR
"""

import importlib.util
import json
import pathlib
import random
import subprocess
import sys
import tempfile

from seqeval.metrics.sequence_labeling import precision_recall_fscore_support

from random_trees import RandomTrees, disturbed

GEREH, SOURCE = sys.argv[1], pathlib.Path(sys.argv[2])
SCORED = SOURCE / "tests/cli/scored"
ARTICLE = SOURCE / "data/articles/putin-kim.fa.txt"
ZWNJ = "\u200c"


def load_official():
    """The script alone: importing its package would want PyTorch."""
    folder = importlib.util.find_spec("stanza").submodule_search_locations[0]
    spec = importlib.util.spec_from_file_location("conll18_ud_eval", pathlib.Path(folder) / "utils/conll18_ud_eval.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


OFFICIAL = load_official()


def gereh(*args, **kwargs):
    run = subprocess.run([GEREH, *map(str, args)], capture_output=True, text=True, **kwargs)
    assert run.returncode == 0, f"gereh {args}: {run.stderr}"
    return run.stdout


def metrics(*args):
    return json.loads(gereh("eval", *args, "--json"))["metrics"]


def close(a, b):
    return abs(a - b) < 1e-9


# Trees


def expect_official(what, own, gold, system, without=()):
    expected = OFFICIAL.evaluate(OFFICIAL.load_conllu_file(gold), OFFICIAL.load_conllu_file(system))
    assert set(expected) - set(without) == set(own) - {"Ezafe", "Entities"}, f"{what}: {sorted(own)}"
    for name in set(expected) - set(without):
        score, mine = expected[name], own[name]
        same = all(close(getattr(score, key), mine[key]) for key in ("precision", "recall", "f1"))
        same = same and (score.aligned_accuracy is None) == ("aligned_accuracy" not in mine)
        if same and score.aligned_accuracy is not None:
            same = close(score.aligned_accuracy, mine["aligned_accuracy"])
        assert same, f"{what}: {name}: {vars(score)} but gereh says {mine}"


NO_XPOS = ("XPOS", "AllTags")  # which the models don't tell


def check_trees(folder):
    gold, system = SCORED / "gold.conllu", SCORED / "system.conllu"
    own = metrics("trees", gold, "--system", system)
    expect_official("fixture", own, gold, system)
    assert 0 < own["MLAS"]["correct"] < own["LAS"]["correct"] < own["Words"]["correct"] < own["Words"]["gold"], own
    expect_official("fixture turned round", metrics("trees", system, "--system", gold), system, gold)

    by_gold_tokens = folder / "by_gold_tokens.conllu"
    gereh("parse", "--conllu", gold, "-o", by_gold_tokens)
    expect_official("gold tokens", metrics("trees", gold, "--gold-tokens"), gold, by_gold_tokens, NO_XPOS)

    for strip in (False, True):
        trees = gold.read_text(encoding="utf8")
        if strip:
            stripped = folder / "stripped.conllu"
            stripped.write_text("\n".join(map(without_zwnj, trees.split("\n"))), encoding="utf8")
        paragraphs = [" ".join(line[9:] for line in block.split("\n") if line.startswith("# text = ")) for block in trees.split("# newpar")]
        text = "\n".join(filter(None, paragraphs))
        parsed = folder / "raw.conllu"
        gereh("parse", "-o", parsed, input=text.replace(ZWNJ, "") if strip else text)
        own = metrics("trees", gold, *(["--strip-zwnj"] if strip else []))
        expect_official(f"raw text, strip={strip}", own, stripped if strip else gold, parsed, NO_XPOS)
    article = folder / "article.conllu"
    gereh("parse", ARTICLE, "-o", article)
    again = folder / "again.conllu"
    again.write_text(disturbed(article.read_text(encoding="utf8")), encoding="utf8")
    expect_official("article", metrics("trees", article, "--system", again), article, again, ("XPOS",))


def without_zwnj(line):
    """In FORM; lemmas keep it."""
    columns = line.split("\t")
    return "\t".join(columns[:1] + [column.replace(ZWNJ, "") for column in columns[1:2]] + columns[2:])


def check_random_trees(folder):
    gold, system = folder / "gold.conllu", folder / "system.conllu"
    for seed in range(40):
        pair = RandomTrees(seed)
        gold.write_text(pair.side() + "".join(RandomTrees(1000 + seed).side()), encoding="utf8")
        system.write_text(pair.side() + "".join(RandomTrees(1000 + seed).side()), encoding="utf8")
        own = metrics("trees", gold, "--system", system)
        expect_official(f"random {seed}", own, gold, system, set(NO_XPOS) - set(own))


# Names


def read_tags(file):
    sentences = [[line.split("\t") for line in block.split("\n")] for block in file.read_text(encoding="utf8").strip().split("\n\n")]
    return [[tag for _, tag in sentence] for sentence in sentences]


def expect_seqeval(what, own, gold, system):
    def only(sentences, types):
        return [[tag if tag[2:] in types else "O" for tag in tags] for tags in sentences]

    def compare(name, scores):
        assert all(close(own[name][key], score) for key, score in zip(("precision", "recall", "f1"), scores)), (
            f"{what}: {name}: {scores} but gereh says {own[name]}")

    types = {tag[2:] for sentence in gold + system for tag in sentence} - {""}
    assert set(own) == types | {"PER+ORG+LOC", "All"}, f"{what}: {sorted(own)}"
    for name, chosen in [*((one, {one}) for one in types), ("PER+ORG+LOC", {"PER", "ORG", "LOC"}), ("All", types)]:
        compare(name, precision_recall_fscore_support(only(gold, chosen), only(system, chosen), average="micro", zero_division=0)[:3])


def check_names(folder):
    gold, system = SCORED / "gold.txt", SCORED / "system.txt"
    expect_seqeval("fixture", metrics("entities", gold, "--system", system), read_tags(gold), read_tags(system))

    tokens = folder / "tokens.txt"
    lines = [[line.split("\t")[0] for line in block.split("\n")] for block in gold.read_text(encoding="utf8").strip().split("\n\n")]
    tokens.write_text("\n".join(map(" ".join, lines)), encoding="utf8")
    parsed = gereh("parse", "--tokens", tokens).strip().split("\n\n")
    tags = [[name_in(line.split("\t")[9]) for line in block.split("\n") if line[0] != "#"] for block in parsed]
    assert any(tag != "O" for sentence in tags for tag in sentence), "the models find no name at all"
    expect_seqeval("models", metrics("entities", gold), read_tags(gold), tags)

    chance = random.Random(3)
    for round_ in range(10):
        sides = []
        for path in (folder / "gold.txt", folder / "system.txt"):
            tags = [[random_tag(chance) for _ in range(7)] for _ in range(30)]
            path.write_text("\n\n".join("\n".join(f"w\t{tag}" for tag in sentence) for sentence in tags), encoding="utf8")
            sides.append(tags)
        expect_seqeval(f"random {round_}", metrics("entities", folder / "gold.txt", "--system", folder / "system.txt"), *sides)


def name_in(misc):
    return next((pair[4:] for pair in misc.split("|") if pair.startswith("NER=")), "O")


def random_tag(chance):
    return "O" if chance.random() < 0.3 else chance.choice("BI") + "-" + chance.choice(["PER", "LOC", "DAT"])


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        check_trees(folder)
        check_random_trees(folder)
        check_names(folder)


if __name__ == "__main__":
    main()
