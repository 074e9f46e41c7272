// Whom pronouns mean: «او», «ما», «خود».
#pragma once

#include <cstddef>
#include <map>
#include <utility>
#include <vector>

#include "extract/document/tree.h"
#include "extract/references/bearers.h"
#include "extract/references/mentions.h"
#include "extract/references/reference.h"
#include "extract/references/text_in_hand.h"

namespace gereh::extract {

// Remembers whom the text is about, so sentences have to come in their order. What it is made from must outlive it.
class Pronouns {
 public:
  Pronouns(const TextInHand& text, const Mentions& mentions, const Bearers& bearers)
      : text_(text), mentions_(mentions), bearers_(bearers) {}

  // Whom a pronoun means where it stands; nobody if it has no antecedent or the token is no pronoun. «او», once resolved, stays the same.
  std::vector<Reference> resolve(std::size_t sentence, int token, const Viewpoint& viewpoint);

  // While it is on, what resolve() finds is not kept for later.
  void set_peeking(bool on) { peeking_ = on; }

  // Makes a person the first choice of the next pronoun; others are not taken.
  void set_focus(EntityIndex entity);
  EntityIndex focus() const { return focus_; }

 private:
  EntityIndex nearer_than_focus(std::size_t sentence, int token) const;
  EntityIndex third_person(std::size_t sentence, int token, const Viewpoint& viewpoint) const;

  const TextInHand& text_;
  const Mentions& mentions_;
  const Bearers& bearers_;
  EntityIndex focus_ = kNoEntity;
  bool peeking_ = false;
  std::map<std::pair<std::size_t, int>, EntityIndex> persons_meant_;  // by sentence and token
};

// «سوریه که اسرائیل به آن حمله کرد»: the noun that a pronoun of its relative clause takes up; kNone for other tokens.
int relative_head(const TextInHand& text, std::size_t sentence, int token);

}  // namespace gereh::extract
