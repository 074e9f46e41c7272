"""graph.ttl in other tools: Raptor's rapper and rdflib read the same triples, and SPARQL finds who signed what with whom.

Usage: sparql_test.py GEREH ARTICLE
"""

import pathlib
import subprocess
import sys
import tempfile

import rdflib

QUERY = """
PREFIX gereh: <https://w3id.org/gereh/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT DISTINCT ?signer ?document ?partner WHERE {
  ?event a gereh:SignAgreement ; gereh:actor ?a ; gereh:theme ?d ; gereh:counterpart ?b .
  ?a rdfs:label ?signer . ?d rdfs:label ?document . ?b rdfs:label ?partner .
  FILTER (lang(?signer) = "en" && lang(?document) = "fa" && lang(?partner) = "en")
}
"""

OPPOSED = """
PREFIX gereh: <https://w3id.org/gereh/ontology#>
PREFIX id: <https://w3id.org/gereh/id/>
ASK { ?event a gereh:Oppose ; gereh:actor <https://w3id.org/gereh/id/country/RU> ; gereh:claim ?claim .
      ?claim gereh:speaker <https://w3id.org/gereh/id/person/vladimir-putin> ; gereh:polarity gereh:positive }
"""


def main() -> int:
    gereh, article = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([gereh, "build", article, "-o", folder, "-f", "ttl", "-q"], check=True)
        turtle = pathlib.Path(folder) / "graph.ttl"
        count = subprocess.run(["rapper", "-q", "-i", "turtle", "-o", "ntriples", str(turtle)], check=True, capture_output=True)
        by_raptor = len(set(count.stdout.splitlines()))
        graph = rdflib.Graph().parse(turtle)
    assert by_raptor == len(graph) > 500, f"rapper reads {by_raptor} triples, rdflib {len(graph)}"

    rows = {tuple(map(str, row)) for row in graph.query(QUERY)}
    print("\n".join(" | ".join(row) for row in sorted(rows)))
    expected = ("Vladimir Putin", "توافقنامه مشارکت راهبردی", "Kim Jong Un")
    assert expected in rows, f"not found: {expected}"
    assert graph.query(OPPOSED).askAnswer, "not found: Russia opposes, says Putin"
    return 0


if __name__ == "__main__":
    sys.exit(main())
