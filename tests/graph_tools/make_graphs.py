"""Makes the graphs that the tools are to read, in OUT: `sample` of the sample article, `many` of many articles, `visit` and `hostile`
from tests/golden, under the names that `gereh build` gives.

Usage: make_graphs.py GEREH SOURCE_DIR OUT
"""

import pathlib
import shutil
import subprocess
import sys

GEREH, SOURCE, OUT = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
FORMATS = {"jsonl": "facts.jsonl", "dot": "graph.dot", "graphml": "graph.graphml", "gexf": "graph.gexf", "cyjs": "graph.cyjs"}
ARTICLES = 60


def build(name, article):
    run = subprocess.run([GEREH, "build", article, "-o", OUT / name, "-q", "-f", "csv,neo4j," + ",".join(FORMATS)],
                         capture_output=True, text=True)
    assert run.returncode == 0 and run.stderr == "", run.stderr


def copy_golden(name):
    golden, folder = SOURCE / "tests/golden", OUT / name
    folder.mkdir()
    for format, file in FORMATS.items():
        shutil.copy(golden / format / f"{name}{pathlib.Path(file).suffix}", folder / file)
    for format in ("csv", "neo4j"):
        for file in (golden / format).glob(f"{name}-*"):
            shutil.copy(file, folder / file.name.removeprefix(f"{name}-"))


shutil.rmtree(OUT, ignore_errors=True)
OUT.mkdir(parents=True)
build("sample", SOURCE / "data/articles/putin-kim.fa.txt")
subprocess.run([sys.executable, SOURCE / "tests/tools/make_articles.py", str(ARTICLES), OUT / "many.jsonl"], check=True)
build("many", OUT / "many.jsonl")
for golden in ("visit", "hostile"):
    copy_golden(golden)
