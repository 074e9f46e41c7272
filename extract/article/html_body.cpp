// The page's text is cut into lines, each of one block. The article is the element that the page names as such, else the
// one that holds nearly all lines of prose. Lists of links and what is called menu, related or comments are left out, unless
// it holds most of the text: then the label errs.
#include "extract/article/html_body.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "extract/article/html_clutter.h"
#include "extract/article/html_lines.h"
#include "extract/fa/page_marks.h"

namespace gereh::extract {

namespace {

constexpr std::size_t kProse = 20;      // bytes of a line that counts as prose
constexpr std::size_t kLeastBody = 80;  // bytes of prose that a named body has
constexpr std::size_t kOwnText = 80;    // bytes of a block that is no paragraph but text all the same
constexpr double kLinkBox = 0.4;        // part of a box within links, above which it is a list of links
constexpr double kNearlyAll = 0.85;     // of an element's prose: the rest is not the article's
constexpr double kSameBody = 0.8;       // of a named body's prose: the inner one of two is meant

bool ends_with_stop(std::string_view line) {
  constexpr std::array<std::string_view, 6> kStops{".", "!", "?", "\xD8\x9F", "…", ":"};
  return std::ranges::any_of(kStops, [&](std::string_view stop) { return line.ends_with(stop); });
}

class Body {
 public:
  Body(const HtmlTree& tree, const std::string& title, std::size_t title_node)
      : tree_(tree), title_(title), title_node_(title_node), kinds_(tree.size()) {
    for (std::size_t i = 0; i < tree_.size(); ++i) kinds_[i] = part_kind(tree_, i);
  }

  std::vector<std::string> lines() {
    std::vector<std::string> found = lines_without(PartKind::doubtful);
    if (found.empty()) found = lines_without(PartKind::never);  // all labels err
    return found;
  }

 private:
  // `least`: the mildest kind that is left out.
  std::vector<std::string> lines_without(PartKind least) {
    read(std::max(least, PartKind::foreign));
    weigh();
    leave_out(least);
    if (prose_[0] == 0) return {};
    const std::vector<std::size_t> roots = find_roots();
    std::vector<bool> inside(tree_.size(), false);
    for (const std::size_t root : roots) inside[root] = true;
    for (std::size_t i = 1; i < tree_.size(); ++i) inside[i] = inside[i] || inside[tree_[i].parent];
    said_.clear();
    std::vector<std::string> found;
    for (const HtmlLine* line : lead_of(roots.front())) add(*line, found);
    for (const HtmlLine& line : lines_) {
      if (inside[line.block] && !hidden_[line.block] && !add(line, found)) break;
    }
    return found;
  }

  // The text outside parts of kind `least` or worse.
  void read(PartKind least) {
    hidden_.assign(tree_.size(), false);
    for (std::size_t i = 1; i < tree_.size(); ++i) hidden_[i] = hidden_[tree_[i].parent] || kinds_[i] >= least;
    lines_ = cut_lines(tree_, hidden_);
  }

  // Sums up what stands below each node.
  void weigh() {
    for (std::vector<std::size_t>* sums : {&prose_, &all_, &links_, &own_}) sums->assign(tree_.size(), 0);
    for (const HtmlLine& line : lines_) {
      all_[line.block] += line.text.size();
      links_[line.block] += line.linked;
      own_[line.block] += line.text.size() - line.linked;
      if (!hidden_[line.block] && line.text.size() >= kProse && !line.is_link()) prose_[line.block] += line.text.size();
    }
    for (std::size_t i = tree_.size(); --i > 0;) {
      for (std::vector<std::size_t>* sums : {&prose_, &all_, &links_}) (*sums)[tree_[i].parent] += (*sums)[i];
    }
  }

  // Labels are believed, and boxes of links known as such, unless most of the page's prose is there. A labelled word within
  // a paragraph is part of a sentence. Cuts and weighs again then.
  void leave_out(PartKind least) {
    const std::size_t total = prose_[0];
    std::vector<bool> in_paragraph(tree_.size(), false);
    for (std::size_t i = 1; i < tree_.size(); ++i) {
      const std::size_t up = tree_[i].parent;
      in_paragraph[i] = is_paragraph(tree_[i]) || (in_paragraph[up] && !is_block(tree_[i]));
      const bool word = in_paragraph[i] && !is_paragraph(tree_[i]);
      const bool page = tree_[i].is("body") || tree_[i].is("html");
      const bool links = is_box(i) && !page && static_cast<double>(links_[i]) > kLinkBox * static_cast<double>(all_[i]);
      const bool bad = (kinds_[i] >= least && !word) || (links && least != PartKind::never);
      const bool keep = kinds_[i] < PartKind::foreign && 2 * prose_[i] > total;
      if (hidden_[up] || (bad && !keep)) hidden_[i] = true;
    }
    lines_ = cut_lines(tree_, hidden_);
    weigh();
  }

