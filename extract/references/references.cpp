// First reading of a document: names are gathered and joined (a short name stands for the long one that it is a beginning or
// end of), then titles (title_references.cpp).
#include "extract/references/references.h"

#include <algorithm>

#include "extract/base/tsv.h"
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

}  // namespace

std::vector<std::string> fold_words(std::string_view name) {
  std::vector<std::string> folds;
  for (const std::string& word : split(name, ' ')) folds.push_back(ontology::fold_name(word));
  return folds;
}

References::References(const Document& document, const std::vector<Tree>& trees, std::vector<std::vector<NamedSpan>> names,
                       const Gazetteer& gazetteer, const Lexicon& lexicon, EntityTable& entities)
    : document_(&document), trees_(&trees), gazetteer_(&gazetteer), lexicon_(&lexicon), entities_(&entities), spans_(std::move(names)) {
  for (std::size_t s = 0; s < spans_.size(); ++s) {
    folds_.push_back(fold_tokens(document.sentences[s]));
    span_entities_.emplace_back(spans_[s].size(), kNoEntity);
  }
  marked_.resize(document.sentences.size());
  read_persons();
  read_names();
  read_titles();
  tell_homonyms_apart();
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
      const int begin = lexicon_->behind_honorifics(folds_[name.sentence], range.begin, range.end);
      entity = entities_->add("Person", words(document_->sentences[name.sentence], {begin, range.end}), true);
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
        const std::string label = span.label.empty() ? words(document_->sentences[s], span.range) : span.label;
        entity = span.entry ? entities_->add(*span.entry) : entities_->add(span.type, label, true);
      }
      if (entity == kNoEntity) continue;
      mark(s, span.range, entity, true);
      for (const int head : {span.range.begin - 1, span.range.begin}) {
        if (head < 0 || span.type == "Person" || !lexicon_->head_classes.find_folded(folds_[s][static_cast<std::size_t>(head)])) continue;
        heads_.emplace(entity, folds_[s][static_cast<std::size_t>(head)]);
      }
    }
  }
}

// «محمدی» alone, whose first name an article never tells, is the one who serves this body, or else nobody that another article
// knows.
void References::tell_homonyms_apart() {
  for (EntityIndex i = 0; i < static_cast<EntityIndex>(entities_->size()); ++i) {
    const EntityRecord& record = (*entities_)[i];
    if (!record.named || record.known || !entities_->is_a(i, "Person") || !gazetteer_->is_common(ontology::fold_name(record.label_fa)))
      continue;
    const auto office = std::ranges::find(bearers_, i, &Bearer::person);
    entities_->tell_apart(i, office == bearers_.end() ? "" : (*entities_)[office->body].id);
  }
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
