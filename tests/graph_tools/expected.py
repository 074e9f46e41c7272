"""What a graph tool should find: the nodes and edges of nodes.csv and edges.csv as Python's own csv reads them, checked against the fact
records. A test compares what its tool read with these.
"""

import collections
import csv
import json
import pathlib
import sys

LISTS = {"aliases", "statements", "reported_by", "events"}
INTEGERS = {"mentions", "support", "sentence"}
REALS = {"confidence", "Weight"}
BOOLEANS = {"asserted", "time_told"}
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def table(file):
    """Rows by id: cells that are not empty, without the apostrophes that keep spreadsheets from computing."""
    with open(file, encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines, strict=True))
    assert len({row["Id"] for row in rows}) == len(rows), f"{file}: an id comes twice"
    harmful = [cell for row in rows for cell in row.values() if cell.startswith(FORMULA)]
    assert not harmful, f"{file}: a spreadsheet would compute {harmful}"
    plain = lambda cell: cell[1:] if cell[:1] == "'" and cell[1:].startswith(FORMULA) else cell
    return {row["Id"]: {name: plain(cell) for name, cell in row.items() if cell and name != "Id"} for row in rows}


def typed(name, text):
    """As a tool has it that knows types."""
    if name in INTEGERS:
        return int(text)
    if name in REALS:
        return float(text)
    return text == "true" if name in BOOLEANS else text


def claims_of(facts):
    """The fact records, those that say the same put together: statement -> confidence and articles."""
    merged = collections.defaultdict(lambda: [0.0, set()])
    for fact in facts:
        speakers = ([fact["speaker"]["id"]] if fact["speaker"] else []) + [each["id"] for each in fact.get("reported_by", [])]
        one = fact["object"] or {}
        key = (fact["subject"]["id"], fact["predicate"]["id"], fact["role"] or "", one.get("id", ""), one.get("value", ""),
               fact["polarity"], fact["certainty"], tuple(speakers), fact.get("subject_role", ""))
        merged[key][0] = max(merged[key][0], fact["confidence"])
        merged[key][1].add(fact["document"])
    return merged


class Graph:
    """`nodes` and `edges` of a folder that `gereh build` wrote."""

    def __init__(self, folder):
        folder = pathlib.Path(folder)
        self.name = folder.name
        self.nodes, self.edges = table(folder / "nodes.csv"), table(folder / "edges.csv")
        records = (folder / "facts.jsonl").read_text(encoding="utf-8")
        self.check([json.loads(line) for line in records.split("\n")[:-1]])

    def check(self, facts):
        """Every claim about two entities is an edge, every other one a statement of its node; nothing else is there."""
        claims = claims_of(facts)
        told = collections.Counter(
            (subject, predicate, role, target, polarity, certainty, round(max(0.01, confidence * len(articles)), 2))
            for (subject, predicate, role, target, _, polarity, certainty, _, _), (confidence, articles) in claims.items() if target)
        found = collections.Counter(
            (edge["Source"], edge["predicate"], edge.get("role", ""), edge["Target"], edge["polarity"], edge["certainty"],
             float(edge["Weight"])) for edge in self.edges.values())
        expect_equal(f"{self.name}: edges of the fact records", found, told)
        alone = collections.Counter(key[0] for key in claims if not key[3])
        expect_equal(f"{self.name}: statements", {id: node["statements"].count("; ") >= count - 1
                                                  for id, node in self.nodes.items() if (count := alone[id])},
                     {id: True for id in alone})
        expect_equal(f"{self.name}: nodes of the fact records", set(self.nodes), {key[0] for key in claims} | {key[3] for key in claims} - {""})

    def typed(self, rows):
        return {id: {name: typed(name, text) for name, text in row.items()} for id, row in rows.items()}


def expect_equal(what, found, expected):
    if found == expected:
        return
    if isinstance(expected, dict):
        for key in expected.keys() | found.keys():
            if found.get(key) != expected.get(key):
                sys.exit(f"{what}: {key!r}\n  found    {found.get(key)!r}\n  expected {expected.get(key)!r}")
    sys.exit(f"{what}\n  only found    {list(found - expected)[:3]}\n  only expected {list(expected - found)[:3]}")


def renamed(rows, names, drop=()):
    """Under the names that a tool's format has."""
    return {id: {names.get(name, name): value for name, value in row.items() if name not in drop} for id, row in rows.items()}


def without(rows, drop):
    return renamed(rows, {}, drop)


def graphs(folder):
    """Every graph of the fixture: sample, many, visit, hostile."""
    found = [Graph(each) for each in sorted(pathlib.Path(folder).iterdir()) if each.is_dir()]
    assert [graph.name for graph in found] == ["hostile", "many", "sample", "visit"], found
    return found
