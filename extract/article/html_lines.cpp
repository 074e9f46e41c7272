#include "extract/article/html_lines.h"

#include <cctype>
#include <set>
#include <string_view>
#include <utility>

namespace gereh::extract {

namespace {

const std::set<std::string_view> kBlocks{"address", "article", "aside", "blockquote", "body",     "caption", "center", "dd",
                                         "details", "div",     "dl",    "dt",         "fieldset", "figure",  "footer", "form",
                                         "h1",      "h2",      "h3",    "h4",         "h5",       "h6",      "header", "hr",
                                         "html",    "li",      "main",  "nav",        "ol",       "p",       "pre",    "section",
                                         "table",   "tbody",   "td",    "tfoot",      "th",       "thead",   "tr",     "ul"};
const std::set<std::string_view> kParagraphs{"p", "li", "blockquote", "pre", "dd", "h2", "h3", "h4", "h5", "h6"};

// Whether anything but signs and invisible characters stands there.
bool says_something(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (std::isalnum(c) != 0) return true;
    if (c == 0xE2 && i + 2 < text.size() && static_cast<unsigned char>(text[i + 1]) <= 0x81) {
      i += 2;  // U+2000..U+207F: ZWNJ, direction marks, dashes
    } else if (c >= 0xC3) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool is_block(const HtmlNode& node) {
  return kBlocks.contains(node.name);
}
bool is_paragraph(const HtmlNode& node) {
  return kParagraphs.contains(node.name);
}

std::vector<HtmlLine> cut_lines(const HtmlTree& tree, const std::vector<bool>& hidden) {
  std::vector<HtmlLine> lines;
  std::vector<std::size_t> block(tree.size(), 0);
  std::vector<bool> in_link(tree.size(), false);
  std::string text;
  std::string linked;
  std::size_t holder = 0;
  const auto end_line = [&] {
    HtmlLine line{holder, squeeze(text), squeeze(linked).size()};
    if (says_something(line.text)) lines.push_back(std::move(line));
    text.clear();
    linked.clear();
  };
  for (std::size_t i = 1; i < tree.size(); ++i) {
    const HtmlNode& node = tree[i];
    const bool is_text = node.name.empty();
    block[i] = is_block(node) ? i : block[node.parent];
    in_link[i] = in_link[node.parent] || node.is("a");
    if (is_block(node) || node.is("br") || (is_text && block[i] != holder)) end_line();
    if (!is_text || hidden[i]) continue;
    holder = block[i];
    text += node.text;
    if (in_link[i]) linked += node.text;
  }
  end_line();
  return lines;
}

}  // namespace gereh::extract
