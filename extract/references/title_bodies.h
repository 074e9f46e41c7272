// Which body a title is of: «روسیه» of «رئیس‌جمهور روسیه», the ministry of «وزیر نفت».
#pragma once

#include <cstddef>
#include <vector>

#include "extract/names/title_phrases.h"
#include "extract/references/bare_nouns.h"
#include "extract/references/bearers.h"
#include "extract/references/mentions.h"
#include "extract/references/text_in_hand.h"

namespace gereh::extract {

// A view: what it is made from must outlive it.
class TitleBodies {
 public:
  // `names` are the entities of the document's names, by sentence and position.
  TitleBodies(const TextInHand& text, const std::vector<std::vector<EntityIndex>>& names, const BareNouns& bare_nouns,
              const Mentions& mentions, const Bearers& bearers)
      : text_(text), names_(names), bare_nouns_(bare_nouns), mentions_(mentions), bearers_(bearers) {}

  // The body that the phrase names, describes or points at; kNoEntity if the text does not tell it.
  EntityIndex of(std::size_t sentence, const TitlePhrase& phrase) const;

  // A government or the seat of one stands for its country; other bodies of a country have heads of their own.
  EntityIndex state_of(EntityIndex body) const;

 private:
  EntityIndex ministry_of(std::size_t sentence, const TitlePhrase& phrase) const;
  EntityIndex described_body(std::size_t sentence, const TitlePhrase& phrase) const;

  const TextInHand& text_;
  const std::vector<std::vector<EntityIndex>>& names_;
  const BareNouns& bare_nouns_;
  const Mentions& mentions_;
  const Bearers& bearers_;
};

}  // namespace gereh::extract
