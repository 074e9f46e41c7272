// Graphviz takes text of these attributes through two steps: it decodes XML entities, and takes a backslash for the beginning of an
// escape (\N is the name of the node), how often depends on its version. So an ampersand stands as an entity, and a backslash gives way
// to a letter that looks like it.
#include "export/graphviz/tooltips.h"

#include <string_view>
#include <vector>

#include "export/diagram/text.h"

namespace gereh::exports {

namespace {

constexpr std::string_view kLikeBackslash = "\u29F5";

std::string escape(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '&') {
      escaped += "&amp;";
    } else if (c == '\\') {
      escaped += kLikeBackslash;
    } else {
      escaped += c;
    }
  }
  return escaped;
}

std::string both(const Bilingual& words) {
  return words.fa.empty() || words.en.empty() ? words.fa + words.en : words.fa + " / " + words.en;
}

// "meet: «the words» — IRNA, 2024-05-02", each in an isolate, as their directions differ.
std::string line_of(const Evidence& evidence) {
  std::string line = isolate_text(both(evidence.predicate));
  line += (line.empty() ? "" : ": ") + isolate_text("\u00AB" + evidence.words + "\u00BB");
  return evidence.source.empty() ? line : line + " \u2014 " + isolate_text(evidence.source);
}

std::string lines_of(const std::vector<Evidence>& evidence, std::size_t more) {
  std::string lines;
  for (const Evidence& each : evidence) lines += (lines.empty() ? "" : "\n") + line_of(each);
  return more == 0 ? lines : lines + "\n+" + std::to_string(more);
}

std::string first_url(const std::vector<Evidence>& evidence) {
  for (const Evidence& each : evidence) {
    if (!each.url.empty()) return escape(each.url);
  }
  return "";
}

}  // namespace

std::string tooltip_of(const DiagramNode& node) {
  const std::string lines = lines_of(node.evidence, node.more_evidence);
  if (node.kind == NodeKind::event) return escape(lines);
  return escape(both(node.label) + "\n" + clean_text(node.id) + (lines.empty() ? "" : "\n" + lines));
}

std::string tooltip_of(const DiagramEdge& edge) {
  return escape(lines_of(edge.evidence, edge.more_evidence));
}

std::string url_of(const DiagramNode& node) {
  return node.kind == NodeKind::event ? first_url(node.evidence) : escape(node.url);
}

std::string url_of(const DiagramEdge& edge) {
  return first_url(edge.evidence);
}

std::string name_of(const DiagramNode& node) {
  return both(node.label);
}

std::string name_of(const DiagramEdge& edge, const Diagram& diagram) {
  std::string words;
  for (const Saying& saying : edge.sayings) {
    if (!saying.words.empty()) words += (words.empty() ? "" : ", ") + both(saying.words);
  }
  return name_of(diagram.nodes[edge.from]) + " \u2013 " + name_of(diagram.nodes[edge.to]) + (words.empty() ? "" : ": " + words);
}

}  // namespace gereh::exports
