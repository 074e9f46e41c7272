#include "extract/eval/tree_metrics.h"

#include <algorithm>
#include <functional>
#include <string_view>

#include "extract/base/utf32.h"
#include "extract/eval/compared_words.h"
#include "extract/eval/entity_metrics.h"
#include "extract/eval/word_alignment.h"
#include "ontology/error.h"

namespace gereh::extract::eval {

namespace {

// A word of the system beside the gold word that it is.
struct Pair {
  const ComparedWord* gold = nullptr;
  const ComparedWord* system = nullptr;
};

class Scorer {
 public:
  Scorer(const Side& gold, const Side& system, const std::vector<std::size_t>& to_gold) : to_gold_(to_gold) {
    std::vector<std::size_t> same(gold.words.size());
    for (std::size_t i = 0; i < same.size(); ++i) same[i] = i;
    gold_ = compared_words(gold, same);
    system_ = compared_words(system, to_gold);
  }

  // Counts the words of both sides, or their content words alone, and of the aligned ones those that agree.
  Score words(const std::function<bool(const Pair&)>& agree, bool content_alone = false) const {
    const auto counts = [&](const ComparedWord& word) { return !content_alone || word.is_content; };
    Score score;
    score.gold = static_cast<std::size_t>(std::ranges::count_if(gold_, counts));
    score.system = static_cast<std::size_t>(std::ranges::count_if(system_, counts));
    score.aligned = 0;
    for (std::size_t i = 0; i < system_.size(); ++i) {
      if (to_gold_[i] == kUnaligned || !counts(gold_[to_gold_[i]])) continue;
      ++*score.aligned;
      score.correct += agree({&gold_[to_gold_[i]], &system_[i]}) ? 1U : 0U;
    }
    return score;
  }

  bool same_functions(const Pair& pair) const {
    return std::ranges::equal(pair.gold->functions, pair.system->functions, [&](std::size_t g, std::size_t s) {
      const ComparedWord &gold = gold_[g], &system = system_[s];
      return to_gold_[s] == g && gold.relation == system.relation && gold.columns->upos == system.columns->upos &&
             gold.feats == system.feats;
    });
  }

  Score ezafe() const {
    const auto marked = [](const ComparedWord& word) { return find_misc(word.columns->misc, "Ezafe") == "Yes"; };
    Score score = words([&](const Pair& pair) { return marked(*pair.gold) && marked(*pair.system); });
    score.gold = static_cast<std::size_t>(std::ranges::count_if(gold_, marked));
    score.system = static_cast<std::size_t>(std::ranges::count_if(system_, marked));
    score.aligned.reset();
    return score;
  }

