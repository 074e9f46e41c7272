#include "extract/article/reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <fstream>

#include "extract/article/input.h"
#include "ontology/error.h"

namespace gereh::extract {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* kBody =
    "وزیر نیرو از ساخت سد تازه‌ای در جنوب کشور خبر داد و گفت که این سد تا پایان سال آماده می‌شود.";

class ArticleReader : public ::testing::Test {
 protected:
  ArticleReader() : folder_(fs::temp_directory_path() / ("gereh-reader-" + std::to_string(getpid()))) { fs::create_directories(folder_); }
  ~ArticleReader() override { fs::remove_all(folder_); }

  fs::path file(const std::string& name, const std::string& bytes) {
    fs::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
    return folder_ / name;
  }

  fs::path gzipped(const std::string& name, const std::string& bytes) {
    gzFile out = gzopen((folder_ / name).c_str(), "wb");
    gzwrite(out, bytes.data(), static_cast<unsigned>(bytes.size()));
    gzclose(out);
    return folder_ / name;
  }

  std::vector<Article> read(const fs::path& path, const ReaderOptions& options = {}) {
    std::vector<Article> articles;
    bad_ = read_articles(
        path, options, [&](Article article) { articles.push_back(std::move(article)); },
        [&](const std::string& message) { messages_.push_back(message); });
    return articles;
  }

  std::string complaint(const fs::path& path, const ReaderOptions& options = {}) {
    try {
      read(path, options);
    } catch (const ontology::Error& error) {
      return error.what();
    }
    return "no complaint";
  }

  fs::path folder_;
  std::size_t bad_ = 0;
  std::vector<std::string> messages_;
};

TEST_F(ArticleReader, TextBeginsWithItsTitle) {
  const auto articles = read(file("dam.fa.txt", std::string("\xEF\xBB\xBF") + "سد تازه\n" + kBody), {"UTF-8", "روزنامه", "2024-02-03"});
  ASSERT_EQ(articles.size(), 1U);
  const ontology::DocumentInfo& info = articles[0].info;
  EXPECT_EQ(info.id, "dam");
  EXPECT_EQ(info.title, "سد تازه");
  EXPECT_EQ(info.text, std::string("سد تازه\n") + kBody);
  EXPECT_EQ(info.source, "روزنامه");
  EXPECT_EQ(info.date, "2024-02-03");
  EXPECT_EQ(info.language, "fa");
}

TEST_F(ArticleReader, HtmlKeepsTitleDateAndBodyAlone) {
  const std::string page =
      std::string(R"(<!DOCTYPE html><html><head><meta charset="utf-8"><title>سد تازه - خبرگزاری</title>
<meta property="og:title" content="سد تازه"><meta property="article:published_time" content="2024-02-03T10:00:00+03:30">
<script>var text = "تبلیغ";</script><style>p { color: red }</style></head>
<body><nav><ul><li><a href="/">صفحه نخست</a></li><li><a href="/s">ورزش</a></li></ul></nav>
<div class="article-body"><p>)") +
      kBody +
      "</p><p>او افزود: <b>هزینه</b> این طرح را دولت می‌پردازد و کار در دو مرحله انجام می‌شود.</p></div>"
      R"(<div class="related"><p><a href="/x">خبر دیگری که در این صفحه هست و ربطی به این خبر ندارد و بلند است</a></p></div>
<footer><p>همه حقوق این سایت نزد خبرگزاری محفوظ است و استفاده از آن با نام منبع آزاد است.</p></footer></body></html>)";
  const auto articles = read(file("dam.html", page));
  ASSERT_EQ(articles.size(), 1U);
  EXPECT_EQ(articles[0].info.title, "سد تازه");
  EXPECT_EQ(articles[0].info.date, "2024-02-03");
  EXPECT_EQ(
      articles[0].info.text,
      std::string("سد تازه\n") + kBody +
          "\nاو افزود: هزینه این طرح را دولت می‌پردازد و کار در دو مرحله انجام می‌شود.\n");
}

