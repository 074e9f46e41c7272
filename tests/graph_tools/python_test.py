"""NetworkX and igraph read graph.graphml, `dot` reads graph.dot, none with a word of warning; Python's csv reads the tables.

Usage: /usr/bin/python3 python_test.py FOLDER      (made by make_graphs.py)
"""

import subprocess
import sys
import warnings

import igraph
import networkx

from expected import expect_equal, graphs, renamed, without

warnings.simplefilter("error")
FOLDER = sys.argv[1]
YED = ("x", "y", "shape_type")  # NetworkX reads these of yEd's part


def expect_networkx(folder, graph):
    read = networkx.read_graphml(folder / "graph.graphml", force_multigraph=True)
    assert read.is_directed(), folder
    names = {"Label": "label"}
    nodes = {id: {name: value for name, value in data.items() if name not in YED} for id, data in read.nodes(data=True)}
    expect_equal(f"{graph.name}: NetworkX, nodes", without(nodes, {"color", "name"}), renamed(graph.typed(graph.nodes), names))
    assert all(data["name"] == data["label"] and data["color"].startswith("#") for _, data in read.nodes(data=True))
    edges = {key: {**data, "Source": source, "Target": target} for source, target, key, data in read.edges(keys=True, data=True)}
    expect_equal(f"{graph.name}: NetworkX, edges", without(edges, {"id", "interaction"}),
                 renamed(graph.typed(graph.edges), {**names, "Weight": "weight"}, {"Type"}))
    assert all(data["interaction"] == data["predicate"] for _, _, data in read.edges(data=True))


def expect_igraph(folder, graph):
    read = igraph.Graph.Read_GraphML(str(folder / "graph.graphml"))
    assert read.is_directed(), folder
    told = lambda attributes: {name: value for name, value in attributes.items() if value not in ("", None) and value == value}
    nodes = {vertex["id"]: told(vertex.attributes()) for vertex in read.vs}
    expect_equal(f"{graph.name}: igraph, nodes", without(nodes, {"id", "name", "color"}), renamed(graph.typed(graph.nodes), {"Label": "label"}))
    edges = {edge["id"]: {**told(edge.attributes()), "Source": read.vs[edge.source]["id"], "Target": read.vs[edge.target]["id"]}
             for edge in read.es}
    expect_equal(f"{graph.name}: igraph, edges", without(edges, {"id", "interaction"}),
                 renamed(graph.typed(graph.edges), {"Label": "label", "Weight": "weight"}, {"Type"}))


def expect_dot(folder):
    run = subprocess.run(["dot", "-Tcanon", folder / "graph.dot"], capture_output=True, text=True)
    assert run.returncode == 0 and run.stderr == "" and "->" in run.stdout, f"{folder}: {run.stderr}"


def main():
    import pathlib
    for graph in graphs(FOLDER):
        folder = pathlib.Path(FOLDER) / graph.name
        expect_networkx(folder, graph)
        expect_igraph(folder, graph)
        expect_dot(folder)
        print(f"{graph.name}: {len(graph.nodes)} nodes, {len(graph.edges)} edges")


main()
