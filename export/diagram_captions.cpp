#include "export/diagram_captions.h"

#include <map>
#include <set>
#include <string_view>

#include "export/diagram_text.h"
#include "export/kind_colours.h"

namespace gereh::exports {

namespace {

constexpr std::size_t kHeadingLength = 160;  // code points: two lines or three; a "title" may be a page of text

std::string heading(std::string_view text) {
  return shorten_text(clean_text(text), kHeadingLength);
}

void write_kinds(const DiagramWords& words, Diagram& diagram) {
  std::set<NodeKind> kinds;
  for (const DiagramNode& node : diagram.nodes) kinds.insert(node.kind);
  for (const NodeKind kind : kinds) diagram.kinds.push_back({kind, words.of_term(term_of(kind))});
}

void write_lines(const DiagramWords& words, Diagram& diagram) {
  std::set<Line> lines;
  bool negated = false;
  const auto note = [&](const Style& style) {
    negated = negated || style.negated;
    lines.insert(style.line);
  };
  for (const DiagramEdge& edge : diagram.edges) note(edge.style);
  for (const DiagramNode& node : diagram.nodes) {
    for (const Note& each : node.notes) note(each.style);
  }
  static const std::map<Line, std::string_view> kTerms = {
      {Line::asserted, "legendAsserted"}, {Line::reported, "legendReported"}, {Line::uncertain, "legendUncertain"}};
  for (const Line line : lines) diagram.lines.push_back({{line, false}, words.of_term(kTerms.at(line))});
  if (negated) diagram.lines.push_back({{Line::asserted, true}, words.of_term("legendNegated")});
}

}  // namespace

void write_heading(const std::string& title, const std::vector<ontology::DocumentInfo>& documents, Diagram& diagram) {
  diagram.title = heading(title);
  if (documents.size() != 1) return;
  const ontology::DocumentInfo& only = documents.front();
  if (diagram.title.empty()) diagram.title = heading(only.title);
  diagram.subtitle = clean_text(heading(only.source) + " " + isolate_text(only.date));
}

void write_legend(const DiagramWords& words, Diagram& diagram) {
  diagram.legend_title = words.of_term("legendTitle");
  diagram.according_to = words.of_term("legendAccordingTo");
  diagram.not_shown = words.of_term("legendNotShown");
  diagram.nothing_found = words.of_term("legendNothingFound");
  write_kinds(words, diagram);
  write_lines(words, diagram);
}

}  // namespace gereh::exports
