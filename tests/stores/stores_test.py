"""A store, loaded by gereh load with the very command lines of docs/sparql.md, gives the answers that are printed there; of many articles
it gives answers that are written to FOLDER, where compare finds whether those of all stores are equal.

Usage: stores_test.py build GEREH FOLDER COUNT FORMAT         graphs of the sample article and of COUNT made ones, into FOLDER
       stores_test.py load GEREH FOLDER FORMAT STORE          (virtuoso, fuseki, fuseki-tdb2 or oxigraph)
       stores_test.py page GEREH FOLDER                       writes what Oxigraph finds into docs/sparql.md, after build: look at the difference
       stores_test.py compare FOLDER FORMAT,FORMAT... STORE...
"""

import json
import os
import pathlib
import re
import subprocess
import sys

import sparql_page
import stores

SECTIONS = {"virtuoso": "Virtuoso", "fuseki": "Apache Jena Fuseki", "fuseki-tdb2": "Apache Jena Fuseki", "oxigraph": "Oxigraph"}
MANY = "https://example.org/many"
ENVIRONMENT = {**os.environ, "GEREH_PASSWORD": "dba", "no_proxy": "*"}


def run(arguments: list[str]) -> None:
    done = subprocess.run(arguments, env=ENVIRONMENT, capture_output=True, text=True)
    print(" ".join(arguments), done.stderr, sep="\n")
    assert done.returncode == 0, f"exit code {done.returncode}"


def build(gereh: str, folder: pathlib.Path, count: str, file_format: str) -> None:
    articles = folder / f"articles.{file_format}.jsonl"
    run([sys.executable, str(stores.ROOT / "tests/tools/make_articles.py"), count, str(articles)])
    sample = ["data/articles/putin-kim.fa.txt", "--date", "2024-06-20"]
    sample[0] = str(stores.ROOT / sample[0])
    run([gereh, "build", *sample, "-o", str(folder / "one"), "-f", file_format, "-q"])
    run([gereh, "build", str(articles), "-o", str(folder / "many"), "-f", file_format, "-q"])


def here(arguments: list[str], gereh: str, store: stores.Store, file: pathlib.Path) -> list[str]:
    """A command line of the page, for the store that runs here."""
    local = [re.sub(r"^http://localhost:\d+", store.url(""), word) for word in arguments]
    assert local[2] == "out/graph.ttl", local
    journal = file.with_name(f"{file.name}.{store.name}.load")  # other stores load it at the same time
    return [gereh, "load", str(file), *local[3:], "--journal", str(journal)]


def without_graph(arguments: list[str]) -> list[str]:
    return [word for word in arguments if word not in ("--graph", "https://example.org/news")]


def page_commands(name: str) -> list[list[str]]:
    commands = sparql_page.commands(SECTIONS[name])
    assert len(commands) == 2, "docs/sparql.md shows both protocols"
    return commands


def answers(store: stores.Store, graph: str | None) -> dict[str, list[tuple[str, ...]]]:
    return {query.title: sorted(store.select(query.text, graph)[1]) for query in sparql_page.queries()}


def expect_the_page(store: stores.Store) -> None:
    wrong = 0
    for query in sparql_page.queries():
        columns, found = store.select(query.text)
        if found and columns == query.columns and sorted(found) == sorted(query.rows):
            continue
        wrong += 1
        print(f"{store.name}: {query.title}: docs/sparql.md has not what is found:\n{sparql_page.as_table(columns, found)}\n")
    assert not wrong, f"{wrong} of the queries of docs/sparql.md find something else"


def write_page(gereh: str, folder: pathlib.Path) -> None:
    with stores.running("oxigraph") as store:
        run(here(page_commands("oxigraph")[0], gereh, store, folder / "one/graph.ttl"))
        sparql_page.write_results({query.title: store.select(query.text) for query in sparql_page.queries()})


def load(gereh: str, folder: pathlib.Path, file_format: str, name: str) -> None:
    if file_format == "ttl":
        with stores.running(name) as store:
            for arguments in page_commands(name):
                run(here(arguments, gereh, store, folder / "one/graph.ttl"))
                expect_the_page(store)
            hostile(gereh, folder, store)
    with stores.running(name) as store:
        by_graph_store, by_update = page_commands(name)
        # N-Quads are sorted by their bytes: only an update takes many graphs at once.
        arguments = here(by_update if file_format == "nq" else by_graph_store, gereh, store, folder / f"many/graph.{file_format}")
        quads = file_format in ("nq", "trig")
        run([*without_graph(arguments), *([] if quads else ["--graph", MANY])])
        found = answers(store, store.all_graphs if quads else MANY)
    for title, rows in found.items():
        assert rows, f"{name}: {title}: nothing is found among many articles"
    (folder / f"answers-{name}.{file_format}.json").write_text(json.dumps(found, ensure_ascii=False, indent=1), encoding="utf-8")


HOSTILE = [
    '"', "\\", '" } } ; DROP ALL #', "\\u0022 } } ; DROP ALL ; INSERT DATA { GRAPH <urn:x> { <a:s> <a:p> \\u0022", "a\r\n\tb", "}", "\'\'\'",
    '\\"""', "\\n", "\\\\u0022", "# no comment", "<http://a/>", "${x} %s", "\u200c\u202e\U0001f600",
]  # fmt: skip


def hostile(gereh: str, folder: pathlib.Path, store: stores.Store) -> None:
    """Text that would end a literal, a graph or an update arrives as it is, by both protocols, and does nothing else."""
    file = folder / f"hostile-{store.name}.nt"
    lines = [f"<http://a/{number}> <http://a/text> {json.dumps(text)} .\n" for number, text in enumerate(HOSTILE[:-1])]
    file.write_text("".join(lines) + f'<http://a/{len(lines)}> <http://a/text> "{HOSTILE[-1]}" .\n', encoding="utf-8")
    sent = sorted((f"http://a/{number}", text) for number, text in enumerate(HOSTILE))
    for graph, arguments in zip(("http://a/1", "http://a/2"), page_commands(store.name), strict=True):
        run([*without_graph(here(arguments, gereh, store, file)), "--graph", graph])
        found = sorted(store.select("SELECT ?s ?o WHERE { ?s <http://a/text> ?o }", graph)[1])
        assert found == sent, f"{store.name}: {[pair for pair in zip(found, sent) if pair[0] != pair[1]]}"


def compare(folder: pathlib.Path, formats: list[str], names: list[str]) -> None:
    told = {}
    for file_format in formats:
        for name in names:
            text = (folder / f"answers-{name}.{file_format}.json").read_text(encoding="utf-8")
            told[f"{name}, {file_format}"] = json.loads(text)
    (first_name, first), *others = told.items()
    for name, other in others:
        for title, rows in first.items():
            missing = [row for row in rows if row not in other[title]]
            more = [row for row in other[title] if row not in rows]
            assert rows == other[title], f"{title}: {name} lacks {missing[:5]} and has {more[:5]} unlike {first_name}"
    print({title: len(rows) for title, rows in first.items()})


def main() -> int:
    act, *arguments = sys.argv[1:]
    if act == "build":
        build(arguments[0], pathlib.Path(arguments[1]), *arguments[2:])
    elif act == "load":
        load(arguments[0], pathlib.Path(arguments[1]), *arguments[2:])
    elif act == "page":
        write_page(arguments[0], pathlib.Path(arguments[1]))
    else:
        compare(pathlib.Path(arguments[0]), arguments[1].split(","), arguments[2:])
    return 0


if __name__ == "__main__":
    sys.exit(main())
