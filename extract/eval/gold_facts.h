// Facts as people and programs wrote them down, in the form in which they can be compared.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ontology/fact.h"

namespace gereh::extract::eval {

// A label without what orthography may vary: NFKC, Persian letters for Arabic ones, lower case; without spaces, ZWNJ, marks, punctuation.
std::u32string fold_label(std::string_view label);

// Equal, or one within the other, of at least three letters and 60 % of the longer one's.
bool same_label(std::u32string_view a, std::u32string_view b);

// "Person", "Place", "Organization", "Document", "Product"; other classes are their own.
std::string coarse_type(std::string_view type);

// An entity or nothing, as a fact names it.
struct ToldEntity {
  std::string label;
  std::string type;
};

struct ToldFact {
  std::string document;
  ToldEntity subject;
  std::string predicate;  // local name
  std::string surface;    // Persian lemma
  std::optional<ToldEntity> object;
  std::optional<ToldEntity> speaker;  // the nearest
  bool negative = false;
  double confidence = 1;
};

// Facts of one document that are compared at all: saying, labels, times and other literals are not; what is told twice is told once.
// Order is kept.
std::vector<ToldFact> comparable(const std::vector<ontology::Fact>& facts);

// The same of records of `gereh build --format jsonl`, of all documents. Throws ontology::InputError with file and line.
std::vector<ToldFact> read_told_facts(const std::filesystem::path& file);

struct GoldFact {
  std::vector<std::string> subjects;    // keys of entities, any of which is right
  std::vector<std::string> predicates;  // classes, properties or infinitives
  std::vector<std::string> objects;     // empty: one participant
  std::vector<std::string> speakers;    // keys, any of which is right; empty: the article
  bool negative = false;
};

struct GoldEntity {
  std::string type;
  std::vector<std::string> aliases;
};

// `core` facts are to be found; `also` facts are right too and need not be.
struct FactGold {
  std::string document;
  std::map<std::string, GoldEntity> entities;
  std::vector<GoldFact> core, also;
};

// Throws ontology::InputError naming the file and what is wrong.
FactGold read_fact_gold(const std::filesystem::path& file);

}  // namespace gereh::extract::eval
