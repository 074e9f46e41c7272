#include "extract/analysis/conllu.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "ontology/error.h"

namespace gereh::extract {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

class Conllu : public ::testing::Test {
 protected:
  Conllu() : file_(fs::temp_directory_path() / ("gereh-" + std::to_string(getpid()) + ".conllu")) {}
  ~Conllu() override { fs::remove(file_); }

  std::vector<ConlluSentence> read(const std::string& text) const {
    std::ofstream(file_, std::ios::binary) << text;
    return read_conllu_file(file_);
  }

  // What reading the text and asking for trees complains of, without the file's folder.
  std::string error_of(const std::string& text) const {
    try {
      for (const ConlluSentence& sentence : read(text)) demand_tree(sentence, file_.string());
    } catch (const ontology::InputError& error) {
      return std::string(error.what()).substr(file_.string().size());
    }
    return "";
  }

  fs::path file_;
};

std::string written(const std::vector<ConlluSentence>& sentences) {
  std::ostringstream out;
  for (const ConlluSentence& sentence : sentences) write_conllu(sentence, out);
  return out.str();
}

// A word with this number and head.
std::string word(const std::string& id, const std::string& head) {
  return id + "\tw\t_\tNOUN\t_\t_\t" + head + "\tdep\t_\t_\n";
}

const std::string kTravel =
    "# newdoc id = a\n# global = x=y\n# text = سفرش رفت.\n"
    "1-2\tسفرش\t_\t_\t_\t_\t_\t_\t_\tTranslit=safaraš\n"
    "1\tسفر\tسفر\tNOUN\tN_IANM\tNumber=Sing\t3\tnsubj\t3:nsubj\tEzafe=Yes\n"
    "2\tش\tاو\tPRON\t_\t_\t1\tnmod:poss\t_\t_\n"
    "3\tرفت\t_\tVERB\t_\t_\t0\troot\t_\tNER=B-EVE|SpaceAfter=No\n"
    "4\t.\t.\tPUNCT\t_\t_\t3\tpunct\t_\t_\n\n"
    "1\t_\t_\t_\t_\t_\t_\t_\t_\t_\n\n";

TEST_F(Conllu, ComesBackAsItWas) {
  EXPECT_EQ(written(read(kTravel)), kTravel);
}

TEST_F(Conllu, ToleratesWhatEditorsDo) {
  std::string text = "\xEF\xBB\xBF" + kTravel.substr(0, kTravel.size() - 1);  // a mark, and no blank line at the end
  for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2) text.insert(at, "\r");
  EXPECT_EQ(written(read(text)), kTravel);
  EXPECT_EQ(written(read("\n\n" + kTravel + "\n\n")), kTravel);
}

TEST_F(Conllu, EmptyNodesAreLeftOut) {
  EXPECT_EQ(written(read(word("1", "0") + "1.1\tx\t_\t_\t_\t_\t_\t_\t_\t_\n" + word("2", "1"))), word("1", "0") + word("2", "1") + "\n");
}

TEST_F(Conllu, BadLinesAreNamed) {
  const std::pair<std::string, const char*> cases[] = {
      {"", ": no sentences in it"},
      {"# text = x\n\n", ": no sentences in it"},
      {"1\tw\t_\n\n", ":1: 3 columns where CoNLL-U has 10"},
      {"# a\nسلام\n", ":2: 1 column where CoNLL-U has 10"},
      {word("1", "0") + "# late\n", ":2: 1 column where CoNLL-U has 10"},
      {"1\t\t_\t_\t_\t_\t0\troot\t_\t_\n", ":1: column 2 (FORM) is empty"},
      {"1\tw\t\t_\t_\t_\t0\troot\t_\t_\n", ":1: column 3 (LEMMA) is empty"},
      {word("2", "0"), ":1: word number \"2\" where 1 is next"},
      {word("1", "0") + word("1", "0"), ":2: word number \"1\" where 2 is next"},
      {word("x", "0"), ":1: word number \"x\" where 1 is next"},
      {word("1", "x"), ":1: head \"x\" is no number"},
      {word("1", "-1"), ":1: head \"-1\" is no number"},
      {"2-1" + word("", "_"), ":1: multiword token \"2-1\" where word 1 is next"},
      {"2-3" + word("", "_"), ":1: multiword token \"2-3\" where word 1 is next"},
      {"1-2" + word("", "_") + word("1", "0") + "2-3" + word("", "_"), ":3: multiword token \"2-3\" where word 2 is next"},
      {"1-3" + word("", "_") + word("1", "0") + "\n", ":3: the sentence ends within its multiword token «w»"},
      {word("1", "0") + "2\t\xFF\t_\t_\t_\t_\t0\troot\t_\t_\n", ":2: invalid UTF-8"},
  };
  for (const auto& [text, message] : cases) EXPECT_THAT(error_of(text), ::testing::StartsWith(message)) << text;
  EXPECT_THROW(read_conllu_file("/nowhere.conllu"), ontology::InputError);
}

