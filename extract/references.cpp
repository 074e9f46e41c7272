// First reading of a document: names are gathered and joined (a short name stands for the long one that it is a beginning or
// end of), then titles. A title told beside a name says who is meant wherever the title stands alone, before or after; a
// title that nobody bears in this document is an entity of its own.
#include "extract/references.h"

#include <algorithm>

#include "extract/tsv.h"
#include "ontology/iri.h"

namespace gereh::extract {

namespace {

constexpr std::string_view kLeads = "leaderOf";
constexpr std::string_view kAnyLeader = "leader";  // a country's president, chancellor or king is also called so

struct PersonName {
  std::size_t sentence;
  std::size_t span;
  std::vector<std::string> folds;
};

bool begins_or_ends(const std::vector<std::string>& shorter, const std::vector<std::string>& longer) {
  if (shorter.size() >= longer.size() || shorter.empty()) return false;
  return std::equal(shorter.begin(), shorter.end(), longer.begin()) ||
         std::equal(shorter.rbegin(), shorter.rend(), longer.rbegin());
}

std::vector<std::string> fold_words(std::string_view name) {
  std::vector<std::string> folds;
  for (const std::string& word : split(name, ' ')) folds.push_back(ontology::fold_name(word));
  return folds;
}

}  // namespace

References::References(const Document& document, const std::vector<Tree>& trees, std::vector<std::vector<NamedSpan>> names,
                       const Gazetteer& gazetteer, const Lexicon& lexicon, EntityTable& entities)
    : document_(&document), trees_(&trees), gazetteer_(&gazetteer), lexicon_(&lexicon), entities_(&entities),
      spans_(std::move(names)) {
  for (std::size_t s = 0; s < spans_.size(); ++s) {
    folds_.push_back(fold_tokens(document.sentences[s]));
    span_entities_.emplace_back(spans_[s].size(), kNoEntity);
  }
  marked_.resize(document.sentences.size());
  read_persons();
  read_names();
  read_titles();
  for (auto& marked : marked_) {
    std::ranges::stable_sort(marked, {}, [](const Marked& mark) { return std::pair(mark.range.begin, -mark.range.end); });
  }
}

void References::read_persons() {
  std::vector<PersonName> names;
  std::vector<std::pair<std::vector<std::string>, EntityIndex>> known;
  for (std::size_t s = 0; s < spans_.size(); ++s) {
    for (std::size_t i = 0; i < spans_[s].size(); ++i) {
      const NamedSpan& span = spans_[s][i];
      if (span.type != "Person") continue;
      if (span.entry) {
        span_entities_[s][i] = entities_->add(*span.entry);
        known.emplace_back(fold_words(span.entry->label_fa), span_entities_[s][i]);
        continue;
      }
      PersonName name{s, i, {folds_[s].begin() + span.range.begin, folds_[s].begin() + span.range.end}};
      std::erase_if(name.folds, [&](const std::string& word) {
        const Title* title = lexicon_->titles.find_folded(word);
        return word.empty() || (title && title->relation == "honorific" && name.folds.size() > 1);
      });
      if (!name.folds.empty()) names.push_back(std::move(name));
    }
  }
  std::ranges::stable_sort(names, std::ranges::greater(), [](const PersonName& name) { return name.folds.size(); });
  for (const PersonName& name : names) {
    const auto found = std::ranges::find_if(known, [&](const auto& person) {
      return person.first == name.folds || begins_or_ends(name.folds, person.first);
    });
    EntityIndex& entity = span_entities_[name.sentence][name.span];
    if (found != known.end()) {
      entity = found->second;
    } else {
      entity = entities_->add("Person", words(document_->sentences[name.sentence], spans_[name.sentence][name.span].range), true);
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
        entity = span.entry ? entities_->add(*span.entry)
                            : entities_->add(span.type, words(document_->sentences[s], span.range), true);
      }
      if (entity != kNoEntity) mark(s, span.range, entity, true);
    }
  }
}

void References::read_titles() {
  std::vector<std::pair<std::size_t, TitlePhrase>> alone;
  for (std::size_t s = 0; s < spans_.size(); ++s) {
    for (const TitlePhrase& phrase :
         find_title_phrases((*trees_)[s], folds_[s], spans_[s], *gazetteer_, *lexicon_)) {
      if (phrase.person == kNoSpan) {
        alone.emplace_back(s, phrase);
      } else {
        read_title(s, phrase);
      }
    }
  }
  for (const auto& [s, phrase] : alone) read_title(s, phrase);
}

