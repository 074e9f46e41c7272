#include "extract/eval/fact_metrics.h"

#include <algorithm>
#include <map>

namespace gereh::extract::eval {

namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : "/") + word;
  return all;
}

class Comparison {
 public:
  Comparison(const FactGold& gold, const std::vector<ToldFact>& told) : gold_(gold) {
    for (const auto& [key, entity] : gold.entities) {
      for (const std::string& alias : entity.aliases) aliases_[key].push_back(fold_label(alias));
    }
    for (const ToldFact& fact : told) {
      const bool has_object = fact.object && !fact.object->label.empty();
      told_.push_back({fold_label(fact.subject.label), has_object ? fold_label(fact.object->label) : U"", fold_label(fact.surface)});
    }
  }

  bool is_entity(const std::vector<std::string>& keys, const std::u32string& label) const {
    return std::ranges::any_of(keys, [&](const std::string& key) {
      return std::ranges::any_of(aliases_.at(key), [&](const std::u32string& alias) { return same_label(alias, label); });
    });
  }

  bool is_pair(const GoldFact& gold, std::size_t i) const {
    return !gold.objects.empty() && is_entity(gold.subjects, told_[i].subject) && is_entity(gold.objects, told_[i].object);
  }

  bool is_fact(const GoldFact& gold, std::size_t i, const ToldFact& told) const {
    const bool entities = gold.objects.empty() ? is_entity(gold.subjects, told_[i].subject) : is_pair(gold, i);
    return entities && std::ranges::any_of(gold.predicates, [&](const std::string& predicate) {
             return predicate == told.predicate || predicate == told.surface || fold_label(predicate) == told_[i].surface;
           });
  }

  // A person, place or organisation of the gold by its label and kind.
  bool names(const std::string& key, const ToldEntity& entity) const {
    return is_entity({key}, fold_label(entity.label)) && coarse_type(entity.type) == coarse_type(gold_.entities.at(key).type);
  }

 private:
  struct Folded {
    std::u32string subject, object, surface;
  };
  const FactGold& gold_;
  std::map<std::string, std::vector<std::u32string>> aliases_;
  std::vector<Folded> told_;
};

bool is_named_kind(const std::string& kind) {
  return kind == "Person" || kind == "Place" || kind == "Organization";
}

}  // namespace

void FactScores::add(const FactGold& gold, const std::vector<ToldFact>& told) {
  const Comparison compare(gold, told);
  std::vector<const GoldFact*> right;
  for (const GoldFact& fact : gold.core) right.push_back(&fact);
  for (const GoldFact& fact : gold.also) right.push_back(&fact);
  pairs.told += told.size();
  facts.told += told.size();
  for (std::size_t i = 0; i < told.size(); ++i) {
    const bool is_fact = std::ranges::any_of(right, [&](const GoldFact* fact) { return compare.is_fact(*fact, i, told[i]); });
    const bool is_pair = is_fact || std::ranges::any_of(right, [&](const GoldFact* fact) { return compare.is_pair(*fact, i); });
    facts.right += is_fact ? 1 : 0;
    pairs.right += is_pair ? 1 : 0;
    if (!is_fact) {
      misses.push_back({gold.document, true, told[i].subject.label, told[i].predicate + " " + told[i].surface,
                        told[i].object ? told[i].object->label : "", is_pair});
    }
  }
  pairs.core += gold.core.size();
  facts.core += gold.core.size();
  for (const GoldFact& fact : gold.core) {
    std::vector<const ToldFact*> hits;
    bool is_pair = false;
    for (std::size_t i = 0; i < told.size(); ++i) {
      if (compare.is_fact(fact, i, told[i])) hits.push_back(&told[i]);
      is_pair = is_pair || compare.is_pair(fact, i);
    }
    pairs.found += is_pair || !hits.empty() ? 1 : 0;
    if (hits.empty()) {
      misses.push_back({gold.document, false, joined(fact.subjects), joined(fact.predicates), joined(fact.objects), is_pair});
      continue;
    }
    ++facts.found;
    ++polarity.all;
    polarity.right += std::ranges::any_of(hits, [&](const ToldFact* hit) { return hit->negative == fact.negative; }) ? 1 : 0;
    if (fact.speakers.empty()) continue;
    ++speaker.all;
    const auto said = [&](const ToldFact* hit) {
      return hit->speaker && compare.is_entity(fact.speakers, fold_label(hit->speaker->label));
    };
    speaker.right += std::ranges::any_of(hits, said) ? 1 : 0;
  }
  for (const auto& entity : gold.entities) {
    if (!is_named_kind(coarse_type(entity.second.type))) continue;
    ++named.all;
    const std::string& key = entity.first;
    const bool found = std::ranges::any_of(
        told, [&](const ToldFact& fact) { return compare.names(key, fact.subject) || (fact.object && compare.names(key, *fact.object)); });
    named.right += found ? 1 : 0;
  }
}

}  // namespace gereh::extract::eval
