#include "extract/repair/phrase_repair.h"

#include <gtest/gtest.h>

#include <random>

#include "extract/events/elided_verbs.h"
#include "extract/repair/buried_object_repair.h"
#include "extract/repair/clause_repair.h"
#include "extract/repair/tree_repair.h"
#include "tests/extract/facts_of.h"
#include "tests/extract/neural/trees.h"
#include "tests/extract/parsed.h"

namespace gereh::extract {
namespace {

using testing::heads;
using testing::parsed;

const std::filesystem::path kPack = GEREH_SOURCE_DIR "/data/lang/fa";

const Lexicon& lexicon() {
  static const Lexicon loaded(kPack, terms());
  return loaded;
}
const FrameLexicon& frames() {
  static const FrameLexicon loaded(kPack / "frames.tsv", terms());
  return loaded;
}
const TimeLexicon& times() {
  static const TimeLexicon loaded(kPack / "calendar.tsv");
  return loaded;
}

template <class Mend>
std::string mended(const std::string& lines, const Mend& mend) {
  Sentence sentence = parsed(lines);
  mend(sentence);
  return heads(sentence);
}

TEST(ElidedVerbs, AreRestoredBeforeTheConjunction) {
  Sentence sentence = parsed(
      "پلیس پلیس NOUN 7 nsubj\n"
      "او او PRON 7 obj\n"
      "را را ADP 2 case\n"
      "دستگیر دستگیر ADJ 7 xcomp\n"
      "و و CCONJ 6 cc\n"
      "آزاد آزاد ADJ 7 xcomp\n"
      "کرد کرد VERB 0 root\n");
  restore_elided_verbs(sentence, frames(), lexicon());
  ASSERT_EQ(sentence.tokens.size(), 8U);
  EXPECT_TRUE(sentence.tokens[4].elided);
  EXPECT_EQ(sentence.tokens[4].form, "کرد");
  EXPECT_EQ(sentence.tokens[4].head, -1);
  EXPECT_EQ(sentence.tokens[7].head, 4);
  EXPECT_EQ(sentence.tokens[7].deprel, "conj");
  EXPECT_EQ(sentence.tokens[0].head, 4);
  EXPECT_EQ(words(sentence, {0, 8}), "پلیس او را دستگیر و آزاد کرد") << "an elided verb is no word of the text";
}

TEST(ElidedVerbs, AreNotSeenInMereCoordination) {
  for (const char* lines :
       {"مردم مردم NOUN 6 nsubj\nحمایت حمایت NOUN 6 obj\nو و CCONJ 4 cc\nکمک کمک NOUN 2 conj\nرا را ADP 2 case\nجلب کرد VERB 0 root\n",
        "او او PRON 5 nsubj\nبزرگ بزرگ ADJ 5 xcomp\nو و CCONJ 4 cc\nمهم مهم ADJ 2 conj\nاست است VERB 0 root\n"}) {
    Sentence sentence = parsed(lines);
    const std::size_t size = sentence.tokens.size();
    restore_elided_verbs(sentence, frames(), lexicon());
    EXPECT_EQ(sentence.tokens.size(), size) << lines;
  }
}

TEST(Measures, AreNumbersOfTheNounBehind) {
  const char* lines =
      "به به ADP 3 case\n"
      "سه سه NUM 3 nummod\n"
      "سال سال NOUN 6 obl\n"
      "حبس حبس NOUN 6 nsubj\n"
      "محکوم محکوم ADJ 6 xcomp\n"
      "شد شد VERB 0 root\n";
  EXPECT_EQ(mended(lines, [](Sentence& s) { join_measures(s, lexicon()); }), "4:case 3:nummod 4:nummod 6:obl 6:xcomp 0:root");
}

TEST(Times, OfPersonsAreTheClauses) {
  const auto mend = [](Sentence& s) { part_time_from_noun(s, fold_tokens(s), times(), lexicon()); };
  EXPECT_EQ(mended("سارقان سارق NOUN 4 nsubj\nشب شب NOUN 1 nmod\nوارد وارد ADJ 4 compound:lvc\nشدند شد VERB 0 root\n", mend),
            "4:nsubj 4:obl 4:compound:lvc 0:root");
  Sentence session = parsed("نشست نشست NOUN 3 nsubj\nهفته هفته NOUN 1 nmod\nشد شد VERB 0 root\n");
  session.tokens[0].ezafe = true;
  const std::string before = heads(session);
  mend(session);
  EXPECT_EQ(heads(session), before) << "an ezafe joins the time to another noun";
}

TEST(TwoNames, TheSecondIsTheObject) {
  const char* lines =
      "طالبان طالبان PROPN 5 obj\n"
      "کابل کابل PROPN 1 flat:name\n"
      "را را ADP 1 case\n"
      "تصرف تصرف NOUN 5 compound:lvc\n"
      "کرد کرد VERB 0 root\n";
  const std::vector<NamedSpan> names{{{0, 1}, "ArmedGroup", nullptr}, {{1, 2}, "City", nullptr}};
  EXPECT_EQ(mended(lines, [&](Sentence& s) { part_two_names(s, names); }), "5:nsubj 5:obj 2:case 5:compound:lvc 0:root");
}

TEST(Objects, BeginWithTheirNumber) {
  const char* lines =
      "مهاجمان مهاجم NOUN 6 obj\n"
      "یازده یازده NUM 3 nummod\n"
      "موتر موتر NOUN 1 nmod\n"
      "را را ADP 1 case\n"
      "آتش آتش NOUN 6 compound:lvc\n"
      "زدند زد VERB 0 root\n";
  EXPECT_EQ(mended(lines, [](Sentence& s) { part_object_from_phrase(s, fold_tokens(s), times()); }),
            "6:nsubj 3:nummod 6:obj 3:case 6:compound:lvc 0:root");
}

TEST(Predicates, StandBehindTheirSubject) {
  const char* lines =
      "ادوارد ادوارد PROPN 0 root\n"
      "شهروند شهروند NOUN 1 appos\n"
      "روسیه روسیه PROPN 2 nmod\n"
      "است است AUX 2 cop\n";
  EXPECT_EQ(mended(lines, part_predicate_from_subject), "2:nsubj 0:root 2:nmod 2:cop");
}

TEST(FreeSubject, StandsBehindTheCommaOfTheFirstPhrase) {
  const char* lines =
      "پس پس ADP 3 case\n"
      "از از ADP 3 case\n"
      "ترور ترور NOUN 10 obl\n"
      "قاسم قاسم PROPN 3 nmod\n"
      "، ، PUNCT 4 punct\n"
      "ایران ایران PROPN 4 appos\n"
      "به به ADP 8 case\n"
      "عراق عراق PROPN 10 obl\n"
      "حمله حمله NOUN 10 compound:lvc\n"
      "کرد کرد VERB 0 root\n";
  const std::vector<NamedSpan> names{{{3, 4}, "Person", nullptr}, {{5, 6}, "Country", nullptr}, {{7, 8}, "Country", nullptr}};
  EXPECT_EQ(mended(lines, [&](Sentence& s) { free_subject(s, names); }),
            "3:case 3:case 10:obl 3:nmod 4:punct 10:nsubj 8:case 10:obl 10:compound:lvc 0:root");
}

TEST(Headline, SpeakerIsNoSubjectBesideAnother) {
  const char* lines =
      "لاوروف لاوروف PROPN 4 nsubj\n"
      ": : PUNCT 1 punct\n"
      "روسیه روسیه PROPN 4 nsubj\n"
      "ماند ماند VERB 0 root\n";
  EXPECT_EQ(mended(lines, part_headline_speaker), "4:parataxis 1:punct 4:nsubj 0:root");
}

const char* const kRelations[] = {"nsubj", "obj",    "obl",          "nmod", "appos", "conj",
                                  "case",  "nummod", "compound:lvc", "cop",  "ccomp", "flat:name"};
const char* const kWords[] = {"سال سال NOUN", "سه سه NUM",         "کرد کرد VERB", "و و CCONJ",
                              "را را ADP",    "ایران ایران PROPN", "، ، PUNCT",    "دستگیر دستگیر ADJ"};

Sentence random_tree(std::mt19937& random) {
  const int size = 3 + static_cast<int>(random() % 9);
  std::vector<int> order(static_cast<std::size_t>(size)), above(static_cast<std::size_t>(size));
  for (int i = 0; i < size; ++i) order[static_cast<std::size_t>(i)] = i;
  for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random() % i]);
  std::string lines;
  for (std::size_t i = 0; i < order.size(); ++i) above[static_cast<std::size_t>(order[i])] = i == 0 ? 0 : order[random() % i] + 1;
  for (const int head : above)
    lines += std::string(kWords[random() % std::size(kWords)]) + " " + std::to_string(head) + " " +
             (head == 0 ? "root" : kRelations[random() % std::size(kRelations)]) + "\n";
  Sentence sentence = parsed(lines);
  for (Token& token : sentence.tokens) token.ezafe = random() % 4 == 0;
  return sentence;
}