  bool is_box(std::size_t i) const { return is_block(tree_[i]) && !is_paragraph(tree_[i]); }

  bool holds(std::size_t node, std::size_t share_of, double part) const {
    return prose_[node] >= kLeastBody && static_cast<double>(prose_[node]) >= part * static_cast<double>(prose_[share_of]);
  }

  // The node for which test() holds with the most prose, or 0.
  template <class Test>
  std::size_t heaviest(const Test& test) const {
    std::size_t best = 0;
    for (std::size_t i = 1; i < tree_.size(); ++i) {
      if (!hidden_[i] && test(i) && prose_[i] > (best == 0 ? 0 : prose_[best])) best = i;
    }
    return best;
  }

  std::vector<std::size_t> find_roots() const {
    std::vector<std::size_t> marked;
    std::size_t prose = 0;
    for (std::size_t i = 1; i < tree_.size(); ++i) {
      if (hidden_[i] || !is_article_body(tree_[i]) || (!marked.empty() && is_within(tree_, i, marked.back()))) continue;
      marked.push_back(i);
      prose += prose_[i];
    }
    if (prose >= kLeastBody) return marked;
    const auto has_title = [&](std::size_t i) { return title_node_ != 0 && is_within(tree_, title_node_, i); };
    std::size_t article = heaviest([&](std::size_t i) { return tree_[i].is("article") && has_title(i); });
    if (!holds(article, 0, 0) || article == 0) article = heaviest([&](std::size_t i) { return tree_[i].is("article"); });
    if (article != 0 && !has_title(article) && !holds(article, 0, 0.5)) article = 0;
    const std::size_t main = heaviest([&](std::size_t i) { return tree_[i].is("main"); });
    const std::size_t around = article != 0 ? article : main;
    if (const std::size_t named = named_within(around); named != 0) return {named};
    return {article != 0 ? article : descend(main)};
  }

  std::size_t named_within(std::size_t around) const {
    const auto named = [&](std::size_t i) { return is_within(tree_, i, around) && is_named_body(tree_[i]); };
    std::size_t best = heaviest(named);
    if (best == 0 || !holds(best, around, 0.5)) return 0;
    for (std::size_t i = best + 1; i < tree_[best].end; ++i) {
      if (!hidden_[i] && named(i) && holds(i, best, kSameBody)) best = i;
    }
    return best;
  }

  // From an element to the one within that has nearly all of its prose, and so on.
  std::size_t descend(std::size_t node) const {
    for (std::size_t child = node + 1; child < tree_[node].end;) {
      const bool nearly_all = static_cast<double>(prose_[child]) >= kNearlyAll * static_cast<double>(prose_[node]);
      if (nearly_all && is_box(child) && !tree_[child].is("td") && !hidden_[child]) {
        node = child;
        child = node + 1;
      } else {
        child = tree_[child].end;
      }
    }
    return node;
  }

  // Lines of the first lead between the title and the body, unless it stands in the body.
  std::vector<const HtmlLine*> lead_of(std::size_t root) const {
    const std::size_t near = tree_[tree_[root].parent].parent;  // a lead without a title before it belongs to what is around the body
    const std::size_t from = title_node_ != 0 && title_node_ < root ? title_node_ : near;
    std::vector<const HtmlLine*> lead;
    for (std::size_t i = from + 1; i < root && lead.empty(); ++i) {
      if (hidden_[i] || prose_[i] == 0 || !is_lead(tree_[i]) || is_within(tree_, root, i)) continue;
      for (const HtmlLine& line : lines_) {
        if (is_within(tree_, line.block, i) && !hidden_[line.block]) lead.push_back(&line);
      }
    }
    return lead;
  }

  // False at the end mark.
  bool add(const HtmlLine& line, std::vector<std::string>& found) {
    const HtmlNode& block = tree_[line.block];
    if (block.is("h1") || line.is_link() || line.text == title_) return true;
    const bool paragraph = is_paragraph(block) || own_[line.block] >= kOwnText || ends_with_stop(line.text);
    const std::size_t mark = fa::end_mark(line.text);
    std::string text = squeeze(std::string_view(line.text).substr(0, mark));
    if (paragraph && !text.empty() && said_.insert(text).second) found.push_back(std::move(text));
    return mark == std::string::npos;
  }

  const HtmlTree& tree_;
  const std::string& title_;
  std::size_t title_node_;
  std::vector<PartKind> kinds_;
  std::vector<HtmlLine> lines_;
  std::set<std::string> said_;  // a lead often stands in the text again
  std::vector<bool> hidden_;
  std::vector<std::size_t> prose_, all_, links_, own_;  // bytes; own_ of the node's own lines, outside links
};

}  // namespace

std::vector<std::string> body_lines(const HtmlTree& tree, const std::string& title, std::size_t title_node) {
  return Body(tree, title, title_node).lines();
}

}  // namespace gereh::extract
