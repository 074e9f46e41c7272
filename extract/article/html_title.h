// A page's title.
#pragma once

#include <string>
#include <vector>

#include "extract/article/html_tree.h"

namespace gereh::extract {

struct PageTitle {
  std::string text;
  std::size_t node = 0;  // the h1 that shows it, 0 if none does
};

// The first of: `told` (what the page tells search engines and social networks, best first), the h1 of the article, an h1 that
// is no logo, <title>. The name of the site (`site`, or what stands beside the h1's text) is cut off.
PageTitle title_of(const HtmlTree& tree, const std::vector<std::string>& told, const std::string& site);

}  // namespace gereh::extract
