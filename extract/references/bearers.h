// Who bears which title of which body, as a document tells it.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "extract/names/entity_table.h"
#include "extract/names/title_phrases.h"

namespace gereh::extract {

struct Bearer {
  EntityIndex body = kNoEntity;  // a government counts as its country
  const Title* title = nullptr;  // the lexicon's
  EntityIndex person = kNoEntity;
};

class Bearers {
 public:
  explicit Bearers(EntityTable& entities) : entities_(entities) {}

  void add(EntityIndex body, const Title& title, EntityIndex person) { bearers_.push_back({body, &title, person}); }

  // In the order of the text, those of titles that stand beside names first.
  const std::vector<Bearer>& all() const { return bearers_; }

  // The first office of a person; nullptr if he bears no title.
  const Bearer* of(EntityIndex person) const;
  bool bears_title(EntityIndex person) const { return of(person) != nullptr; }

  // Whoever bears a title of a body: who is known to, else an entity that is called so.
  EntityIndex office_of(const Title& title, EntityIndex body);

  // Whom a speaker means by «ما»: the country or organisation that he leads or serves, else himself.
  EntityIndex spoken_for(EntityIndex speaker) const;

  // «خبرنگار فارس», who is told something and seldom spoken of.
  bool is_reporter(EntityIndex person) const;

 private:
  EntityTable& entities_;
  std::vector<Bearer> bearers_;
};

}  // namespace gereh::extract