TEST_F(ArticleReader, JsonLinesGoOnBehindABrokenLine) {
  const std::string body = kBody;
  const auto articles = read(file(
      "many.jsonl", R"({"id": "a", "title": "سد تازه", "date": "2024-02-03", "source": "س", "url": "https://example.org/a", "text": ")" +
                        body + "\"}\n{\"id\": \n\n[1]\n{\"id\": 7, \"text\": \"" + body + "\"}\n{\"id\": \"c\"}\n"));
  ASSERT_EQ(articles.size(), 2U);
  EXPECT_EQ(articles[0].info.url, "https://example.org/a");
  EXPECT_EQ(articles[0].info.text, "سد تازه\n" + body);
  EXPECT_EQ(articles[1].info.id, "7");
  EXPECT_EQ(bad_, 3U);
  EXPECT_THAT(messages_, ElementsAre(HasSubstr("many.jsonl:2: "), HasSubstr("many.jsonl:4: "), HasSubstr("many.jsonl:6: ")));
}

TEST_F(ArticleReader, JsonNumbersKeepTheirDigits) {
  const std::string text = std::string(", \"text\": \"") + kBody + "\"}\n";
  const auto articles = read(file("ids.jsonl", "{\"id\": 9223372036854775808" + text + "{\"id\": 123456789012345678901234567890" + text +
                                                   "{\"id\": -7" + text + "{\"id\": 1.5" + text));
  ASSERT_EQ(articles.size(), 3U);
  EXPECT_EQ(articles[0].info.id, "9223372036854775808");
  EXPECT_EQ(articles[1].info.id, "123456789012345678901234567890");
  EXPECT_EQ(articles[2].info.id, "-7");
  EXPECT_THAT(messages_, ElementsAre(HasSubstr("ids.jsonl:4: \"id\" is no text")));
}

TEST_F(ArticleReader, JsonDatesAreDaysOfTheCalendarOrNone) {
  const std::pair<const char*, const char*> dates[] = {{"2024-06-19", "2024-06-19"},
                                                       {"2024-06-19T22:00:00Z", "2024-06-19"},
                                                       {"دیروز", ""},
                                                       {"2024-99-99", ""},
                                                       {"2024- 6-19", ""},
                                                       {"+024-06-19", ""},
                                                       {"1403-03-30", ""},
                                                       {"2024-06-191", ""}};
  for (const auto& [told, kept] : dates) {
    const auto articles = read(file("d.jsonl", std::string("{\"date\": \"") + told + "\", \"text\": \"" + kBody + "\"}"));
    ASSERT_EQ(articles.size(), 1U) << told;
    EXPECT_EQ(articles[0].info.date, kept) << told;
  }
}

TEST_F(ArticleReader, JsonNestedDeeplyIsReported) {
  const std::string good = std::string("{\"text\": \"") + kBody + "\", \"tags\": [[[{\"text\": 1}]]]}\n";
  std::string objects;
  for (int i = 0; i < 200000; ++i) objects += "{\"text\":";
  const auto articles = read(file("deep.jsonl", good + std::string(200000, '[') + "\n" + objects + "\n" +
                                                    "{\"text\": " + std::string(200000, '[') + std::string(200000, ']') + "}\n" + good));
  EXPECT_EQ(articles.size(), 2U);
  EXPECT_EQ(articles.at(0).info.text, kBody);
  EXPECT_THAT(messages_,
              ElementsAre(HasSubstr("deep.jsonl:2: nested"), HasSubstr("deep.jsonl:3: nested"), HasSubstr("deep.jsonl:4: nested")));
}

TEST_F(ArticleReader, JsonLinesWithoutArticles) {
  EXPECT_THAT(complaint(file("blank.jsonl", "\n  \n\r\n")), EndsWith("blank.jsonl: no articles in it"));
  EXPECT_THAT(complaint(file("wide.jsonl", "\xFF\xFE{\0}\0")), HasSubstr("UTF-16"));
  EXPECT_TRUE(read(file("null.jsonl", std::string("{\"text\": \"") + kBody + "\\u0000\"}")).empty());
  EXPECT_THAT(messages_, ElementsAre(HasSubstr("null.jsonl:1: \"text\" has a null character")));
}

TEST_F(ArticleReader, OneJsonLineTooLongLosesNoOther) {
  const fs::path path = folder_ / "long.jsonl.gz";
  const std::string good = std::string("{\"text\": \"") + kBody + "\"}\n";
  gzFile out = gzopen(path.c_str(), "wb1");
  gzwrite(out, good.data(), static_cast<unsigned>(good.size()));
  const std::string spaces(1024UL * 1024, ' ');
  for (int i = 0; i < 65; ++i) gzwrite(out, spaces.data(), static_cast<unsigned>(spaces.size()));
  gzwrite(out, "\n", 1);
  gzwrite(out, good.data(), static_cast<unsigned>(good.size()));
  gzclose(out);
  EXPECT_EQ(read(path).size(), 2U);
  EXPECT_THAT(messages_, ElementsAre(HasSubstr("long.jsonl.gz:2: line larger than 64 MiB")));
}

