// The program as a user meets it: exit codes, one-line messages, nothing half-written.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "cli/signal_cleanup.h"
#include "export/format.h"
#include "program.h"

namespace gereh::cli {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

const std::string kSample = GEREH_SOURCE_DIR "/data/articles/putin-kim.fa.txt";

const std::string kShort = "سفر\n\nعلی رضایی به تهران رفت.\n";  // one fact

std::size_t default_files() {
  std::size_t count = 0;
  for (const exports::Format& format : exports::formats()) count += format.by_default ? format.files.size() : 0;
  return count;
}

TEST_F(Gereh, BuildWritesAllFormatsAndASummary) {
  EXPECT_EQ(gereh("build '" + kSample + "' -o new/folder"), 0) << err_;
  std::vector<std::string> written;
  for (const exports::Format& format : exports::formats()) {
    for (const exports::FormatFile& file : format.files) {
      if (format.by_default) written.push_back("new/folder/" + std::string(file.name));
    }
  }
  EXPECT_THAT(files(), ::testing::UnorderedElementsAreArray(written));
  EXPECT_THAT(err_, HasSubstr("1 article, 32 sentences: "));
  EXPECT_THAT(out_, IsEmpty());
  EXPECT_TRUE(contents(folder_ / "new/folder/graph.png").starts_with("\x89PNG"));
  EXPECT_EQ(gereh("build '" + kSample + "' -o quiet -q -f jsonl"), 0);
  EXPECT_THAT(err_, IsEmpty());
}

TEST_F(Gereh, TwoRunsGiveTheSameBytes) {
  ASSERT_EQ(gereh("build '" + kSample + "' -o a"), 0);
  ASSERT_EQ(gereh("build '" + kSample + "' -o b -j 3"), 0);
  for (const exports::Format& format : exports::formats()) {
    for (const exports::FormatFile& file : format.files) {
      if (!format.by_default) continue;
      EXPECT_EQ(contents(folder_ / "a" / file.name), contents(folder_ / "b" / file.name)) << file.name;
    }
  }
}

// The key facts can be seen in the picture's source and in the triples, not in the records alone.
TEST_F(Gereh, KeyFactsAreInEveryFormat) {
  ASSERT_EQ(gereh("build '" + kSample + "' -o out"), 0);
  const std::string dot = contents(folder_ / "out/graph.dot");
  for (const char* words : {"Vladimir Putin", "Kim Jong Un", "sign agreement", "invite", "Moscow", "oppose", "according to"})
    EXPECT_THAT(dot, HasSubstr(words));
  const std::string ttl = contents(folder_ / "out/graph.ttl");
  for (const char* words : {"gereh:SignAgreement", "gereh:Invite", "gereh:Oppose", "person/kim-jong-un"})
    EXPECT_THAT(ttl, HasSubstr(words));
}

TEST_F(Gereh, StandardInputAndOutput) {
  EXPECT_EQ(gereh("build - -o - -f jsonl -q <'" + kSample + "'"), 0);
  EXPECT_THAT(out_, HasSubstr("\"document\":\"stdin\""));
  EXPECT_THAT(files(), IsEmpty());
}

TEST_F(Gereh, LabelsAreInTheLanguageAskedFor) {
  ASSERT_EQ(gereh("build '" + kSample + "' -o - -f svg --labels en"), 0);
  EXPECT_THAT(out_, HasSubstr("Vladimir Putin"));
  EXPECT_THAT(out_, Not(HasSubstr(">ولادیمیر پوتین</text>"))) << "the evidence is Persian, of course";
  ASSERT_EQ(gereh("build '" + kSample + "' -o - -f svg --labels fa"), 0);
  EXPECT_THAT(out_, HasSubstr(">ولادیمیر پوتین</text>"));
  EXPECT_THAT(out_, Not(HasSubstr("Vladimir Putin")));
}

TEST_F(Gereh, ExplainShowsTokensEntitiesAndFacts) {
  ASSERT_EQ(gereh("explain '" + kSample + "' --sentence 19"), 0) << err_;
  for (const char* words : {"sentence 19", "tokens", "مخالف", "روسیه (Russia) [Country]", "Oppose", "said by", "rests on «", "frames.tsv:"})
    EXPECT_THAT(out_, HasSubstr(words));
  EXPECT_THAT(out_, Not(HasSubstr("sentence 18")));
  expect_complaint("explain '" + kSample + "' --sentence 99", 1, "putin-kim: no sentence 99; there are 32");
}

// An article that is too short for --sentence does not keep back the others.
TEST_F(Gereh, ExplainGoesOnBehindAShortArticle) {
  file("short.txt", kShort);
  EXPECT_EQ(gereh("explain short.txt '" + kSample + "' short.txt --sentence 19"), 3);
  EXPECT_THAT(out_, HasSubstr("sentence 19"));
  EXPECT_THAT(err_, StartsWith("gereh: short: no sentence 19; there are "));
  EXPECT_EQ(std::ranges::count(err_, '\n'), 2) << err_;
  EXPECT_EQ(gereh("explain short.txt short.txt --sentence 19"), 1);
}

TEST_F(Gereh, BadInputIsNamed) {
  fs::create_directories(folder_ / "nothing");
  file("empty.txt", "");
  file("blank.txt", "\n \n");
  file("broken.txt", "سلام\xFF دنیا");
  file("binary.txt", std::string("\x7F"
                                 "ELF\0\0\0\1",
                                 8));
  file("english.txt", "The minister spoke about a new dam in the south of the country on Monday.");
  file("lines.jsonl", "{\"id\": \n");
  const std::pair<const char*, const char*> cases[] = {{"missing.txt", "missing.txt: no such file"},
                                                       {"nothing", "nothing: no articles"},
                                                       {"empty.txt", "empty.txt: empty"},
                                                       {"blank.txt", "blank.txt: empty"},
                                                       {"broken.txt", "broken.txt: byte 8: invalid UTF-8"},
                                                       {"binary.txt", "binary.txt: binary"},
                                                       {"english.txt", "english.txt: not Persian"},
                                                       {"lines.jsonl", "lines.jsonl:1: "}};
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
  expect_complaint(sample + "-o out -f docx", 2, "--format docx: no such format; there are ttl, ");
  expect_complaint(sample + "-o -", 2, "-o - writes one format");
  expect_complaint(sample + "-o out --labels de", 2, "--labels");
  expect_complaint(sample + "-o out --date 1403-03-31", 2, "a year of the Iranian calendar");
  expect_complaint(sample + "-o out -f svg --from 1403-03", 2, "a year of the Iranian calendar");
  expect_complaint(sample + "-o out -f png.gz", 2, "it is packed already");
  for (const char* base : {"https://example.org/id#", "https://example.org/?a=1", "1http://x/", "https://", "https://e.org/\x7F"})
    expect_complaint(sample + "-o out --base '" + base + "'", 2, "--base");
  expect_complaint(sample + "-o out --base foo", 2, "--base foo");
  expect_complaint(sample + "-o out --date 2024-13-01", 2, "--date");
  expect_complaint(sample + "-o out --encoding klingon", 2, "klingon");
  expect_complaint(sample + "-o out --source '\xFF'", 2, "--source: not UTF-8");
  expect_complaint(sample + "-o out --title 'a\xD8'", 2, "--title: not UTF-8");
  expect_complaint(sample + "-o out --base 'https://\xFF/'", 2, "--base");
  expect_complaint("explain '" + kSample + "' --encoding klingon", 2, "klingon");
  expect_complaint("build missing.txt -o out --encoding klingon", 2, "klingon");
  expect_complaint(sample + "-o out --frobnicate", 2, "frobnicate");
  expect_complaint("frobnicate", 2, "frobnicate: no such command; see 'gereh --help'");
  expect_complaint("gazetteer imprt a -o b", 2, "imprt: no such command; see 'gereh gazetteer --help'");
  expect_complaint(sample + "-o out --min-confidence nan", 2, "nan: no number from 0 to 1");
  expect_complaint(sample + "-o out --min-confidence 0,5", 2, "0,5: no number from 0 to 1");
  expect_complaint(sample + "-o ''", 2, "the name of the folder is empty");
  expect_complaint(sample + "-o out --encoding windows-1256 -q", 1, "is UTF-8, not windows-1256");
  expect_complaint("", 2, "subcommand");
  EXPECT_FALSE(fs::exists(folder_ / "out"));
}

// --- a part of the graph

TEST_F(Gereh, DrawsTheSurroundingsOfAnEntity) {
  ASSERT_EQ(gereh("build '" + kSample + "' -o out -f dot,jsonl --focus پوتین --labels en"), 0) << err_;
  const std::string dot = contents(folder_ / "out/graph.dot");
  EXPECT_THAT(dot, ::testing::AllOf(HasSubstr("around \u2068Vladimir Putin"), HasSubstr("Kim Jong Un")));
  ASSERT_EQ(gereh("build '" + kSample + "' -o whole -f dot,jsonl --labels en"), 0);
  EXPECT_LT(dot.size(), contents(folder_ / "whole/graph.dot").size());
  EXPECT_EQ(contents(folder_ / "out/facts.jsonl"), contents(folder_ / "whole/facts.jsonl")) << "records are always whole";
}

TEST_F(Gereh, TellsWhoElseTheFocusMayBe) {
  file("a.txt", "خبر\nعلی رضایی به تهران رفت. محسن رضایی با علی رضایی دیدار کرد.\n");
  ASSERT_EQ(gereh("build a.txt -o - -f dot -q --focus رضایی"), 0) << err_;
  EXPECT_THAT(err_, StartsWith("gereh: --focus رضایی: علی رضایی (person/"));
  EXPECT_THAT(err_, HasSubstr("also so called: محسن رضایی (person/"));
  EXPECT_EQ(std::ranges::count(err_, '\n'), 1);
  ASSERT_EQ(gereh("build a.txt -o - -f dot -q --focus 'محسن رضایی'"), 0);
  EXPECT_THAT(err_, IsEmpty());
}

// Once the articles are read; nothing is left of the folder made for the files.
TEST_F(Gereh, AnUnknownFocusIsWrongUsage) {
  expect_complaint("build '" + kSample + "' -o out -q --focus 'ولادیمر پوتین'", 2, "near it are ولادیمیر پوتین (person/vladimir-putin)");
  expect_complaint("build '" + kSample + "' -o out -q --focus xyzzy", 2, "--focus xyzzy: no fact tells of such an entity");
  EXPECT_THAT(files(), IsEmpty());
  EXPECT_FALSE(fs::exists(folder_ / "out"));
}

// Told before any article is read: the article's own fault is not.
TEST_F(Gereh, WrongFiltersAreFoundFirst) {
  file("broken.txt", "\xFF");
  const std::string build = "build broken.txt -o out ";
  expect_complaint(build + "--only Nonsense", 2, "--only Nonsense: no class of entities, type of events or relation");
  expect_complaint(build + "--only Person,meet", 2, "--only meet: no class of entities, type of events or relation; is Meet meant?");
  expect_complaint(build + "--from 2024-99", 2, "--from 2024-99: no date");
  expect_complaint(build + "--to tomorrow", 2, "--to tomorrow: no date");
  expect_complaint(build + "--from 2024-03 --to 2024-02", 2, "--from 2024-03 is after --to 2024-02");
  expect_complaint(build + "--hops 2", 2, "--hops requires --focus");
  expect_complaint(build + "--focus x --hops 0", 2, "--hops");
  expect_complaint(build + "--top 0", 2, "--top");
  expect_complaint(build + "--top many", 2, "--top");
  expect_complaint(build + "--focus ''", 2, "--focus: the name is empty");
  expect_complaint(build + "--focus '\xFF'", 2, "--focus: not UTF-8");
  expect_complaint(build + "--top 5 -f ttl,jsonl", 2, "ttl, jsonl: always the whole graph");
  EXPECT_FALSE(fs::exists(folder_ / "out"));
}

TEST_F(Gereh, WritesAPdf) {
  ASSERT_EQ(gereh("build '" + kSample + "' -o out -f pdf -q"), 0) << err_;
  EXPECT_TRUE(contents(folder_ / "out/graph.pdf").starts_with("%PDF-"));
  expect_complaint("build '" + kSample + "' -o out -f pdf.gz", 2, "--format pdf.gz: it is packed already");
}

TEST_F(Gereh, OutputThatCannotBeWrittenLeavesNothing) {
  expect_complaint("build '" + kSample + "' -o - -f jsonl >/dev/full", 1, "No space left on device");
  // A disk that is full after 40 blocks, while a format is written: the old files stay as they were.
  ASSERT_EQ(gereh("build '" + kSample + "' -o out -f jsonl"), 0);
  const std::string old = contents(folder_ / "out/facts.jsonl");
  EXPECT_EQ(gereh("build '" + kSample + "' -o out -f jsonl,ttl", "ulimit -f 40;"), 1) << err_;
  EXPECT_THAT(err_, HasSubstr("cannot be written"));
  EXPECT_EQ(contents(folder_ / "out/facts.jsonl"), old);
  EXPECT_THAT(files(), ::testing::ElementsAre("out/facts.jsonl"));
  // So small that it fits a stream's buffer: only finishing the file finds out.
  file("short.txt", kShort);
  EXPECT_EQ(gereh("build short.txt -o out -f jsonl", "ulimit -f 1;"), 1) << err_;
  EXPECT_THAT(err_, AllOf(StartsWith("gereh: out/"), HasSubstr("cannot be written: File too large")));
  EXPECT_EQ(contents(folder_ / "out/facts.jsonl"), old);
  EXPECT_THAT(files(), ::testing::ElementsAre("out/facts.jsonl", "short.txt"));
}

// Found before anything is read, so the article's own fault is not told; no other file is replaced.
TEST_F(Gereh, OutputThatIsInTheWayIsFoundFirst) {
  file("in-the-way", "x");
  file("broken.txt", "\xFF");
  file("out/facts.jsonl", "old");
  fs::create_directories(folder_ / "out/graph.svg");
  const std::vector<std::string> before = files();
  expect_complaint("build broken.txt -o in-the-way", 1, "in-the-way: cannot make this folder: Not a directory");
  expect_complaint("build broken.txt -o in-the-way/new", 1, "in-the-way/new: cannot make this folder: Not a directory");
  expect_complaint("build broken.txt -o /proc/new", 1, "/proc/new: cannot make this folder");
  expect_complaint("build broken.txt -o /proc -f ttl", 1, "/proc/graph.ttl: cannot be written");
  expect_complaint("build broken.txt -o out", 1, "out/graph.svg: cannot be written: Is a directory");
  EXPECT_EQ(files(), before);
  EXPECT_EQ(contents(folder_ / "out/facts.jsonl"), "old");
}

TEST_F(Gereh, FoldersMadeForNothingGo) {
  file("broken.txt", "\xFF");
  expect_complaint("build broken.txt -o new/folder", 1, "broken.txt");
  EXPECT_FALSE(fs::exists(folder_ / "new"));
  fs::create_directories(folder_ / "old");
  expect_complaint("build broken.txt -o old/folder", 1, "broken.txt");
  expect_complaint("build broken.txt -o old", 1, "broken.txt");
  EXPECT_TRUE(fs::exists(folder_ / "old"));
  EXPECT_FALSE(fs::exists(folder_ / "old/folder"));
}

// Who finds an empty picture is told why.
TEST_F(Gereh, TellsHowMuchAFilterLeaves) {
  ASSERT_EQ(gereh("build '" + kSample + "' -o out -f dot --from 2030"), 0) << err_;
  EXPECT_THAT(err_, HasSubstr("diagrams, graph files and the page show 0 of "));
  EXPECT_THAT(err_, HasSubstr(" have no time and are left out"));
  ASSERT_EQ(gereh("build '" + kSample + "' -o out -f dot"), 0) << err_;
  EXPECT_THAT(err_, Not(HasSubstr("and the page show")));
}

// Each file that is written is noted, plain and gzipped, and the folders above them.
TEST_F(Gereh, AllFilesCanBeRemovedByASignal) {
  std::size_t files = 0;
  for (const exports::Format& format : exports::formats()) files += 2 * format.files.size();
  EXPECT_LT(files + 16, SignalCleanup::kPaths);
}

// Stopped at any moment, the program leaves all of its output or nothing.
TEST_F(Gereh, SignalsLeaveNothingHalfWritten) {
  bool stopped = false;
  for (const char* seconds : {"0.02", "0.05", "0.1", "0.15", "0.2", "0.25", "0.3", "0.35", "0.4", "0.8"}) {
    const int code = gereh("build '" + kSample + "' -o out -q", std::string("timeout -s INT ") + seconds);
    stopped = stopped || code == 124;
    const std::vector<std::string> left = files();
    EXPECT_TRUE(left.empty() || left.size() == default_files()) << seconds << ": " << ::testing::PrintToString(left);
    EXPECT_EQ(fs::exists(folder_ / "out"), !left.empty()) << seconds;
    fs::remove_all(folder_ / "out");
  }
  EXPECT_TRUE(stopped);
}

TEST_F(Gereh, HelpAndVersion) {
  EXPECT_EQ(gereh("--help"), 0);
  EXPECT_THAT(out_, AllOf(HasSubstr("build"), HasSubstr("explain")));
  EXPECT_EQ(gereh("build --help"), 0);
  for (const exports::Format& format : exports::formats()) EXPECT_THAT(out_, HasSubstr("\n  " + std::string(format.name) + " "));
  for (const char* arguments : {"--help", "build --help", "--version"}) {
    expect_complaint(std::string(arguments) + " >/dev/full", 1, "standard output: cannot be written: No space left on device");
  }
  EXPECT_EQ(gereh("--version"), 0);
  EXPECT_TRUE(out_.starts_with("gereh ")) << out_;
}

TEST_F(Gereh, ReadsWithASchemaOfTheUsersOwn) {
  const std::string examples = GEREH_SOURCE_DIR "/docs/examples/transfers";
  const std::string own = " --ontology '" + examples + ".ttl' --frames '" + examples + ".tsv'";
  file("a.txt", "نقل و انتقالات\nباشگاه سپاهان رضا اسدی را از پرسپولیس جذب کرد.\n");
  ASSERT_EQ(gereh("build a.txt -o - --format jsonl -q" + own), 0) << err_;
  EXPECT_THAT(out_, ::testing::HasSubstr("\"id\":\"Transfer\""));
  EXPECT_THAT(out_, ::testing::HasSubstr("transfers.tsv:1"));
  file("bad.tsv", "Transfr\tverb\tجذب کردن\tactor=subj\n");
  EXPECT_EQ(gereh("explain a.txt --frames bad.tsv"), 1);
  EXPECT_THAT(err_, ::testing::HasSubstr("bad.tsv:1: no event or relation \"Transfr\""));
  EXPECT_EQ(gereh("explain a.txt --ontology none.ttl"), 1);
}

TEST_F(Gereh, LeavesOutWhatIsLessSure) {
  file("a.txt", "خبر\nایران از عراق حمایت کرد. او با چین دیدار کرد.\n");
  ASSERT_EQ(gereh("build a.txt -o - --format jsonl -q --min-confidence 0.99"), 0) << err_;
  EXPECT_EQ(out_, "");
  EXPECT_EQ(gereh("build a.txt -o - --format jsonl -q --min-confidence 2"), 2);
}

}  // namespace
}  // namespace gereh::cli
