// The whole way: from annotated sentences to a file that the analyzer reads.
#include "extract/train/trainer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/analysis/analyzer.h"
#include "extract/analysis/conllu.h"
#include "extract/neural/model_file.h"
#include "files.h"
#include "ontology/error.h"
#include "tests/extract/known_names.h"

namespace gereh::extract::train {
namespace {

// Short sentences of the treebank.
std::vector<Sentence> some_sentences(std::size_t count) {
  std::vector<Sentence> chosen;
  for (Sentence& sentence : read_conllu(GEREH_SOURCE_DIR "/data/lang/fa/treebank/headlines.conllu")) {
    if (chosen.size() < count && sentence.tokens.size() <= 14) chosen.push_back(std::move(sentence));
  }
  for (Sentence& sentence : read_conllu(GEREH_SOURCE_DIR "/data/lang/fa/treebank/politics.conllu")) {
    if (chosen.size() < count && sentence.tokens.size() <= 30) chosen.push_back(std::move(sentence));
  }
  return chosen;
}

Corpus corpus(std::vector<Sentence> sentences) {
  Corpus corpus;
  corpus.treebank = "news";
  corpus.sentences = std::move(sentences);
  corpus.tags = corpus.trees = corpus.features = corpus.lemmas = corpus.names = true;
  return corpus;
}

Plan plan(int epochs) {
  Plan plan;
  plan.facts = {{"language", "fa"}};
  plan.sizes = {.word = 16,
                .affix = 4,
                .fine = 2,
                .coarse = 2,
                .properties = 2,
                .encoded = 32,
                .treebank = 2,
                .hidden = 32,
                .layers = 1,
                .arcs = 32,
                .relations = 16};
  plan.dropout = {0, 0, 0, 0, 0, 0, 0};
  plan.schedule = {.epochs = epochs, .batch_words = 60, .rate = 0.01F, .average = 0.9F, .seed = 1, .least_label = 1, .least_property = 1};
  return plan;
}

class Training : public ::testing::Test {
 protected:
  // Bytes of the model after some epochs.
  std::string trained(const Plan& plan, const std::vector<Sentence>& sentences) const {
    Trainer trainer(plan, {corpus(sentences)}, known_names());
    trainer.run([](const TrainingProgress&) {});
    trainer.save(folder_ / "model.gnn");
    return read(folder_ / "model.gnn");
  }

