#include "extract/article/html_tree.h"

#include <algorithm>
#include <cctype>

namespace gereh::extract {

std::string folded(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(), [](unsigned char c) { return static_cast<char>(c < 0x80 ? std::tolower(c) : c); });
  return result;
}

std::string squeeze(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool no_break_space = text[i] == '\xC2' && i + 1 < text.size() && text[i + 1] == '\xA0';
    i += no_break_space;
    const bool blank = no_break_space || text[i] == ' ' || text[i] == '\n' || text[i] == '\t' || text[i] == '\r' || text[i] == '\f';
    if (!blank) {
      out += text[i];
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

std::string text_below(const HtmlTree& tree, std::size_t node) {
  std::string text;
  for (std::size_t i = node; i < tree[node].end; ++i) {
    const HtmlNode& holder = tree[tree[i].parent];
    if (tree[i].is("br")) text += ' ';
    if (tree[i].name.empty() && !holder.is("script") && !holder.is("style")) text += tree[i].text;
  }
  return squeeze(text);
}

}  // namespace gereh::extract
