#include "cli/batch.h"

#include <gtest/gtest.h>
#include <pthread.h>

#include <string>
#include <vector>

namespace gereh::cli {
namespace {

const extract::Pipeline& pipeline() {
  static const ontology::Ontology terms = ontology::Ontology::load(GEREH_SOURCE_DIR "/data/ontology");
  static const extract::Pipeline loaded(GEREH_SOURCE_DIR "/data", terms);
  return loaded;
}

// Ids of the articles, as their results come back.
std::vector<std::string> read_in_order(std::size_t jobs, int articles) {
  std::vector<std::string> ids;
  Batch batch(
      pipeline(), jobs, [&](const extract::Extraction& result) { ids.push_back(result.facts.info.id); },
      [&](const std::string&) { ids.push_back("bad"); });
  for (int i = 0; i < articles; ++i) {
    extract::Article article;
    article.info.id = std::to_string(i);
    article.info.text = i == 5 ? "\xFF" : "علی رضایی به تهران رفت.";
    batch.add(std::move(article));
  }
  batch.finish();
  return ids;
}

std::vector<std::string> expected(int articles) {
  std::vector<std::string> ids;
  for (int i = 0; i < articles; ++i) ids.push_back(i == 5 ? "bad" : std::to_string(i));
  return ids;
}

// New threads get stacks of this size: a size that no machine has stands for a system that gives no more threads.
class StackSize {
 public:
  explicit StackSize(std::size_t bytes) {
    pthread_getattr_default_np(&before_);
    pthread_attr_t changed = before_;
    pthread_attr_setstacksize(&changed, bytes);
    pthread_setattr_default_np(&changed);
  }
  ~StackSize() { pthread_setattr_default_np(&before_); }

 private:
  pthread_attr_t before_{};
};

TEST(Batch, ResultsComeInTheOrderOfTheArticles) {
  for (const std::size_t jobs : {1U, 2U, 7U}) EXPECT_EQ(read_in_order(jobs, 20), expected(20)) << jobs;
}

TEST(Batch, WithoutAnyThreadTheCallerReads) {
  pipeline();
  const StackSize none(std::size_t{1} << 50);
  EXPECT_ANY_THROW(std::thread([] {}).join());
  EXPECT_EQ(read_in_order(4, 20), expected(20));
}

// 47 bits of addresses have room for three such stacks.
TEST(Batch, GoesOnWithTheThreadsThatStarted) {
  pipeline();
  const StackSize large(std::size_t{1} << 45);
  EXPECT_EQ(read_in_order(16, 20), expected(20));
}

TEST(Batch, MayBeLeftUnfinished) {
  Batch batch(
      pipeline(), 2, [](const extract::Extraction&) { FAIL(); }, [](const std::string&) { FAIL(); });
  extract::Article article;
  article.info.text = "علی رضایی به تهران رفت.";
  batch.add(article);
}

}  // namespace
}  // namespace gereh::cli