TEST_F(ArticleReader, TitlesAreBounded) {
  std::string line;
  while (line.size() < 100000) line += std::string(kBody) + " ";
  line += "پایان";
  const auto articles = read(file("line.txt", line));
  ASSERT_EQ(articles.size(), 1U);
  EXPECT_EQ(articles[0].info.text, line);
  const std::string& title = articles[0].info.title;
  EXPECT_THAT(title, EndsWith("…"));
  const std::string front = title.substr(0, title.size() - std::string("…").size());
  EXPECT_TRUE(line.starts_with(front + " ")) << title;
  const auto letters = [](const std::string& text) {
    return std::ranges::count_if(text, [](unsigned char c) { return (c & 0xC0U) != 0x80U; });
  };
  EXPECT_LE(letters(title), 300);
  EXPECT_GT(letters(title), 280);

  std::string exact;  // 300 code points are not too many; one word of 301 is cut all the same
  for (int i = 0; i < 300; ++i) exact += "س";
  EXPECT_EQ(read(file("exact.txt", exact + "\n" + kBody)).at(0).info.title, exact);
  EXPECT_EQ(letters(read(file("word.txt", exact + "س\n" + kBody)).at(0).info.title), 300);
  EXPECT_EQ(letters(read(file("t.jsonl", "{\"title\": \"" + exact + "س\", \"text\": \"" + kBody + "\"}")).at(0).info.title), 300);
}

TEST_F(ArticleReader, IdsAreUtf8) {
  EXPECT_EQ(read(file("caf\xE9-\xD8\xB3\xFF.txt", kBody)).at(0).info.id, "caf%E9-س%FF");
  EXPECT_EQ(read(file("50%-س.fa.txt", kBody)).at(0).info.id, "50%-س");
}

TEST_F(ArticleReader, ForbiddenFilesAreNoMissingOnes) {
  EXPECT_THROW(find_articles({folder_ / "none.txt"}), ontology::InputError);
  // A name too long can't be looked up, whoever asks; root may read everything.
  try {
    find_articles({folder_ / std::string(5000, 'a')});
    ADD_FAILURE();
  } catch (const ontology::InputError& error) {
    EXPECT_THAT(error.what(), AllOf(HasSubstr(": cannot be read: "), Not(HasSubstr("no such"))));
  }
  if (geteuid() == 0) return;
  const fs::path inner = file("closed/a.txt", kBody);
  fs::permissions(folder_ / "closed", fs::perms::none);
  try {
    find_articles({inner});
    ADD_FAILURE();
  } catch (const ontology::InputError& error) {
    EXPECT_THAT(error.what(), HasSubstr("ermission denied"));
  }
  fs::permissions(folder_ / "closed", fs::perms::owner_all);
}

TEST_F(ArticleReader, BinaryDataAreSeenOnceDecoded) {
  // «سد نو» and more in UTF-16, which is full of null bytes
  std::string wide;
  for (const char16_t c : std::u16string_view(u"سد نو\nوزیر نیرو از سد دیدن کرد")) {
    wide += static_cast<char>(c & 0xFFU);
    wide += static_cast<char>(c >> 8U);
  }
  EXPECT_EQ(read(file("wide.txt", wide), {"UTF-16LE", "", ""}).at(0).info.title, "سد نو");
  EXPECT_EQ(read(file("mark.txt", "\xFF\xFE" + wide)).at(0).info.title, "سد نو");
  EXPECT_THAT(complaint(file("wide.txt", wide)), HasSubstr("wide.txt: "));
  EXPECT_THAT(complaint(file("null.txt", wide + std::string(2, '\0')), {"UTF-16LE", "", ""}), HasSubstr("null.txt: binary data"));
  EXPECT_THAT(complaint(file("null.txt", "\xEF\xBB\xBF" + std::string(kBody) + '\0')), HasSubstr("null.txt: binary data"));
  EXPECT_THAT(complaint(file("null.txt", std::string("a\0b", 3)), {"windows-1256", "", ""}), HasSubstr("null.txt: binary data"));
}

