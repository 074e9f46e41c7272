// What sites call the parts of a page, in elements and in words of class, id and role.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/article/html_tree.h"

namespace gereh::extract {

enum class PartKind {
  content,   // nothing speaks against it
  doubtful,  // its label says advertisement, menu, share bar …; labels err
  foreign,   // comments, related news: long texts of their own, not the article's
  never,     // script, nav, footer, figure …: no text of an article
};
PartKind part_kind(const HtmlTree& tree, std::size_t node);

// Words of class, id and itemprop in lower case, one list for each name: "related-newsBox x" → {related, news, box}, {x}.
std::vector<std::vector<std::string>> label_words(const HtmlNode& node);

// [itemprop=articleBody]
bool is_article_body(const HtmlNode& node);
// Named as sites name the element of an article's text: "post-content", "itemText", "news-body".
bool is_named_body(const HtmlNode& node);
// The summary above the text: "lead", "introtext", "news-summary", [itemprop=description].
bool is_lead(const HtmlNode& node);
// Where the day of publication stands: <time>, "publish-date", [itemprop=datePublished].
bool is_date(const HtmlNode& node);

}  // namespace gereh::extract
