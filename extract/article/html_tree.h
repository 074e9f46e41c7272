// A page as a plain list of its elements and texts, so that no page, however deeply nested, needs a deep stack.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gereh::extract {

struct HtmlNode {
  std::string name;  // of an element, lower case; empty for a text
  std::string text;  // of a text, UTF-8
  std::vector<std::pair<std::string, std::string>> attributes;
  std::size_t parent = 0;  // the root is its own
  std::size_t end = 0;     // behind the last node below this one

  bool is(std::string_view element) const { return name == element; }
  // Empty if there is none.
  std::string_view attribute(std::string_view key) const {
    for (const auto& [name_of_it, value] : attributes) {
      if (name_of_it == key) return value;
    }
    return {};
  }
};

// In the order of the page; [0] is a nameless root. What is below node i is (i, tree[i].end).
using HtmlTree = std::vector<HtmlNode>;

// How many ancestors are looked at where a page's own markup does not bound them.
inline constexpr std::size_t kFarthestUp = 100;

// ASCII letters to lower case.
std::string folded(std::string_view text);
// Runs of white space (no-break spaces too) become one space; none at the edges.
std::string squeeze(std::string_view text);
// All text below a node, squeezed; scripts and styles are none.
std::string text_below(const HtmlTree& tree, std::size_t node);
// Whether a node is `ancestor` or below it.
inline bool is_within(const HtmlTree& tree, std::size_t node, std::size_t ancestor) {
  return ancestor <= node && node < tree[ancestor].end;
}

}  // namespace gereh::extract