TEST_F(ArticleReader, EncodingsAreCheckedAtOnce) {
  EXPECT_NO_THROW(check_encoding("windows-1256"));
  EXPECT_NO_THROW(check_encoding("utf8"));
  EXPECT_THROW(check_encoding("no-such-encoding"), ontology::UsageError);
  EXPECT_THROW(check_encoding(""), ontology::UsageError);
  EXPECT_THROW(read(file("bom.txt", std::string("\xEF\xBB\xBF") + kBody), {"no-such-encoding", "", ""}), ontology::UsageError);
}

TEST_F(ArticleReader, GzipIsUnpackedWhateverItsName) {
  const std::string text = std::string("سد تازه\n") + kBody;
  for (const char* name : {"a.txt.gz", "b.txt"}) {
    const auto articles = read(gzipped(name, text));
    ASSERT_EQ(articles.size(), 1U) << name;
    EXPECT_EQ(articles[0].info.text, text);
  }
  const fs::path whole = gzipped("c.txt.gz", text);
  fs::resize_file(whole, fs::file_size(whole) - 9);
  EXPECT_THAT(complaint(whole), HasSubstr("c.txt.gz: "));
}

TEST_F(ArticleReader, OtherEncodingsByName) {
  // «سد نو» and a sentence in windows-1256, where ye and kaf are Arabic
  const std::string bytes =
      "\xD3\xCF \xE4\xE6\n\xE6\xD2\xED\xD1 \xE4\xED\xD1\xE6 \xC8\xE5 \xD4\xE5\xD1 \xD1\xDD\xCA \xE6 \xC7\xD2 \xD3\xCF \xCF\xED\xCF\xE4 \xDF\xD1\xCF.";
  EXPECT_THAT(complaint(file("w.txt", bytes)), AllOf(HasSubstr("w.txt: byte 0: invalid UTF-8"), HasSubstr("--encoding")));
  const auto articles = read(file("w.txt", bytes), {"windows-1256", "", ""});
  ASSERT_EQ(articles.size(), 1U);
  EXPECT_EQ(articles[0].info.text, "سد نو\nوزير نيرو به شهر رفت و از سد ديدن كرد.");
  EXPECT_THROW(read(file("w.txt", bytes), {"no-such-encoding", "", ""}), ontology::UsageError);
}

TEST_F(ArticleReader, UnusableFilesAreNamedWithTheReason) {
  EXPECT_THAT(complaint(folder_ / "none.txt"), HasSubstr("none.txt: "));
  EXPECT_THAT(complaint(file("empty.txt", "")), HasSubstr("empty.txt: empty"));
  EXPECT_THAT(complaint(file("blank.txt", " \n\t\n")), HasSubstr("blank.txt: empty article"));
  EXPECT_THAT(complaint(file("binary.txt", std::string("\x7F"
                                                       "ELF\0\0\0\1",
                                                       8))),
              HasSubstr("binary.txt: binary data"));
  EXPECT_THAT(complaint(file("broken.txt", std::string(kBody) + "\xFF")),
              HasSubstr("byte " + std::to_string(std::string(kBody).size()) + ": invalid UTF-8"));
  EXPECT_THAT(complaint(file("no-text.html", "<html><body><script>x</script></body></html>")), HasSubstr("no-text.html"));
}

TEST_F(ArticleReader, OtherLanguagesAreReported) {
  EXPECT_TRUE(read(file("en.txt", "The minister spoke about a new dam in the south of the country on Monday.")).empty());
  EXPECT_TRUE(read(file("ar.txt", "أعلن وزير الطاقة عن بناء سد جديد في جنوب البلاد وقال إن هذا السد سيكون جاهزا في نهاية العام")).empty());
  EXPECT_THAT(messages_, ElementsAre(HasSubstr("en.txt: not Persian"), HasSubstr("ar.txt: not Persian (looks like Arabic)")));
  EXPECT_EQ(bad_, 1U);  // of the last file
}

TEST_F(ArticleReader, FoldersAreSearchedInOrder) {
  const fs::path b = file("in/b.txt", kBody);
  const fs::path a = file("in/deep/a.html", kBody);
  file("in/notes.md", kBody);
  file("in/.hidden.txt", kBody);
  EXPECT_THAT(find_articles({folder_ / "in", "-"}), ElementsAre(b, a, fs::path("-")));
  fs::create_directories(folder_ / "none");
  EXPECT_THROW(find_articles({folder_ / "none"}), ontology::InputError);
  EXPECT_THROW(find_articles({folder_ / "missing"}), ontology::InputError);
}

}  // namespace
}  // namespace gereh::extract
