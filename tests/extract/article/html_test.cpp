// Pages in tests/extract/pages/ are laid out as news sites lay them out; their text is our own.
#include "extract/article/html.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "ontology/error.h"

namespace gereh::extract {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const std::string kFirst =
    "وزیر نیرو از ساخت سد تازه‌ای در جنوب کشور خبر داد و گفت که این سد تا پایان سال آماده می‌شود.";
const std::string kSecond =
    "او افزود که هزینهٔ این طرح را دولت می‌پردازد و کار در دو مرحله انجام می‌شود.";
const std::string kThird = "نمایندهٔ مردم شهر نیز از آغاز این کار خوشحال است و به کارگران وعدهٔ پاداش داد.";

std::string page(const std::string& body, const std::string& head = "<title>سد تازه</title>") {
  return "<!DOCTYPE html><html><head><meta charset=\"utf-8\">" + head + "</head><body>" + body + "</body></html>";
}

ontology::DocumentInfo read(const std::string& html) {
  return read_html(html, "UTF-8", "page.html").info;
}

// The lines behind the title.
std::string body(const std::string& html) {
  const std::string text = read(html).text;
  return text.substr(text.find('\n') + 1);
}

std::string paragraph(const std::string& text) {
  return "<p>" + text + "</p>";
}
std::string three_paragraphs() {
  return paragraph(kFirst) + paragraph(kSecond) + paragraph(kThird);
}
std::string three_lines() {
  return kFirst + "\n" + kSecond + "\n" + kThird + "\n";
}

ontology::DocumentInfo stored(const std::string& name) {
  std::ifstream in(GEREH_SOURCE_DIR "/tests/extract/pages/" + name, std::ios::binary);
  EXPECT_TRUE(in) << name;
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return read(bytes.str());
}

TEST(ArticleHtml, LabelsAreReadByWords) {
  for (const char* label : {"elementor-element elementor-widget elementor-widget-theme-post-content", "shareable", "content with-sidebar",
                            "post tag-iran category-social", "no-comments", "advertisers-welcome", "single-post comments-open"}) {
    EXPECT_EQ(body(page("<div class=\"" + std::string(label) + "\">" + three_paragraphs() + "</div>")), three_lines()) << label;
  }
  EXPECT_EQ(body("<html><head><title>سد</title></head><body class=\"single sidebar\"><main class=menu>" + three_paragraphs() +
                 "</main></body></html>"),
            three_lines());
}

TEST(ArticleHtml, WhatLabelsNameIsLeftOut) {
  const std::string other = paragraph("این جمله از خبر نیست و باید کنار گذاشته شود، هر چند بلند است.");
  for (const char* label : {"related-news", "newsRelated", "comments", "comment_list", "share-bar", "right-sidebar", "widget", "item-tags",
                            "breadcrumb", "print", "social", "wp-caption", "post-author", "advertisement"}) {
    const std::string box = "<div class=\"" + std::string(label) + "\">" + other + "</div>";
    EXPECT_EQ(body(page("<div>" + three_paragraphs() + box + "</div>")), three_lines()) << label;
  }
  for (const char* element : {"aside", "footer", "nav", "figure", "form", "noscript"}) {
    EXPECT_EQ(body(page("<div>" + three_paragraphs() + "<" + element + ">" + other + "</" + element + "></div>")), three_lines())
        << element;
  }
  const std::string links =
      "<div><div><a href=/1>خبری دیگر با عنوانی بلند</a></div><p>خلاصهٔ کوتاه آن خبر</p><a href=/2>یک خبر دیگر با عنوانی بلند</a></div>";
  EXPECT_EQ(body(page("<div>" + three_paragraphs() + links + "</div>")), three_lines());
}

TEST(ArticleHtml, LabelledWords) {
  EXPECT_EQ(body(page("<div><p>دیروز <a class=tag href=/t>وزیر نیرو</a> به جنوب کشور رفت و سد را دید.</p></div>")),
            "دیروز وزیر نیرو به جنوب کشور رفت و سد را دید.\n");
  EXPECT_EQ(body(page("<div>" + kFirst + "<br><span class=share>این خبر را برای دوستان خود بفرستید.</span><br>" + kSecond + "</div>")),
            kFirst + "\n" + kSecond + "\n");
}

TEST(ArticleHtml, LabelsErrWhereMostOfTheTextStands) {
  EXPECT_EQ(body(page("<p>سر صفحهٔ خبرگزاری ما برای همه</p><div class=widget>" + three_paragraphs() + "</div>")), three_lines());
  EXPECT_EQ(
      body(page("<form id=aspnetForm><div class=menu><p>این یک فهرست کوتاه است.</p></div><div>" + three_paragraphs() + "</div></form>")),
      three_lines());
  // Comments may be longer than the article, and are none of it all the same.
  std::string comments;
  for (int i = 0; i < 20; ++i)
    comments += paragraph("نظر شمارهٔ " + std::to_string(i) +
                          ": من با این خبر موافق نیستم و دلیل آن را می‌نویسم.");
  EXPECT_EQ(body(page("<div>" + three_paragraphs() + "</div><div id=comments>" + comments + "</div>")), three_lines());
}

TEST(ArticleHtml, TextWithoutParagraphElements) {
  EXPECT_EQ(body(page("<div class=x>" + kFirst + "<br><br>" + kSecond + "<br/><br/>" + kThird + "</div>")), three_lines());
  EXPECT_EQ(body(page("<table><tr><td>" + kFirst + "<br>" + kSecond + "<br>" + kThird + "</td></tr></table>")), three_lines());
}

TEST(ArticleHtml, ParagraphsInSectionsOfTheirOwn) {
  std::string sections;
  for (const std::string& text : {kFirst, kSecond, kThird}) sections += "<section><div>" + paragraph(text) + "</div></section>";
  EXPECT_EQ(body(page(sections)), three_lines());
  EXPECT_EQ(body(page("<article>" + sections + "</article>")), three_lines());
}

TEST(ArticleHtml, BreaksOfTheSourceAreSpaces) {
  EXPECT_EQ(
      body(page(
          "<div><p>وزیر نیرو از ساخت سد\n\n\n  تازه‌ای خبر داد<br>و رفت به شهر دیگری از کشور.</p><p>&nbsp;</p></div>")),
      "وزیر نیرو از ساخت سد تازه‌ای خبر داد\nو رفت به شهر دیگری از کشور.\n");
}

TEST(ArticleHtml, BodyThatSchemaOrgMarks) {
  EXPECT_EQ(
      body(page(
          "<div><p>این بند در بدنهٔ خبر نیست، هر چند به آن می‌ماند.</p><div itemprop=\"articleBody\">" +
          three_paragraphs() + "</div></div>")),
      three_lines());
  const std::string json =
      "<script type=\"application/ld+json\">{\"@graph\": [{\"@type\": \"NewsArticle\", \"headline\": \"سد &quot;تازه&quot;\", \"datePublished\": \"2024-02-03T10:00:00+03:30\",\n"
      "\"articleBody\": \"" +
      kFirst + "\\n" + kSecond + "\"}]}</script>";
  const ontology::DocumentInfo info = read(page("<div id=root></div><p>در حال بارگذاری صفحه</p>", json));
  EXPECT_EQ(info.text, "سد \"تازه\"\n" + kFirst + "\n" + kSecond + "\n");
  EXPECT_EQ(info.date, "2024-02-03");
}

TEST(ArticleHtml, TheArticlesTitleWins) {
  const std::string text = "<article>" + three_paragraphs() + "</article>";
  const std::string og = "<meta property=og:title content=\"سد تازه در جنوب | خبرگزاری نمونه\"><title>x</title>";
  EXPECT_EQ(read(page("<h1>سد تازه در جنوب</h1>" + text, og)).title, "سد تازه در جنوب");
  EXPECT_EQ(read(page(text, og)).title, "سد تازه در جنوب | خبرگزاری نمونه");
  EXPECT_EQ(read(page(text, og + "<meta property=og:site_name content=\"خبرگزاری نمونه\">")).title, "سد تازه در جنوب");
  EXPECT_EQ(read(page("<h1>سد تازه در جنوب کشور</h1>" + text, "<meta property=og:title content=\"سد تازه در...\">")).title,
            "سد تازه در جنوب کشور");
  EXPECT_EQ(read(page("<h1>نمونه</h1><article><h1>سد تازه</h1>" + three_paragraphs() + "</article>", "<title>x</title>")).title, "سد تازه");
  for (const char* logo : {"<header><h1>نمونه</h1></header>", "<div class=logo><h1>نمونه</h1></div>", "<h1><a href=\"/\">نمونه</a></h1>",
                           "<h1><a href=\"https://example.org/\">نمونه</a></h1>", "<a href=\"/\"><h1>نمونه</h1></a>"}) {
    EXPECT_EQ(read(page(logo + text)).title, "سد تازه") << logo;
    EXPECT_THAT(read(page(logo + text)).text, Not(HasSubstr("نمونه"))) << logo;
  }
}

TEST(ArticleHtml, OnlyDaysOfTheCalendarAreDates) {
  const auto date = [](const std::string& head, const std::string& above = "") {
    return read(page(above + "<div>" + three_paragraphs() + "</div>", head)).date;
  };
  const auto meta = [](const std::string& value) {
    return "<meta name=\"date\" property=\"article:published_time\" content=\"" + value + "\">";
  };
  EXPECT_EQ(date(meta("2024-06-19T10:00:00+03:30")), "2024-06-19");
  EXPECT_EQ(date(meta("2024-99-99")), "");
  EXPECT_EQ(date(meta("2024-99-99"), "<time datetime=\"2024-06-20\">x</time>"), "2024-06-20");
  EXPECT_EQ(date(meta("1403-03-30")), "2024-06-19");  // Iran's calendar
  EXPECT_EQ(date("", "<div class=\"item-date\">چهارشنبه ۳۰ خرداد ۱۴۰۳ - ۱۰:۳۰</div>"), "2024-06-19");
  EXPECT_EQ(date("", "<time>۳۰ جوزا ۱۴۰۳</time>"), "2024-06-19");
  EXPECT_EQ(date("<script type=\"application/ld+json\">{\"datePublished\": \"دیروز\"}</script>"), "");
}

TEST(ArticleHtml, PageOfAnAgency) {
  const ontology::DocumentInfo info = stored("agency.html");
  EXPECT_EQ(
      info.text,
      "گشایش کتابخانهٔ تازه در شمال شهر\n"
      "تهران - نمونه - شهردار روز چهارشنبه کتابخانهٔ تازه‌ای را در شمال شهر گشود.\n"
      "به گزارش نمونه، شهردار در آیین گشایش گفت: «این کتابخانه پنجاه هزار کتاب دارد و همه می‌توانند از آن بهره ببرند.»\n"
      "او مدیر کتابخانه را نیز به مردم شناساند.\n"
      "مدیر کتابخانه گفت که هر روز باز است.\n");
  EXPECT_EQ(info.date, "2024-06-19");
  EXPECT_EQ(info.source, "خبرگزاری نمونه");
  EXPECT_EQ(info.url, "https://example.org/news/1");
}

TEST(ArticleHtml, PageOfABlog) {
  const ontology::DocumentInfo info = stored("blog.html");
  EXPECT_EQ(info.text,
            "باز شدن راه کوهستانی\n"
            "مقامات ولایت گفتند که راه کوهستانی پس از سه روز دوباره باز شد.\n"
            "کارگران برف را از راه برداشتند.\n"
            "رانندگان از این خبر خرسند شدند و به راه افتادند.\n");
  EXPECT_EQ(info.date, "2024-01-05");
}

TEST(ArticleHtml, PageOfTables) {
  const ontology::DocumentInfo info = stored("old_table.html");
  EXPECT_EQ(info.text,
            "گران شدن نان\n"
            "بهای نان از امروز بالاتر رفت و نانوایان گفتند که آرد نیز گران شده است.\n"
            "اتحادیهٔ نانوایان از دولت خواست که آرد ارزان بدهد.\n"
            "دولت هنوز پاسخی نداده است.\n");
  EXPECT_EQ(info.date, "2024-06-19");
}

TEST(ArticleHtml, DeepNestingCostsNoStack) {
  const std::size_t depth = 200000;
  const auto json = [](const std::string& value) {
    return "<title>سد تازه</title><script type=\"application/ld+json\">" + value + "</script>";
  };
  EXPECT_EQ(body(page(three_paragraphs(), json(std::string(depth, '[')))), three_lines());
  EXPECT_EQ(body(page(three_paragraphs(), json(std::string(depth, '[') + std::string(depth, ']')))), three_lines());
  std::string objects;
  for (std::size_t i = 0; i < depth; ++i) objects += "{\"a\":";
  EXPECT_EQ(body(page(three_paragraphs(), json(objects))), three_lines());
  const auto nested = [](std::size_t count) {
    std::string elements;
    for (std::size_t i = 0; i < count; ++i) elements += "<div>";
    return page(elements + three_paragraphs());
  };
  EXPECT_EQ(body(nested(200)), three_lines());
  EXPECT_THROW(read(nested(depth)), ontology::InputError);  // libxml2 stops at 256
}

TEST(ArticleHtml, PagesWithoutText) {
  for (const char* html :
       {"<html><body><script>x</script></body></html>", "<p>کوتاه</p>", "<nav><p>این فهرست صفحه است و خبری در آن نیست.</p></nav>"}) {
    EXPECT_THROW(read(html), ontology::InputError) << html;
  }
}

}  // namespace
}  // namespace gereh::extract
