"""Cytoscape.js reads graph.cyjs without a warning, and has what is in it, with its types.

Usage: cytoscape_test.py NODE_MODULES_FOLDER FOLDER      (made by make_graphs.py)
"""

import json
import pathlib
import subprocess
import sys

from expected import LISTS, expect_equal, graphs, renamed, without

MODULES, FOLDER = sys.argv[1], pathlib.Path(sys.argv[2])
SCRIPT = pathlib.Path(__file__).parent / "cytoscape/read_graph.js"
OWN = {"id", "name", "label", "color", "interaction"}  # what the file has for Cytoscape's sake


def read(file):
    run = subprocess.run(["node", SCRIPT, MODULES, file], capture_output=True, text=True, encoding="utf-8")
    assert run.returncode == 0 and run.stderr == "", f"Cytoscape.js, {file}: {run.stderr[:2000]}"
    return [json.loads(line) for line in run.stdout.split("\n")[:-1]]


def joined(data):
    return {name: "; ".join(value) if name in LISTS else value for name, value in data.items()}


def main():
    for graph in graphs(FOLDER):
        elements = read(FOLDER / graph.name / "graph.cyjs")
        rows = {"nodes": {}, "edges": {}}
        for element in elements:
            data = element["data"]
            assert element["label"] == data["label"] == data["name"], element
            assert element["group"] == "nodes" or data["interaction"] == data["predicate"], element
            ends = {"Source": element["source"], "Target": element["target"]} if element["group"] == "edges" else {}
            rows[element["group"]][data["id"]] = {**joined(data), "Label": data["label"], **ends}
        assert len(elements) == len(graph.nodes) + len(graph.edges)
        expect_equal(f"{graph.name}: Cytoscape.js, nodes", without(rows["nodes"], OWN), graph.typed(graph.nodes))
        expect_equal(f"{graph.name}: Cytoscape.js, edges", without(rows["edges"], OWN | {"source", "target"}),
                     renamed(graph.typed(graph.edges), {"Weight": "weight"}, {"Type"}))
        print(f"{graph.name}: {len(graph.nodes)} nodes, {len(graph.edges)} edges")


main()
