// An event that is about the noun itself tells by its frame: what is criticised has happened (factive), what is continued has if that is
// told as certain (shares_actor), what is opposed or planned may not have. Else the place of the noun's phrase tells.
#include "extract/events/happenings.h"

#include <algorithm>
#include <array>

#include "ontology/iri.h"

namespace gereh::extract {

namespace {

using ontology::Certainty;

constexpr std::array<std::string_view, 4> kAbout{"theme", "recipient", "counterpart", "topic"};

}  // namespace

Taker Happenings::taker(int noun, int clause) const {
  for (const Event& event : events_) {
    if (event.clause != clause || event.trigger == noun) continue;
    for (const Filler& filler : event.fillers) {
      const bool about = std::ranges::find(kAbout, filler.role) != kAbout.end();
      if (!about || filler.token == kNone || !tree_.has_ancestor(noun, filler.token) || tree_.has_ancestor(event.trigger, noun)) continue;
      return {&event, filler.token == noun};
    }
  }
  return {};
}

bool Happenings::happened(int noun, const Taker& about) const {
  const Frame* frame = about.frame_of_itself();
  if (!frame) return presupposed(noun);
  const bool told = !about.event->negative && about.event->certainty == Certainty::certain;
  return frame->factive || (frame->shares_actor && !frame->prospective && told);
}

bool Happenings::presupposed(int noun) const {
  int top = noun;
  while (tree_.is(top, "nmod") && tree_.token(top).head != kNone && tree_.preposition(top).empty()) {
    top = tree_.token(top).head;
    if (lexicon_.prospects.find(tree_.token(top).lemma)) return false;
  }
  const Tree::Range phrase = tree_.noun_phrase(noun);
  if (lexicon_.prospects.find_folded(matcher_.folds()[static_cast<std::size_t>(phrase.begin)])) return false;  // «هرگونه حمله»
  if (is_doubted(tree_.token(top).head)) return false;
  const std::string preposition = ontology::fold_name(tree_.preposition(top));
  if (preposition.empty()) return tree_.is(top, "root") || (tree_.is(top, "nsubj") && !in_doubt(tree_.token(top).head));
  if (lexicon_.presupposing.find_folded(preposition)) return true;
  return top != noun && lexicon_.presupposing.find_folded(matcher_.with_preposition(top));  // «به دلیل»
}

// «به حمله تهدید کرد»: behind a noun of the kind.
bool Happenings::is_doubted(int host) const {
  return host != kNone && lexicon_.prospects.find(tree_.token(host).lemma) && tree_.token(host).upos == Upos::NOUN;
}

// «ایجاد ... می‌تواند مؤثر باشد»: a subject of what only may be may not have happened either.
bool Happenings::in_doubt(int clause) const {
  return std::ranges::any_of(
      events_, [&](const Event& event) { return event.clause == clause && !event.by_noun && event.certainty != Certainty::certain; });
}

bool Happenings::is_denied(int noun) const {
  const auto negates = [&](int i) {
    return i >= 0 && lexicon_.negations.find_folded(matcher_.folds()[static_cast<std::size_t>(i)]) != nullptr;
  };
  return negates(noun - 1) || negates(tree_.token(noun).head);
}

bool Happenings::refused_by(int clause, int noun) const {
  if (clause == kNone || !heads_clause(tree_, clause)) return false;
  while (tree_.is(noun, "conj") && tree_.token(noun).head >= 0 && is_nominal(tree_.token(tree_.token(noun).head)))
    noun = tree_.token(noun).head;  // «از صدور و پرداخت خودداری کرد»
  const int head = tree_.token(noun).head;
  return std::ranges::any_of(verb_names(tree_, fa::read_verb_group(tree_, clause), lexicon_), [&](const VerbName& name) {
    const bool governs = head == clause || std::ranges::find(name.nominals, head) != name.nominals.end();
    return governs && lexicon_.negative_verbs.find(name.infinitive);
  });
}

}  // namespace gereh::extract
