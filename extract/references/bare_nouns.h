// What a noun means that stands for a name told elsewhere: «آژانس», «کشور», «استان».
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "extract/references/bearers.h"
#include "extract/references/description_phrase.h"
#include "extract/references/mentions.h"
#include "extract/references/reference.h"
#include "extract/references/text_in_hand.h"

namespace gereh::extract {

// What it is made from must outlive it. Every function takes the token of a noun and gives kNoEntity if it means nothing told elsewhere.
class BareNouns {
 public:
  // `names` are the entities of the document's names, by sentence and position; kNoEntity for those that are none.
  BareNouns(const TextInHand& text, const std::vector<std::vector<EntityIndex>>& names, const Mentions& mentions, const Bearers& bearers)
      : text_(text), names_(names), mentions_(mentions), bearers_(bearers) {}

  // Takes note of a noun, folded, that stands before a name: «تیم» of «تیم سپاهان».
  void add_head(EntityIndex name, const std::string& fold) { heads_.emplace(name, fold); }

  // «آژانس» for «آژانس بین‌المللی انرژی اتمی», «باشگاه» for «باشگاه ملوان»: the body named last whose name begins with a head noun that stands
  // alone.
  EntityIndex called_by_head(std::size_t sentence, int token, const Description& description) const;

  // «کشورم», «کشور ما»: the country that the speaker speaks for.
  EntityIndex own_country(std::size_t sentence, int token, const Viewpoint& viewpoint) const;

  // «کشور» alone: the speaker's, or that of the medium that reports, if no other one was named lately.
  EntityIndex country_meant(std::size_t sentence, int token, const Description& description, const Viewpoint& viewpoint) const;

  // «در استان»: the province or city named last.
  EntityIndex place_meant(std::size_t sentence, int token, const Description& description) const;

 private:
  EntityIndex home_country() const;

  const TextInHand& text_;
  const std::vector<std::vector<EntityIndex>>& names_;
  const Mentions& mentions_;
  const Bearers& bearers_;
  std::multimap<EntityIndex, std::string> heads_;
};

}  // namespace gereh::extract