 private:
  const std::vector<std::size_t>& to_gold_;
  std::vector<ComparedWord> gold_;
  std::vector<ComparedWord> system_;
};

Score spans(const std::vector<ontology::Span>& gold, const std::vector<ontology::Span>& system) {
  Score score{gold.size(), system.size(), 0, std::nullopt};
  for (std::size_t g = 0, s = 0; g < gold.size() && s < system.size();) {
    if (system[s].begin < gold[g].begin) {
      ++s;
    } else if (gold[g].begin < system[s].begin) {
      ++g;
    } else {
      score.correct += gold[g++].end == system[s++].end ? 1U : 0U;
    }
  }
  return score;
}

// Phrases of the whole side; sentences end them.
std::vector<Phrase> names(const Side& side) {
  std::vector<Phrase> found;
  for (std::size_t n = 0; n < side.first_words.size(); ++n) {
    const std::size_t first = side.first_words[n];
    const std::size_t end = n + 1 < side.first_words.size() ? side.first_words[n + 1] : side.words.size();
    std::vector<std::string> tags;
    for (std::size_t i = first; i < end; ++i) tags.push_back(find_misc(side.words[i].columns->misc, "NER").value_or("O"));
    for (Phrase& phrase : phrases(tags)) found.push_back({phrase.begin + first, phrase.end + first, std::move(phrase.type)});
  }
  return found;
}

Score entities(const Side& gold, const Side& system, const std::vector<std::size_t>& to_gold) {
  const std::vector<Phrase> wanted = names(gold);
  Score score{wanted.size(), 0, 0, std::nullopt};
  for (const Phrase& phrase : names(system)) {
    ++score.system;
    const std::size_t first = to_gold[phrase.begin];
    const std::size_t last = to_gold[phrase.end - 1];
    if (first == kUnaligned || last == kUnaligned) continue;
    score.correct += std::ranges::binary_search(wanted, Phrase{first, last + 1, phrase.type}) ? 1U : 0U;
  }
  return score;
}

void demand_same_text(const Side& gold, const Side& system) {
  if (gold.letters == system.letters) return;
  const auto [g, s] = std::ranges::mismatch(gold.letters, system.letters);
  const auto place = [](const Side& side, std::size_t at) {
    constexpr std::size_t kShown = 20;
    if (at == side.letters.size()) return std::string("nothing more");
    return "«" + to_utf8(std::u32string_view(side.letters).substr(at, kShown)) + "»" +
           (side.lines[at] > 0 ? " at line " + std::to_string(side.lines[at]) : "");
  };
  throw ontology::InputError("not the same text: gold has " + place(gold, static_cast<std::size_t>(g - gold.letters.begin())) +
                             ", the other " + place(system, static_cast<std::size_t>(s - system.letters.begin())) +
                             "; both must analyse one text");
}

bool any(const Side& side, const std::function<bool(const ConlluWord&)>& test) {
  return std::ranges::any_of(side.words, [&](const Side::Word& word) { return test(*word.columns); });
}

}  // namespace

std::vector<Metric> score_trees(const std::vector<ConlluSentence>& gold_sentences, const std::vector<ConlluSentence>& system_sentences) {
  const Side gold(gold_sentences);
  const Side system(system_sentences);
  demand_same_text(gold, system);
  const std::vector<std::size_t> to_gold = align(gold, system);
  const Scorer scorer(gold, system, to_gold);

  const auto upos = [](const Pair& p) { return p.gold->columns->upos == p.system->columns->upos; };
  const auto xpos = [](const Pair& p) { return p.gold->columns->xpos == p.system->columns->xpos; };
  const auto feats = [](const Pair& p) { return p.gold->feats == p.system->feats; };
  const auto lemma = [](const Pair& p) { return p.gold->columns->lemma == "_" || p.gold->columns->lemma == p.system->columns->lemma; };
  const auto head = [](const Pair& p) { return p.gold->parent == p.system->parent; };
  const auto relation = [&](const Pair& p) { return head(p) && p.gold->relation == p.system->relation; };

  const auto has_xpos = [](const ConlluWord& word) { return word.xpos != "_"; };
  const bool gold_xpos = any(gold, has_xpos);
  const bool system_xpos = any(system, has_xpos);
  Score all_words = scorer.words([](const Pair&) { return true; });
  all_words.aligned.reset();

  std::vector<Metric> metrics{{"Tokens", spans(gold.tokens, system.tokens)},
                              {"Sentences", spans(gold.sentences, system.sentences)},
                              {"Words", all_words},
                              {"UPOS", scorer.words(upos)}};
  if (gold_xpos && system_xpos) metrics.push_back({"XPOS", scorer.words(xpos)});
  metrics.push_back({"UFeats", scorer.words(feats)});
  if (gold_xpos == system_xpos) {
    metrics.push_back({"AllTags", scorer.words([&](const Pair& p) { return upos(p) && xpos(p) && feats(p); })});
  }
  metrics.push_back({"Lemmas", scorer.words(lemma)});
  metrics.push_back({"UAS", scorer.words(head)});
  metrics.push_back({"LAS", scorer.words(relation)});
  metrics.push_back({"CLAS", scorer.words(relation, true)});
  metrics.push_back(
      {"MLAS", scorer.words([&](const Pair& p) { return relation(p) && upos(p) && feats(p) && scorer.same_functions(p); }, true)});
  metrics.push_back({"BLEX", scorer.words([&](const Pair& p) { return relation(p) && lemma(p); }, true)});
  if (any(gold, [](const ConlluWord& word) { return find_misc(word.misc, "Ezafe").has_value(); }))
    metrics.push_back({"Ezafe", scorer.ezafe()});
  if (any(gold, [](const ConlluWord& word) { return find_misc(word.misc, "NER").has_value(); }))
    metrics.push_back({"Entities", entities(gold, system, to_gold)});
  return metrics;
}

}  // namespace gereh::extract::eval
