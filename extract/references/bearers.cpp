#include "extract/references/bearers.h"

namespace gereh::extract {

const Bearer* Bearers::of(EntityIndex person) const {
  const auto found = std::ranges::find(bearers_, person, &Bearer::person);
  return found == bearers_.end() ? nullptr : &*found;
}

EntityIndex Bearers::office_of(const Title& title, EntityIndex body) {
  const auto known = std::ranges::find_if(bearers_, [&](const Bearer& b) { return b.body == body && b.title->label_en == title.label_en; });
  if (known != bearers_.end()) return known->person;
  const EntityIndex person =
      entities_.add("Person", title.label_fa + " " + entities_[body].label_fa, false, title.label_en + " of " + entities_[body].label_en);
  add(body, title, person);
  return person;
}

EntityIndex Bearers::spoken_for(EntityIndex speaker) const {
  const auto speaks_for = [&](const Bearer& bearer) {
    const std::string& relation = bearer.title->relation;
    return bearer.person == speaker && (relation == "leaderOf" || relation == "spokespersonFor" || relation == "holdsOffice") &&
           (entities_.is_a(bearer.body, "Country") || entities_.is_a(bearer.body, "Organization") ||
            (relation == "leaderOf" && entities_.is_a(bearer.body, "Place")));  // a mayor, a governor
  };
  const auto office = std::ranges::find_if(bearers_, speaks_for);
  return speaker == kNoEntity || office == bearers_.end() ? speaker : office->body;
}

bool Bearers::is_reporter(EntityIndex person) const {
  return !entities_[person].named && std::ranges::any_of(bearers_, [&](const Bearer& bearer) {
    return bearer.person == person && bearer.title->relation == "affiliatedWith";
  });
}

}  // namespace gereh::extract
