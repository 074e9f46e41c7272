// The text of the article among all that a page shows.
#pragma once

#include <string>
#include <vector>

#include "extract/article/html_tree.h"

namespace gereh::extract {

// Lines of the article: paragraphs, and their parts between <br>s; its lead is the first, its title (`title`, node
// `title_node`, 0 if none) is none of them. Empty if the page has no text. What stands behind the article's end mark is left out.
std::vector<std::string> body_lines(const HtmlTree& tree, const std::string& title, std::size_t title_node);

}  // namespace gereh::extract
