#include "cli/explanation.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "ontology/utf8.h"

namespace gereh::cli {

namespace {

using ontology::CodePoints;
using ontology::EntityRef;
using ontology::Fact;

// Columns on a terminal: code points but ZWNJ, which takes no place.
std::size_t columns(const std::string& text) {
  std::size_t count = ontology::count_code_points(text);
  for (std::size_t at = text.find("\u200c"); at != std::string::npos; at = text.find("\u200c", at + 3)) --count;
  return count;
}

using Row = std::vector<std::string>;

void print_table(const std::vector<Row>& rows, std::ostream& out) {
  std::vector<std::size_t> widths;
  for (const Row& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], columns(row[i]));
  }
  for (const Row& row : rows) {
    out << "   ";
    for (std::size_t i = 0; i < row.size(); ++i) {
      out << ' ' << row[i];
      if (i + 1 < row.size()) out << std::string(widths[i] - columns(row[i]) + 1, ' ');
    }
    out << '\n';
  }
}

void print_tokens(const extract::Sentence& sentence, std::ostream& out) {
  std::vector<Row> rows{{"#", "form", "lemma", "upos", "head", "relation", "name", "features"}};
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    const extract::Token& token = sentence.tokens[i];
    rows.push_back({std::to_string(i + 1), token.form, token.lemma, std::string(to_string(token.upos)), std::to_string(token.head + 1),
                    token.deprel, token.name == "O" ? "-" : token.name, token.feats.empty() ? "-" : token.feats});
  }
  out << "  tokens\n";
  print_table(rows, out);
}

std::string named(const EntityRef& entity) {
  return entity.label_fa + " (" + entity.label_en + ")";
}

void print_entities(const extract::Extraction& extraction, const extract::Sentence& sentence, std::ostream& out) {
  std::vector<Row> rows;
  for (const ontology::Mention& mention : extraction.facts.mentions) {
    if (!sentence.span.contains(mention.entity.mention)) continue;
    const ontology::Span span = mention.entity.mention;
    rows.push_back({"«" + mention.surface + "»", std::to_string(span.begin) + "-" + std::to_string(span.end), mention.entity.type,
                    mention.entity.id, named(mention.entity)});
  }
  if (rows.empty()) return;
  out << "  entities\n";
  print_table(rows, out);
}

std::string object_of(const Fact& fact) {
  if (const auto* entity = std::get_if<EntityRef>(&fact.object)) return " " + named(*entity) + " [" + entity->type + "]";
  if (const auto* literal = std::get_if<ontology::Literal>(&fact.object)) return " \"" + literal->value + "\"";
  return "";
}

void print_fact(const Fact& fact, const CodePoints& original, std::ostream& out) {
  const std::string role = fact.subject_role.empty() || fact.subject_role == "actor" ? "" : " as " + fact.subject_role;
  out << "    " << named(fact.subject) << " [" << fact.subject.type << "]" << role << " —"
      << (fact.polarity == ontology::Polarity::negative ? " not" : "") << ' ' << fact.predicate.id << " «" << fact.predicate.surface << "»"
      << (fact.role.empty() ? "" : " " + fact.role) << " →" << object_of(fact) << '\n';
  out << "      " << to_string(fact.polarity) << ", " << to_string(fact.certainty);
  if (fact.tense) out << ", " << to_string(*fact.tense);
  if (!fact.time.empty()) out << ", time " << fact.time;
  if (!fact.condition.empty()) out << ", condition «" << fact.condition << "»";
  if (fact.speakers.empty()) {
    out << ", said by the article";
  } else {
    for (std::size_t i = 0; i < fact.speakers.size(); ++i) out << (i == 0 ? ", said by " : ", reported by ") << named(fact.speakers[i]);
    if (fact.quote) out << " (" << to_string(*fact.quote) << (fact.cue.empty() ? "" : ", «" + fact.cue + "»") << ")";
  }
  out << ", confidence " << std::lround(fact.confidence * 100) << " %\n";
  out << "      rests on «" << original.cut(fact.evidence) << "» " << fact.evidence.begin << "-" << fact.evidence.end << '\n';
  out << "      by " << fact.rule << '\n';
}

}  // namespace

void explain(const extract::Extraction& extraction, const ExplanationOptions& options, std::ostream& out) {
  const CodePoints original(extraction.document.info.text);
  const auto& sentences = extraction.document.sentences;
  out << extraction.document.info.id << ": " << extraction.document.info.title << '\n';
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    if (options.sentence != 0 && options.sentence != i + 1) continue;
    out << "\nsentence " << i + 1 << ": " << original.cut(sentences[i].span) << '\n';
    if (options.tokens) print_tokens(sentences[i], out);
    print_entities(extraction, sentences[i], out);
    const auto here = [&](const Fact& fact) { return fact.sentence == i; };
    if (std::ranges::any_of(extraction.facts.facts, here)) out << "  facts\n";
    for (const Fact& fact : extraction.facts.facts) {
      if (here(fact)) print_fact(fact, original, out);
    }
  }
}

}  // namespace gereh::cli
