#!/usr/bin/env python3
"""Makes one annotation of several, by majority: what models trained from different seeds agree on is right more often than any of them.

    vote_trees.py OUT.conllu ANNOTATED.conllu...

The files annotate the same tokens. Heads are the tree that most arcs vote for (Chu & Liu 1965, Edmonds 1967, by networkx where the
majority alone makes no tree); ties go to the first file. Names vote as spans.
"""
import collections
import sys

import networkx

ID, FEATURES, HEAD, RELATION, MISC = 0, 5, 6, 7, 9


def sentences(path):
    comments, rows = [], []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("#"):
            comments.append(line)
        elif line:
            rows.append(line.split("\t"))
        elif rows:
            yield comments, rows
            comments, rows = [], []
    if rows:
        yield comments, rows


def most(values):
    return collections.Counter(values).most_common(1)[0][0]


def is_tree(heads):
    if heads.count(0) != 1:
        return False
    for word in range(1, len(heads) + 1):
        steps = 0
        while word != 0 and steps <= len(heads):
            word, steps = heads[word - 1], steps + 1
        if word != 0:
            return False
    return True


def best_tree(votes):
    """votes[word - 1]: the heads given to it."""
    heads = [most(given) for given in votes]
    if is_tree(heads):
        return heads
    graph = networkx.DiGraph()
    root_cost = 0.001  # so that one word at most hangs on the root where votes allow
    for word, given in enumerate(votes, 1):
        for head, count in collections.Counter(given).items():
            first = 0.01 if head == given[0] else 0
            graph.add_edge(head, word, weight=count + first - (root_cost if head == 0 else 0))
    tree = networkx.maximum_spanning_arborescence(graph)
    heads = [next(iter(tree.predecessors(word))) for word in range(1, len(votes) + 1)]
    return heads if is_tree(heads) else [given[0] for given in votes]


def spans(words):
    """(first, last, type) of the names, by IOB2."""
    found, tags = [], [next((part[4:] for part in row[MISC].split("|") if part.startswith("NER=")), "O") for row in words]
    for at, tag in enumerate(tags):
        if tag.startswith("B-"):
            last = at
            while last + 1 < len(tags) and tags[last + 1] == "I-" + tag[2:]:
                last += 1
            found.append((at, last, tag[2:]))
    return found


def write_names(words, names):
    tags = {}
    for first, last, kind in names:
        tags.update({at: ("B-" if at == first else "I-") + kind for at in range(first, last + 1)})
    for at, row in enumerate(words):
        parts = [part for part in row[MISC].split("|") if part != "_" and not part.startswith("NER=")]
        row[MISC] = "|".join(parts + (["NER=" + tags[at]] if at in tags else [])) or "_"


def vote(versions):
    words = [list(row) for row in versions[0]]
    for at, row in enumerate(words):
        for column in (2, 3, FEATURES):
            row[column] = most([version[at][column] for version in versions])
    heads = best_tree([[int(version[at][HEAD]) for version in versions] for at in range(len(words))])
    for at, row in enumerate(words):
        alike = [version[at][RELATION] for version in versions if int(version[at][HEAD]) == heads[at]]
        row[HEAD], row[RELATION] = str(heads[at]), most(alike)
    counts = collections.Counter(span for version in versions for span in spans(version))
    write_names(words, [span for span, count in counts.items() if 2 * count > len(versions)])
    return words


def main():
    out, files = sys.argv[1], sys.argv[2:]
    with open(out, "w", encoding="utf-8") as file:
        for annotated in zip(*map(sentences, files), strict=True):
            if len({tuple(row[1] for row in rows) for _, rows in annotated}) != 1:
                sys.exit(f"vote_trees.py: {files} do not annotate the same tokens")
            comments, _ = annotated[0]
            rows = vote([rows for _, rows in annotated])
            file.write("\n".join([*comments, *("\t".join(row) for row in rows), "", ""]))


if __name__ == "__main__":
    main()
