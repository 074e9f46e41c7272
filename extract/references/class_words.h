// Words that tell only a class, and mean those of it who are told beside them or before: «این کشور», «دو کشور ایران و عراق», «طرفین».
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "extract/references/bare_nouns.h"
#include "extract/references/bearers.h"
#include "extract/references/mentions.h"
#include "extract/references/reference.h"
#include "extract/references/text_in_hand.h"

namespace gereh::extract {

// What it is made from must outlive it. Every function takes the head of a phrase.
class ClassWords {
 public:
  ClassWords(const TextInHand& text, const Mentions& mentions, const BareNouns& bare_nouns, Bearers& bearers)
      : text_(text), mentions_(mentions), bare_nouns_(bare_nouns), bearers_(bearers) {}

  // «دو کشور ایران و عراق», «تیم‌های استقلال و پرسپولیس»: those named behind a noun of their class; empty if there are none.
  std::vector<Reference> named_behind(std::size_t sentence, int token);

  // «این کشور», «دو طرف»: those of the class told before. Empty if nobody is («طرفین»), nullopt if the phrase has no such words, or they
  // may mean anybody («دو نفر»).
  std::optional<std::vector<Reference>> told_before(std::size_t sentence, int token, const Viewpoint& viewpoint) const;

  // Makes two who acted on each other the first choice for «دو طرف».
  void set_pair(std::size_t sentence, std::vector<EntityIndex> pair) {
    pair_ = std::move(pair);
    paired_in_ = sentence;
  }

 private:
  std::vector<Reference> holders_behind(std::size_t sentence, int token);
  EntityIndex called_so(std::size_t sentence, int token, const std::string& type) const;
  std::vector<EntityIndex> members_of(const Group& group, std::size_t sentence, int before, int last) const;
  void prefer_alike(std::size_t sentence, int token, std::vector<EntityIndex>& sides) const;
  bool fits_office(EntityIndex person, const std::string& fold) const;

  const TextInHand& text_;
  const Mentions& mentions_;
  const BareNouns& bare_nouns_;
  Bearers& bearers_;
  std::vector<EntityIndex> pair_;
  std::size_t paired_in_ = 0;
};

}  // namespace gereh::extract
