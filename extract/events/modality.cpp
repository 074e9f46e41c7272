#include "extract/events/modality.h"

#include <algorithm>

#include "extract/events/obliques.h"

namespace gereh::extract {

namespace {

using ontology::Certainty;

constexpr int kDeepestGovernor = 12;

class Reader {
 public:
  Reader(const Tree& tree, const std::vector<std::string>& folds, const Lexicon& lexicon) : tree_(tree), folds_(folds), lexicon_(lexicon) {}

  void read(const fa::VerbGroup& group, Event& event) const {
    event.tense = group.tense;
    event.negative = group.negative;
    event.obligation = group.obligation;
    event.certainty = group.certainty;
    event.subject = subject_of(tree_, group.verb, lexicon_);
    std::vector<int> around = tree_.children(group.verb);
    const int head = tree_.token(group.verb).head;
    if (head != kNone && tree_.token(head).elided && tree_.is(group.verb, "conj"))  // its adverbs are this clause's too
      std::ranges::copy_if(tree_.children(head), std::back_inserter(around), [&](int child) { return tree_.is(child, "advmod"); });
    for (int child : around) {
      const std::string& fold = folds_[static_cast<std::size_t>(child)];
      const bool own = tree_.is(child, "compound") || tree_.is(child, "xcomp");  // part of what happens: «خواستار شد»
      if (const Certainty* modal = own ? nullptr : lexicon_.modals.find_folded(fold)) event.certainty = std::max(event.certainty, *modal);
      const bool only = negates_phrase(tree_, child, lexicon_) || lexicon_.additions.longest_at(folds_, child).length > 0;  // «نه تنها»
      if (lexicon_.negations.find_folded(fold) && tree_.is(child, "advmod") && !only) event.negative = true;
      read_condition(child, event);
    }
    if (tree_.is(group.verb, "conj") && head != kNone && heads_clause(tree_, head)) {  // «در صورت توافق، X ... و Y ...»
      for (int child : tree_.children(head)) {
        if (event.condition.empty() && child < head) read_condition(child, event);
      }
    }
    if (is_question()) event.certainty = Certainty::unknown;
    read_governors(group, event);
  }

 private:
  // «در صورت ...» and «اگر ...» below the clause. What depends on a clause may not come about.
  void read_condition(int child, Event& event) const {
    const Tree::Range range = tree_.subtree(child);
    int at = range.begin;
    while (at < range.end && folds_[static_cast<std::size_t>(at)].empty()) ++at;
    const bool adverbial = tree_.is(child, "obl") || tree_.is(child, "advcl") || tree_.is(child, "nmod");
    if (!adverbial || at >= range.end || lexicon_.conditions.longest_at(folds_, at).length == 0) return;
    event.condition = words(tree_.sentence(), {at, range.end});
    const bool open = event.tense != ontology::Tense::past;
    if (tree_.is(child, "advcl") || has_clause(range) || open) event.certainty = std::max(event.certainty, Certainty::possible);
  }

  bool has_clause(Tree::Range range) const {  // «در صورتی که ...»
    for (int i = range.begin; i < range.end; ++i) {
      if (heads_clause(tree_, i)) return true;
    }
    return false;
  }

  // «آیا ناتو از اوکراین حمایت می‌کند؟»
  bool is_question() const {
    for (int i = tree_.size() - 1; i >= 0 && tree_.token(i).upos == Upos::PUNCT; --i) {
      if (tree_.token(i).form == "\u061f" || tree_.token(i).form == "?") return true;
    }
    return false;
  }

  // What is wished, planned, possible or a condition is not told as a fact. A subjunctive is only possible, unless what governs it says
  // more.
  void read_governors(const fa::VerbGroup& group, Event& event) const {
    if (read_achievement(group.verb, event)) return;
    Certainty governed = Certainty::certain;
    bool told = false;
    int clause = group.verb;
    for (int steps = 0; steps < kDeepestGovernor; ++steps) {
      const int head = tree_.token(clause).head;
      if (head == kNone) break;
      if (tree_.is(clause, "advcl")) {
        const Tree::Range range = tree_.subtree(clause);
        if (lexicon_.conditions.longest_at(folds_, range.begin).length > 0) governed = std::max(governed, Certainty::possible);
      }
      if (tree_.is(clause, "advcl") && is_refused(head) && !has_complement(head, clause)) {  // «مانع از آن شد که ...»
        event.negative = !event.negative;
        told = true;
      }
      if (tree_.is(clause, "ccomp") || tree_.is(clause, "xcomp") || tree_.is(clause, "csubj")) {
        const bool says_how = read_governor(head, governed, event);
        for (int child : tree_.children(head)) {  // «در صورت پرداخت عوارض می‌توانند استفاده کنند»
          if (says_how && event.condition.empty()) read_condition(child, event);
        }
        told |= says_how;
        if (is_wished(head)) governed = std::max(governed, Certainty::possible);
      }
      // «این ادعا که ...»: what a noun of thinking is about is only thought.
      if (tree_.is(clause, "acl") && lexicon_.thoughts.find(tree_.token(head).lemma)) governed = std::max(governed, Certainty::unknown);
      clause = head;
    }
    event.certainty = std::max(event.certainty, governed);
    if (group.subjunctive && !told && event.certainty == Certainty::certain) event.certainty = Certainty::possible;
  }

