"""A SPARQL store on this machine that does wrong when it is told to: a server for one test."""

import base64
import collections
import http.server
import json
import re
import ssl
import threading
import time
import urllib.parse


class FaultyStore(http.server.ThreadingHTTPServer):
    """Takes POST of Graph Store Protocol at /data, of updates at /update, of queries (which are all taken for counts) at /query.

    plan: what to do with the next requests to /data and /update, "ok" when it is empty: "ok"; "drop", which closes the connection;
    "hang", until release is set; or a status, or (status, headers, body).
    """

    daemon_threads = True

    def __init__(self, certificate: str | None = None, password: str | None = None):
        super().__init__(("127.0.0.1", 0), Handler)
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            self.socket = context.wrap_socket(self.socket, server_side=True, do_handshake_on_connect=False)
        self.scheme = "https" if certificate else "http"
        self.password = password
        self.plan = collections.deque()
        self.requests = []  # (path, headers, body) of all to /data and /update
        self.graphs = collections.defaultdict(set)
        self.lost = 0  # statements that a count does not find
        self.hanging, self.release = threading.Event(), threading.Event()
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    def url(self, path: str) -> str:
        return f"{self.scheme}://localhost:{self.server_address[1]}{path}"

    def handle_error(self, request, client_address):
        """A client that goes away is no error here."""

    def __exit__(self, *_):
        self.release.set()
        self.shutdown()
        self.server_close()


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        store = self.server
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode("utf-8")
        path = urllib.parse.urlsplit(self.path)
        if store.password and self.headers.get("Authorization") != store.password:
            return self.answer(401, {"WWW-Authenticate": 'Basic realm="x"'}, "who are you?")
        if path.path == "/query":
            return self.count(urllib.parse.parse_qs(body)["query"][0])
        store.requests.append((self.path, dict(self.headers), body))
        step = store.plan.popleft() if store.plan else "ok"
        if step == "drop":
            self.close_connection = True
            return self.connection.close()
        if step == "hang":
            store.hanging.set()
            store.release.wait(60)
        elif step != "ok":
            return self.answer(*(step if isinstance(step, tuple) else (step, {}, "")))
        if path.path == "/data":
            parameters = urllib.parse.parse_qs(path.query, keep_blank_values=True)
            store.graphs["" if "default" in parameters else parameters["graph"][0]].update(body.splitlines())
        return self.answer(204, {}, "")

    def count(self, query: str):
        graph = re.search(r"GRAPH <([^>]*)>", query)
        found = len(self.server.graphs[graph.group(1) if graph else ""]) - self.server.lost
        self.answer(200, {}, json.dumps({"results": {"bindings": [{"n": {"type": "literal", "value": str(found)}}]}}))

    def answer(self, status: int, headers: dict, body: str):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body.encode())))
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_):
        pass


def basic(user: str, password: str) -> str:
    return "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()


def wait_until(true, seconds: float = 30) -> None:
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, "it did not come"
        time.sleep(0.02)
