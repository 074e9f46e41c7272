"""SPARQL stores, each started on a free port of this machine's own in a folder of its own, and stopped whatever happens."""

import contextlib
import ctypes
import dataclasses
import json
import os
import pathlib
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
START_SECONDS = 120
STARTS = 3  # on a port each: another program may take one before its server does

VIRTUOSO_INI = """
[Database]
DatabaseFile = {folder}/virtuoso.db
ErrorLogFile = {folder}/virtuoso.log
LockFile = {folder}/virtuoso.lck
TransactionFile = {folder}/virtuoso.trx
xa_persistent_file = {folder}/virtuoso.pxa
FileExtend = 200
[TempDatabase]
DatabaseFile = {folder}/temp.db
TransactionFile = {folder}/temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql_port}
DisableUnixSocket = 1
CheckpointInterval = 0
NumberOfBuffers = 10000
MaxDirtyBuffers = 6000
ThreadsPerQuery = 2
[HTTPServer]
ServerPort = 127.0.0.1:{port}
ServerRoot = {folder}
ServerThreads = 10
MaxClientConnections = 10
[SPARQL]
ResultSetMaxRows = 100000
"""


@dataclasses.dataclass
class Store:
    name: str
    port: int
    query_path: str
    all_graphs: str | None  # the default-graph-uri that means all graphs; none: a query sees them all as it is

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    def select(self, query: str, graph: str | None = None) -> tuple[list[str], list[tuple[str, ...]]]:
        """The names of the answer's columns, and its rows, with an empty text for what is unbound. `graph`: this graph alone."""
        form = {"query": query, **({"default-graph-uri": graph} if graph else {})}
        request = urllib.request.Request(self.url(self.query_path), urllib.parse.urlencode(form).encode())
        request.add_header("Accept", "application/sparql-results+json")
        try:
            with OPENER.open(request, timeout=120) as answer:
                results = json.load(answer)
        except urllib.error.HTTPError as error:
            raise RuntimeError(f"{self.name}: {error.code}: {error.read().decode(errors='replace')}\n{query}") from None
        names = results["head"]["vars"]
        rows = results["results"]["bindings"]
        return names, [tuple(row.get(name, {}).get("value", "") for name in names) for row in rows]


OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))


@contextlib.contextmanager
def free_port():
    """A port that no other test takes meanwhile: who has it holds a socket of that name, which ends with its process."""
    with socket.socket(socket.AF_UNIX) as name:
        while True:
            with socket.socket() as probe:
                probe.bind(("127.0.0.1", 0))
                port = probe.getsockname()[1]
            with contextlib.suppress(OSError):
                name.bind(f"\0gereh-store-{port}")
                break
        yield port


def wait_for(store: Store, process: subprocess.Popen, log: pathlib.Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            break
        with contextlib.suppress(OSError, RuntimeError):
            store.select("SELECT * WHERE { ?s <urn:none> ?o }")
            return
        time.sleep(0.2)
    raise RuntimeError(f"{store.name} does not start:\n{log.read_text(errors='replace')[-4000:]}")


def die_with_parent() -> None:
    """Where the test itself is killed, as after its time is up."""
    pr_set_pdeathsig = 1
    ctypes.CDLL(None).prctl(pr_set_pdeathsig, signal.SIGKILL)


def end(process: subprocess.Popen) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)  # its data go with its folder
    process.wait()


def command(name: str, folder: pathlib.Path, port: int, sql_port: int) -> tuple[list[str], Store]:
    if name == "virtuoso":
        ini = folder / "virtuoso.ini"
        ini.write_text(VIRTUOSO_INI.format(folder=folder, port=port, sql_port=sql_port))
        return ["virtuoso-t", "-f", "-c", str(ini)], Store(name, port, "/sparql", None)
    if name == "oxigraph":
        server = [f"{ROOT}/build/python/tests-stores/bin/oxigraph", "serve", "--bind", f"127.0.0.1:{port}", "--union-default-graph"]
        return server, Store(name, port, "/query", None)
    data = ["--mem"] if name == "fuseki" else ["--tdb2", f"--loc={folder}"]
    server = ["java", "-Xmx512m", "-cp", f"{ROOT}/build/maven/tests-stores/*", "org.apache.jena.fuseki.main.cmds.FusekiMainCmd"]
    return [*server, "--localhost", f"--port={port}", "--update", *data, "/news"], Store(name, port, "/news/query", "urn:x-arq:UnionGraph")


@contextlib.contextmanager
def started(name: str):
    """Throws RuntimeError if it does not come up."""
    with tempfile.TemporaryDirectory(prefix="gereh-store-") as place, free_port() as port, free_port() as sql_port:
        folder = pathlib.Path(place)
        arguments, store = command(name, folder, port, sql_port)
        log = folder / "output.log"
        with log.open("wb") as output:
            process = subprocess.Popen(
                arguments, cwd=folder, stdout=output, stderr=subprocess.STDOUT, start_new_session=True, preexec_fn=die_with_parent
            )
        try:
            wait_for(store, process, log)
            yield store
        finally:
            end(process)


@contextlib.contextmanager
def running(name: str):
    """`name`: virtuoso, fuseki (in memory), fuseki-tdb2 or oxigraph."""
    with contextlib.ExitStack() as stack:
        for start in range(STARTS):
            try:
                store = stack.enter_context(started(name))
                break
            except RuntimeError:
                if start + 1 == STARTS:
                    raise
        yield store
