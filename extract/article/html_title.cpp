#include "extract/article/html_title.h"

#include <algorithm>
#include <array>

#include "extract/article/html_clutter.h"

namespace gereh::extract {

namespace {

constexpr std::array<std::string_view, 8> kSeparators{"|", "-", "–", "—", "•", "·", "»", "::"};

struct Heading {
  std::size_t node = 0;
  std::string text;
  bool in_article = false;
  bool is_logo = false;  // of the site, or of a part of the page that is not the article
};

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

// A link to the site's first page.
bool is_home(std::string_view address) {
  if (const std::size_t scheme = address.find("//"); scheme != std::string_view::npos) {
    address.remove_prefix(scheme + 2);
    address.remove_prefix(std::min(address.find('/'), address.size()));
  }
  return address.empty() || address == "/" || address == "#" || address == "/fa" || address == "/fa/";
}

bool links_home(const HtmlTree& tree, std::size_t heading) {
  for (std::size_t i = heading; i < tree[heading].end; ++i) {
    if (tree[i].is("a") && is_home(tree[i].attribute("href"))) return true;
  }
  return tree[tree[heading].parent].is("a") && is_home(tree[tree[heading].parent].attribute("href"));
}

std::vector<Heading> headings_of(const HtmlTree& tree, const std::string& site) {
  std::vector<Heading> headings;
  for (std::size_t i = 1; i < tree.size(); ++i) {
    if (!tree[i].is("h1")) continue;
    Heading heading{i, text_below(tree, i), false, false};
    if (heading.text.empty()) continue;
    heading.is_logo = heading.text == site || links_home(tree, i);
    std::size_t steps = 0;
    for (std::size_t up = i; up != 0 && ++steps < kFarthestUp; up = tree[up].parent) {
      heading.in_article |= tree[up].is("article") || tree[up].is("main") || tree[up].attribute("itemprop") == "headline";
      // Old ASP.NET pages are one form.
      heading.is_logo |= part_kind(tree, up) != PartKind::content && !tree[up].is("form");
    }
    headings.push_back(std::move(heading));
  }
  return headings;
}

// "| site", "- site"
bool begins_with_separator(std::string_view rest) {
  rest = trimmed(rest);
  return std::ranges::any_of(kSeparators, [&](std::string_view sign) { return rest.starts_with(sign); });
}

bool ends_with_separator(std::string_view front) {
  front = trimmed(front);
  return std::ranges::any_of(kSeparators, [&](std::string_view sign) { return front.ends_with(sign); });
}

std::string without_separator(std::string_view text, bool at_end) {
  text = trimmed(text);
  for (const std::string_view sign : kSeparators) {
    if (at_end && text.ends_with(sign)) return std::string(trimmed(text.substr(0, text.size() - sign.size())));
    if (!at_end && text.starts_with(sign)) return std::string(trimmed(text.substr(sign.size())));
  }
  return std::string(text);
}

// Without the site's name, which the h1 does not have or `site` tells.
std::string without_site(const std::string& title, const std::vector<Heading>& headings, const std::string& site) {
  for (const Heading& heading : headings) {
    if (heading.is_logo || heading.text.size() >= title.size()) continue;
    if (title.starts_with(heading.text) && begins_with_separator(std::string_view(title).substr(heading.text.size()))) return heading.text;
    const std::string_view front = std::string_view(title).substr(0, title.size() - heading.text.size());
    if (title.ends_with(heading.text) && ends_with_separator(front)) return heading.text;
  }
  if (!site.empty() && title.size() > site.size()) {
    const std::string_view front = std::string_view(title).substr(0, title.size() - site.size());
    const std::string_view back = std::string_view(title).substr(site.size());
    if (title.ends_with(site) && ends_with_separator(front)) return without_separator(front, true);
    if (title.starts_with(site) && begins_with_separator(back)) return without_separator(back, false);
  }
  return title;
}

// Sites cut long titles for social networks; the h1 has all of it.
std::string completed(const std::string& title, const std::vector<Heading>& headings) {
  std::string_view front = title;
  for (const std::string_view dots : {"…", "..."}) {
    if (front.ends_with(dots)) front.remove_suffix(dots.size());
  }
  front = trimmed(front);
  if (front.size() == title.size() || front.empty()) return title;
  for (const Heading& heading : headings) {
    if (heading.text.starts_with(front)) return heading.text;
  }
  return title;
}

}  // namespace

PageTitle title_of(const HtmlTree& tree, const std::vector<std::string>& told, const std::string& site) {
  const std::vector<Heading> headings = headings_of(tree, site);
  std::vector<std::string> titles = told;
  for (const bool in_article : {true, false}) {
    for (const Heading& heading : headings) {
      if (!heading.is_logo && heading.in_article == in_article) titles.push_back(heading.text);
    }
  }
  for (std::size_t i = 1; i < tree.size(); ++i) {
    if (tree[i].is("title") && tree[tree[i].parent].is("head")) titles.push_back(text_below(tree, i));
  }
  for (const Heading& heading : headings) titles.push_back(heading.text);
  PageTitle title;
  for (const std::string& candidate : titles) {
    title.text = completed(without_site(squeeze(candidate), headings, site), headings);
    if (title.text == site) title.text.clear();
    if (!title.text.empty()) break;
  }
  const auto shown = std::ranges::find(headings, title.text, &Heading::text);
  if (shown != headings.end()) {
    title.node = shown->node;
  } else {
    const auto own = std::ranges::find_if(headings, [](const Heading& heading) { return !heading.is_logo; });
    if (own != headings.end()) title.node = own->node;
  }
  return title;
}

}  // namespace gereh::extract