  // «لازم نیست که ...», «لزومی ندارد که ...»
  bool necessary(int head) const {
    const auto of = [&](const std::string& word) { return lexicon_.necessities.find(word) != nullptr; };
    if (of(tree_.token(head).form)) return true;
    if (!heads_clause(tree_, head)) return false;
    return std::ranges::any_of(verb_names(tree_, fa::read_verb_group(tree_, head), lexicon_), [&](const VerbName& name) {
      return of(name.infinitive) || std::ranges::any_of(name.nominals, [&](int nominal) { return of(tree_.token(nominal).form); });
    });
  }

  // «باید بکوشیم که ...»: what an act that is only wished or owed is for, unless it is an act of saying («باید گفت که ...»).
  bool is_wished(int verb) const {
    if (!heads_clause(tree_, verb)) return false;
    const fa::VerbGroup group = fa::read_verb_group(tree_, verb);
    return (group.obligation || group.subjunctive) && !is_saying(tree_, verb, lexicon_);
  }

  // «توانست شکست دهد» tells that it happened, «نتوانست شکست دهد» that it did not. False where that is not said.
  bool read_achievement(int verb, Event& event) const {
    const int head = tree_.token(verb).head;
    const bool caused =
        tree_.is(verb, "advcl") && verb > head && head != kNone && !tree_.children_by(head, "xcomp").empty();  // «باعث شد تا ...»
    const bool governed = tree_.is(verb, "ccomp") || tree_.is(verb, "xcomp") || caused;
    if (head == kNone || !governed || !heads_clause(tree_, head) || has_feature(tree_.token(head), "Aspect=Imp")) return false;
    const fa::VerbGroup group = fa::read_verb_group(tree_, head);
    const auto names = verb_names(tree_, group, lexicon_);
    const bool achieved = std::ranges::any_of(names, [&](const VerbName& name) { return lexicon_.achievements.find(name.infinitive); });
    if (!achieved || group.tense != ontology::Tense::past) return false;
    event.negative = event.negative != group.negative;
    event.tense = group.tense;
    return true;
  }

  bool is_refused(int head) const {
    if (!heads_clause(tree_, head)) return false;
    const fa::VerbGroup group = fa::read_verb_group(tree_, head);
    return !group.negative && std::ranges::any_of(verb_names(tree_, group, lexicon_), [&](const VerbName& name) {
      return lexicon_.negative_verbs.find(name.infinitive) && !name.nominals.empty();
    });
  }

  // «مانع تورم شد تا مردم خانه بخرند»: what did not happen is told, the clause says what for.
  bool has_complement(int verb, int clause) const {
    std::vector<int> hosts = tree_.children_by(verb, "compound");
    std::ranges::copy(tree_.children_by(verb, "xcomp"), std::back_inserter(hosts));
    hosts.push_back(verb);
    const auto complements = [&](int host) {
      return std::ranges::any_of(tree_.children(host), [&](int child) {
        const bool argument = tree_.is(child, "obj") || tree_.token(child).deprel == "obl:arg" || (host != verb && tree_.is(child, "nmod"));
        return argument && child < clause && tree_.token(child).upos != Upos::PRON && tree_.token(child).upos != Upos::DET &&
               !lexicon_.vague.find(tree_.token(child).lemma);
      });
    };
    return std::ranges::any_of(hosts, complements);
  }

  // A word or verb that says how sure its clause is, or that it was not done («خودداری کرد», «نمی‌تواند»). False for others.
  bool read_governor(int head, Certainty& certainty, Event& event) const {
    const Certainty* modal = lexicon_.modals.find(tree_.token(head).form);
    bool refused = false;
    const bool predicate = tree_.child(head, "cop") != kNone;
    if (!modal && predicate) modal = lexicon_.modals.find(tree_.token(head).form + " " + fa::kCopulaInfinitive);
    bool negative = predicate && fa::read_verb_group(tree_, head).negative;
    if (heads_clause(tree_, head)) {
      const fa::VerbGroup group = fa::read_verb_group(tree_, head);
      negative = group.negative;
      const int participle = fa::passive_participle(tree_, head);
      if (!modal && participle != kNone) modal = lexicon_.modals.find(tree_.token(participle).form + fa::kPassiveInfinitive);
      for (const VerbName& name : verb_names(tree_, group, lexicon_)) {
        refused |= lexicon_.negative_verbs.find(name.infinitive) != nullptr;
        if (!modal && !name.passive) modal = lexicon_.modals.find(name.infinitive);
        // «نگفت که ...»
        if (negative && lexicon_.sayings.find(name.infinitive)) certainty = std::max(certainty, Certainty::unknown);
      }
    }
    if (negative && necessary(head)) {
      certainty = Certainty::unknown;
      return true;
    }
    if (modal) certainty = std::max(certainty, *modal);
    if (refused != (modal && negative)) event.negative = !event.negative;
    return modal || refused;
  }

  const Tree& tree_;
  const std::vector<std::string>& folds_;
  const Lexicon& lexicon_;
};

}  // namespace

void read_modality(const Tree& tree, const std::vector<std::string>& folds, const Lexicon& lexicon, const fa::VerbGroup& group,
                   Event& event) {
  Reader(tree, folds, lexicon).read(group, event);
}

}  // namespace gereh::extract
