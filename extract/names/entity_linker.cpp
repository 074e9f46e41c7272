#include "extract/names/entity_linker.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

namespace gereh::extract {

namespace {

using wikidata::KnownItem;

constexpr std::array<std::string_view, 4> kKinds = {"Person", "Organization", "Place", "Document"};
constexpr std::string_view kPersonClass = "Person";
constexpr std::string_view kCountries = "country/";
constexpr double kDominance = 4;           // that much better known than the next, or it may be either
constexpr unsigned kFamousSitelinks = 25;  // known by one name, and everywhere

class Linker {
 public:
  Linker(EntityTable& entities, const wikidata::GazetteerFile& gazetteer, const Gazetteer& own)
      : entities_(entities), gazetteer_(gazetteer), own_(own) {
    for (EntityIndex i = 0; i < size(); ++i) {
      if (entities_[i].type == "Country") countries_.insert(entities_[i].id);
      if (!entities_[i].country.empty()) countries_.insert(entities_[i].country);
    }
  }

  void link_all() {
    for (EntityIndex i = 0; i < size(); ++i) {
      if (!entities_[i].named || !entities_[i].wikidata.empty()) continue;
      if (const auto item = choose(i)) entities_.link(i, *item, own_.by_item("Q" + std::to_string(item->number)));
    }
  }

 private:
  EntityIndex size() const { return static_cast<EntityIndex>(entities_.size()); }

  // Both persons, both organisations, both places, ... The tagger's finer classes are guesses.
  bool same_kind(EntityIndex entity, std::string_view type) const {
    const auto is_kind = [&](std::string_view kind) { return entities_.is_a(entity, kind) && entities_.is_type_below(type, kind); };
    return std::ranges::any_of(kKinds, is_kind) || entities_.is_type_below(type, entities_[entity].type);
  }

  bool in_context(const KnownItem& item) const {
    return !item.country.empty() && countries_.contains(std::string(kCountries) + std::string(item.country));
  }

  // A famous one stays possible where the document names another country: Venice is told of in an article about Iran more often than
  // the village there that has its name.
  bool rivals(const KnownItem& best, const KnownItem& other) const {
    const bool much_better_known = best.sitelinks >= kDominance * std::max<unsigned>(other.sitelinks, 1);
    const bool much_less_known = other.sitelinks >= kFamousSitelinks && other.sitelinks >= kDominance * best.sitelinks;
    return in_context(best) == in_context(other) ? !much_better_known : much_less_known;
  }

  std::optional<KnownItem> choose(EntityIndex entity) const {
    const EntityRecord& record = entities_[entity];
    std::vector<KnownItem> items = gazetteer_.find(record.label_fa);
    std::erase_if(items, [&](const KnownItem& item) {
      const bool elsewhere = !record.country.empty() && record.country != std::string(kCountries) + std::string(item.country);
      return !same_kind(entity, item.type) || elsewhere;
    });
    if (items.empty()) return std::nullopt;
    std::ranges::stable_sort(items, std::ranges::greater(), [&](const KnownItem& item) { return in_context(item); });
    const KnownItem& best = items.front();
    const bool alone = record.label_fa.find(' ') == std::string::npos;
    if (alone && entities_.is_a(entity, kPersonClass) && (best.sitelinks < kFamousSitelinks || !in_context(best))) return std::nullopt;
    const auto may_be_meant = [&](const KnownItem& other) { return rivals(best, other); };
    if (std::any_of(items.begin() + 1, items.end(), may_be_meant)) return std::nullopt;
    return best;
  }

  EntityTable& entities_;
  const wikidata::GazetteerFile& gazetteer_;
  const Gazetteer& own_;
  std::set<std::string, std::less<>> countries_;
};

}  // namespace

void link_entities(EntityTable& entities, const wikidata::GazetteerFile& items, const Gazetteer& own) {
  Linker(entities, items, own).link_all();
}

}  // namespace gereh::extract
