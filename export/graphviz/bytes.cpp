#include "export/graphviz/bytes.h"

#include <algorithm>
#include <functional>
#include <map>
#include <string_view>

#include "export/diagram/text.h"
#include "export/graphviz/pen.h"
#include "export/graphviz/tooltips.h"

namespace gereh::exports {

namespace {

// By the id of the element.
std::map<std::string, std::string, std::less<>> names_in(const Diagram& diagram) {
  std::map<std::string, std::string, std::less<>> names;
  for (std::size_t i = 0; i < diagram.nodes.size(); ++i) names["n" + std::to_string(i)] = name_of(diagram.nodes[i]);
  for (std::size_t i = 0; i < diagram.edges.size(); ++i) names["e" + std::to_string(i)] = name_of(diagram.edges[i], diagram);
  names["graph0"] = diagram.title;
  return names;
}

}  // namespace

void name_elements(Agraph_t* graph) {
  Pen pen(graph);
  for (Agnode_t* node = agfstnode(graph); node; node = agnxtnode(graph, node)) {
    pen.set(node, "id", agnameof(node));
    for (Agedge_t* edge = agfstout(graph, node); edge; edge = agnxtout(graph, edge)) pen.set(edge, "id", agnameof(edge));
  }
}

// Graphviz writes one tag a line: <g id="n0" class="node">, then <title>.
std::string with_names(const std::string& svg, const Diagram& diagram) {
  constexpr std::string_view kGroup = "<g id=\"";
  const auto names = names_in(diagram);
  std::string named;
  std::string_view id;
  for (std::size_t begin = 0; begin < svg.size();) {
    const std::size_t end = std::min(svg.find('\n', begin), svg.size() - 1) + 1;
    const std::string_view line = std::string_view(svg).substr(begin, end - begin);
    begin = end;
    if (line.starts_with(kGroup)) id = line.substr(kGroup.size(), line.find('"', kGroup.size()) - kGroup.size());
    if (!line.starts_with("<title>")) {
      named += line;
    } else if (const auto name = names.find(id); name != names.end() && !name->second.empty()) {
      named += "<title>" + escape_xml(name->second) + "</title>\n";
    }
  }
  return named;
}

// Cairo writes it into the dictionary of the document's information, plain: /CreationDate (D:20240502120000Z). Spaces of the same length
// keep the places of all that follows.
std::string without_creation_date(std::string pdf) {
  constexpr std::string_view kKey = "/CreationDate (";
  const std::size_t begin = pdf.rfind(kKey);
  const std::size_t end = begin == std::string::npos ? begin : pdf.find(')', begin);
  if (end != std::string::npos) pdf.replace(begin, end + 1 - begin, end + 1 - begin, ' ');
  return pdf;
}

}  // namespace gereh::exports