void References::read_title(std::size_t sentence, const TitlePhrase& phrase) {
  const Tree& tree = (*trees_)[sentence];
  const EntityIndex body = body_of(sentence, phrase);
  const std::string text = words(tree.sentence(), phrase.range);
  EntityIndex person = phrase.person == kNoSpan ? holder(sentence, phrase, body)
                                                : span_entities_[sentence][static_cast<std::size_t>(phrase.person)];
  if (person == kNoEntity) {
    if (body == kNoEntity) return;  // «وزیر» alone: a word like any other
    person = entities_->add("Person", text, false, phrase.value->label_en + " of " + (*entities_)[body].label_en);
  }
  mark(sentence, phrase.range, person, false);
  if (body == kNoEntity) return;
  by_title_.try_emplace(ontology::fold_name(text), person);
  bearers_.push_back({state_of(body), phrase.value, person});
  if (!(*entities_)[person].named) return;
  const auto told = [&](const Office& office) {
    return office.person.entity == person && office.body.entity == body && office.relation == phrase.value->relation;
  };
  if (phrase.person == kNoSpan || std::ranges::any_of(offices_, told)) return;
  const Tree::Range name = spans_[sentence][static_cast<std::size_t>(phrase.person)].range;
  const Tree::Range whole{std::min(name.begin, phrase.range.begin), std::max(name.end, phrase.range.end)};
  const Tree::Range body_range = phrase.body != kNoSpan ? spans_[sentence][static_cast<std::size_t>(phrase.body)].range
                                                        : Tree::Range{phrase.range.end - 1, phrase.range.end};
  offices_.push_back({sentence, reference(sentence, name, person, true), reference(sentence, body_range, body, true),
                      phrase.value->relation, words(tree.sentence(), phrase.title), tree.span(whole)});
}

// Who bears a title that stands alone.
EntityIndex References::holder(std::size_t sentence, const TitlePhrase& phrase, EntityIndex body) const {
  const std::string folded = ontology::fold_name(words((*trees_)[sentence].sentence(), phrase.range));
  if (const auto found = by_title_.find(folded); found != by_title_.end()) return found->second;
  const auto same_office = [&](const Bearer& bearer) {
    if (bearer.body != state_of(body)) return false;
    const bool any_leader = entities_->is_a(bearer.body, "Country") && bearer.title->relation == kLeads && phrase.value->relation == kLeads &&
                            (bearer.title->label_en == kAnyLeader || phrase.value->label_en == kAnyLeader);
    return bearer.title->label_en == phrase.value->label_en || any_leader;
  };
  if (body != kNoEntity) {
    const auto found = std::ranges::find_if(bearers_, same_office);
    if (found != bearers_.end() && phrase.value->relation == kLeads) return found->person;
  }
  for (EntityIndex i = 0; i < static_cast<EntityIndex>(entities_->size()); ++i) {
    const GazetteerEntry* entry = (*entities_)[i].known ? gazetteer_->by_id((*entities_)[i].id) : nullptr;
    if (entry && !entry->office.empty() && ontology::fold_name(entry->office) == folded) return i;
  }
  if (body != kNoEntity) return kNoEntity;
  const auto bearer = std::ranges::find_if(offices_, [&](const Office& office) {  // «رئیس‌جمهور» alone, told before
    return ontology::fold_name(office.title) == folded;
  });
  return bearer == offices_.end() ? kNoEntity : bearer->person.entity;
}

EntityIndex References::body_of(std::size_t sentence, const TitlePhrase& phrase) const {
  if (phrase.body != kNoSpan) return span_entities_[sentence][static_cast<std::size_t>(phrase.body)];
  if (phrase.demonym) return entities_->add(*phrase.demonym);
  if (phrase.deictic == kNone) return kNoEntity;
  const std::string* type = lexicon_->head_classes.find_folded(folds_[sentence][static_cast<std::size_t>(phrase.deictic)]);
  const auto last = recent(sentence, phrase.range.begin, type ? *type : "Organization", 1);
  return last.empty() ? kNoEntity : last.front();
}

// A government or the seat of one stands for its country; other bodies of a country have heads of their own.
EntityIndex References::state_of(EntityIndex body) const {
  if (!entities_->is_a(body, "Government")) return body;
  const std::string& country = (*entities_)[body].country;
  const GazetteerEntry* entry = country.empty() ? nullptr : gazetteer_->by_id(country);
  return entry ? entities_->add(*entry) : body;
}

void References::mark(std::size_t sentence, Tree::Range range, EntityIndex entity, bool named) {
  marked_[sentence].push_back({range, entity, named});
}

Reference References::reference(std::size_t sentence, Tree::Range range, EntityIndex entity, bool named) const {
  return {entity, (*trees_)[sentence].span(range), named};
}

std::vector<Reference> References::mentions() const {
  std::vector<Reference> all;
  for (std::size_t s = 0; s < marked_.size(); ++s) {
    for (const Marked& mark : marked_[s]) all.push_back(reference(s, mark.range, mark.entity, mark.named));
  }
  return all;
}

}  // namespace gereh::extract
