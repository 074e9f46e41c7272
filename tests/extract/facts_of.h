// Texts read into facts, and facts as lines that tests can compare.
#pragma once

#include <fstream>
#include <sstream>
#include <string>
#include <variant>
#include <vector>

#include "extract/pipeline.h"
#include "ontology/ontology.h"

namespace gereh::extract {

inline const ontology::Ontology& terms() {
  static const ontology::Ontology loaded = ontology::Ontology::load(GEREH_SOURCE_DIR "/data/ontology");
  return loaded;
}

inline const Pipeline& pipeline() {
  static const Pipeline loaded(GEREH_SOURCE_DIR "/data", terms());
  return loaded;
}

inline std::string sample() {
  std::ifstream file(GEREH_SOURCE_DIR "/data/articles/putin-kim.fa.txt", std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

inline ontology::DocumentFacts read(const std::string& text) {
  Article article;
  article.info.id = "test";
  article.info.text = text;
  article.info.language = "fa";
  return pipeline().extract(article).facts;
}

// The id of whom the gazetteer knows, the label of others: their ids end in a hash.
inline std::string name_of(const ontology::EntityRef& entity) {
  constexpr std::size_t kHash = 7;
  const std::size_t dash = entity.id.rfind('-');
  const bool minted = dash != std::string::npos && dash + kHash == entity.id.size() &&
                      entity.id.find_first_not_of("0123456789abcdef", dash + 1) == std::string::npos;
  return minted ? entity.type + " «" + entity.label_fa + "»" : entity.id;
}

inline std::string object_of(const ontology::Fact& fact) {
  const auto* entity = std::get_if<ontology::EntityRef>(&fact.object);
  if (const auto* literal = std::get_if<ontology::Literal>(&fact.object)) return literal->value;
  return entity ? name_of(*entity) : "";
}

// "subject predicate role object polarity certainty speakers"; the subject's role behind it in brackets if it is no actor
inline std::string line_of(const ontology::Fact& fact) {
  const bool acts = fact.subject_role.empty() || fact.subject_role == "actor";
  std::string line = name_of(fact.subject) + (acts ? "" : "(" + fact.subject_role + ")") + " " + fact.predicate.id + " " + fact.role + " " +
                     object_of(fact) + " " + std::string(to_string(fact.polarity)) + " " + std::string(to_string(fact.certainty));
  for (const ontology::EntityRef& speaker : fact.speakers) line += " " + name_of(speaker);
  return line;
}

inline std::vector<std::string> lines_of(const ontology::DocumentFacts& document) {
  std::vector<std::string> lines;
  for (const ontology::Fact& fact : document.facts) lines.push_back(line_of(fact));
  return lines;
}

}  // namespace gereh::extract
