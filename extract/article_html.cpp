// Metadata come from what sites write for search engines and social networks: Open Graph, schema.org in JSON-LD, <time>.
// The body is the block with the most text in paragraphs outside links: each paragraph gives its length to its parent and
// half of it to its grandparent (the idea of Readability by Arc90); what is called navigation, related or comment is skipped.
#include "extract/article_html.h"

#include <libxml/HTMLparser.h>
#include <libxml/tree.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <vector>

#include "extract/article_input.h"
#include "ontology/error.h"

namespace gereh::extract {

namespace {

constexpr std::array<std::string_view, 15> kSkipped{"script", "style",  "nav",   "footer", "aside",    "form",  "noscript", "iframe",
                                                    "button", "select", "svg",   "figure", "template", "header", "video"};
constexpr std::array<std::string_view, 18> kClutter{"menu",    "nav",     "related", "comment", "share",  "social", "sidebar", "footer", "breadcrumb",
                                                    "tags",    "advert",  "banner",  "promo",   "widget", "newsletter", "most-viewed", "cookie", "toolbar"};
constexpr std::size_t kShortest = 20;      // bytes of a paragraph that counts towards a block
constexpr double kMostLinked = 0.5;        // part of a paragraph's text within links, above which it is a list of links

std::string_view name_of(const xmlNode* node) { return reinterpret_cast<const char*>(node->name); }

std::string attribute(const xmlNode* node, const char* name) {
  const std::unique_ptr<xmlChar, void (*)(void*)> value(xmlGetProp(node, reinterpret_cast<const xmlChar*>(name)), xmlFree);
  return value ? reinterpret_cast<const char*>(value.get()) : "";
}

std::string folded(std::string text) {
  std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

bool is_clutter(const xmlNode* node) {
  const std::string_view name = name_of(node);
  if (std::ranges::find(kSkipped, name) != kSkipped.end()) return name != "header" || folded(attribute(node, "class")).find("article") == std::string::npos;
  if (name == "body" || name == "html" || name == "article" || name == "main") return false;
  const std::string label = folded(attribute(node, "class") + " " + attribute(node, "id") + " " + attribute(node, "role"));
  return std::ranges::any_of(kClutter, [&](std::string_view word) { return label.find(word) != std::string::npos; });
}

// Runs of white space become one space; none at the edges.
std::string squeeze(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!blank) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

// Text below a node; `linked` counts the bytes of it that stand in links.
void collect(const xmlNode* node, bool in_link, std::string& text, std::size_t& linked) {
  for (const xmlNode* child = node->children; child; child = child->next) {
    if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE) {
      const std::string part = reinterpret_cast<const char*>(child->content);
      text += part;
      if (in_link) linked += part.size();
    } else if (child->type == XML_ELEMENT_NODE && !is_clutter(child)) {
      if (name_of(child) == "br") text += '\n';
      collect(child, in_link || name_of(child) == "a", text, linked);
    }
  }
}

bool is_paragraph(std::string_view name) { return name == "p" || name == "blockquote" || name == "h2" || name == "h3" || name == "li"; }

struct Paragraph {
  const xmlNode* node = nullptr;
  std::string text;
};

struct Page {
  std::map<std::string, std::string> meta;   // first value of each property or name
  std::string heading;                       // first h1
  std::string title;
  std::string time;                          // first <time datetime>
  std::string canonical;
  std::vector<std::string> json;             // JSON-LD blocks
  std::vector<Paragraph> paragraphs;
};

void walk(const xmlNode* node, Page& page) {
  for (const xmlNode* child = node->children; child; child = child->next) {
    if (child->type != XML_ELEMENT_NODE) continue;
    const std::string_view name = name_of(child);
    std::size_t linked = 0;
    std::string text;
    if (name == "meta") {
      const std::string key = folded(attribute(child, "property") + attribute(child, "name") + attribute(child, "itemprop"));
      if (!key.empty()) page.meta.try_emplace(key, attribute(child, "content"));
    } else if (name == "link" && folded(attribute(child, "rel")) == "canonical") {
      page.canonical = attribute(child, "href");
    } else if (name == "script" && folded(attribute(child, "type")) == "application/ld+json") {
      if (child->children && child->children->content) page.json.emplace_back(reinterpret_cast<const char*>(child->children->content));
    } else if (name == "title" && page.title.empty()) {
      collect(child, false, page.title, linked);
    } else if (name == "h1" && page.heading.empty()) {
      collect(child, false, page.heading, linked);
    } else {
      if (name == "time" && page.time.empty()) page.time = attribute(child, "datetime");
      if (is_clutter(child)) {
        walk(child, page);  // metadata may stand there; its paragraphs are dropped below
        continue;
      }
      if (is_paragraph(name)) {
        collect(child, false, text, linked);
        const bool links = static_cast<double>(linked) > kMostLinked * static_cast<double>(text.size());
        if (!squeeze(text).empty() && !links) page.paragraphs.push_back({child, text});
        continue;
      }
      walk(child, page);
    }
  }
}

bool within_clutter(const xmlNode* node) {
  for (const xmlNode* up = node; up && up->type == XML_ELEMENT_NODE; up = up->parent) {
    if (is_clutter(up)) return true;
  }
  return false;
}

// Paragraphs of the block with the most text, each a line (or several, at <br>).
std::string body_of(const Page& page) {
  std::map<const xmlNode*, double> weight;
  for (const Paragraph& paragraph : page.paragraphs) {
    if (within_clutter(paragraph.node) || paragraph.text.size() < kShortest) continue;
    const auto size = static_cast<double>(paragraph.text.size());
    const xmlNode* parent = paragraph.node->parent;
    weight[parent] += size;
    if (parent && parent->parent) weight[parent->parent] += size / 2;
  }
  const xmlNode* best = nullptr;
  double most = 0;
  for (const Paragraph& paragraph : page.paragraphs) {  // in order of the page, so that ties do not depend on addresses
    for (const xmlNode* block : {static_cast<const xmlNode*>(paragraph.node->parent), static_cast<const xmlNode*>(paragraph.node->parent ? paragraph.node->parent->parent : nullptr)}) {
      const auto found = weight.find(block);
      if (block && found != weight.end() && found->second > most) {
        most = found->second;
        best = block;
      }
    }
  }
  std::string body;
  for (const Paragraph& paragraph : page.paragraphs) {
    bool inside = false;
    for (const xmlNode* up = paragraph.node; up; up = up->parent) inside |= up == best;
    if (!inside || within_clutter(paragraph.node)) continue;
    for (std::size_t begin = 0; begin <= paragraph.text.size();) {
      const std::size_t end = std::min(paragraph.text.find("\n\n", begin), paragraph.text.size());
      if (const std::string line = squeeze(paragraph.text.substr(begin, end - begin)); !line.empty()) body += line + "\n";
      begin = end + 2;
    }
  }
  return body;
}

std::string first_of(const Page& page, std::initializer_list<const char*> keys) {
  for (const char* key : keys) {
    const auto found = page.meta.find(key);
    if (found != page.meta.end() && !found->second.empty()) return squeeze(found->second);
  }
  return "";
}

// The date that schema.org's JSON-LD tells, wherever in it.
std::string published(const nlohmann::json& json) {
  if (json.is_object()) {
    const auto found = json.find("datePublished");
    if (found != json.end() && found->is_string()) return found->get<std::string>();
  }
  if (json.is_structured()) {
    for (const auto& part : json) {
      if (std::string date = published(part); !date.empty()) return date;
    }
  }
  return "";
}

// "2024-06-19T10:00:00+03:30" → "2024-06-19"; "" if it is no Gregorian ISO date.
std::string iso_day(const std::string& date) {
  if (date.size() < 10 || date[4] != '-' || date[7] != '-' || date < "1900") return "";
  const bool digits = std::ranges::all_of(date.substr(0, 10), [](char c) { return c == '-' || (c >= '0' && c <= '9'); });
  return digits ? date.substr(0, 10) : "";
}

std::string date_of(const Page& page) {
  std::vector<std::string> told{first_of(page, {"article:published_time", "datepublished", "og:article:published_time", "dc.date.issued", "date", "pubdate"}), page.time};
  for (const std::string& block : page.json) {
    const auto json = nlohmann::json::parse(block, nullptr, false);
    if (!json.is_discarded()) told.insert(told.begin() + 1, published(json));
  }
  for (const std::string& date : told) {
    if (std::string day = iso_day(date); !day.empty()) return day;
  }
  return "";
}

// The charset that the first bytes declare, or "".
std::string declared_charset(std::string_view bytes) {
  const std::string head = folded(std::string(bytes.substr(0, 2048)));
  const std::size_t at = head.find("charset=");
  if (at == std::string::npos) return "";
  std::size_t begin = at + 8;
  while (begin < head.size() && (head[begin] == '"' || head[begin] == '\'')) ++begin;
  std::size_t end = begin;
  while (end < head.size() && (std::isalnum(static_cast<unsigned char>(head[end])) != 0 || head[end] == '-' || head[end] == '_')) ++end;
  return head.substr(begin, end - begin);
}

// A charset that ICU does not know is as good as none.
std::string charset_of(std::string_view bytes, const std::string& fallback) {
  const std::string declared = declared_charset(bytes);
  UErrorCode status = U_ZERO_ERROR;
  const char* known = declared.empty() ? nullptr : ucnv_getAlias(declared.c_str(), 0, &status);
  return known && U_SUCCESS(status) ? declared : fallback;
}

}  // namespace

Article read_html(std::string_view bytes, const std::string& encoding, const std::string& name) {
  const std::string text = decode_text(bytes, charset_of(bytes, encoding), name);
  const std::unique_ptr<xmlDoc, void (*)(xmlDoc*)> document(
      htmlReadMemory(text.data(), static_cast<int>(text.size()), nullptr, "UTF-8", HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET),
      xmlFreeDoc);
  if (!document) throw ontology::InputError(name + ": cannot be read as HTML");
  Page page;
  walk(reinterpret_cast<const xmlNode*>(document.get()), page);
  Article article;
  ontology::DocumentInfo& info = article.info;
  info.title = squeeze(page.heading);
  if (info.title.empty()) info.title = first_of(page, {"og:title", "twitter:title"});
  if (info.title.empty()) info.title = squeeze(page.title);
  info.date = date_of(page);
  info.source = first_of(page, {"og:site_name", "publisher", "application-name"});
  info.url = page.canonical.empty() ? first_of(page, {"og:url"}) : page.canonical;
  const std::string body = body_of(page);
  if (body.empty()) throw ontology::InputError(name + ": no article text in this page");
  info.text = info.title.empty() ? body : info.title + "\n" + body;
  return article;
}

}  // namespace gereh::extract
