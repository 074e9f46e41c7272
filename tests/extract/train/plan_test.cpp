#include "extract/train/plan.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "files.h"
#include "ontology/error.h"

namespace gereh::extract::train {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::StartsWith;

const std::string kSource = R"({"id": "a", "file": "a.conllu", "treebank": "news", "layers": ["upos"]})";

class Plans : public ::testing::Test {
 protected:
  Plan reading(const std::string& json) const { return read_plan(write(folder_ / "plan.json", json), "data"); }
  // What reading a plan with these keys beside its sources says, behind the file's name.
  std::string complaint(const std::string& keys) const {
    return complaint_of("{\"sources\": [" + kSource + "]" + (keys.empty() ? "" : ", " + keys) + "}");
  }
  std::string complaint_of(const std::string& json) const {
    const std::string message = error_of<ontology::InputError>([&] { reading(json); }), front = (folder_ / "plan.json").string() + ": ";
    if (message.empty()) return "";
    EXPECT_THAT(message, StartsWith(front));
    return message.substr(std::min(message.size(), front.size()));
  }
  std::string source_complaint(const std::string& source) const { return complaint_of("{\"sources\": [" + kSource + ", " + source + "]}"); }

  Folder folder_;
};

TEST_F(Plans, SayAll) {
  const Plan plan = reading(R"({
    "facts": {"language": "fa"}, "vectors": "v.txt", "clusters": "/c.tsv", // comments are allowed
    "sources": [{"id": "a", "file": "a.conllu", "treebank": "news", "layers": ["upos", "trees", "feats", "lemmas", "names"], "weight": 0.5,
                 "names": {"POG": "ORG", "NAT": ""}},
                {"id": "b", "file": "b.txt", "treebank": "other", "layers": ["tags"]}],
    "network": {"word": 8, "affix": 4, "fine": 3, "coarse": 2, "properties": 5, "encoded": 32, "treebank": 1, "hidden": 48, "layers": 3,
                "arcs": 64, "relations": 16},
    "dropout": {"word": 0, "lexical": 0.1, "hints": 0.15, "encoded": 0.2, "hidden": 0.3, "recurrent": 0.4, "arcs": 0.5},
    "schedule": {"epochs": 3, "batch_words": 100, "rate": 0.01, "average": 0.5, "seed": 7, "least_label": 2, "least_property": 1},
    "weights": {"upos": 2, "coarse": 0}})");
  EXPECT_EQ(plan.facts.at("language"), "fa");
  EXPECT_EQ(plan.vectors, "data/v.txt");
  EXPECT_EQ(plan.clusters, "/c.tsv");
  EXPECT_TRUE(plan.lexicon.empty());
  ASSERT_EQ(plan.sources.size(), 2U);
  const Corpus& kind = plan.sources[0].kind;
  EXPECT_EQ(plan.sources[0].id, "a");
  EXPECT_EQ(plan.sources[0].file, "data/a.conllu");
  EXPECT_EQ(kind.treebank, "news");
  EXPECT_TRUE(kind.tags && kind.trees && kind.features && kind.lemmas && kind.names && !kind.coarse_tags);
  EXPECT_EQ(kind.weight, 0.5);
  EXPECT_EQ(kind.name_classes.at("NAT"), "");
  EXPECT_TRUE(plan.sources[1].kind.coarse_tags && !plan.sources[1].kind.tags);
  const NetworkSizes& sizes = plan.sizes;
  EXPECT_THAT((std::vector<int>{sizes.word, sizes.affix, sizes.fine, sizes.coarse, sizes.properties, sizes.encoded, sizes.treebank,
                                sizes.hidden, sizes.layers, sizes.arcs, sizes.relations}),
              ElementsAre(8, 4, 3, 2, 5, 32, 1, 48, 3, 64, 16));
  EXPECT_EQ(plan.dropout.hints, 0.15F);
  EXPECT_EQ(plan.dropout.recurrent, 0.4F);
  EXPECT_EQ(plan.schedule.seed, 7U);
  EXPECT_EQ(plan.schedule.least_label, 2);
  EXPECT_EQ(plan.weights[0], 2.0F);
  EXPECT_EQ(plan.weights[5], 0.0F);
  EXPECT_EQ(plan.weights[4], Plan().weights[4]);
}

TEST_F(Plans, NeedLittle) {
  EXPECT_EQ(complaint(""), "");
}

TEST_F(Plans, AreRefusedWhenTheyAreNone) {
  EXPECT_EQ(error_of<ontology::InputError>([&] { read_plan(folder_ / "none.json", "data"); }),
            (folder_ / "none.json").string() + ": cannot be read");
  for (const char* json : {"", "{", "plan", "{\"sources\": [1e999]}"}) EXPECT_EQ(complaint_of(json), "is no JSON") << json;
  EXPECT_EQ(complaint_of("[]"), "expected an object");
  EXPECT_EQ(complaint_of("{}"), "\"sources\" is missing");
  for (const char* json : {"{\"sources\": []}", "{\"sources\": {}}", "{\"sources\": \"a\"}"}) {
    EXPECT_EQ(complaint_of(json), "\"sources\" must be a list with something in it") << json;
  }
}

