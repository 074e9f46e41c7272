// Whole words are compared, not letters within them: "shareable" is no share bar. Of a name of several words the first or
// the last tells what the thing is ("share-bar", "news-sidebar"); "with-sidebar" speaks of something else.
#include "extract/article/html_clutter.h"

#include <algorithm>
#include <cctype>
#include <set>

namespace gereh::extract {

namespace {

using Words = std::set<std::string_view>;
using Name = std::vector<std::string>;

const Words kNever{"head",   "script",     "style",    "nav",   "footer", "aside",  "noscript", "iframe", "button", "select",  "svg",
                   "figure", "figcaption", "template", "video", "audio",  "object", "textarea", "dialog", "map",    "datalist"};
const Words kForeign{"comment",      "comments",    "disqus",      "related",        "relatedpost",
                     "relatedposts", "relatednews", "recommended", "recommendations"};
const Words kDoubtful{"menu",       "nav",        "navbar",  "navigation",    "sidebar",     "share",      "sharing",     "sharer",
                      "sharebar",   "sharebox",   "social",  "socials",       "footer",      "breadcrumb", "breadcrumbs", "tags",
                      "taglist",    "advert",     "adverts", "advertisement", "advertising", "ad",         "ads",         "banner",
                      "promo",      "newsletter", "cookie",  "cookies",       "toolbar",     "tools",      "print",       "printer",
                      "pagination", "pager",      "popup",   "modal",         "login",       "search",     "logo",        "brand",
                      "masthead",   "caption",    "byline",  "poll",          "rating",      "shortlink",  "addtoany",    "sharedaddy",
                      "copyright",  "latest",     "popular", "trending",      "suggested",   "mostviewed", "mostvisited", "author"};
const Words kDoubtfulAlone{"widget", "tag", "date", "time", "meta", "hidden"};  // "elementor-widget" is any part of a page
const Words kSpeaksOfOthers{"with",   "without", "has",     "have",     "no", "non", "not",  "is",     "open",
                            "opened", "closed",  "enabled", "disabled", "on", "off", "type", "format", "category"};
const Words kRoles{"navigation", "complementary", "contentinfo", "banner", "search", "dialog", "menu"};
const Words kBodies{"articlebody", "articlecontent", "articletext", "postcontent",   "postbody",       "posttext",    "entrycontent",
                    "entrybody",   "itemtext",       "itembody",    "itemcontent",   "newstext",       "newsbody",    "newscontent",
                    "storybody",   "storycontent",   "storytext",   "singlecontent", "bodytext",       "bodycontent", "contenttext",
                    "contentbody", "fulltext",       "nodecontent", "newsfulltext",  "articlefulltext"};
const Words kLeads{"lead", "summary", "introtext", "intro", "standfirst"};
const Words kDates{"date", "time", "datetime", "published", "publishdate", "pubdate", "publish", "newsdate"};

// "relatedNews_box2" → {related, news, box}
Name words_of(std::string_view name) {
  Name words;
  bool open = false;
  bool lower = false;
  for (const char raw : name) {
    const auto c = static_cast<unsigned char>(raw);
    if (std::isalpha(c) == 0) {
      open = false;
      continue;
    }
    if (!open || (lower && std::isupper(c) != 0)) words.emplace_back();
    open = true;
    lower = std::islower(c) != 0;
    words.back() += static_cast<char>(std::tolower(c));
  }
  return words;
}

bool any(const Name& name, const Words& words) {
  return std::ranges::any_of(name, [&](const std::string& word) { return words.contains(word); });
}

bool tells(const Name& name, const Words& words) {
  return !name.empty() && !any(name, kSpeaksOfOthers) && (words.contains(name.front()) || words.contains(name.back()));
}

std::string joined(const Name& name) {
  std::string text;
  for (const std::string& word : name) text += word;
  return text;
}

bool any_name(const HtmlNode& node, bool (*test)(const Name&)) {
  return std::ranges::any_of(label_words(node), test);
}

bool is_doubtful_name(const Name& name) {
  return tells(name, kDoubtful) || (name.size() == 1 && kDoubtfulAlone.contains(name[0]));
}

bool is_unseen(const HtmlNode& node) {
  const std::string style = folded(node.attribute("style"));
  const std::size_t display = style.find("display");
  return display != std::string::npos && style.find("none", display) != std::string::npos;
}

// An article's own header has its title and lead.
bool is_page_header(const HtmlTree& tree, std::size_t node) {
  static const Words own{"article", "post", "entry", "item", "news", "story"};
  if (any_name(tree[node], [](const Name& name) { return any(name, own); })) return false;
  std::size_t steps = 0;
  for (std::size_t up = tree[node].parent; up != 0 && ++steps < kFarthestUp; up = tree[up].parent) {
    if (tree[up].is("article") || tree[up].is("main")) return false;
  }
  return true;
}

}  // namespace

std::vector<Name> label_words(const HtmlNode& node) {
  std::vector<Name> names;
  for (const char* key : {"class", "id", "itemprop"}) {
    const std::string_view value = node.attribute(key);
    for (std::size_t begin = 0; begin < value.size();) {
      const std::size_t end = std::min(value.find_first_of(" \t\r\n\f", begin), value.size());
      if (Name words = words_of(value.substr(begin, end - begin)); !words.empty()) names.push_back(std::move(words));
      begin = end + 1;
    }
  }
  return names;
}

PartKind part_kind(const HtmlTree& tree, std::size_t node) {
  const HtmlNode& element = tree[node];
  if (kNever.contains(element.name)) return PartKind::never;
  if (element.name.empty() || element.is("body") || element.is("html") || element.is("main") || is_article_body(element))
    return PartKind::content;
  if (any_name(element, [](const Name& name) { return tells(name, kForeign); })) return PartKind::foreign;
  if (element.is("article")) return PartKind::content;
  if (element.is("header") && is_page_header(tree, node)) return PartKind::doubtful;
  if (element.is("form") || is_unseen(element) || kRoles.contains(element.attribute("role"))) return PartKind::doubtful;
  return any_name(element, is_doubtful_name) ? PartKind::doubtful : PartKind::content;
}

bool is_article_body(const HtmlNode& node) {
  return folded(node.attribute("itemprop")).find("articlebody") != std::string::npos;
}

bool is_named_body(const HtmlNode& node) {
  return any_name(node, [](const Name& name) {
    const std::string whole = joined(name);  // "elementor-widget-theme-post-content" ends as "post-content"
    return std::ranges::any_of(kBodies, [&](std::string_view body) { return whole.ends_with(body); });
  });
}

bool is_lead(const HtmlNode& node) {
  if (node.is("meta") || node.name.empty()) return false;
  return folded(node.attribute("itemprop")) == "description" || any_name(node, [](const Name& name) { return tells(name, kLeads); });
}

bool is_date(const HtmlNode& node) {
  return node.is("time") || any_name(node, [](const Name& name) { return tells(name, kDates); });
}

}  // namespace gereh::extract
