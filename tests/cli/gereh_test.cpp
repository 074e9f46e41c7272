// The program as a user meets it: exit codes, one-line messages, nothing half-written.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace gereh::cli {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

const std::string kSample = GEREH_SOURCE_DIR "/data/articles/putin-kim.fa.txt";

std::string contents(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

class Gereh : public ::testing::Test {
 protected:
  Gereh() : folder_(fs::temp_directory_path() / ("gereh-cli-" + std::to_string(getpid()))) {
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  ~Gereh() override { fs::remove_all(folder_); }

  // Runs "gereh ARGUMENTS" by the shell in the folder; fills out_ and err_.
  int gereh(const std::string& arguments, const std::string& before = "") {
    const std::string command = "cd '" + folder_.string() + "' && " + before + " '" GEREH_PROGRAM "' " + arguments +
                                (arguments.find('>') == std::string::npos ? " >out.txt" : "") + " 2>err.txt";
    const int status = std::system(command.c_str());
    out_ = contents(folder_ / "out.txt");
    err_ = contents(folder_ / "err.txt");
    fs::remove(folder_ / "out.txt");
    fs::remove(folder_ / "err.txt");
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  }

  void file(const std::string& name, const std::string& bytes) { std::ofstream(folder_ / name, std::ios::binary) << bytes; }

  std::vector<std::string> files() const {
    std::vector<std::string> names;
    for (const auto& entry : fs::recursive_directory_iterator(folder_)) {
      if (entry.is_regular_file()) names.push_back(fs::relative(entry.path(), folder_).string());
    }
    std::ranges::sort(names);
    return names;
  }

  void expect_complaint(const std::string& arguments, int code, const std::string& words) {
    EXPECT_EQ(gereh(arguments), code) << arguments;
    EXPECT_THAT(err_, HasSubstr(words)) << arguments;
    EXPECT_TRUE(err_.starts_with("gereh: ")) << err_;
    EXPECT_EQ(std::ranges::count(err_, '\n'), 1) << err_;
    EXPECT_THAT(out_, IsEmpty()) << arguments;
  }

  fs::path folder_;
  std::string out_;
  std::string err_;
};

TEST_F(Gereh, BuildWritesAllFormatsAndASummary) {
  EXPECT_EQ(gereh("build '" + kSample + "' -o new/folder"), 0) << err_;
  EXPECT_THAT(files(), ::testing::ElementsAre("new/folder/facts.jsonl", "new/folder/graph.dot", "new/folder/graph.png",
                                              "new/folder/graph.svg", "new/folder/graph.ttl"));
  EXPECT_THAT(err_, HasSubstr("1 article, 32 sentences: "));
  EXPECT_THAT(out_, IsEmpty());
  EXPECT_TRUE(contents(folder_ / "new/folder/graph.png").starts_with("\x89PNG"));
  EXPECT_EQ(gereh("build '" + kSample + "' -o quiet -q -f jsonl"), 0);
  EXPECT_THAT(err_, IsEmpty());
}

TEST_F(Gereh, TwoRunsGiveTheSameBytes) {
  ASSERT_EQ(gereh("build '" + kSample + "' -o a"), 0);
  ASSERT_EQ(gereh("build '" + kSample + "' -o b -j 3"), 0);
  for (const char* name : {"facts.jsonl", "graph.ttl", "graph.dot", "graph.svg", "graph.png"}) {
    EXPECT_EQ(contents(folder_ / "a" / name), contents(folder_ / "b" / name)) << name;
  }
}

// The key facts can be seen in the picture's source and in the triples, not in the records alone.
TEST_F(Gereh, KeyFactsAreInEveryFormat) {
  ASSERT_EQ(gereh("build '" + kSample + "' -o out"), 0);
  const std::string dot = contents(folder_ / "out/graph.dot");
  for (const char* words : {"Vladimir Putin", "Kim Jong Un", "sign agreement", "invite", "Moscow", "oppose", "according to"}) EXPECT_THAT(dot, HasSubstr(words));
  const std::string ttl = contents(folder_ / "out/graph.ttl");
  for (const char* words : {"gereh:SignAgreement", "gereh:Invite", "gereh:Oppose", "person/kim-jong-un"}) EXPECT_THAT(ttl, HasSubstr(words));
}

TEST_F(Gereh, StandardInputAndOutput) {
  EXPECT_EQ(gereh("build - -o - -f jsonl -q <'" + kSample + "'"), 0);
  EXPECT_THAT(out_, HasSubstr("\"document\":\"stdin\""));
  EXPECT_THAT(files(), IsEmpty());
}

TEST_F(Gereh, LabelsAreInTheLanguageAskedFor) {
  ASSERT_EQ(gereh("build '" + kSample + "' -o - -f svg --labels en"), 0);
  EXPECT_THAT(out_, HasSubstr("Vladimir Putin"));
  EXPECT_THAT(out_, Not(HasSubstr("ولادیمیر پوتین")));
  ASSERT_EQ(gereh("build '" + kSample + "' -o - -f svg --labels fa"), 0);
  EXPECT_THAT(out_, HasSubstr("ولادیمیر پوتین"));
  EXPECT_THAT(out_, Not(HasSubstr("Vladimir Putin")));
}

TEST_F(Gereh, ExplainShowsTokensEntitiesAndFacts) {
  ASSERT_EQ(gereh("explain '" + kSample + "' --sentence 19"), 0) << err_;
  for (const char* words : {"sentence 19", "tokens", "مخالف", "روسیه (Russia) [Country]", "Oppose", "said by", "rests on «", "frames.tsv:"}) EXPECT_THAT(out_, HasSubstr(words));
  EXPECT_THAT(out_, Not(HasSubstr("sentence 18")));
  expect_complaint("explain '" + kSample + "' --sentence 99", 2, "32 sentences");
}

TEST_F(Gereh, BadInputIsNamed) {
  fs::create_directories(folder_ / "nothing");
  file("empty.txt", "");
  file("blank.txt", "\n \n");
  file("broken.txt", "سلام\xFF دنیا");
  file("binary.txt", std::string("\x7F" "ELF\0\0\0\1", 8));
  file("english.txt", "The minister spoke about a new dam in the south of the country on Monday.");
  file("lines.jsonl", "{\"id\": \n");
  const std::pair<const char*, const char*> cases[] = {
      {"missing.txt", "missing.txt: no such file"}, {"nothing", "nothing: no articles"},
      {"empty.txt", "empty.txt: empty"},            {"blank.txt", "blank.txt: empty"},
      {"broken.txt", "broken.txt: byte 8: invalid UTF-8"}, {"binary.txt", "binary.txt: binary"},
      {"english.txt", "english.txt: not Persian"},  {"lines.jsonl", "lines.jsonl:1: "}};
  const std::vector<std::string> before = files();
  for (const auto& [argument, words] : cases) {
    expect_complaint(std::string("build ") + argument + " -o out", 1, words);
    expect_complaint(std::string("explain ") + argument, 1, words);
  }
  EXPECT_EQ(files(), before);
  EXPECT_FALSE(fs::exists(folder_ / "out"));
}

TEST_F(Gereh, ABadArticleDoesNotStopTheOthers) {
  file("a.txt", contents(kSample));
  file("b.txt", "\xFF\xFE\xFD");
  EXPECT_EQ(gereh("build a.txt b.txt -o out -f jsonl"), 3);
  EXPECT_THAT(err_, AllOf(HasSubstr("gereh: b.txt: "), HasSubstr("1 article, 32 sentences"), HasSubstr("1 article could not be read")));
  EXPECT_THAT(contents(folder_ / "out/facts.jsonl"), HasSubstr("\"document\":\"a\""));
}

TEST_F(Gereh, WrongUsage) {
  const std::string sample = "build '" + kSample + "' ";
  expect_complaint(sample, 2, "--output");
  expect_complaint(sample + "-o out -f gexf", 2, "no such format; there are ttl, jsonl, dot, svg, png");
  expect_complaint(sample + "-o -", 2, "-o - writes one format");
  expect_complaint(sample + "-o out --labels de", 2, "--labels");
  expect_complaint(sample + "-o out --base foo", 2, "--base foo");
  expect_complaint(sample + "-o out --date 2024-13-01", 2, "--date");
  expect_complaint(sample + "-o out --encoding klingon", 2, "klingon");
  expect_complaint(sample + "-o out --frobnicate", 2, "frobnicate");
  expect_complaint("frobnicate", 2, "frobnicate: no such command");
  expect_complaint("", 2, "subcommand");
  EXPECT_FALSE(fs::exists(folder_ / "out"));
}

TEST_F(Gereh, OutputThatCannotBeWrittenLeavesNothing) {
  file("in-the-way", "x");
  expect_complaint("build '" + kSample + "' -o in-the-way", 1, "in-the-way");
  expect_complaint("build '" + kSample + "' -o - -f jsonl >/dev/full", 1, "No space left on device");
  // a disk that is full after 40 blocks: the old files stay as they were
  ASSERT_EQ(gereh("build '" + kSample + "' -o out -f jsonl"), 0);
  const std::string old = contents(folder_ / "out/facts.jsonl");
  EXPECT_EQ(gereh("build '" + kSample + "' -o out -f jsonl,ttl", "ulimit -f 40; trap '' XFSZ;"), 1) << err_;
  EXPECT_THAT(err_, HasSubstr("cannot be written"));
  EXPECT_EQ(contents(folder_ / "out/facts.jsonl"), old);
  EXPECT_THAT(files(), ::testing::ElementsAre("in-the-way", "out/facts.jsonl"));
}

TEST_F(Gereh, HelpAndVersion) {
  EXPECT_EQ(gereh("--help"), 0);
  EXPECT_THAT(out_, AllOf(HasSubstr("build"), HasSubstr("explain")));
  EXPECT_EQ(gereh("build --help"), 0);
  for (const char* format : {"ttl", "jsonl", "dot", "svg", "png"}) EXPECT_THAT(out_, HasSubstr(std::string(format) + ": "));
  EXPECT_EQ(gereh("--version"), 0);
  EXPECT_TRUE(out_.starts_with("gereh ")) << out_;
}

}  // namespace
}  // namespace gereh::cli
