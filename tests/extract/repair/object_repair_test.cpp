#include "extract/repair/object_repair.h"

#include <gtest/gtest.h>

#include <random>

#include "tests/extract/neural/trees.h"
#include "tests/extract/parsed.h"

namespace gereh::extract {
namespace {

using testing::heads;
using testing::parsed;

const GazetteerEntry kEntry;

NamedSpan person(int begin, int end) {
  return {{begin, end}, "Person", nullptr};
}
NamedSpan known(int begin, int end) {
  return {{begin, end}, "City", &kEntry};
}
NamedSpan unknown(int begin, int end) {
  return {{begin, end}, "City", nullptr};
}

// The heads after a mend.
template <class Mend, class... More>
std::string mended(Mend mend, const std::string& lines, const More&... more) {
  Sentence sentence = parsed(lines);
  mend(sentence, more...);
  return heads(sentence);
}

template <class Mend, class... More>
void expect_unchanged(Mend mend, const std::string& lines, const More&... more) {
  EXPECT_EQ(mended(mend, lines, more...), heads(parsed(lines))) << lines;
}

// Of a sentence with one line, counted from 1, put in another's place.
std::string with_line(const std::string& lines, int number, const std::string& line) {
  std::istringstream in(lines);
  std::string all;
  for (std::string own; std::getline(in, own);) all += (--number == 0 ? line : own) + "\n";
  return all;
}

using Names = std::vector<NamedSpan>;

const char* const kKim =
    "کیم کیم PROPN 5 nsubj\n"
    "جونگ جونگ PROPN 1 flat:name\n"
    "اون اون PROPN 5 obj\n"
    "دیروز دیروز ADV 5 advmod\n"
    "رفت رفت VERB 0 root\n";

TEST(JoinNames, HangsTheWordsOfANameTogether) {
  const std::string joined = "5:nsubj 1:flat:name 1:flat:name 5:advmod 0:root";
  EXPECT_EQ(mended(join_names, kKim, Names{person(0, 3)}), joined);
  EXPECT_EQ(mended(join_names, kKim, Names{known(0, 3)}), joined);
}

TEST(JoinNames, LeavesNamesThatNobodyKnows) {
  expect_unchanged(join_names, kKim, Names{unknown(0, 3)});
  expect_unchanged(join_names, kKim, Names{});
}

TEST(JoinNames, LeavesWordsThatHangInTheName) {
  EXPECT_EQ(mended(join_names, "علی علی PROPN 2 nmod\nرضایی رضایی PROPN 3 nsubj\nرفت رفت VERB 0 root\n", Names{person(0, 2)}),
            "2:flat:name 3:nsubj 0:root");
  expect_unchanged(join_names, kKim, Names{person(0, 2), person(2, 3)});
}

// The second word is the root, or heads what the first hangs on.
TEST(JoinNames, LeavesWhatWouldBeNoTree) {
  expect_unchanged(join_names, "علی علی PROPN 3 nsubj\nرضایی رضایی PROPN 0 root\nرفت رفت VERB 2 acl\n", Names{person(0, 2)});
  expect_unchanged(join_names, "علی علی PROPN 3 nsubj\nرضایی رضایی PROPN 4 obj\nرفت رفت VERB 2 acl\nدید دید VERB 0 root\n",
                   Names{person(0, 2)});
}

TEST(JoinNames, JoinsEveryName) {
  EXPECT_EQ(mended(join_names,
                   "علی علی PROPN 6 nsubj\nرضایی رضایی PROPN 6 obj\nو و CCONJ 4 cc\nرضا رضا PROPN 1 conj\nکیانی کیانی PROPN 6 obl\n"
                   "رفتند رفت VERB 0 root\n",
                   Names{person(0, 2), person(3, 5)}),
            "6:nsubj 1:flat:name 4:cc 1:conj 4:flat:name 0:root");
}

const char* const kTwoObjects =
    "ایران ایران PROPN 8 obj\n"
    "را را ADP 1 case\n"
    "تحریم تحریم NOUN 8 compound:lvc\n"
    "و و CCONJ 5 cc\n"
    "دولت دولت NOUN 1 conj\n"
    "اسرائیل اسرائیل PROPN 5 nmod\n"
    "را را ADP 1 case\n"
    "کرد کرد VERB 0 root\n";

TEST(TwoObjects, EachHasItsMarker) {
  EXPECT_EQ(mended(part_two_objects, kTwoObjects), "8:obj 1:case 8:compound:lvc 5:cc 8:obj 5:nmod 5:case 0:root");
  EXPECT_EQ(mended(part_two_objects,
                   "ایران ایران PROPN 5 obj\nرا را ADP 1 case\nاسرائیل اسرائیل PROPN 1 conj\nرا را ADP 1 case\nدید دید VERB 0 root\n"),
            "5:obj 1:case 5:obj 3:case 0:root");
}

TEST(TwoObjects, OneMarkerStays) {
  expect_unchanged(part_two_objects, with_line(kTwoObjects, 7, "را را ADP 5 case"));
  expect_unchanged(part_two_objects, with_line(kTwoObjects, 2, "، ، PUNCT 1 punct"));
  expect_unchanged(part_two_objects, "در در ADP 2 case\nایران ایران PROPN 4 obl\nرا را ADP 2 case\nدید دید VERB 0 root\n");
}

TEST(TwoObjects, NoObjectIsMadeOfWhatCanBeNone) {
  expect_unchanged(part_two_objects, with_line(kTwoObjects, 4, "با با ADP 5 case"));          // a preposition before it
  expect_unchanged(part_two_objects, with_line(kTwoObjects, 6, "دیروز دیروز ADV 8 advmod"));  // no noun before «را»
  expect_unchanged(part_two_objects, with_line(kTwoObjects, 8, "کرد کرد NOUN 0 root"));       // no clause
  expect_unchanged(part_two_objects,
                   "ایران ایران PROPN 0 root\nرا را ADP 1 case\nو و CCONJ 4 cc\nچین چین PROPN 1 conj\nرا را ADP 1 case\n");
  expect_unchanged(part_two_objects, "ایران ایران PROPN 4 obj\nرا را ADP 1 case\nرا را ADP 1 case\nدید دید VERB 0 root\n");
}

const char* const kGenitive =
    "در در ADP 2 case\n"
    "سفر سفر NOUN 8 obl\n"
    "به به ADP 4 case\n"
    "کره کره PROPN 2 nmod\n"
    "توافقنامه توافقنامه NOUN 4 nmod\n"
    "را را ADP 5 case\n"
    "امضا امضا NOUN 8 compound:lvc\n"
    "کرد کرد VERB 0 root\n";

TEST(ObjectFromGenitive, WhatCarriesNoEzafeHasNoGenitive) {
  EXPECT_EQ(mended(part_object_from_genitive, kGenitive), "2:case 8:obl 4:case 2:nmod 8:obj 5:case 8:compound:lvc 0:root");
}

// The word before the whole phrase is asked, not that before its noun.
TEST(ObjectFromGenitive, AsksTheWordBeforeThePhrase) {
  Sentence sentence = parsed("سفر سفر NOUN 5 obl\nاین این DET 3 det\nنامه نامه NOUN 1 nmod\nرا را ADP 3 case\nنوشت نوشت VERB 0 root\n");
  sentence.tokens[0].ezafe = true;
  const std::string before = heads(sentence);
  part_object_from_genitive(sentence);
  EXPECT_EQ(heads(sentence), before);
  sentence.tokens[0].ezafe = false;
  sentence.tokens[1].ezafe = true;
  part_object_from_genitive(sentence);
  EXPECT_EQ(heads(sentence), "5:obl 3:det 5:obj 3:case 0:root");
}

TEST(ObjectFromGenitive, GenitivesStay) {
  Sentence sentence = parsed(kGenitive);
  sentence.tokens[3].ezafe = true;
  part_object_from_genitive(sentence);
  EXPECT_EQ(heads(sentence), heads(parsed(kGenitive)));
  expect_unchanged(part_object_from_genitive, with_line(kGenitive, 6, "دیروز دیروز ADV 8 advmod"));  // no «را»
  expect_unchanged(part_object_from_genitive, with_line(kGenitive, 1, "نامه نامه NOUN 8 obj"));      // an object there is
  expect_unchanged(part_object_from_genitive, with_line(kGenitive, 5, "توافقنامه توافقنامه NOUN 4 conj"));
  expect_unchanged(part_object_from_genitive, with_line(kGenitive, 8, "کرد کرد NOUN 0 root"));
  expect_unchanged(part_object_from_genitive,
                   "سفر سفر NOUN 5 obl\nبا با ADP 3 case\nنامه نامه NOUN 1 nmod\nرا را ADP 3 case\nنوشت نوشت VERB 0 root\n");
  expect_unchanged(part_object_from_genitive, "نامه نامه NOUN 3 nmod\nرا را ADP 1 case\nسفر سفر NOUN 4 obl\nرفت رفت VERB 0 root\n");
}

const char* const kSubjects =
    "ایران ایران PROPN 6 nsubj\n"
    "و و CCONJ 3 cc\n"
    "چین چین PROPN 1 conj\n"
    "توافقنامه توافقنامه NOUN 6 nsubj\n"
    "امضا امضا NOUN 6 compound:lvc\n"
    "کردند کرد VERB 0 root\n";

TEST(SecondSubject, IsTheObject) {
  EXPECT_EQ(mended(part_second_subject, kSubjects), "6:nsubj 3:cc 1:conj 6:obj 6:compound:lvc 0:root");
}

TEST(SecondSubject, StaysWhereItMayBeOne) {
  Sentence sentence = parsed(kSubjects);
  sentence.tokens[2].ezafe = true;
  part_second_subject(sentence);
  EXPECT_EQ(heads(sentence), heads(parsed(kSubjects)));
  expect_unchanged(part_second_subject, with_line(kSubjects, 5, "نامه نامه NOUN 6 obj"));
  expect_unchanged(part_second_subject, with_line(kSubjects, 4, "توافقنامه توافقنامه NOUN 6 nsubj:pass"));
  expect_unchanged(part_second_subject, with_line(kSubjects, 5, "او او PRON 6 nsubj"));              // three
  expect_unchanged(part_second_subject, with_line(kSubjects, 4, "توافقنامه توافقنامه NOUN 6 obl"));  // one
  expect_unchanged(part_second_subject, with_line(kSubjects, 6, "امضا امضا NOUN 0 root"));           // no clause
  expect_unchanged(part_second_subject, "ایران ایران PROPN 2 nsubj\nرفت رفت VERB 0 root\nچین چین PROPN 2 nsubj\n");
}

const char* const kOblique =
    "در در ADP 2 case\n"
    "دوحه دوحه PROPN 6 obl\n"
    "ژاپن ژاپن PROPN 2 nmod\n"
    "را را ADP 2 case\n"
    "شکست شکست NOUN 6 compound:lvc\n"
    "داد داد VERB 0 root\n";

TEST(ObjectFromOblique, IsTheNounBeforeTheMarker) {
  EXPECT_EQ(mended(part_object_from_oblique, kOblique), "2:case 6:obl 6:obj 3:case 6:compound:lvc 0:root");
  EXPECT_EQ(mended(part_object_from_oblique, with_line(kOblique, 3, "ژاپن ژاپن PROPN 2 flat:name _ B-LOC")),
            "2:case 6:obl 6:obj 3:case 6:compound:lvc 0:root");
}

TEST(ObjectFromOblique, IsTheLastOfSeveralNouns) {
  EXPECT_EQ(mended(part_object_from_oblique,
                   "در در ADP 2 case\nشهر شهر NOUN 6 obl\nدوحه دوحه PROPN 2 nmod\nژاپن ژاپن PROPN 2 nmod\nرا را ADP 2 case\n"
                   "دید دید VERB 0 root\n"),
            "2:case 6:obl 2:nmod 6:obj 4:case 0:root");
}

TEST(ObjectFromOblique, NeedsANounAndAPrepositionAndAMarker) {
  expect_unchanged(part_object_from_oblique, with_line(kOblique, 3, "ژاپن ژاپن PROPN 6 nsubj"));
  expect_unchanged(part_object_from_oblique, with_line(kOblique, 3, "ژاپن ژاپن PROPN 2 flat:name _ I-LOC"));
  expect_unchanged(part_object_from_oblique, with_line(kOblique, 1, "دیروز دیروز ADV 6 advmod"));
  expect_unchanged(part_object_from_oblique, with_line(kOblique, 4, "دیروز دیروز ADV 6 advmod"));
  expect_unchanged(part_object_from_oblique, with_line(kOblique, 2, "دوحه دوحه PROPN 6 obj"));
  expect_unchanged(part_object_from_oblique,
                   "رفت رفت VERB 0 root\nبه به ADP 3 case\nشهر شهر NOUN 1 obl\nدوحه دوحه PROPN 3 nmod\nرا را ADP 3 case\n");
}

const char* const kNominal =
    "حمله حمله NOUN 7 obj\n"
    "را را ADP 1 case\n"
    "محکوم محکوم ADJ 7 compound:lvc\n"
    "ایران ایران PROPN 3 conj\n"
    "را را ADP 3 case\n"
    "تحریم تحریم NOUN 7 compound:lvc\n"
    "کرد کرد VERB 0 root\n";

TEST(ObjectFromNominal, NominalPartHasNoMarker) {
  EXPECT_EQ(mended(part_object_from_nominal, kNominal), "7:obj 1:case 7:compound:lvc 7:obj 4:case 7:compound:lvc 0:root");
}

TEST(ObjectFromNominal, NeedsAConjunctBeforeTheMarker) {
  expect_unchanged(part_object_from_nominal, with_line(kNominal, 4, "ایران ایران PROPN 7 nsubj"));
  expect_unchanged(part_object_from_nominal, with_line(kNominal, 5, "را را ADP 4 case"));
  expect_unchanged(part_object_from_nominal, with_line(kNominal, 3, "محکوم محکوم ADJ 7 xcomp"));
  expect_unchanged(part_object_from_nominal,
                   "محکوم محکوم ADJ 4 compound:lvc\nرا را ADP 1 case\nایران ایران PROPN 1 conj\nکرد کرد VERB 0 root\n");
  expect_unchanged(part_object_from_nominal,
                   "کرد کرد VERB 0 root\nمحکوم محکوم ADJ 1 compound:lvc\nایران ایران PROPN 2 conj\nرا را ADP 2 case\n");
}

const char* const kWashington =
    "واشنگتن واشنگتن PROPN 5 obj\n"
    "ایران ایران PROPN 1 nmod\n"
    "را را ADP 1 case\n"
    "تحریم تحریم NOUN 5 compound:lvc\n"
    "کرد کرد VERB 0 root\n";
const char* const kParted = "5:nsubj 5:obj 2:case 5:compound:lvc 0:root";

TEST(SubjectFromObject, IsTheNameBeforeTheNoun) {
  EXPECT_EQ(mended(part_subject_from_object, kWashington, Names{known(0, 1)}), kParted);
  EXPECT_EQ(mended(part_subject_from_object, kWashington, Names{person(0, 1)}), kParted);
  EXPECT_EQ(mended(part_subject_from_object, with_line(kWashington, 1, "واشنگتن واشنگتن PROPN 5 nsubj"), Names{known(0, 1)}), kParted);
  EXPECT_EQ(mended(part_subject_from_object, with_line(kWashington, 2, "ایران ایران PROPN 1 flat:name _ B-LOC"), Names{known(0, 1)}),
            kParted);
}

TEST(SubjectFromObject, MayBeOfTwoWords) {
  EXPECT_EQ(mended(part_subject_from_object,
                   "جو جو PROPN 5 obj\nبایدن بایدن PROPN 1 nmod\nایران ایران PROPN 1 nmod\nرا را ADP 1 case\nدید دید VERB 0 root\n",
                   Names{person(0, 2)}),
            "5:nsubj 1:nmod 5:obj 3:case 0:root");
  expect_unchanged(part_subject_from_object, "جو جو PROPN 4 obj\nبایدن بایدن PROPN 1 nmod\nرا را ADP 1 case\nدید دید VERB 0 root\n",
                   Names{person(0, 2)});
}

TEST(SubjectFromObject, MayBeCoordinated) {
  EXPECT_EQ(mended(part_subject_from_object,
                   "فرانسه فرانسه PROPN 7 obj\nو و CCONJ 3 cc\nبریتانیا بریتانیا PROPN 1 conj\nایران ایران PROPN 3 nmod\n"
                   "را را ADP 1 case\nتحریم تحریم NOUN 7 compound:lvc\nکردند کرد VERB 0 root\n",
                   Names{known(0, 1), known(2, 3), known(3, 4)}),
            "7:nsubj 3:cc 1:conj 7:obj 4:case 7:compound:lvc 0:root");
}

TEST(SubjectFromObject, ObjectsStay) {
  const Names names = {known(0, 1)};
  expect_unchanged(part_subject_from_object, kWashington, Names{});
  expect_unchanged(part_subject_from_object, kWashington, Names{unknown(0, 1)});
  expect_unchanged(part_subject_from_object, with_line(kWashington, 4, "او او PRON 5 nsubj"), names);
  expect_unchanged(part_subject_from_object, with_line(kWashington, 2, "ایران ایران PROPN 1 conj"), names);
  expect_unchanged(part_subject_from_object, with_line(kWashington, 3, "دیروز دیروز ADV 5 advmod"), names);
  expect_unchanged(part_subject_from_object, with_line(kWashington, 1, "واشنگتن واشنگتن PROPN 5 obl"), names);
  expect_unchanged(part_subject_from_object,
                   "به به ADP 2 case\nواشنگتن واشنگتن PROPN 5 obj\nایران ایران PROPN 2 nmod\nرا را ADP 2 case\nدید دید VERB 0 root\n",
                   Names{known(1, 2)});
  expect_unchanged(part_subject_from_object,
                   "دید دید VERB 0 root\nواشنگتن واشنگتن PROPN 1 obj\nایران ایران PROPN 2 nmod\nرا را ADP 2 case\n", Names{known(1, 2)});
}

// Words with relations and parts of speech at random.
Sentence random_tree(std::mt19937& random) {
  static const char* const kRelations[] = {"nsubj", "obj",       "obl",          "nmod",       "case", "case",
                                           "conj",  "flat:name", "compound:lvc", "nsubj:pass", "acl"};
  static constexpr Upos kParts[] = {Upos::NOUN, Upos::PROPN, Upos::VERB, Upos::ADP, Upos::AUX, Upos::ADJ, Upos::PUNCT};
  Sentence sentence;
  sentence.tokens.resize(1 + random() % 9);
  std::vector<int> placed;
  for (std::size_t left = sentence.tokens.size(); left > 0; --left) {
    std::size_t next = random() % sentence.tokens.size();
    while (!sentence.tokens[next].form.empty()) next = (next + 1) % sentence.tokens.size();
    Token& token = sentence.tokens[next];
    token.form = token.lemma = "ا";
    token.upos = kParts[random() % std::size(kParts)];
    token.head = placed.empty() ? -1 : placed[random() % placed.size()];
    token.deprel = placed.empty() ? "root" : kRelations[random() % std::size(kRelations)];
    token.name = random() % 2 == 0 ? "B-LOC" : "O";
    token.ezafe = random() % 4 == 0;
    placed.push_back(static_cast<int>(next));
  }
  return sentence;
}

// Mends take one tree and leave one, whatever it says.
TEST(ObjectRepair, LeavesTrees) {
  std::mt19937 random(3);
  int changed = 0;
  for (int round = 0; round < 20000; ++round) {
    Sentence sentence = random_tree(random);
    const int size = static_cast<int>(sentence.tokens.size());
    Names names;
    for (int at = 0; at < size; at += 1 + static_cast<int>(random() % 3)) {
      names.push_back(known(at, std::min(size, at + 1 + static_cast<int>(random() % 2))));
    }
    const std::string before = heads(sentence);
    join_names(sentence, names);
    part_two_objects(sentence);
    part_object_from_genitive(sentence);
    part_object_from_oblique(sentence);
    part_object_from_nominal(sentence);
    part_subject_from_object(sentence, names);
    part_second_subject(sentence);
    changed += heads(sentence) == before ? 0 : 1;
    std::vector<int> above;
    for (const Token& token : sentence.tokens) above.push_back(token.head);
    ASSERT_EQ(tree_trouble(above), "") << before << " became " << heads(sentence);
  }
  EXPECT_GT(changed, 1000);
}

}  // namespace
}  // namespace gereh::extract
