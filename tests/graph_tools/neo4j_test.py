"""neo4j-admin imports the tables and cypher-shell runs the script, and both make the same graph, the one that was written; the script may
be run twice.

The queries of docs/graph-tools.md find in the sample article what the page says they find.

Usage: neo4j_test.py LIBRARIES FOLDER      (made by make_graphs.py)
"""

import collections
import os
import pathlib
import subprocess
import sys
import tempfile

from docs_test import examples
from expected import BOOLEANS, INTEGERS, LISTS, REALS, expect_equal, graphs

LIBRARIES, FOLDER = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
JAVA = ["java", "-Duser.timezone=UTC", "--add-opens=java.base/java.nio=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED",
        "-Xmx2g", "-cp", f"{LIBRARIES}/*"]
SERVER = pathlib.Path(__file__).parent / "neo4j/Server.java"
PAGE = pathlib.Path(__file__).parents[2] / "docs/graph-tools.md"
DAYS = {"first", "last", "article_date"}


def run(*command, **kwargs):
    done = subprocess.run([*map(str, command)], capture_output=True, text=True, encoding="utf-8", **kwargs)
    assert done.returncode == 0, f"{command[-8:]}:\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}"
    return done


class Server:
    def __init__(self, home):
        self.process = subprocess.Popen([*JAVA, SERVER, home], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8")
        self.port = self.process.stdout.readline().strip()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.communicate()
        assert self.process.returncode == 0

    def shell(self, *args):
        return run(*JAVA, "org.neo4j.shell.Main", "-a", f"bolt://localhost:{self.port}", "--format", "plain", *args)

    def dump(self):
        """Nodes and relationships by id: name -> (class of Java, text)."""
        self.process.stdin.write("dump\n")
        self.process.stdin.flush()
        found = {"node": collections.defaultdict(dict), "edge": collections.defaultdict(dict)}
        while (line := self.process.stdout.readline()) not in ("\n", ""):
            what, id, name, type, text = line[:-1].split("\t")
            row = found[what][id]
            if name == ":LABEL":
                text = ";".join(sorted([text, *row.get(name, (type, ""))[1].split(";")]) if name in row else [text])
            row[name] = (type, text)
        return found["node"], found["edge"]


def typed(rows, names):
    """The csv's rows as the database has them."""
    def java(name):
        return ("Integer" if name in INTEGERS else "Double" if name in REALS else "Boolean" if name in BOOLEANS else
                "LocalDate" if name in DAYS else "String[]" if name in LISTS else "String")
    return {id: {names.get(name, name): (java(name), text) for name, text in row.items()} | {"id": ("String", id)} for id, row in rows.items()}


def snake_case(name):
    """SIGN_AGREEMENT of SignAgreement, HAS_PART of hasPart."""
    return "".join("_" + c if c.isupper() and i else c for i, c in enumerate(name)).upper()


def expect_graph(how, graph, nodes, edges, integer="Long"):
    same = lambda rows: {id: {name: ("Integer" if type in ("Long", "Integer") else type, text) for name, (type, text) in row.items()
                              if name != ":LABEL"} for id, row in rows.items()}
    expect_equal(f"{graph.name}: Neo4j, {how}, nodes", same(nodes), typed(graph.nodes, {"Label": "name"}))
    for id, row in nodes.items():
        labels = set(row[":LABEL"][1].split(";"))
        assert {graph.nodes[id]["type"], "Entity"} <= labels and len(labels) < 6, labels
    wanted = typed(graph.edges, {"Label": "name", "Weight": "weight", "Source": ":START_ID", "Target": ":END_ID"})
    for row in wanted.values():
        del row["Type"]
        row[":TYPE"] = ("String", snake_case(row["predicate"][1]))
    expect_equal(f"{graph.name}: Neo4j, {how}, relationships", same(edges), wanted)


def import_tables(folder, home):
    done = run(*JAVA, "org.neo4j.cli.AdminTool", "database", "import", "full", "neo4j", f"--nodes={folder}/neo4j-nodes.csv",
               f"--relationships={folder}/neo4j-relationships.csv", env={**os.environ, "NEO4J_HOME": str(home), "NEO4J_CONF": str(home)},
               cwd=home)
    said = done.stdout + done.stderr
    assert "IMPORT DONE" in said and "warn" not in said.lower() and "bad" not in said.lower(), said
    assert not (home / "import.report").exists() or (home / "import.report").read_text() == "", said


def expect_queries(server):
    found = examples(PAGE, "cypher")
    for query, expected in found:
        printed = server.shell(query).stdout
        assert printed == expected, f"{query}\nfinds\n{printed}\nand not\n{expected}"
    assert len(found) >= 2, "the queries are gone"


def main():
    for graph in graphs(FOLDER):
        folder = FOLDER / graph.name
        with tempfile.TemporaryDirectory() as home:
            import_tables(folder, pathlib.Path(home))
            with Server(home) as server:
                expect_graph("neo4j-admin", graph, *server.dump())
        with tempfile.TemporaryDirectory() as home, Server(home) as server:
            for _ in range(2):
                done = server.shell("-f", folder / "neo4j-import.cypher")
                assert done.stdout == "" and done.stderr == "", done
                expect_graph("cypher-shell", graph, *server.dump())
            if graph.name == "sample":
                expect_queries(server)
        print(f"{graph.name}: {len(graph.nodes)} nodes, {len(graph.edges)} relationships")


main()
