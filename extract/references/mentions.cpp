#include "extract/references/mentions.h"

#include <algorithm>
#include <utility>

#include "extract/base/tsv.h"
#include "ontology/iri.h"

namespace gereh::extract {

std::vector<std::string> fold_words(std::string_view name) {
  std::vector<std::string> folds;
  for (const std::string& word : split(name, ' ')) folds.push_back(ontology::fold_name(word));
  return folds;
}

void Mentions::sort() {
  for (auto& mentions : by_sentence_) {
    std::ranges::stable_sort(mentions, {}, [](const Mention& mention) { return std::pair(mention.range.begin, -mention.range.end); });
  }
}

std::optional<Reference> Mentions::at(std::size_t sentence, int token) const {
  const Mention* best = nullptr;  // the widest
  for (const Mention& mention : by_sentence_[sentence]) {
    if (mention.range.begin <= token && token < mention.range.end &&
        (!best || mention.range.end - mention.range.begin > best->range.end - best->range.begin)) {
      best = &mention;
    }
  }
  if (!best) return std::nullopt;
  return reference(sentence, *best);
}

std::vector<EntityIndex> Mentions::recent(std::size_t sentence, int token, std::string_view type, std::size_t count,
                                          const std::function<bool(EntityIndex)>& fits) const {
  std::vector<EntityIndex> found;
  for (std::size_t back = 0; back <= kLookBack && back <= sentence && found.size() < count; ++back) {
    std::vector<Mention> mentions = by_sentence_[sentence - back];
    std::ranges::stable_sort(mentions, std::ranges::greater(), [](const Mention& mention) { return mention.range.begin; });
    for (const Mention& mention : mentions) {
      if (back == 0 && mention.range.begin >= token) continue;
      if (found.size() < count && entities_.is_a(mention.entity, type) && (!fits || fits(mention.entity)) &&
          std::ranges::find(found, mention.entity) == found.end()) {
        found.push_back(mention.entity);
      }
    }
  }
  std::ranges::reverse(found);
  return found;
}

std::vector<Reference> Mentions::all() const {
  std::vector<Reference> all;
  for (std::size_t s = 0; s < by_sentence_.size(); ++s) {
    for (const Mention& mention : by_sentence_[s]) all.push_back(reference(s, mention));
  }
  return all;
}

}  // namespace gereh::extract
