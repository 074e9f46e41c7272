"""Analyses in CoNLL-U drawn by chance, the same for the same seed."""

import random


def disturbed(trees):
    """Some leaves hang on the root, some words have another tag, feature or relation."""
    chance = random.Random(5)
    sentences = []
    for block in trees.strip().split("\n\n"):
        rows = [line.split("\t") for line in block.split("\n") if line[0] != "#"]
        root = next(row[0] for row in rows if row[6] == "0")
        leaves = {row[0] for row in rows} - {row[6] for row in rows}
        for row in rows:
            if row[0] in leaves and "-" not in row[0] and row[0] != root and chance.random() < 0.3:
                row[6] = root
            if row[0].isdigit() and chance.random() < 0.1:
                row[3] = chance.choice(["NOUN", "VERB", "ADP"])
            if row[0].isdigit() and chance.random() < 0.1:
                row[5] = "Number=Plur"
            if row[0].isdigit() and chance.random() < 0.1:
                row[7] = chance.choice(["nmod", "case", "conj"]) if row[6] != "0" else row[7]
        sentences.append("\n".join("\t".join(row) for row in rows))
    return "\n\n".join(sentences) + "\n\n"


class RandomTrees:
    """Two analyses of the same letters: cut into tokens, words and sentences in ways that mostly agree."""

    def __init__(self, seed):
        self.chance = random.Random(seed)
        self.letters = [self.chance.choice("ابپتA‌aİσΣß") for _ in range(self.chance.randint(5, 120))]
        self.cuts = {i for i in range(1, len(self.letters)) if self.chance.random() < 0.5}
        self.ends = {i for i in self.cuts if self.chance.random() < 0.2}

    def side(self):
        chance = self.chance
        moved = {i for i in range(1, len(self.letters)) if chance.random() < 0.1}
        cuts = sorted(self.cuts ^ moved | {0, len(self.letters)})
        sentences, words = [], []
        for begin, end in zip(cuts, cuts[1:]):
            words.append(self.token(begin, end))
            if (end in self.ends) != (chance.random() < 0.1) or end == len(self.letters):
                sentences.append(words)
                words = []
        return "".join(map(self.write, sentences))

    def token(self, begin, end):
        """Form and, of a multiword token, its words: its letters, or what stands hereabouts."""
        chance = self.chance
        form = "".join(self.letters[begin:end])
        if chance.random() < 0.3:
            near = ["".join(self.letters[at : at + size]) for at in range(max(begin - 1, 0), end) for size in (1, 2, 3)]
            parts = list(form) if chance.random() < 0.5 else [chance.choice([*near, "A", "a", form]) for _ in range(chance.randint(1, 3))]
            return form, parts
        if len(form) > 1 and chance.random() < 0.1:
            form = form[0] + chance.choice(" \u00a0") + form[1:]
        return form, None

    def write(self, tokens):
        chance = self.chance
        lines, size = [], sum(len(parts) if parts else 1 for _, parts in tokens)
        order = list(range(1, size + 1))
        chance.shuffle(order)
        heads = {order[0]: 0} | {word: chance.choice(order[:i]) for i, word in enumerate(order) if i}
        number = 0
        for form, parts in tokens:
            if parts:
                lines.append("\t".join([f"{number + 1}-{number + len(parts)}", form, *"_" * 8]))
            for word in parts or [form]:
                number += 1
                lines.append("\t".join(self.columns(number, word, heads[number])))
        return "\n".join(lines) + "\n\n"

    def columns(self, number, form, head):
        choose = self.chance.choice
        relation = choose(["nsubj", "nmod:poss", "case", "det", "aux", "punct", "conj"]) if head else "root"
        feats = choose(["_", "Number=Sing", "Number=Sing|Clitic=Yes", "Person=3|Number=Sing"])
        return [str(number), form, choose(["_", form, "x"]), choose(["NOUN", "VERB"]), choose(["_", "N"]), feats, str(head), relation, "_", "_"]
