// First reading of a document: names are gathered and joined (a short name stands for the long one that it is a beginning or end of),
// then titles (title_references.h). Second reading: what a nominal stands for where it stands, tried in this order: a name or title
// found before; a word for those of a class told beside it or before («دو کشور», class_words.h); a pronoun; the speaker's own country;
// one who holds the same office elsewhere («همتای روسی»); a description (descriptions.h).
#include "extract/references/references.h"

#include <algorithm>
#include <functional>
#include <string>

#include "ontology/iri.h"

namespace gereh::extract {

namespace {

struct PersonName {
  std::size_t sentence;
  std::size_t span;
  std::vector<std::string> folds;
};

bool begins_or_ends(const std::vector<std::string>& shorter, const std::vector<std::string>& longer) {
  if (shorter.size() >= longer.size() || shorter.empty()) return false;
  return std::equal(shorter.begin(), shorter.end(), longer.begin()) || std::equal(shorter.rbegin(), shorter.rend(), longer.rbegin());
}

std::vector<std::vector<std::string>> folds_of(const std::vector<Tree>& trees) {
  std::vector<std::vector<std::string>> folds;
  folds.reserve(trees.size());
  for (const Tree& tree : trees) folds.push_back(fold_tokens(tree.sentence()));
  return folds;
}

}  // namespace

References::References(const Document& document, const std::vector<Tree>& trees, std::vector<std::vector<NamedSpan>> names,
                       const Gazetteer& gazetteer, const Lexicon& lexicon, EntityTable& entities)
    : document_(document),
      text_{trees, folds_of(trees), gazetteer, lexicon, entities},
      spans_(std::move(names)),
      mentions_(trees, entities),
      bearers_(entities),
      bare_nouns_(text_, span_entities_, mentions_, bearers_),
      titles_(text_, spans_, span_entities_, bare_nouns_, mentions_, bearers_),
      pronouns_(text_, mentions_, bearers_),
      class_words_(text_, mentions_, bare_nouns_, bearers_),
      descriptions_(text_, mentions_, bearers_, bare_nouns_, pronouns_) {
  for (const auto& spans : spans_) span_entities_.emplace_back(spans.size(), kNoEntity);
  read_persons();
  read_names();
  titles_.read();
  tell_homonyms_apart();
  mentions_.sort();
}

void References::read_persons() {
  std::vector<PersonName> names;
  std::vector<std::pair<std::vector<std::string>, EntityIndex>> known;
  for (std::size_t s = 0; s < spans_.size(); ++s) {
    for (std::size_t i = 0; i < spans_[s].size(); ++i) {
      const NamedSpan& span = spans_[s][i];
      if (span.type != "Person") continue;
      if (span.entry) {
        span_entities_[s][i] = text_.entities.add(*span.entry);
        known.emplace_back(fold_words(span.entry->label_fa), span_entities_[s][i]);
        continue;
      }
      PersonName name{s, i, {text_.folds[s].begin() + span.range.begin, text_.folds[s].begin() + span.range.end}};
      std::erase_if(name.folds, [&](const std::string& word) {
        const Title* title = text_.lexicon.titles.find_folded(word);
        return word.empty() || (title && title->relation == kHonorific && name.folds.size() > 1);
      });
      if (!name.folds.empty()) names.push_back(std::move(name));
    }
  }
  std::ranges::stable_sort(names, std::ranges::greater(), [](const PersonName& name) { return name.folds.size(); });
  for (const PersonName& name : names) {
    const auto found = std::ranges::find_if(
        known, [&](const auto& person) { return person.first == name.folds || begins_or_ends(name.folds, person.first); });
    EntityIndex& entity = span_entities_[name.sentence][name.span];
    if (found != known.end()) {
      entity = found->second;
    } else {
      const Tree::Range range = spans_[name.sentence][name.span].range;
      const int begin = text_.lexicon.behind_honorifics(text_.folds[name.sentence], range.begin, range.end);
      entity = text_.entities.add("Person", words(document_.sentences[name.sentence], {begin, range.end}), true);
      known.emplace_back(name.folds, entity);
    }
  }
}

void References::read_names() {
  for (std::size_t s = 0; s < spans_.size(); ++s) {
    for (std::size_t i = 0; i < spans_[s].size(); ++i) {
      const NamedSpan& span = spans_[s][i];
      EntityIndex& entity = span_entities_[s][i];
      if (span.type != "Person") {
        const std::string label = span.label.empty() ? words(document_.sentences[s], span.range) : span.label;
        entity = span.entry ? text_.entities.add(*span.entry) : text_.entities.add(span.type, label, true);
      }
      if (entity == kNoEntity) continue;
      mentions_.add(s, span.range, entity, true);
      for (const int head : {span.range.begin - 1, span.range.begin}) {
        if (head < 0 || span.type == "Person" || !text_.lexicon.head_classes.find_folded(text_.fold(s, head))) continue;
        bare_nouns_.add_head(entity, text_.fold(s, head));
      }
    }
  }
}

// «محمدی» alone, whose first name an article never tells, is the one who serves this body, or else nobody that another article
// knows.
void References::tell_homonyms_apart() {
  for (EntityIndex i = 0; i < static_cast<EntityIndex>(text_.entities.size()); ++i) {
    const EntityRecord& record = text_.entities[i];
    if (!record.named || record.known || !text_.entities.is_a(i, "Person") ||
        !text_.gazetteer.is_common(ontology::fold_name(record.label_fa)))
      continue;
    const Bearer* office = bearers_.of(i);
    text_.entities.tell_apart(i, office ? text_.entities[office->body].id : "");
  }
}

std::vector<Reference> References::resolve(std::size_t sentence, int token, const Viewpoint& viewpoint) {
  // A name behind the head of the phrase («سفر پوتین») is a modifier; the widest mention that holds the head counts.
  if (const auto mentioned = mentions_.at(sentence, token)) return {*mentioned};
  if (std::vector<Reference> named = class_words_.named_behind(sentence, token); !named.empty()) return named;
  if (auto told = class_words_.told_before(sentence, token, viewpoint)) return *std::move(told);
  const Tree& tree = text_.trees[sentence];
  if (tree.token(token).upos == Upos::PRON) {
    if (const int head = relative_head(text_, sentence, token); head != kNone) return resolve(sentence, head, viewpoint);
    return pronouns_.resolve(sentence, token, viewpoint);
  }
  const EntityIndex own = bare_nouns_.own_country(sentence, token, viewpoint);
  if (own != kNoEntity) return {{own, tree.span(tree.noun_phrase(token)), false}};
  if (auto counterpart = resolve_counterpart(sentence, token, viewpoint.subject)) return {*counterpart};
  return descriptions_.resolve(sentence, token, viewpoint);
}

std::vector<Reference> References::peek(std::size_t sentence, int token) {
  const std::size_t met = descriptions_.met();
  pronouns_.set_peeking(true);
  std::vector<Reference> found = resolve(sentence, token, {});
  pronouns_.set_peeking(false);
  descriptions_.forget_after(met);
  return found;
}

// «همتای روسی خود», said of Iran's foreign minister, is Russia's.
std::optional<Reference> References::resolve_counterpart(std::size_t sentence, int token, EntityIndex subject) {
  if (!text_.lexicon.counterparts.find_folded(text_.fold(sentence, token))) return std::nullopt;
  const Bearer* office = bearers_.of(subject);
  if (subject == kNoEntity || !office) return std::nullopt;
  const Tree& tree = text_.trees[sentence];
  const Tree::Range range = tree.noun_phrase(token);
  for (int i = token + 1; i < range.end; ++i) {
    const GazetteerEntry* country = text_.gazetteer.by_demonym(tree.token(i).form);
    const auto named = mentions_.at(sentence, i);
    EntityIndex body = country ? text_.entities.add(*country) : kNoEntity;
    if (named && text_.entities.is_a(named->entity, "Country")) body = named->entity;
    if (body == kNoEntity || body == office->body) continue;
    return Reference{bearers_.office_of(*office->title, body), tree.span({token, i + 1}), false};
  }
  return std::nullopt;
}

}  // namespace gereh::extract
