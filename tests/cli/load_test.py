"""gereh load against a store that fails in every way that it can: tests/cli/faulty_store.py.

Usage: load_test.py GEREH
"""

import gzip
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time
import unittest

import faulty_store

GEREH = ""
SECRETS = {"GEREH_PASSWORD": "geheim-1", "GEREH_TOKEN": "geheim-2"}


def triple(number: int) -> str:
    return f'<http://a/s{number}> <http://a/p> "واژه {number}"@fa .\n'


class LoadTest(unittest.TestCase):
    def setUp(self):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.folder = pathlib.Path(place.name)
        self.store = self.start()
        self.err = ""

    def start(self, **options) -> faulty_store.FaultyStore:
        store = faulty_store.FaultyStore(**options)
        self.addCleanup(store.__exit__)
        return store

    def write(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text, encoding="utf-8")

    def numbers(self, count: int, name: str = "x.nt") -> None:
        self.write(name, "".join(map(triple, range(count))))

    def command(self, *arguments: str, endpoint: str | None = None) -> list[str]:
        return [GEREH, "load", *arguments, "--endpoint", endpoint or self.store.url("/data")]

    @staticmethod
    def environment(extra: dict) -> dict:
        kept = {name: value for name, value in os.environ.items() if "proxy" not in name.lower() and name not in SECRETS}
        return {**kept, "LC_ALL": "C", **extra}

    def load(self, *arguments: str, endpoint: str | None = None, stdin: str = "", **extra: str) -> int:
        done = subprocess.run(
            self.command(*arguments, endpoint=endpoint), cwd=self.folder, env=self.environment(extra), input=stdin, capture_output=True, text=True
        )
        self.err = done.stderr
        self.assertEqual(done.stdout, "")
        for secret in SECRETS.values():
            self.assertNotIn(secret, done.stderr)
        return done.returncode

    def refused(self, code: int, *arguments: str, endpoint: str | None = None, **extra: str) -> str:
        self.assertEqual(self.load(*arguments, endpoint=endpoint, **extra), code, self.err)
        self.assertEqual(self.err.count("\n"), 1, self.err)
        self.assertTrue(self.err.startswith("gereh: "), self.err)
        return self.err

    def files(self) -> list[str]:
        return sorted(file.name for file in self.folder.iterdir())

    # What arrives

    def test_all_arrives_in_batches(self):
        self.numbers(25)
        self.assertEqual(self.load("x.nt", "--batch", "10"), 0, self.err)
        self.assertRegex(self.err, r"^loaded 25 statements of 1 graph in 3 batches, 0 retries, \d+\.\d s\n$")
        self.assertEqual(self.store.graphs[""], {triple(number).strip() for number in range(25)})
        self.assertEqual([path for path, _, _ in self.store.requests], ["/data?default"] * 3)
        self.assertEqual(self.store.requests[0][1]["Content-Type"], "text/turtle")
        self.assertEqual(self.files(), ["x.nt"])

    def test_graphs_and_files(self):
        self.write("x.nq", "<a:s> <a:p> <a:o> <a:g> .\n<a:s> <a:p> <a:o> .\n")
        (self.folder / "y.ttl.gz").write_bytes(gzip.compress(b"<a:s> <a:q> 1, 2 ."))
        self.assertEqual(self.load("x.nq", "y.ttl.gz", "-q"), 0, self.err)
        self.assertEqual(self.err, "")
        self.assertEqual({graph: len(lines) for graph, lines in self.store.graphs.items()}, {"a:g": 1, "": 3})
        self.store.graphs.clear()
        endpoint = self.store.url("/data?key=geheim-1")
        self.assertEqual(self.load("x.nq", "y.ttl.gz", "--graph", "http://g/?a&b", endpoint=endpoint), 0, self.err)
        self.assertEqual({graph: len(lines) for graph, lines in self.store.graphs.items()}, {"http://g/?a&b": 3})
        self.assertTrue(self.store.requests[-1][0].startswith("/data?key=geheim-1&graph="))

    def test_standard_input(self):
        self.assertEqual(self.load("-", "--format", "nt", stdin=triple(1)), 0, self.err)
        self.assertEqual(self.store.graphs[""], {triple(1).strip()})
        self.assertEqual(self.files(), [])

    def test_a_pipe(self):
        os.mkfifo(self.folder / "x.nt")
        writer = subprocess.Popen([sys.executable, "-c", "import sys; open('x.nt', 'w').write(sys.argv[1])", triple(1)], cwd=self.folder)
        self.addCleanup(writer.wait)
        self.addCleanup(writer.kill)
        running = subprocess.run(self.command("x.nt"), cwd=self.folder, env=self.environment({}), capture_output=True, timeout=30)
        self.assertEqual((running.returncode, writer.wait(30)), (0, 0), running.stderr)
        self.assertEqual(self.store.graphs[""], {triple(1).strip()})
        self.assertEqual(self.files(), ["x.nt"])
        self.assertIn("--journal", self.refused(2, "x.nt", "--journal", "j"))

    def test_a_pipe_has_no_journal(self):
        os.mkfifo(self.folder / "x.nt")
        self.numbers(1, "y.nt")
        self.store.plan.extend(["ok", 400])
        with subprocess.Popen(self.command("x.nt", "y.nt"), cwd=self.folder, env=self.environment({}), stderr=subprocess.PIPE) as running:
            self.addCleanup(running.kill)
            (self.folder / "x.nt").write_text(triple(1))
            self.assertIn(b"HTTP 400", running.communicate(timeout=30)[1])
        self.assertEqual(self.files(), ["x.nt", "y.nt"])

    def test_updates(self):
        self.numbers(3)
        self.assertEqual(self.load("x.nt", "--protocol", "update", "--graph", "a:g", endpoint=self.store.url("/update")), 0, self.err)
        path, headers, body = self.store.requests[0]
        self.assertEqual((path, headers["Content-Type"]), ("/update", "application/sparql-update"))
        self.assertEqual(body, "INSERT DATA {\nGRAPH <a:g> {\n" + "".join(map(triple, range(3))) + "}\n}\n")

    # What fails

    def test_what_may_pass_is_tried_again(self):
        self.numbers(20)
        self.store.plan.extend(["drop", 503, "ok", "drop"])
        self.assertEqual(self.load("x.nt", "--batch", "10"), 0, self.err)
        lines = self.err.splitlines()
        self.assertRegex(lines[0], r"/data: .*; trying again in 0\.5 s \(1 of 5\)$")
        self.assertEqual(lines[1], f"gereh: {self.store.url('/data')}: HTTP 503; trying again in 1 s (2 of 5)")
        self.assertIn("2 batches, 2 retries", lines[2])  # libcurl itself begins anew where a connection that was kept open is gone
        self.assertEqual(len(self.store.graphs[""]), 20)

    def test_the_store_says_when(self):
        self.numbers(1)
        self.store.plan.append((429, {"Retry-After": "2"}, ""))
        begin = time.monotonic()
        self.assertEqual(self.load("x.nt"), 0, self.err)
        self.assertGreaterEqual(time.monotonic() - begin, 2)
        self.assertIn("HTTP 429; trying again in 2 s", self.err)
        self.store.plan.append((503, {"Retry-After": "7200"}, ""))
        self.assertIn("HTTP 503", self.refused(1, "x.nt"))

    def test_nobody_there(self):
        self.numbers(1)
        gone = self.start()
        url = gone.url("/data")
        gone.__exit__()
        self.assertIn(url, self.refused(1, "x.nt", "--retries", "0", endpoint=url))
        self.assertEqual(self.load("x.nt", "--retries", "1", endpoint=url), 1)
        self.assertIn("(1 of 1)", self.err)

    def test_a_store_that_says_nothing(self):
        self.numbers(1)
        self.store.plan.append("hang")
        begin = time.monotonic()
        self.assertIn("/data: ", self.refused(1, "x.nt", "--retries", "0", "--timeout", "2"))
        self.assertLess(time.monotonic() - begin, 20)

    def test_a_refusal_is_told_in_the_stores_words(self):
        self.numbers(30)
        self.store.plan.extend(["ok", (400, {}, "Parse error: line 3\nmore\n")])
        told = self.refused(1, "x.nt", "--batch", "10")
        self.assertEqual(
            told, f"gereh: {self.store.url('/data')}: HTTP 400: Parse error: line 3; a store without a default graph, as Virtuoso, "
            "wants a --graph; the first 10 statements have arrived\n")  # fmt: skip
        self.assertEqual(len(self.store.requests), 2)
        self.assertEqual(self.files(), ["x.nt", "x.nt.load"])

    def test_bad_syntax_is_told_with_its_line(self):
        self.numbers(25)
        with (self.folder / "x.nt").open("a") as file:
            file.write("<a:s> <a:p> oh no .\n" + triple(99))
        told = self.refused(1, "x.nt", "--batch", "10")
        self.assertRegex(told, r"^gereh: x\.nt:26: bad syntax: .*; the first 25 statements have arrived\n$")
        self.assertEqual(len(self.store.graphs[""]), 25)

    # Who one is

    def test_credentials(self):
        self.numbers(1)
        guarded = self.start(password=faulty_store.basic("me", SECRETS["GEREH_PASSWORD"]))
        url = guarded.url("/data")
        self.assertIn("HTTP 401: who are you?; name a user", self.refused(1, "x.nt", endpoint=url))
        self.assertIn("HTTP 401", self.refused(1, "x.nt", "--user", "me", endpoint=url, GEREH_PASSWORD="wrong"))
        self.assertEqual(self.load("x.nt", "--user", "me", endpoint=url, GEREH_PASSWORD=SECRETS["GEREH_PASSWORD"]), 0, self.err)
        (self.folder / "netrc").write_text(f"machine localhost login me password {SECRETS['GEREH_PASSWORD']}\n")
        self.assertEqual(self.load("x.nt", "--netrc", endpoint=url, HOME=str(self.folder), NETRC="netrc"), 1)
        (self.folder / "netrc").rename(self.folder / ".netrc")
        self.assertEqual(self.load("x.nt", "--netrc", endpoint=url, HOME=str(self.folder)), 0, self.err)
        guarded.password = "Bearer " + SECRETS["GEREH_TOKEN"]
        self.assertEqual(self.load("x.nt", endpoint=url, GEREH_TOKEN=SECRETS["GEREH_TOKEN"]), 0, self.err)

    def test_credentials_stay_with_their_host(self):
        self.numbers(1)
        other = self.start()
        for extra in ({"GEREH_TOKEN": SECRETS["GEREH_TOKEN"]}, {"GEREH_PASSWORD": SECRETS["GEREH_PASSWORD"]}):
            user = ["--user", "me"] if "GEREH_PASSWORD" in extra else []
            self.store.plan.append((308, {"Location": other.url("/data?default")}, ""))
            self.assertEqual(self.load("x.nt", *user, "--check", other.url("/query"), **extra), 0, self.err)
            self.assertNotIn("Authorization", other.requests[-1][1])
        self.assertIn("Authorization", self.store.requests[0][1])

    def test_redirects(self):
        self.numbers(1)
        for status in (307, 308):
            self.store.plan.append((status, {"Location": "/data?default"}, ""))
            self.assertEqual(self.load("x.nt"), 0, self.err)
        self.assertEqual(len(self.store.graphs[""]), 1)
        before = len(self.store.requests)
        for status in (301, 302, 303):  # after these a POST would come as a GET, and a page of log-in would look like success
            self.store.plan.append((status, {"Location": "/login?geheim-1"}, ""))
            self.assertIn(f"HTTP {status}; it leads to {self.store.url('/login')}: is that", self.refused(1, "x.nt"))
        self.assertEqual(len(self.store.requests), before + 3)
        self.store.plan.extend([(307, {"Location": "/data?default"}, "")] * 20)
        self.assertIn("HTTP 307", self.refused(1, "x.nt"))

    def test_certificates(self):
        self.numbers(1)
        key, certificate, both = (self.folder / name for name in ("key.pem", "cert.pem", "both.pem"))
        make = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"]
        names = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"]
        subprocess.run([*make, *names, "-keyout", key, "-out", certificate], check=True, capture_output=True)
        both.write_text(key.read_text() + certificate.read_text())
        secure = self.start(certificate=str(both))
        self.assertIn("certificate", self.refused(1, "x.nt", endpoint=secure.url("/data")))
        self.assertEqual(secure.requests, [])
        self.assertEqual(self.load("x.nt", "--cacert", "cert.pem", endpoint=secure.url("/data")), 0, self.err)
        by_number = secure.url("/data").replace("localhost", "127.0.0.1")  # not the name in the certificate
        self.assertIn("certificate", self.refused(1, "x.nt", "--cacert", "cert.pem", endpoint=by_number))
        self.store.requests.clear()
        secure.plan.append((307, {"Location": self.store.url("/data?default")}, ""))
        self.assertIn("HTTP 307", self.refused(1, "x.nt", "--cacert", "cert.pem", endpoint=secure.url("/data")))
        self.assertEqual(self.store.requests, [])
        self.assertIn("no.pem", self.refused(2, "x.nt", "--cacert", "no.pem", endpoint=secure.url("/data")))

    # Broken off, and gone on with

    def broken_off(self, by: int, name: str = "x.nt") -> None:
        """Of 50 statements 20 have arrived, and the third batch is on its way."""
        self.numbers(50, name)
        self.store.plan.extend(["ok", "ok", "hang"])
        running = subprocess.Popen(self.command(name, "--batch", "10"), cwd=self.folder, env=self.environment({}), stderr=subprocess.PIPE)
        self.assertTrue(self.store.hanging.wait(30))
        running.send_signal(by)
        running.communicate(timeout=30)
        self.assertEqual(running.returncode, -by)
        self.store.release.set()
        faulty_store.wait_until(lambda: len(self.store.graphs[""]) == 30)
        self.assertEqual(self.files(), [name, name + ".load"])
        self.store.requests.clear()

    def test_a_run_goes_on(self):
        for by, name in ((signal.SIGINT, "x.nt"), (signal.SIGTERM, "x.ttl"), (signal.SIGKILL, "x.nq")):
            self.store = self.start()
            self.broken_off(by, name)
            self.assertEqual(self.load(name, "--batch", "10", "--check", self.store.url("/query")), 0, self.err)
            self.assertIn("loaded 30 statements of 1 graph in 3 batches", self.err)
            self.assertIn("; 20 had arrived before\n", self.err)
            self.assertEqual(len(self.store.graphs[""]), 50)
            self.assertEqual(len(self.store.requests), 3)
            self.assertEqual(self.files(), [name])
            (self.folder / name).unlink()

    def test_a_journal_of_something_else(self):
        self.broken_off(signal.SIGINT)
        self.assertIn("x.nt.load: tells of a load to ", self.refused(1, "x.nt", "--graph", "a:g"))
        text = (self.folder / "x.nt").read_text()
        self.write("x.nt", text.replace("s3>", "s4>"))
        self.assertIn("x.nt: has changed since 20 statements of it arrived (x.nt.load)", self.refused(1, "x.nt"))
        self.write("x.nt", triple(1))
        self.assertIn("x.nt: has changed since 20 statements", self.refused(1, "x.nt"))
        self.write("x.nt", "")
        self.assertIn("x.nt: has changed since 20 statements", self.refused(1, "x.nt"))
        self.write("x.nt.load", "{}")
        self.assertIn("x.nt.load: no journal", self.refused(1, "x.nt"))
        self.assertEqual(self.store.requests, [])
        self.write("x.nt", text)
        self.assertEqual(self.load("x.nt", "--restart"), 0, self.err)
        self.assertIn("loaded 50 statements", self.err)
        self.assertEqual(self.files(), ["x.nt"])

    def test_the_first_of_two_files_is_not_sent_again(self):
        self.numbers(10)
        self.write("y.nt", triple(77))
        self.store.plan.extend(["ok", 400])
        self.assertEqual(self.load("x.nt", "y.nt"), 1)
        self.assertEqual(self.load("x.nt", "y.nt"), 0, self.err)
        self.assertIn("loaded 1 statement of 1 graph in 1 batch", self.err)
        self.assertIn("; 10 had arrived before", self.err)
        self.assertEqual(self.files(), ["x.nt", "y.nt"])

    def test_a_file_that_is_done_may_end_with_much_that_is_no_statement(self):
        self.write("x.ttl", "".join(map(triple, range(3))) + "# nothing more\n" * 2000)
        self.write("y.nt", triple(77))
        for plan in (["ok", 400], [400]):
            self.store.plan.extend(plan)
            self.assertIn("HTTP 400", self.refused(1, "x.ttl", "y.nt"))
        self.assertEqual(self.load("x.ttl", "y.nt"), 0, self.err)
        self.assertIn("loaded 1 statement of 1 graph in 1 batch", self.err)
        self.assertIn("; 3 had arrived before", self.err)

    # Looking, and asking wrongly

    def test_check(self):
        self.numbers(5)
        self.assertEqual(self.load("x.nt", "--check", self.store.url("/query?key=geheim-1")), 0, self.err)
        self.assertTrue(self.err.endswith("/query has them all\n"), self.err)
        self.store.lost = 1
        self.assertEqual(self.load("x.nt", "--check", self.store.url("/query"), "-q"), 1)
        self.assertEqual(self.err, f"gereh: {self.store.url('/query')}: the default graph has 4 of the 5 statements of the file\n")

    def test_wrong_usage(self):
        self.numbers(1)
        self.write("x.txt", triple(1))
        me = {"GEREH_PASSWORD": SECRETS["GEREH_PASSWORD"]}
        with_password = self.store.url("/data").replace("://", "://me:geheim-1@")
        self.assertIn("$GEREH_PASSWORD", self.refused(2, "x.nt", endpoint=with_password))
        self.assertIn("$GEREH_PASSWORD", self.refused(2, "x.nt", "--check", with_password))
        self.assertIn("no URL of a store", self.refused(2, "x.nt", endpoint="localhost/data"))
        self.assertIn("--graph", self.refused(2, "x.nt", "--graph", "a:g> {} } ; DROP ALL"))
        self.assertIn("--format", self.refused(2, "x.txt"))
        self.assertIn("--format", self.refused(2, "-"))
        self.assertIn("$GEREH_PASSWORD", self.refused(2, "x.nt", "--user", "me"))
        self.assertIn("choose one", self.refused(2, "x.nt", "--user", "me", "--netrc", **me))
        self.assertIn("--journal", self.refused(2, "x.nt", "x.txt", "--journal", "j"))
        self.assertIn("--batch", self.refused(2, "x.nt", "--batch", "0"))
        self.assertIn("no.nt", self.refused(1, "x.nt", "no.nt"))
        self.assertIn("is a folder", self.refused(1, ".", "--format", "nt"))
        self.assertIn("with --journal", self.refused(1, "x.nt", "--journal", "/no/such/j"))
        self.assertEqual(self.store.requests, [])


if __name__ == "__main__":
    GEREH = sys.argv.pop(1)
    unittest.main()