TEST_F(Conllu, WhatIsNoTreeIsNamed) {
  const std::pair<std::string, const char*> cases[] = {
      {word("1", "0") + word("2", "1"), ""},
      {word("1", "2") + word("2", "3") + word("3", "0"), ""},
      {word("1", "_"), ":1: «w» has no head"},
      {word("1", "0") + word("2", "3"), ":2: head 3 in a sentence of 2 words"},
      {word("1", "0") + word("2", "1") + word("3", "0"), ":3: a second root; line 1 has one already"},
      {"# a\n" + word("1", "2") + word("2", "1"), ":1: the sentence has no root"},
      {word("1", "0") + word("2", "2"), ":2: the heads above «w» go round in a cycle"},
      {word("1", "0") + word("2", "1") + word("3", "4") + word("4", "5") + word("5", "4"), ":3: the heads above «w» go round in a cycle"},
  };
  for (const auto& [text, message] : cases) EXPECT_THAT(error_of(text), ::testing::StartsWith(message)) << text;
}

TEST_F(Conllu, LongChainsAreCheckedInReasonableTime) {
  std::string text;
  for (int i = 1; i <= 200000; ++i) text += word(std::to_string(i), std::to_string(i - 1));
  EXPECT_EQ(error_of(text), "");
}

TEST(ConlluColumns, CommentsAreFoundByTheirKey) {
  ConlluSentence sentence;
  sentence.comments = {"# text_en = Hello", "#text=  سلام = درود ", "# newpar", "# newdoc id = a"};
  EXPECT_EQ(find_comment(sentence, "text"), "سلام = درود");
  EXPECT_EQ(find_comment(sentence, "newpar"), "");
  EXPECT_EQ(find_comment(sentence, "newdoc"), "a");
  EXPECT_EQ(find_comment(sentence, "sent_id"), std::nullopt);
}

TEST(ConlluColumns, MiscKeepsWhatItHas) {
  EXPECT_EQ(find_misc("NER=B-PER|SpaceAfter=No", "SpaceAfter"), "No");
  EXPECT_EQ(find_misc("NERD=x", "NER"), std::nullopt);
  EXPECT_EQ(find_misc("_", "NER"), std::nullopt);
  EXPECT_EQ(set_misc("_", "NER", "B-PER"), "NER=B-PER");
  EXPECT_EQ(set_misc("Translit=x|flag|NER=O", "NER", "B-LOC"), "NER=B-LOC|Translit=x|flag");
  EXPECT_EQ(set_misc("NER=O", "NER", std::nullopt), "_");
  const std::string odd = "a|b\\p\\";
  EXPECT_EQ(set_misc("_", "CorrectForm", odd), "CorrectForm=a\\pb\\\\p\\\\");
  EXPECT_EQ(find_misc(set_misc("SpaceAfter=No", "CorrectForm", odd), "CorrectForm"), odd);
}

TEST(ConlluColumns, WordsTakeWhatTheModelsSay) {
  ConlluWord word;
  word.form = "كتاب";
  word.xpos = "N";
  word.deps = "1:x";
  word.misc = "Ezafe=Yes|NER=B-PER|SpaceAfter=No";
  Token token;
  token.form = "کتاب";
  token.lemma = "کتاب";
  token.upos = Upos::NOUN;
  token.feats = "number=Sing|Case=x|Number=Sing";
  token.head = -1;
  token.deprel = "root";
  fill_word(word, token);
  EXPECT_EQ(word.misc, "CorrectForm=کتاب|SpaceAfter=No");
  EXPECT_EQ(word.feats, "Case=x|number=Sing|Number=Sing");
  EXPECT_EQ(word.head, 0);
  EXPECT_EQ(word.xpos + word.deps, "__");
  token.form = word.form;
  token.ezafe = true;
  token.name = "B-ORG";
  token.lemma = token.feats = token.deprel = "";
  fill_word(word, token);
  EXPECT_EQ(word.misc, "Ezafe=Yes|NER=B-ORG|SpaceAfter=No");
  EXPECT_EQ(word.lemma + word.feats + word.deprel, "___");
}

TEST_F(Conllu, TreesToLearnFrom) {
  std::ofstream(file_) << kTravel.substr(0, kTravel.find("1\t_\t_"));
  const std::vector<Sentence> sentences = read_conllu(file_);
  ASSERT_EQ(sentences.size(), 1U);
  const std::vector<Token>& tokens = sentences[0].tokens;
  ASSERT_EQ(tokens.size(), 4U);
  EXPECT_TRUE(tokens[0].ezafe && !tokens[0].space_after && !tokens[0].part_of_word);
  EXPECT_TRUE(tokens[1].part_of_word && tokens[1].space_after && tokens[1].head == 0);
  EXPECT_TRUE(tokens[2].name == "B-EVE" && !tokens[2].space_after && tokens[2].head == -1);
  std::ofstream(file_) << kTravel;
  EXPECT_THROW(read_conllu(file_), ontology::InputError);  // the last sentence has no part of speech
}

}  // namespace
}  // namespace gereh::extract
