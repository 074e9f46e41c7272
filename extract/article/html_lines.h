// The text of a page as lines: what a reader sees as one, whatever the line breaks of the source.
#pragma once

#include <string>
#include <vector>

#include "extract/article/html_tree.h"

namespace gereh::extract {

struct HtmlLine {
  std::size_t block = 0;   // node: the innermost block it stands in
  std::string text;        // squeezed; has a letter or digit
  std::size_t linked = 0;  // bytes of it within links

  // Most of it is: one of a list of links, as a rule.
  bool is_link() const { return 2 * linked > text.size(); }
};

// Lines in the order of the page; they end with their block, where another begins, and at <br>. No text below nodes that are
// `hidden` (one for each node) is in them.
std::vector<HtmlLine> cut_lines(const HtmlTree& tree, const std::vector<bool>& hidden);

// An element that begins a line of its own.
bool is_block(const HtmlNode& node);
// A block that holds one paragraph, item or heading below h1.
bool is_paragraph(const HtmlNode& node);

}  // namespace gereh::extract
