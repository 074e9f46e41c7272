#include "extract/facts/discourse.h"

#include <algorithm>

namespace gereh::extract {

namespace {

constexpr std::size_t kSubjectReach = 2;  // sentences that a subject left out looks back over

}  // namespace

void Discourse::enter(std::size_t sentence, const Tree& tree, const std::vector<std::string>& folds) {
  sentence_ = sentence;
  tree_ = &tree;
  statements_ = find_statements(tree, folds, lexicon_, open_);
  speakers_.assign(statements_.size(), std::nullopt);
  for (std::size_t i = 0; i < statements_.size(); ++i) resolve_speaker(i);
}

void Discourse::leave() {
  for (const bool source : {false, true}) {  // «به گزارش خبرنگار ما، وزیر گفت»: the minister
    for (std::size_t i = 0; i < speakers_.size(); ++i) {
      if (speakers_[i] && statements_[i].whole_sentence == source) return references_.set_focus(speakers_[i]->entity);
    }
  }
}

void Discourse::resolve_speaker(std::size_t index) {
  const Statement& statement = statements_[index];
  std::optional<Reference>& speaker = speakers_[index];
  if (statement.carried) {
    speaker = last_speaker_;
    return;
  }
  if (statement.speaker == kNone) {
    if (statement.cue_verb != kNone) speaker = last_subject_;
  } else {
    const auto found = references_.resolve(sentence_, statement.speaker, viewpoint(static_cast<int>(index), kNone));
    if (!found.empty()) speaker = found.front();
  }
  if (speaker && !may_speak(*speaker, statement)) speaker.reset();
  if (!speaker) return;
  last_speaker_ = speaker;
  if (statement.cue_verb != kNone) {
    last_subject_ = speaker;
    acted_in_ = sentence_;
  }
  references_.set_focus(speaker->entity);
}

bool Discourse::may_speak(const Reference& reference, const Statement& statement) const {
  return entities_.is_a(reference.entity, "Agent") || (statement.cue_verb != kNone && statement.speaker != kNone);
}

Viewpoint Discourse::viewpoint(int statement, int subject) const {
  Viewpoint view;
  if (statement != kNone && speakers_[static_cast<std::size_t>(statement)]) {
    view.speaker = speakers_[static_cast<std::size_t>(statement)]->entity;
    const Statement& told = statements_[static_cast<std::size_t>(statement)];
    view.direct = told.quote == ontology::Quote::direct || (told.whole_sentence && !told.quoted);  // «به گفته او، وی ...»
  }
  if (subject != kNone) {
    const auto named = references_.named_at(sentence_, subject);
    if (named) view.subject = named->entity;
  } else if (last_subject_) {
    view.subject = last_subject_->entity;
  }
  return view;
}

std::vector<Reference> Discourse::dropped_subject(const Event& event, const Viewpoint& view) const {
  if (event.clause == kNone || event.passive) return {};
  const fa::VerbGroup group = fa::read_verb_group(*tree_, event.clause);
  std::vector<Reference> subjects;
  if (group.second_person || names_somebody_else(event)) return {};
  if (group.first_person) {
    if (view.speaker != kNoEntity) subjects = {{group.plural ? references_.spoken_for(view.speaker) : view.speaker, {}, false}};
  } else if (group.plural) {
    if (const std::optional<Reference> speaker = plural_speaker(view)) {
      subjects = {*speaker};
    } else if (sentence_ <= grouped_in_ + 1) {
      subjects = last_group_;
    }
  } else if (sentence_ <= acted_in_ + kSubjectReach && last_subject_) {
    if (!view.direct || last_subject_->entity != view.speaker) subjects = {*last_subject_};
  }
  const bool elided = tree_->token(event.clause).elided;  // «تقدیر [می‌کنم] و تشکر می‌کنم»: no word of the text
  const Tree::Range verb = elided ? event.evidence : Tree::Range{event.clause, event.clause + 1};
  for (Reference& subject : subjects) subject.span = tree_->span(verb);
  return subjects;
}

// «در خانه علی رضایی ...»: whether a person is named in the event's own clause who fills no role, at the end of a phrase before the
// verb: he may be the subject as well as its owner.
bool Discourse::names_somebody_else(const Event& event) const {
  for (int i = 0; i < event.clause; ++i) {
    const Token& token = tree_->token(i);
    const bool genitive = token.name == "B-PER" && (tree_->is(i, "nmod") || tree_->is(i, "flat")) && tree_->preposition(i).empty();
    if (!genitive || clause_above(*tree_, i) != event.clause) continue;
    const auto holds = [&](const Filler& filler) { return filler.token != kNone && tree_->has_ancestor(i, filler.token); };
    if (std::ranges::none_of(event.fillers, holds)) return true;
  }
  return false;
}

// «خانواده‌ها می‌گویند اعتراض خواهند کرد»
std::optional<Reference> Discourse::plural_speaker(const Viewpoint& view) const {
  for (std::size_t i = 0; i < statements_.size(); ++i) {
    const int verb = statements_[i].cue_verb;
    const bool said = speakers_[i] && speakers_[i]->entity == view.speaker && verb != kNone;
    if (said && fa::read_verb_group(*tree_, verb).plural) return speakers_[i];
  }
  return std::nullopt;
}

void Discourse::remember_subject(const std::vector<Reference>& members) {
  std::vector<Reference> actors;
  for (const Reference& member : members) {
    const EntityRecord& record = entities_[member.entity];
    const bool anybody = record.type == "Person" && !record.named && !references_.bears_title(member.entity);  // «۱۵ نفر»
    if (!anybody && entities_.is_a(member.entity, "Agent")) actors.push_back(member);
  }
  if (actors.size() > 1) {
    last_group_ = actors;
    grouped_in_ = sentence_;
  } else if (actors.size() == 1 && members.size() == 1) {
    last_subject_ = actors.front();
    acted_in_ = sentence_;
    references_.set_focus(actors.front().entity);
  }
}

void Discourse::add_speakers(const std::vector<int>& telling, ontology::Fact& fact) const {
  for (const int statement : telling) {
    const Statement& said = statements_[static_cast<std::size_t>(statement)];
    const auto& speaker = speakers_[static_cast<std::size_t>(statement)];
    if (!speaker) continue;
    const auto told = [&](const ontology::EntityRef& other) { return other.id == entities_[speaker->entity].id; };
    if (std::ranges::any_of(fact.speakers, told)) continue;
    fact.speakers.push_back(entities_.ref(speaker->entity, speaker->span));
    fact.certainty = std::max(fact.certainty, said.certainty);
    if (!fact.quote) fact.quote = said.quote;
    if (fact.cue.empty() && said.cue.begin < said.cue.end) fact.cue = words(tree_->sentence(), said.cue);
  }
}

}  // namespace gereh::extract
