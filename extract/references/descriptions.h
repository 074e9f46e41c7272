// What descriptions stand for: «این طرح», «معاهده مشارکت راهبردی جامع».
#pragma once

#include <cstddef>
#include <vector>

#include "extract/references/bare_nouns.h"
#include "extract/references/bearers.h"
#include "extract/references/description_phrase.h"
#include "extract/references/mentions.h"
#include "extract/references/pronouns.h"
#include "extract/references/reference.h"
#include "extract/references/text_in_hand.h"

namespace gereh::extract {

// Remembers the descriptions met, so sentences have to come in their order. What it is made from must outlive it.
class Descriptions {
 public:
  Descriptions(const TextInHand& text, const Mentions& mentions, const Bearers& bearers, const BareNouns& bare_nouns, Pronouns& pronouns)
      : text_(text), mentions_(mentions), bearers_(bearers), bare_nouns_(bare_nouns), pronouns_(pronouns) {}

  // What the phrase that a token heads describes: something told before, else an entity of its own. Empty if its words describe nothing.
  std::vector<Reference> resolve(std::size_t sentence, int token, const Viewpoint& viewpoint);

  // How many have been met, and a way back to that.
  std::size_t met() const { return met_.size(); }
  void forget_after(std::size_t met) { met_.resize(met); }

 private:
  EntityIndex told(std::size_t sentence, int token, const DescriptionPhrase& phrase, const Description& description,
                   const Viewpoint& viewpoint);
  EntityIndex named_beside(std::size_t sentence, int token, const Description& description) const;
  EntityIndex in_apposition(std::size_t sentence, int token, const Description& description) const;
  EntityIndex of_recent_country(std::size_t sentence, Tree::Range range, int head, const std::string& type,
                                const Viewpoint& viewpoint) const;
  EntityIndex body_of_owner(std::size_t sentence, int token, const std::string& type, const Viewpoint& viewpoint);
  EntityIndex antecedent(std::size_t sentence, int token, const Description& description, const Viewpoint& viewpoint) const;
  EntityIndex person_meant(std::size_t sentence, int token, const Description& description, const Viewpoint& viewpoint) const;
  EntityIndex told_before(std::size_t sentence, int token, const Description& description) const;
  EntityIndex same_description(const Description& description, bool any_alike) const;

  const TextInHand& text_;
  const Mentions& mentions_;
  const Bearers& bearers_;
  const BareNouns& bare_nouns_;
  Pronouns& pronouns_;
  std::vector<Description> met_;
};

}  // namespace gereh::extract
