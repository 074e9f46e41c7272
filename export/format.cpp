#include "export/format.h"

#include <algorithm>
#include <array>

#include "export/graphviz.h"
#include "export/jsonl.h"
#include "export/rdf.h"

namespace gereh::exports {

namespace {

constexpr std::array<Format, 5> kFormats{{
    {"ttl", "text/turtle", "graph.ttl", "RDF in Turtle, for SPARQL stores", true, write_turtle},
    {"jsonl", "application/jsonl", "facts.jsonl", "fact records, one JSON object a line", true, write_jsonl},
    {"dot", "text/vnd.graphviz", "graph.dot", "diagram as Graphviz source", true, write_dot},
    {"svg", "image/svg+xml", "graph.svg", "diagram as a vector image", true, write_svg},
    {"png", "image/png", "graph.png", "diagram as a bitmap", false, write_png},
}};

}  // namespace

std::span<const Format> formats() {
  return kFormats;
}

const Format* find_format(std::string_view name) {
  const auto found = std::ranges::find(kFormats, name, &Format::name);
  return found == kFormats.end() ? nullptr : &*found;
}

}  // namespace gereh::exports