  Folder folder_;
};

TEST_F(Training, LearnsByHeart) {
  const std::vector<Sentence> sentences = some_sentences(20);
  ASSERT_EQ(sentences.size(), 20U);
  trained(plan(40), sentences);
  std::vector<Sentence> analyzed = sentences;
  for (Sentence& sentence : analyzed) {
    for (Token& token : sentence.tokens) {
      token.head = -1;
      token.deprel = token.name = token.lemma = "";
      token.upos = Upos::X;
    }
  }
  Analyzer(folder_ / "model.gnn", known_names()).analyze(analyzed);
  double words = 0, tags = 0, heads = 0, arcs = 0, lemmas = 0, names = 0, feats = 0;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    for (std::size_t i = 0; i < sentences[s].tokens.size(); ++i) {
      const Token &gold = sentences[s].tokens[i], &own = analyzed[s].tokens[i];
      words += 1;
      tags += own.upos == gold.upos;
      heads += own.head == gold.head;
      arcs += own.head == gold.head && own.deprel == gold.deprel;
      lemmas += own.lemma == gold.lemma;
      names += own.name == gold.name;
      feats += own.feats == gold.feats;
    }
  }
  EXPECT_GT(tags / words, 0.9);
  EXPECT_GT(heads / words, 0.9);
  EXPECT_GT(arcs / words, 0.9);
  EXPECT_GT(lemmas / words, 0.9);
  EXPECT_GT(names / words, 0.9);
  EXPECT_GT(feats / words, 0.9);
}

TEST_F(Training, IsTheSameOfTheSameSeed) {
  const std::vector<Sentence> sentences = some_sentences(6);
  Plan two = plan(2);
  two.dropout = {};
  const std::string first = trained(two, sentences);
  EXPECT_TRUE(trained(two, sentences) == first);
  two.schedule.seed = 2;
  EXPECT_FALSE(trained(two, sentences) == first);
}

TEST_F(Training, TellsHowFarItIs) {
  Trainer trainer(plan(3), {corpus(some_sentences(6))}, known_names());
  EXPECT_GT(trainer.parameters(), 1000U);
  int ends = 0;
  double done = 0;
  TrainingProgress last;
  trainer.run([&](const TrainingProgress& progress) {
    EXPECT_GT(progress.done, done);
    EXPECT_EQ(progress.epoch, ends + 1);
    EXPECT_GT(progress.loss, 0);
    done = progress.done;
    ends += progress.epoch_ends ? 1 : 0;
    last = progress;
  });
  EXPECT_EQ(ends, 3);
  EXPECT_EQ(last.done, 1);
  EXPECT_TRUE(last.epoch_ends);
}

TEST_F(Training, CanSaveInBetween) {
  Trainer trainer(plan(2), {corpus(some_sentences(6))}, known_names());
  trainer.run([&](const TrainingProgress& progress) {
    if (!progress.epoch_ends) return;
    trainer.save(folder_ / ("epoch" + std::to_string(progress.epoch)));
    const Analyzer analyzer(folder_ / ("epoch" + std::to_string(progress.epoch)), known_names());
  });
  EXPECT_NE(read(folder_ / "epoch1"), read(folder_ / "epoch2"));
  EXPECT_EQ(neural::ModelFile(folder_ / "epoch2").metadata("language"), "fa");
  EXPECT_EQ(error_of<ontology::OutputError>([&] { trainer.save(folder_ / "nowhere/model"); }).empty(), false);
  trainer.save(folder_ / "again");
  EXPECT_EQ(read(folder_ / "again"), read(folder_ / "epoch2"));
  EXPECT_EQ(folder_.files(), 3U);
}

// Each layer has a classifier, also if nothing teaches it.
TEST_F(Training, TakesCorporaThatLackLayers) {
  Corpus names = corpus(some_sentences(4));
  names.tags = names.trees = names.features = names.lemmas = false;
  Trainer trainer(plan(1), {names}, known_names());
  trainer.run([](const TrainingProgress&) {});
  trainer.save(folder_ / "model.gnn");
  std::vector<Sentence> sentences = some_sentences(4);
  Analyzer(folder_ / "model.gnn", known_names()).analyze(sentences);
  EXPECT_EQ(sentences[0].tokens[0].upos, Upos::X);
  EXPECT_EQ(sentences[0].tokens[0].lemma, sentences[0].tokens[0].form);
}

TEST_F(Training, SeesAsMuchOfACorpusAsItsWeightSays) {
  const auto batches = [&](double weight) {
    Corpus weighted = corpus(some_sentences(6));
    weighted.weight = weight;
    Plan one = plan(1);
    one.schedule.batch_words = 1;  // a batch is a sentence
    Trainer trainer(one, {weighted}, known_names());
    int count = 0;
    trainer.run([&](const TrainingProgress&) { ++count; });
    return count;
  };
  EXPECT_EQ(batches(1), 6);
  EXPECT_EQ(batches(0.5), 3);
  EXPECT_EQ(batches(2.5), 15);
  EXPECT_EQ(batches(0), 0);
}

TEST_F(Training, NeedsSentences) {
  EXPECT_EQ(error_of<ontology::InputError>([&] { const Trainer trainer(plan(1), {corpus({})}, known_names()); }),
            "nothing to learn from: the sources have no sentences");
  Plan missing = plan(1);
  missing.vectors = folder_ / "none.txt";
  EXPECT_EQ(error_of<ontology::InputError>([&] { const Trainer trainer(missing, {corpus(some_sentences(2))}, known_names()); }),
            (folder_ / "none.txt").string() + ": cannot be read");
}

}  // namespace
}  // namespace gereh::extract::train
