// Whom the titles of a document mean, and which offices it tells of.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "extract/names/named_spans.h"
#include "extract/names/title_phrases.h"
#include "extract/references/bare_nouns.h"
#include "extract/references/bearers.h"
#include "extract/references/mentions.h"
#include "extract/references/office.h"
#include "extract/references/text_in_hand.h"
#include "extract/references/title_bodies.h"

namespace gereh::extract {

// What it is made from must outlive it.
class TitleReferences {
 public:
  // `spans` are the names of each sentence, `names` their entities.
  TitleReferences(const TextInHand& text, const std::vector<std::vector<NamedSpan>>& spans,
                  const std::vector<std::vector<EntityIndex>>& names, const BareNouns& bare_nouns, Mentions& mentions, Bearers& bearers)
      : text_(text),
        spans_(spans),
        names_(names),
        mentions_(mentions),
        bearers_(bearers),
        bodies_(text, names, bare_nouns, mentions, bearers) {}

  // Adds the titles of the document to the mentions and who bears them to the bearers. The names have to be there.
  void read();

  const std::vector<Office>& offices() const { return offices_; }

 private:
  void read_title(std::size_t sentence, const TitlePhrase& phrase);
  EntityIndex sole_speaker() const;
  EntityIndex holder(std::size_t sentence, const TitlePhrase& phrase, EntityIndex body) const;
  EntityIndex named_behind(std::size_t sentence, const TitlePhrase& phrase) const;
  bool speaks(std::size_t sentence, int token) const;
  EntityIndex appointed(std::size_t sentence, const TitlePhrase& phrase) const;

  const TextInHand& text_;
  const std::vector<std::vector<NamedSpan>>& spans_;
  const std::vector<std::vector<EntityIndex>>& names_;
  Mentions& mentions_;
  Bearers& bearers_;
  TitleBodies bodies_;
  std::map<std::string, EntityIndex> by_title_;  // folded title phrase → person
  std::vector<Office> offices_;
};

}  // namespace gereh::extract
