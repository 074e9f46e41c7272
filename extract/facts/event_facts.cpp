// The first party is told with each of the others. Where nobody acts, what is told around the event does not join two things. Who takes
// part alone is told of only if that says something.
#include "extract/facts/event_facts.h"

#include <algorithm>
#include <array>

#include "extract/lexicon/roles.h"

namespace gereh::extract {

namespace {

constexpr std::string_view kConcept = "Concept";
constexpr std::string_view kSay = "Say";
constexpr std::string_view kAgent = "Agent";
constexpr std::array<std::string_view, 4> kTellOfTwo = {"Say", "ReferTo", "Affect", "Visit"};

// Who or what an event is about, not where or when or why.
bool takes_part(const std::string& role) {
  return role == kActor || role == kTheme || role == kRecipient || role == kCounterpart;
}

// What is told around an event does not join two things if nobody acts.
bool is_circumstance(const std::string& role) {
  return role == "purpose" || role == "instrument" || role == "topic" || role == kQuantity;
}

// «به تصویب رسید»: whether the subject fills the slot.
bool takes_subject(const Slot* slot) {
  return slot && std::ranges::find(slot->sources, Source::Kind::subject, &Source::kind) != slot->sources.end();
}

// A relation needs both ends, an event somebody or something that takes part.
bool is_told(const Event& event, const std::vector<Party>& parties) {
  const bool first_missing = !event.fillers.empty() && parties.front().role != event.fillers.front().role;
  if (event.is_relation) return !first_missing && parties.size() >= 2;
  return takes_part(parties.front().role);
}

// Whether an event with one participant says something: to whom it happened, or who did what is news without more
// (gereh:oneParticipant). That someone spoke is told by what he said; that something came about is no news without its cause or its
// outcome, nor that somebody went without where.
bool tells_alone(const Event& event, const Party& party, const EntityTable& entities) {
  if (std::ranges::find(kTellOfTwo, event.type) != kTellOfTwo.end() || !event.complete) return false;
  const auto known = std::ranges::find_if(party.members, [&](const Reference& member) { return entities[member.entity].type != kConcept; });
  if (known == party.members.end()) {
    const bool undergoes = event.passive || (event.frame && takes_subject(event.frame->slot(kTheme)));
    return party.role == kTheme && undergoes && !event.by_noun && !party.members.empty() && !party.inferred;
  }
  if (event.by_noun && !event.tense && party.inferred) return false;
  if (event.reported && party.role == kTheme) return true;
  const bool suffices = event.frame && event.frame->one_participant;
  if (party.role == kTheme || (event.passive && party.role == kRecipient))
    return !event.by_noun || event.tense || (suffices && entities.is_a(known->entity, kAgent));
  return suffices && party.role == kActor;
}

}  // namespace

bool keep_told(const Event& event, std::vector<Party>& parties) {
  if (parties.empty() || parties.front().members.empty() || !is_told(event, parties)) return false;
  std::erase_if(parties, [&](const Party& party) {  // «علی احمدی به عنوان وزیر منصوب شد»
    const EntityIndex first = parties.front().members.front().entity;
    return party.role == kRecipient && &party != &parties.front() && party.members.size() == 1 && party.members.front().entity == first;
  });
  if (event.type == kSay) std::erase_if(parties, [&](const Party& party) { return party.role != kActor && party.role != kRecipient; });
  if (parties.empty()) return false;
  if (!event.is_relation) return true;
  const auto is_subject = [&](const Reference& member) {  // «ایران و برزیل دو کشور قوی هستند»: nobody is the other
    return std::ranges::find(parties.front().members, member.entity, &Reference::entity) != parties.front().members.end();
  };
  for (std::size_t i = 1; i < parties.size(); ++i) std::erase_if(parties[i].members, is_subject);
  std::erase_if(parties, [](const Party& party) { return party.members.empty() && party.value.empty(); });
  return is_told(event, parties);
}

bool is_symmetric(const Event& event) {
  return event.frame && event.fillers.front().role == kActor && event.frame->slot(kCounterpart) != nullptr;
}

void write_facts(const Event& event, const std::vector<Party>& parties, const ontology::Fact& base, const EntityTable& entities,
                 FactWriter& writer) {
  const Party& first = parties.front();
  bool told = false;
  for (std::size_t i = 1; i < parties.size(); ++i) {
    if (!parties[i].value.empty()) writer.add_value(first, parties[i], base);
    const bool joins = first.role == kActor || event.is_relation || !is_circumstance(parties[i].role);
    if (joins) writer.add_pairs(first, parties[i], base);
    told = told || joins || !parties[i].value.empty();
  }
  const bool with_another = std::ranges::find(parties, kCounterpart, &Party::role) != parties.end();
  if (first.members.size() > 1 && is_symmetric(event) && !with_another) {
    writer.add_symmetric(first, base);
  } else if (!told && tells_alone(event, first, entities)) {
    writer.add_alone(first, base);
  }
}

}  // namespace gereh::extract