TEST_F(Plans, HaveNoUnknownKeys) {
  EXPECT_EQ(complaint("\"vector\": \"x\""), "unknown key \"vector\"");
  EXPECT_EQ(complaint("\"network\": {\"depth\": 2}"), "network: unknown key \"depth\"");
  EXPECT_EQ(complaint("\"dropout\": {\"words\": 0}"), "dropout: unknown key \"words\"");
  EXPECT_EQ(complaint("\"schedule\": {\"epoch\": 2}"), "schedule: unknown key \"epoch\"");
  EXPECT_EQ(complaint("\"weights\": {\"trees\": 2}"), "weights: unknown key \"trees\"");
  EXPECT_EQ(source_complaint(R"({"id": "a", "file": "a", "treebank": "t", "layers": ["upos"], "x": 1})"), "source 2: unknown key \"x\"");
}

TEST_F(Plans, HaveValuesOfTheRightType) {
  const std::string wrong = "\" has the wrong type";
  EXPECT_THAT(complaint("\"vectors\": 1"), StartsWith("\"vectors" + wrong));
  EXPECT_THAT(complaint("\"facts\": {\"a\": 1}"), StartsWith("\"facts" + wrong));
  EXPECT_EQ(complaint("\"network\": 1"), "network: expected an object");
  for (const char* value : {"\"2\"", "true", "2.5", "null", "[]", "99999999999", "18446744073709551615"}) {
    EXPECT_EQ(complaint("\"schedule\": {\"epochs\": " + std::string(value) + "}"),
              "schedule: \"epochs\" has the wrong type or is out of range")
        << value;
  }
  EXPECT_THAT(complaint("\"schedule\": {\"seed\": -1}"), StartsWith("schedule: \"seed" + wrong));
  EXPECT_EQ(complaint("\"schedule\": {\"seed\": 4294967295}"), "");
  EXPECT_THAT(complaint("\"schedule\": {\"rate\": true}"), StartsWith("schedule: \"rate" + wrong));
}

TEST_F(Plans, HaveSourcesThatSayWhatTheyAre) {
  EXPECT_EQ(source_complaint("1"), "source 2: expected an object");
  EXPECT_EQ(source_complaint(R"({"file": "a", "treebank": "t", "layers": ["upos"]})"), "source 2: \"id\" is missing");
  EXPECT_EQ(source_complaint(R"({"id": "a", "treebank": "t", "layers": ["upos"]})"), "source 2: \"file\" is missing");
  EXPECT_EQ(source_complaint(R"({"id": "a", "file": "a", "layers": ["upos"]})"), "source 2: \"treebank\" is missing");
  EXPECT_EQ(source_complaint(R"({"id": "a", "file": "a", "treebank": "t"})"), "source 2: \"layers\" is missing");
  EXPECT_EQ(source_complaint(R"({"id": "a", "file": "a", "treebank": "t", "layers": []})"), "source 2: \"layers\" is empty");
  EXPECT_EQ(source_complaint(R"({"id": "a", "file": "a", "treebank": "t", "layers": ["tree"]})"),
            "source 2: unknown layer \"tree\" (upos, trees, feats, lemmas, names, tags)");
  EXPECT_EQ(source_complaint(R"({"id": "a", "file": "a", "treebank": "t", "layers": ["upos"], "weight": -1})"),
            "source 2: \"weight\" must be from 0 to 1000");
}

