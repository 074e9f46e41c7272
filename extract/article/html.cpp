// libxml2 reads the page; the rest works on a plain copy of its tree.
#include "extract/article/html.h"

#include <libxml/HTMLparser.h>
#include <libxml/tree.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <cctype>
#include <memory>
#include <vector>

#include "extract/article/html_body.h"
#include "extract/article/html_metadata.h"
#include "extract/article/html_title.h"
#include "extract/article/html_tree.h"
#include "extract/article/input.h"
#include "ontology/error.h"

namespace gereh::extract {

namespace {

const char* text_of(const xmlChar* text) {
  return text ? reinterpret_cast<const char*>(text) : "";
}

HtmlNode copy(const xmlNode* node) {
  HtmlNode result;
  if (node->type != XML_ELEMENT_NODE) {
    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) result.text = text_of(node->content);
    return result;
  }
  result.name = folded(text_of(node->name));
  for (const xmlAttr* attribute = node->properties; attribute; attribute = attribute->next) {
    std::string value;
    for (const xmlNode* part = attribute->children; part; part = part->next) value += text_of(part->content);
    result.attributes.emplace_back(folded(text_of(attribute->name)), std::move(value));
  }
  return result;
}

HtmlTree copy(const xmlDoc* document) {
  HtmlTree tree(1);
  std::size_t parent = 0;
  const auto* top = reinterpret_cast<const xmlNode*>(document);
  for (const xmlNode* node = document->children; node;) {
    tree.push_back(copy(node));
    tree.back().parent = parent;
    if (node->type == XML_ELEMENT_NODE && node->children) {
      parent = tree.size() - 1;
      node = node->children;
      continue;
    }
    tree.back().end = tree.size();
    while (!node->next && node->parent && node->parent != top) {
      node = node->parent;
      tree[parent].end = tree.size();
      parent = tree[parent].parent;
    }
    node = node->next;
  }
  tree[0].end = tree.size();
  return tree;
}

HtmlTree parse(const std::string& utf8, const std::string& name) {
  constexpr int kOptions = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET;
  const std::unique_ptr<xmlDoc, void (*)(xmlDoc*)> document(
      htmlReadMemory(utf8.data(), static_cast<int>(utf8.size()), nullptr, "UTF-8", kOptions), xmlFreeDoc);
  if (!document) throw ontology::InputError(name + ": cannot be read as HTML");
  return copy(document.get());
}

bool has_markup(const std::string& text) {
  return text.find_first_of("<&") != std::string::npos;
}

std::string plain(const std::string& text) {
  if (!has_markup(text)) return squeeze(text);
  const HtmlTree tree = parse(text, "");
  return text_below(tree, 0);
}

// Lines of a JSON-LD text, which may be marked up.
std::vector<std::string> lines_of(const std::string& text, const std::string& title) {
  if (has_markup(text)) return body_lines(parse("<body><div itemprop=articleBody>" + text + "</div></body>", ""), title, 0);
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (std::string line = squeeze(std::string_view(text).substr(begin, end - begin)); !line.empty()) lines.push_back(std::move(line));
    begin = end + 1;
  }
  return lines;
}

std::size_t bytes_of(const std::vector<std::string>& lines) {
  std::size_t bytes = 0;
  for (const std::string& line : lines) bytes += line.size();
  return bytes;
}

// The charset that the first bytes declare, or "".
std::string declared_charset(std::string_view bytes) {
  const std::string head = folded(bytes.substr(0, 2048));
  const std::size_t at = head.find("charset=");
  if (at == std::string::npos) return "";
  std::size_t begin = at + 8;
  while (begin < head.size() && (head[begin] == '"' || head[begin] == '\'')) ++begin;
  std::size_t end = begin;
  while (end < head.size() && (std::isalnum(static_cast<unsigned char>(head[end])) != 0 || head[end] == '-' || head[end] == '_')) ++end;
  return head.substr(begin, end - begin);
}

// A charset that ICU does not know is as good as none. What says "UTF-16" in ASCII's bytes is UTF-8 (HTML standard).
std::string charset_of(std::string_view bytes, const std::string& fallback) {
  const std::string declared = declared_charset(bytes);
  if (declared.starts_with("utf-16")) return "UTF-8";
  UErrorCode status = U_ZERO_ERROR;
  const char* known = declared.empty() ? nullptr : ucnv_getAlias(declared.c_str(), 0, &status);
  return known && U_SUCCESS(status) ? declared : fallback;
}

}  // namespace

Article read_html(std::string_view bytes, const std::string& encoding, const std::string& name) {
  const HtmlTree tree = parse(decode_text(bytes, charset_of(bytes, encoding), name), name);
  const HtmlMetadata metadata(tree);
  Article article;
  ontology::DocumentInfo& info = article.info;
  info.date = metadata.date();
  info.source = metadata.first_of({"og:site_name", "publisher", "application-name"});
  info.url = metadata.url();
  const std::string site = metadata.first_of({"og:site_name", "application-name"});
  const std::string headline = plain(metadata.linked().headline);
  const PageTitle title = title_of(tree, {metadata.first_of({"og:title"}), headline, metadata.first_of({"twitter:title"})}, site);
  info.title = title.text;
  std::vector<std::string> lines = body_lines(tree, info.title, title.node);
  if (std::vector<std::string> told = lines_of(metadata.linked().body, info.title); bytes_of(told) > 2 * bytes_of(lines))
    lines = std::move(told);
  if (lines.empty()) throw ontology::InputError(name + ": no article text in this page");
  if (!info.title.empty()) info.text = info.title + "\n";
  for (const std::string& line : lines) info.text += line + "\n";
  return article;
}

}  // namespace gereh::extract
