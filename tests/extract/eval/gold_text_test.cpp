#include "extract/eval/gold_text.h"

#include <gtest/gtest.h>

#include "ontology/error.h"

namespace gereh::extract::eval {
namespace {

ConlluSentence sentence(std::vector<std::string> comments, const std::vector<std::string>& forms, const std::string& last_misc = "_") {
  ConlluSentence made;
  made.comments = std::move(comments);
  for (const std::string& form : forms) made.words.emplace_back().form = form;
  made.words.back().misc = last_misc;
  return made;
}

TEST(GoldText, SentencesParagraphsAndDocuments) {
  EXPECT_EQ(document_texts({sentence({"# newdoc", "# newpar", "# text = a b."}, {"a", "b", "."}, "SpaceAfter=No"), sentence({}, {"c", "d"}),
                            sentence({}, {"e"}), sentence({"# newpar id = x"}, {"f"}), sentence({"# newdoc id = y"}, {"g"})}),
            (std::vector<std::string>{"a b.c d e\nf", "g"}));
}

TEST(GoldText, WithoutMarksAllIsOneParagraph) {
  EXPECT_EQ(document_texts({sentence({}, {"a"}), sentence({}, {"b"})}), std::vector<std::string>{"a b"});
}

TEST(GoldText, WordsGoBeforeATextThatIsAnother) {
  ConlluSentence torn = sentence({"# text = ab cd !"}, {"a", "b", "cd", "."});
  torn.multiwords.push_back({0, 2, "ab", "SpaceAfter=No"});
  EXPECT_EQ(document_texts({torn}), std::vector<std::string>{"abcd ."});
  torn.words[3].form = "!";
  EXPECT_EQ(document_texts({torn}), std::vector<std::string>{"ab cd !"});
}

TEST(GoldText, ZwnjIsTakenOut) {
  ConlluSentence words = sentence({"# text = می\u200cرود"}, {"می\u200cرود"});
  words.words[0].lemma = "رفت\u200c";
  words.multiwords.push_back({0, 1, "می\u200cرود", "_"});
  strip_zwnj(words, "a");
  EXPECT_EQ(words.words[0].form, "میرود");
  EXPECT_EQ(words.multiwords[0].form, "میرود");
  EXPECT_EQ(words.words[0].lemma, "رفت\u200c");
  EXPECT_EQ(document_texts({words}), std::vector<std::string>{"میرود"});
  ConlluSentence nothing = sentence({}, {"\u200c"});
  EXPECT_THROW(strip_zwnj(nothing, "a"), ontology::InputError);
}

}  // namespace
}  // namespace gereh::extract::eval
