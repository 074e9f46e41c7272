#include "export/diagram/captions.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "export/diagram/kind_colours.h"
#include "export/diagram/text.h"

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

// Parts of one line in each language that the diagram shows.
class Phrase {
 public:
  explicit Phrase(const DiagramWords& words) : words_(words) {}

  // A word of the ontology, then something in its language.
  void add(std::string_view term, const Bilingual& value) {
    const Bilingual word = words_.of_term(term);
    add(word.fa, value.fa.empty() ? value.en : value.fa, made_.fa);
    add(word.en, value.en.empty() ? value.fa : value.en, made_.en);
  }

  // A number, then a word of the ontology.
  void add(std::size_t number, std::string_view term) {
    const Bilingual word = words_.of_term(term);
    add(word.fa.empty() ? "" : std::to_string(number), word.fa, made_.fa);
    add(word.en.empty() ? "" : std::to_string(number), word.en, made_.en);
  }

  Bilingual take() { return std::move(made_); }

 private:
  static void add(const std::string& first, const std::string& second, std::string& line) {
    if (first.empty()) return;
    line += (line.empty() ? "" : " \u00B7 ") + first + " " + isolate_text(second);
  }

  const DiagramWords& words_;
  Bilingual made_;
};

Bilingual list_of(const std::vector<std::string>& terms, const DiagramWords& words) {
  Bilingual list;
  for (const std::string& term : terms) {
    const Bilingual word = words.of_term(term);
    if (!word.fa.empty()) list.fa += (list.fa.empty() ? "" : "\u060C ") + word.fa;
    if (!word.en.empty()) list.en += (list.en.empty() ? "" : ", ") + word.en;
  }
  return list;
}

}  // namespace

Bilingual words_of_filter(const graph::Filter& filter, std::size_t focus, const graph::KnowledgeGraph& graph, const DiagramWords& words) {
  Phrase phrase(words);
  if (focus != graph::KnowledgeGraph::npos) {
    const graph::Entity& entity = graph.entities()[focus];
    phrase.add("legendFocus", words.of_entity({entity.id, entity.type, entity.label_fa, entity.label_en, {}}));
    if (filter.hops > 1) phrase.add(filter.hops, "legendHops");
  }
  if (!filter.from.empty()) phrase.add("legendFrom", {filter.from, filter.from});
  if (!filter.to.empty()) phrase.add("legendTo", {filter.to, filter.to});
  if (!filter.only.empty()) phrase.add("legendOnly", list_of(filter.only, words));
  if (filter.top > 0) phrase.add(filter.top, "legendTop");
  return phrase.take();
}

void write_heading(const Options& options, const graph::KnowledgeGraph& graph, Diagram& diagram) {
  diagram.title = heading(title_of(options, graph));
  if (graph.documents().size() != 1) return;
  const ontology::DocumentInfo& only = graph.documents().front();
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
