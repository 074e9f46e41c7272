// Names found against names in the gold standard, phrase by phrase (Tjong Kim Sang & De Meulder 2003).
#pragma once

#include <compare>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "extract/eval/score.h"

namespace gereh::extract::eval {

struct Phrase {
  std::size_t begin = 0;  // half-open, in words
  std::size_t end = 0;
  std::string type;

  friend bool operator==(const Phrase&, const Phrase&) = default;
  friend auto operator<=>(const Phrase&, const Phrase&) = default;
};

// Phrases of a sentence's BIO tags ("B-PER", "I-PER", "O"), ascending. An I- that continues nothing begins a phrase, as in
// conlleval. Tags of another form are O.
std::vector<Phrase> phrases(const std::vector<std::string>& tags);

// The tag as this program writes it: "B_PER", "B-pers" → "B-PER"; types PER ORG LOC FAC EVE PRO, others as they are, in capitals.
// Empty for what is no BIO tag.
std::string normal_tag(std::string_view tag);

// Phrases that agree in both ends and in type.
class EntityScores {
 public:
  // Tags of one sentence, as many as it has words in both.
  void add(const std::vector<std::string>& gold, const std::vector<std::string>& system);

  const std::map<std::string, Score>& types() const { return types_; }
  Score main() const;  // PER, ORG and LOC together
  Score all() const;

 private:
  std::map<std::string, Score> types_;
};

}  // namespace gereh::extract::eval
