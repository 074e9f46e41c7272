// No ezafe is written between the last word of a phrase and a subject behind it, nor is one between a noun and its genitive, so that
// parsers take the one for the other. What tells them apart is the noun before: the source of a report is named once, times have no
// owners, and what happens («مسابقات») is not a person's unless its frame lets him do it («سفر پوتین»).
#include "extract/repair/subject_repair.h"

#include <algorithm>

#include "extract/events/events.h"
#include "extract/fa/written_ezafe.h"
#include "extract/repair/tree_edits.h"

namespace gereh::extract {

namespace {

class Repair {
 public:
  Repair(Sentence& sentence, const std::vector<std::string>& folds, const std::vector<NamedSpan>& names, const FrameLexicon& frames,
         const TimeLexicon& times, const Lexicon& lexicon)
      : tree_(sentence), edits_(sentence), folds_(folds), names_(names), frames_(frames), times_(times), lexicon_(lexicon) {}

  void free(Tree::Range subject) {
    int top = subject.begin;
    while (top < subject.end && within(tree_.token(top).head, subject)) ++top;
    const int host = tree_.token(top).head;
    if (host < 0 || host >= subject.begin || !(is_within_phrase(tree_.token(top)) || tree_.is(top, "appos"))) return;
    if (tree_.token(subject.begin - 1).upos == Upos::PUNCT || !tree_.preposition(top).empty()) return;
    const int clause = clause_of(host);
    if (clause == kNone || clause < subject.end || std::ranges::find(done_, clause) != done_.end() || !lacks_subject(clause)) return;
    if (tree_.has_object_marker(top) || goes_on(subject.end) || !takes_none(host, subject)) return;
    edits_.hang(top, clause, "nsubj");
    done_.push_back(clause);
  }

  void make() { edits_.make(); }

 private:
  // The clause whose oblique holds this word.
  int clause_of(int word) const {
    while (word != kNone && !tree_.is(word, "obl") && (is_within_phrase(tree_.token(word)) || tree_.is(word, "conj")))
      word = tree_.token(word).head;
    if (word == kNone || !tree_.is(word, "obl")) return kNone;
    const int clause = tree_.token(word).head;
    return clause != kNone && clause > word && heads_clause(tree_, clause) ? clause : kNone;
  }

  bool lacks_subject(int clause) const {
    if (tree_.child(clause, "nsubj") != kNone || tree_.child(clause, "csubj") != kNone || tree_.is(clause, "acl")) return false;
    const fa::VerbGroup group = fa::read_verb_group(tree_, clause);
    return !group.first_person && !group.second_person && !group.impersonal;
  }

  // «علی کریمی که ...», «علی کریمی و ...»: belongs to what it stands behind as likely as not.
  bool goes_on(int behind) const {
    if (behind >= tree_.size()) return true;
    const Upos upos = tree_.token(behind).upos;
    return upos == Upos::SCONJ || upos == Upos::CCONJ;
  }

  // Whether what the word belongs to takes no genitive of a person or body.
  bool takes_none(int host, Tree::Range subject) const {
    for (const NamedSpan& name : names_) {  // «به گزارش رویترز ...»
      if (!within(host, name.range) || name.range.end != subject.begin) continue;
      return in_source(name.range.begin) && tree_.token(subject.end).upos != Upos::PUNCT;  // «به گزارش آژانس بولیواری ونزوئلا، ...»
    }
    const Token& noun = tree_.token(host);
    if (times_.is_time(tree_, folds_, host)) return true;
    const bool plain_plural = has_feature(noun, "Number=Plur") && fa::lacks_written_ezafe(noun.form);  // «بر اساس آمارها ایران ...»
    if (noun.upos == Upos::NOUN && plain_plural && host + 1 == subject.begin) return true;
    if (noun.upos != Upos::NOUN || lexicon_.head_classes.find(noun.lemma) || lexicon_.titles.find(noun.lemma)) return false;
    const std::vector<Frame>& frames = frames_.find(TriggerKind::noun, noun.lemma);
    const auto of_somebody = [](const Frame& frame) {
      return std::ranges::any_of(frame.slots, [](const Slot& slot) {
        return std::ranges::find(slot.sources, Source::Kind::genitive, &Source::kind) != slot.sources.end();
      });
    };
    return in_gathering(host) || (!frames.empty() && std::ranges::none_of(frames, of_somebody));
  }

  // «مسابقات جهانی کشتی»: the word or one that it belongs to.
  bool in_gathering(int word) const {
    while (word != kNone && is_within_phrase(tree_.token(word)) && !lexicon_.gatherings.find(tree_.token(word).lemma))
      word = tree_.token(word).head;
    return word != kNone && lexicon_.gatherings.find(tree_.token(word).lemma);
  }

  bool in_source(int token) const {
    for (int begin = 0; begin < token; ++begin) {
      const auto source = lexicon_.sources.longest_at(folds_, begin);
      if (source.value && begin + source.length == token) return true;
    }
    return false;
  }

  Tree tree_;
  TreeEdits edits_;
  const std::vector<std::string>& folds_;
  const std::vector<NamedSpan>& names_;
  const FrameLexicon& frames_;
  const TimeLexicon& times_;
  const Lexicon& lexicon_;
  std::vector<int> done_;  // clauses
};

bool can_act(const NamedSpan& name) {
  static const std::vector<std::string> places = {"City", "Region", "Facility", "Place", "Document", "Product", "Weapon", "Treaty", "Law"};
  return (name.type == "Person" || name.entry) && std::ranges::find(places, name.type) == places.end();
}

}  // namespace

void free_subject_from_phrase(Sentence& sentence, const std::vector<std::string>& folds, const std::vector<NamedSpan>& names,
                              const std::vector<TitlePhrase>& titles, const FrameLexicon& frames, const TimeLexicon& times,
                              const Lexicon& lexicon) {
  Repair repair(sentence, folds, names, frames, times, lexicon);
  for (const TitlePhrase& title : titles) {
    if (title.body != kNoSpan || title.demonym) repair.free(title.range);
  }
  for (const NamedSpan& name : names) {
    if (can_act(name)) repair.free(name.range);
  }
  repair.make();
}

}  // namespace gereh::extract
