// Who does it may be left to the clause: it is the subject of a verb that only carries the noun («دیدار کردند»), of a clause that the noun
// stands beside as a circumstance («پس از سفر به کره گفت»), or of an event that continues, begins or pursues what the noun tells. Where the
// noun is what another event is about («با حمله به ... مخالف است»), the clause's subject has not done it; where somebody is asked for it or
// accused of it, he is who does it.
#include "extract/events/noun_doers.h"

#include <algorithm>
#include <array>

#include "extract/lexicon/roles.h"
#include "ontology/iri.h"

namespace gereh::extract {

namespace {

constexpr std::string_view kReferTo = "ReferTo";
constexpr std::array<std::string_view, 4> kProvoking = {"Attack", "Kill", "Injure", "Destroy"};  // to which others react

// «سربازان با شلیک گلوله هدف قرار گرفتند»: to whom it is done does not do what it is done with.
bool undergoes(int phrase, const Event& event) {
  const auto filler = std::ranges::find(event.fillers, phrase, &Filler::token);
  const bool acts = std::ranges::find(event.fillers, kActor, &Filler::role) != event.fillers.end();
  return !acts && filler != event.fillers.end() && filler->role == kTheme;
}

bool takes_behind(const Slot* slot, const std::string& preposition) {
  return slot && std::ranges::find(slot->sources, preposition, &Source::preposition) != slot->sources.end();
}

// Of two sides, or a journey: who tells of it in a circumstance took part in it.
bool is_shared(const Frame& frame) {
  return frame.slot(kCounterpart) != nullptr || frame.slot(kDestination) != nullptr;
}

bool fills(const std::vector<Filler>& fillers, int token) {
  return std::ranges::find(fillers, token, &Filler::token) != fillers.end();
}

}  // namespace

void NounDoers::add_agent(const Arguments& arguments, FrameChoice& choice) const {
  if (!choice.fillers.empty() && choice.fillers.front().role == kActor) return;
  for (const auto& [preposition, token] : arguments.obliques) {
    if (!lexicon_.agent_prepositions.find_folded(preposition) || !matcher_.fits(token, {"Agent"})) continue;
    choice.fillers.insert(choice.fillers.begin(), {std::string(kActor), token});
    return;
  }
}

void NounDoers::add_doer(int noun, int carrier, int clause, const Taker& about, FrameChoice& choice) const {
  std::string role = choice.frame->slots.front().role;
  const bool filled = !choice.fillers.empty() && choice.fillers.front().role == role;
  if (clause == kNone || (filled && (carrier == kNone || role == kActor))) return;
  if (filled) role = kActor;  // «اقدام به سرقت طلا کردند»: the frame has no place for who did it
  int doer = kNone;
  if (carrier == kNone) {
    const Frame* taking = about.frame_of_itself();
    const bool accused = taking && taking->recipient_acts;
    if (tells_own_meeting(noun, clause, choice)) return take_doer(subject_of(tree_, clause, lexicon_), role, choice);
    if (choice.fillers.empty() || !(accused || beside_clause(noun, *choice.frame))) return;
    if (!accused && tells_of(clause) && !happenings_.presupposed(noun)) return;
    if (is_passive(clause) || provokes(noun, clause, *choice.frame)) return;
    doer = asked(noun, clause, about);
    const bool refused = tree_.is(noun, "obl") && happenings_.refused_by(clause, noun);
    if (doer == kNone && !refused && about.event && !(taking && taking->shares_actor)) return;
  }
  if (doer == kNone) doer = subject_of(tree_, clause, lexicon_);
  if (carrier != kNone && doer != kNone && tree_.token(doer).head != carrier && names_nobody(carrier)) return;
  const bool predicate = carrier != kNone && tree_.child(carrier, "cop") != kNone;  // «پروپاگاندا در حال شکست است»
  if (doer == kNone || doer == noun || fills(choice.fillers, doer) || tree_.has_ancestor(noun, doer)) return;
  const auto done_with = [&](const Event& event) { return fills(event.fillers, noun) && undergoes(doer, event); };
  if (carrier == kNone && std::ranges::any_of(events_, done_with)) return;
  if (!predicate && !matcher_.fits(doer, {"Agent"})) return;
  choice.fillers.insert(choice.fillers.begin(), {role, doer});
}

int NounDoers::second_actor(int noun, const Event& event) const {
  if (event.fillers.empty() || event.fillers.front().role != kActor || event.fillers.front().token == kNone) return kNone;
  if (lexicon_.agent_prepositions.find(tree_.preposition(event.fillers.front().token)) == nullptr) return kNone;
  const Slot& actor = event.frame->slots.front();
  for (const int genitive : tree_.genitives(noun)) {
    const bool may_act = std::ranges::any_of(actor.sources, [&](const Source& source) {
      return source.kind == Source::Kind::genitive && !source.classes.empty() && matcher_.fits(genitive, source.classes);
    });
    if (!fills(event.fillers, genitive) && may_act) return genitive;
  }
  return kNone;
}

// «به حمله ... اشاره کرد», «گفت»: who only speaks of things.
bool NounDoers::tells_of(int clause) const {
  const bool refers = std::ranges::any_of(events_, [&](const Event& event) { return event.clause == clause && event.type == kReferTo; });
  return refers || (heads_clause(tree_, clause) && is_saying(tree_, clause, lexicon_));
}

// Whether the subject of the clause is who something is done to, so that he has not done what a noun of the clause tells.
bool NounDoers::is_passive(int clause) const {
  return std::ranges::any_of(events_, [&](const Event& event) { return event.clause == clause && !event.by_noun && event.passive; });
}

// «... و از او تجلیل به عمل آمد»: a verb that says that something happened, not who did it.
bool NounDoers::names_nobody(int carrier) const {
  if (!heads_clause(tree_, carrier) || tree_.is(carrier, "acl")) return false;
  const std::vector<VerbName> names = verb_names(tree_, fa::read_verb_group(tree_, carrier), lexicon_);
  return std::ranges::any_of(names, [&](const VerbName& name) {
    const auto* slots = lexicon_.supports.find(name.infinitive);
    return slots && std::ranges::all_of(*slots, [](const std::string& slot) { return slot == "subj"; });
  });
}

// «با اشاره به دیدار با کریمی گفت», «از توافق با عراق خبر داد»: who tells of something done with somebody, and names nobody else, did it.
bool NounDoers::tells_own_meeting(int noun, int clause, const FrameChoice& choice) const {
  const bool with_another = std::ranges::find(choice.fillers, kCounterpart, &Filler::role) != choice.fillers.end();
  const bool open = choice.frame->slots.front().role == kActor && (choice.fillers.empty() || choice.fillers.front().role != kActor);
  return with_another && open && tree_.genitives(noun).empty() && tells_of(clause) && !is_passive(clause);
}

void NounDoers::take_doer(int doer, const std::string& role, FrameChoice& choice) const {
  if (doer == kNone || fills(choice.fillers, doer) || !matcher_.fits(doer, {"Agent"})) return;
  choice.fillers.insert(choice.fillers.begin(), {role, doer});
}

// Whether a noun stands beside a clause's verb, not below another noun, unless that is a name («از کیم برای بازدید دعوت کرد»), and
// is no topic of the clause.
bool NounDoers::beside_clause(int noun, const Frame& frame) const {
  const int head = tree_.token(noun).head;
  const bool on_name = head != kNone && (tree_.token(head).upos == Upos::PROPN || tree_.token(head).upos == Upos::PRON);
  if (in_course_of(noun)) return is_shared(frame);
  if (!tree_.is(noun, "obl") && !(tree_.is(noun, "nmod") && on_name)) return false;
  const std::string preposition = ontology::fold_name(tree_.preposition(noun));
  return !preposition.empty() && !takes_behind(frame.slot(kTopic), preposition);
}

// «در جریان سفر», «در حاشیه دیدار»: a circumstance in two nouns.
bool NounDoers::in_course_of(int noun) const {
  const int host = tree_.token(noun).head;
  if (!tree_.is(noun, "nmod") || !tree_.preposition(noun).empty() || host == kNone || host + 1 != noun) return false;
  return tree_.is(host, "obl") && lexicon_.presupposing.find_folded(matcher_.with_preposition(host));
}

// «پس از حمله به سفارت، عراق آن را محکوم کرد»: what is told ahead of the subject that reacts to it.
bool NounDoers::provokes(int noun, int clause, const Frame& frame) const {
  if (std::ranges::find(kProvoking, frame.event) == kProvoking.end() || !happenings_.presupposed(noun)) return false;
  const int subject = subject_of(tree_, clause, lexicon_);
  return noun < subject && tree_.token(subject).head == clause;
}

// Whom the clause's event asks or thanks for what a noun tells («از کیم برای بازدید دعوت کرد»), or accuses of it («آمریکا را به حمله
// متهم کرد»); kNone if it does not.
int NounDoers::asked(int noun, int clause, const Taker& about) const {
  if (const Frame* taking = about.frame_of_itself(); taking && taking->recipient_acts) {
    const auto recipient = std::ranges::find(about.event->fillers, kRecipient, &Filler::role);
    if (recipient != about.event->fillers.end() && recipient->token != noun) return recipient->token;
  }
  const std::string preposition = ontology::fold_name(tree_.preposition(noun));
  for (const Event& event : events_) {
    if (event.clause != clause || !event.frame || !takes_behind(event.frame->slot(kPurpose), preposition)) continue;
    const auto recipient = std::ranges::find(event.fillers, kRecipient, &Filler::role);
    if (recipient != event.fillers.end()) return recipient->token;
  }
  return kNone;
}

}  // namespace gereh::extract