// Whatever trees come, trees go.
TEST(PhraseRepair, LeavesTrees) {
  std::mt19937 random(5);
  int changed = 0;
  for (int round = 0; round < 5000; ++round) {
    Sentence sentence = random_tree(random);
    restore_elided_verbs(sentence, frames(), lexicon());
    const std::string before = heads(sentence);
    const int words = static_cast<int>(sentence.tokens.size());
    const int begin = static_cast<int>(random() % static_cast<unsigned>(words));
    std::vector<NamedSpan> names{{{begin, begin + 1}, "Person", nullptr}};
    if (begin + 1 < words) names.push_back({{begin + 1, begin + 2}, "Country", nullptr});
    const std::vector<std::string> folds = fold_tokens(sentence);
    lift_from_prepositions(sentence);
    part_predicate_from_subject(sentence);
    part_headline_speaker(sentence);
    join_called(sentence, folds, names, lexicon());
    join_measures(sentence, lexicon());
    free_name_from_root(sentence, names);
    join_objects(sentence);
    part_marked_object(sentence);
    part_object_from_phrase(sentence, folds, times());
    part_counted_object(sentence);
    part_time_from_noun(sentence, folds, times(), lexicon());
    part_two_names(sentence, names);
    raise_indicative(sentence);
    join_to_neighbour(sentence);
    free_subject(sentence, names);
    part_apposition_from_clause(sentence, folds, names, lexicon());
    part_name_from_adverb(sentence, names);
    raise_relative(sentence, names);
    changed += heads(sentence) == before ? 0 : 1;
    std::vector<int> now;
    for (const Token& token : sentence.tokens) now.push_back(token.head);
    ASSERT_EQ(tree_trouble(now), "") << before << " became " << heads(sentence);
  }
  EXPECT_GT(changed, 500);
}

}  // namespace
}  // namespace gereh::extract
