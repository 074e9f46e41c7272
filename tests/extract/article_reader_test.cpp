#include "extract/article_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>
#include <zlib.h>

#include <fstream>

#include "ontology/error.h"

namespace gereh::extract {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* kBody = "وزیر نیرو از ساخت سد تازه‌ای در جنوب کشور خبر داد و گفت که این سد تا پایان سال آماده می‌شود.";

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
    bad_ = read_articles(path, options, [&](Article article) { articles.push_back(std::move(article)); },
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
  const std::string page = std::string(R"(<!DOCTYPE html><html><head><meta charset="utf-8"><title>سد تازه - خبرگزاری</title>
<meta property="og:title" content="سد تازه"><meta property="article:published_time" content="2024-02-03T10:00:00+03:30">
<script>var text = "تبلیغ";</script><style>p { color: red }</style></head>
<body><nav><ul><li><a href="/">صفحه نخست</a></li><li><a href="/s">ورزش</a></li></ul></nav>
<div class="article-body"><p>)") + kBody + "</p><p>او افزود: <b>هزینه</b> این طرح را دولت می‌پردازد و کار در دو مرحله انجام می‌شود.</p></div>"
      R"(<div class="related"><p><a href="/x">خبر دیگری که در این صفحه هست و ربطی به این خبر ندارد و بلند است</a></p></div>
<footer><p>همه حقوق این سایت نزد خبرگزاری محفوظ است و استفاده از آن با نام منبع آزاد است.</p></footer></body></html>)";
  const auto articles = read(file("dam.html", page));
  ASSERT_EQ(articles.size(), 1U);
  EXPECT_EQ(articles[0].info.title, "سد تازه");
  EXPECT_EQ(articles[0].info.date, "2024-02-03");
  EXPECT_EQ(articles[0].info.text,
            std::string("سد تازه\n") + kBody + "\nاو افزود: هزینه این طرح را دولت می‌پردازد و کار در دو مرحله انجام می‌شود.\n");
}

TEST_F(ArticleReader, JsonLinesGoOnBehindABrokenLine) {
  const std::string body = kBody;
  const auto articles = read(file("many.jsonl", R"({"id": "a", "title": "سد تازه", "date": "2024-02-03", "source": "س", "url": "https://example.org/a", "text": ")" + body +
                                                    "\"}\n{\"id\": \n\n[1]\n{\"id\": 7, \"text\": \"" + body + "\"}\n{\"id\": \"c\"}\n"));
  ASSERT_EQ(articles.size(), 2U);
  EXPECT_EQ(articles[0].info.url, "https://example.org/a");
  EXPECT_EQ(articles[0].info.text, "سد تازه\n" + body);
  EXPECT_EQ(articles[1].info.id, "7");
  EXPECT_EQ(bad_, 3U);
  EXPECT_THAT(messages_, ElementsAre(HasSubstr("many.jsonl:2: "), HasSubstr("many.jsonl:4: "), HasSubstr("many.jsonl:6: ")));
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
  const std::string bytes = "\xD3\xCF \xE4\xE6\n\xE6\xD2\xED\xD1 \xE4\xED\xD1\xE6 \xC8\xE5 \xD4\xE5\xD1 \xD1\xDD\xCA \xE6 \xC7\xD2 \xD3\xCF \xCF\xED\xCF\xE4 \xDF\xD1\xCF.";
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
  EXPECT_THAT(complaint(file("binary.txt", std::string("\x7F" "ELF\0\0\0\1", 8))), HasSubstr("binary.txt: binary data"));
  EXPECT_THAT(complaint(file("broken.txt", std::string(kBody) + "\xFF")), HasSubstr("byte " + std::to_string(std::string(kBody).size()) + ": invalid UTF-8"));
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