TEST_F(Plans, HaveNumbersThatCanBeWorkedWith) {
  for (const char* key : {"word", "affix", "fine", "coarse", "properties", "treebank"}) {
    for (const char* size : {"0", "-3", "9000"}) {
      EXPECT_EQ(complaint("\"network\": {\"" + std::string(key) + "\": " + size + "}"),
                "network: \"" + std::string(key) + "\" must be a number from 1 to 8192");
    }
  }
  for (const char* key : {"encoded", "hidden", "arcs", "relations"}) {
    for (const char* size : {"0", "-16", "8", "100", "16000"}) {
      EXPECT_EQ(complaint("\"network\": {\"" + std::string(key) + "\": " + size + "}"),
                "network: \"" + std::string(key) + "\" must be a multiple of 16 from 16 to 8192");
    }
  }
  for (const char* layers : {"0", "-1", "17"}) {
    EXPECT_EQ(complaint("\"network\": {\"layers\": " + std::string(layers) + "}"), "network: \"layers\" must be from 1 to 16");
  }
  for (const char* key : {"word", "lexical", "hints", "encoded", "hidden", "recurrent", "arcs"}) {
    for (const char* rate : {"1", "-0.1", "1e30"}) {
      EXPECT_EQ(complaint("\"dropout\": {\"" + std::string(key) + "\": " + rate + "}"),
                "dropout: \"" + std::string(key) + "\" must be from 0 to less than 1");
    }
  }
  const auto schedule = [&](const std::string& pair) { return complaint("\"schedule\": {" + pair + "}"); };
  EXPECT_EQ(schedule("\"epochs\": 0"), "schedule: \"epochs\" must be at least 1");
  EXPECT_EQ(schedule("\"batch_words\": -5"), "schedule: \"batch_words\" must be at least 1");
  EXPECT_EQ(schedule("\"rate\": 0"), "schedule: \"rate\" must be more than 0 and at most 1");
  EXPECT_EQ(schedule("\"rate\": 1e300"), "schedule: \"rate\" must be more than 0 and at most 1");
  EXPECT_EQ(schedule("\"average\": 1"), "schedule: \"average\" must be from 0 to less than 1");
  EXPECT_EQ(complaint("\"weights\": {\"name\": -1}"), "weights: \"name\" must be from 0 to 1000");
}

TEST_F(Plans, HaveFactsThatAModelFileTakes) {
  EXPECT_EQ(complaint(R"("facts": {"trained-on": "خبر"})"), "");
  for (const char* facts : {R"({"trained on": "a"})", R"({"": "a"})", R"({"زبان": "fa"})", R"({"a": "\u0000"})"}) {
    EXPECT_EQ(complaint("\"facts\": " + std::string(facts)), "facts: keys are ASCII without spaces, values have no NUL") << facts;
  }
}

TEST(Shares, AreSourcesOrPartsOfThem) {
  EXPECT_EQ(parse_share("news").id, "news");
  EXPECT_EQ(parse_share("news").parts, 1U);
  const Share share = parse_share("news:2/5");
  EXPECT_EQ(share.id, "news");
  EXPECT_EQ(share.part, 2U);
  EXPECT_EQ(share.parts, 5U);
  for (const char* text :
       {"a:", "a:1", "a:1/", "a:/2", "a:2/2", "a:0/0", "a:-1/2", "a:1/2x", "a:1/2/3", "a: 1/2", "a:99999999999999999999/5"}) {
    EXPECT_EQ(error_of<ontology::UsageError>([&] { parse_share(text); }),
              std::string(text) + ": expected SOURCE or SOURCE:K/N with K from 0 to N - 1");
  }
}

TEST(Shares, TakeEveryNthSentence) {
  std::vector<Sentence> sentences(7);
  for (std::size_t i = 0; i < 7; ++i) sentences[i].paragraph = i;
  const auto numbers = [](const std::vector<Sentence>& list) {
    std::vector<std::size_t> all;
    for (const Sentence& sentence : list) all.push_back(sentence.paragraph);
    return all;
  };
  EXPECT_THAT(numbers(take(sentences, parse_share("a:1/3"))), ElementsAre(1U, 4U));
  EXPECT_THAT(numbers(sentences), ElementsAre(0U, 2U, 3U, 5U, 6U));
  EXPECT_EQ(take(sentences, parse_share("a")).size(), 5U);
  EXPECT_TRUE(sentences.empty());
}

TEST_F(Plans, ReadSourcesByTheirKind) {
  const auto form = [](std::string_view word) { return "<" + std::string(word) + ">"; };
  Source source;
  source.file = write(folder_ / "names.txt", "علی B-POG\n\nکوه B-NAT\n");
  source.kind.names = true;
  source.kind.name_classes = {{"POG", "ORG"}, {"NAT", ""}};
  const std::vector<Sentence> names = read_source(source, form);
  ASSERT_EQ(names.size(), 2U);
  EXPECT_EQ(names[0].tokens.at(0).form, "<علی>");
  EXPECT_EQ(names[0].tokens.at(0).name, "B-ORG");
  EXPECT_EQ(names[1].tokens.at(0).name, "O");
  Source tree;
  tree.file = write(folder_ / "trees.conllu", "1\tرفت\tرفت\tVERB\t_\t_\t0\troot\t_\t_\n\n");
  EXPECT_EQ(read_source(tree, form).at(0).tokens.at(0).upos, Upos::VERB);
  tree.file = write(folder_ / "trees.conllu", "1\tرفت\n");
  EXPECT_THAT(error_of<ontology::InputError>([&] { read_source(tree, form); }), StartsWith(tree.file.string() + ":1: "));
  tree.file = folder_ / "none.conllu";
  EXPECT_THAT(error_of<ontology::InputError>([&] { read_source(tree, form); }), HasSubstr("none.conllu"));
}

}  // namespace
}  // namespace gereh::extract::train
