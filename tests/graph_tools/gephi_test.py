"""Gephi opens graph.gexf, graph.graphml and the two tables without anything to report, and has what is in them; its timeline shows what
there is on a day.

Usage: gephi_test.py LIBRARIES FOLDER      (made by make_graphs.py)
"""

import collections
import pathlib
import re
import subprocess
import sys

from expected import expect_equal, graphs, renamed, without

LIBRARIES, FOLDER = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
HERE = pathlib.Path(__file__).parent / "gephi"
JAVA = ["java", "-Djava.awt.headless=true", "-Duser.timezone=UTC", f"-Djava.util.logging.config.file={HERE}/logging.properties", "-Xmx1g",
        "-cp", f"{LIBRARIES}/*", f"{HERE}/ReadGraph.java"]


def read(*args):
    """Nodes and edges by id, every value as text."""
    run = subprocess.run([*JAVA, *map(str, args)], capture_output=True, text=True, encoding="utf-8")
    assert run.returncode == 0 and run.stderr == "", f"Gephi, {args}: {run.stderr[:2000]}"
    found = {"node": collections.defaultdict(dict), "edge": collections.defaultdict(dict)}
    for line in run.stdout.split("\n")[:-1]:
        what, id, name, value = line.split("\t")
        if name == "Weight":
            value = str(round(float(value), 2))  # some of its readers take it for a float
        elif moment := re.fullmatch(r"<\[([\d-]+)\]>", value):
            value = moment[1]  # what looks like days in a table becomes points of time
        found[what][id][name] = value
    return found["node"], found["edge"]


def expect_graph(what, graph, nodes, edges, days=False, unlike=()):
    """`days`: whether it has intervals. Columns of Gephi's own are left out."""
    drop = {"Id", "Color", "Size", "Degree", "Kind", "Directed", "Type", *unlike} | (set() if days else {"Interval"})
    for rows, expected, kind in ((nodes, graph.nodes, "nodes"), (edges, graph.edges, "edges")):
        wanted = without(expected, {"Type", *unlike})
        if days:
            for row in wanted.values():
                if "first" in row:
                    row["Interval"] = f"<[{row['first']}, {row['last']}]>"
        expect_equal(f"{graph.name}: Gephi, {what}, {kind}", without(rows, drop), wanted)
    assert all(edge["Directed"] == "true" for edge in edges.values()), what


def expect_gexf(folder, graph):
    nodes, edges = read(folder / "graph.gexf")
    expect_graph("graph.gexf", graph, nodes, edges, days=True)
    assert {edge["Kind"] for edge in edges.values()} == {edge["predicate"] for edge in graph.edges.values()}
    kinds = collections.defaultdict(set)
    for id, node in nodes.items():
        assert re.fullmatch("#[0-9A-F]{6}", node["Color"]) and 8 <= float(node["Size"]) < 1000, node
        kinds[node["kind"]].add(node["Color"])
    assert all(len(colours) == 1 for colours in kinds.values()) and len(kinds) == len(set(map(min, kinds.values()))), kinds


def expect_day(folder, graph, day):
    on = lambda rows: {id for id, row in rows.items() if "first" not in row or row["first"] <= day <= row["last"]}
    nodes, edges = read(folder / "graph.gexf", "--on", day)
    expect_equal(f"{graph.name}: Gephi, nodes on {day}", set(nodes), on(graph.nodes))
    expect_equal(f"{graph.name}: Gephi, edges on {day}", set(edges), on(graph.edges))


def main():
    for graph in graphs(FOLDER):
        folder = FOLDER / graph.name
        expect_gexf(folder, graph)
        expect_graph("graph.graphml", graph, *read(folder / "graph.graphml"), unlike=("name", "interaction", "d3", "d7"))
        if graph.name != "hostile":  # in tables, though RFC 4180 knows none, a backslash is an escape to Gephi: docs/graph-tools.md
            expect_graph("the tables", graph, *read(folder / "nodes.csv", folder / "edges.csv"))
        if graph.name in ("hostile", "many"):
            for day in ("2024-05-21", "2024-05-24"):
                expect_day(folder, graph, day)
        print(f"{graph.name}: {len(graph.nodes)} nodes, {len(graph.edges)} edges")


main()
