#include "extract/references/title_bodies.h"

#include <algorithm>
#include <string>

#include "extract/references/pronouns.h"
#include "ontology/iri.h"

namespace gereh::extract {

EntityIndex TitleBodies::of(std::size_t sentence, const TitlePhrase& phrase) const {
  if (phrase.body != kNoSpan) return names_[sentence][static_cast<std::size_t>(phrase.body)];
  if (phrase.demonym) return text_.entities.add(*phrase.demonym);
  if (phrase.described != kNone) return described_body(sentence, phrase);
  if (phrase.pronoun != kNone) {
    const int head = relative_head(text_, sentence, phrase.pronoun);
    if (head != kNone) {
      if (const auto named = mentions_.at(sentence, head)) return named->entity;
    }
    return kNoEntity;
  }
  if (phrase.deictic == kNone) return ministry_of(sentence, phrase);
  const std::string* type = text_.lexicon.head_classes.find_folded(text_.fold(sentence, phrase.deictic));
  const auto last = mentions_.recent(sentence, phrase.range.begin, type ? *type : "Organization", 1);
  return last.empty() ? kNoEntity : last.front();
}

// «وزیر راه و شهرسازی», whose country goes without saying: the ministry of that name that the gazetteer has.
EntityIndex TitleBodies::ministry_of(std::size_t sentence, const TitlePhrase& phrase) const {
  const Tree& tree = text_.trees[sentence];
  const int title = phrase.range.begin;
  const std::string* body = text_.lexicon.portfolios.find_folded(text_.fold(sentence, title));
  if (!body) return kNoEntity;
  const std::string portfolio = words(tree.sentence(), {title + 1, phrase.range.end});
  const auto other =
      std::ranges::find_if(bearers_.all(), [&](const Bearer& bearer) { return bearer.title->label_en == phrase.value->label_en; });
  const GazetteerEntry* entry = text_.gazetteer.find(*body + " " + portfolio);
  return entry && other == bearers_.all().end() ? text_.entities.add(*entry) : kNoEntity;
}

// «فرمانده پلیس استان», «مدیرعامل شرکت»: a bare noun means the body of that kind named last, one with complements is a body of its own.
EntityIndex TitleBodies::described_body(std::size_t sentence, const TitlePhrase& phrase) const {
  const Tree& tree = text_.trees[sentence];
  const auto match = text_.lexicon.head_classes.longest_at(text_.folds[sentence], phrase.described);
  const Tree::Range range{phrase.described, phrase.range.end};
  if (!match.value) return kNoEntity;
  const EntityIndex ours = bare_nouns_.own_country(sentence, phrase.described, {});  // «رئیس‌جمهور کشورمان»
  if (ours != kNoEntity) return ours;
  if (range.end - range.begin <= match.length) {
    Description bare;
    bare.head = ontology::fold_name(tree.token(phrase.described).lemma);
    bare.type = *match.value;
    const EntityIndex called = bare_nouns_.called_by_head(sentence, phrase.range.begin, bare);
    if (called != kNoEntity) return called;
    if (text_.entities.is_type_below(bare.type, "Place")) {
      const auto last = mentions_.recent(sentence, phrase.range.begin, bare.type, 1);
      if (!last.empty()) return last.front();
    }
    return kNoEntity;
  }
  return text_.entities.add(*match.value, words(tree.sentence(), range), false);
}

EntityIndex TitleBodies::state_of(EntityIndex body) const {
  if (text_.entities[body].type != "Government") return body;                                                       // no ministry
  if (text_.lexicon.governments.longest_at(fold_words(text_.entities[body].label_fa), 0).length == 0) return body;  // «ناسا»
  const std::string& country = text_.entities[body].country;
  const GazetteerEntry* entry = country.empty() ? nullptr : text_.gazetteer.by_id(country);
  return entry ? text_.entities.add(*entry) : body;
}

}  // namespace gereh::extract
