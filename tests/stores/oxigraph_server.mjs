// Oxigraph's store behind the paths of its own server, which npm has not: /store (Graph Store Protocol, POST), /update, /query.
//   node oxigraph_server.mjs MODULES PORT     (MODULES: the folder that node_modules is in)
import { createServer } from "node:http";
import { createRequire } from "node:module";

const [modules, port] = process.argv.slice(2);
const oxigraph = createRequire(`${modules}/`)("oxigraph");
const store = new oxigraph.Store();

function load(url, type, text) {
  const graph = url.searchParams.get("graph");
  if (graph === null && !url.searchParams.has("default")) throw new Error("neither graph nor default");
  const to = graph === null ? oxigraph.defaultGraph() : oxigraph.namedNode(graph);
  store.load(text, { format: type, to_graph_name: to });
}

// Without a graph named by the request, all graphs together.
function query(form) {
  const graphs = form.getAll("default-graph-uri").map((iri) => oxigraph.namedNode(iri));
  const options = graphs.length > 0 ? { default_graph: graphs } : { use_default_graph_as_union: true };
  return store.query(form.get("query"), { ...options, results_format: "json" });
}

function answer(url, type, text) {
  switch (url.pathname) {
    case "/store": return load(url, type, text);
    case "/update": return store.update(text);
    case "/query": return query(new URLSearchParams(text));
    default: throw new Error(`${url.pathname}: no such path`);
  }
}

createServer((request, response) => {
  const parts = [];
  request.on("data", (part) => parts.push(part));
  request.on("end", () => {
    try {
      const url = new URL(request.url, "http://localhost");
      const body = answer(url, request.headers["content-type"], Buffer.concat(parts).toString("utf8"));
      response.writeHead(body === undefined ? 204 : 200, { "Content-Type": "application/sparql-results+json" });
      response.end(body);
    } catch (error) {
      response.writeHead(400, { "Content-Type": "text/plain" });
      response.end(String(error));
    }
  });
}).listen(Number(port), "127.0.0.1");
