#include "export/graphviz/labels.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "export/diagram/kind_colours.h"
#include "export/diagram/text.h"

namespace gereh::exports {

namespace {

constexpr std::size_t kWidth = 24;       // code points a line, in a node
constexpr std::size_t kEdgeWidth = 26;   // and on an edge
constexpr std::size_t kTitleWidth = 70;  // and in the title
constexpr std::string_view kPersianDoubt = "\u061F";
constexpr std::string_view kNoBreak = "\u00A0";
constexpr std::string_view kNot = "\u2717\u00A0";
constexpr std::string_view kDot = "\u00A0\u00B7 ";

struct Face {
  bool persian = true;
  int size = 14;
  std::string_view colour = kInk;
  bool bold = false;
};

// Lines of one look, one under the other, in a table without borders: its padding keeps descenders off the next line.
class Stack {
 public:
  // Sizes are multiplied by `scale`.
  explicit Stack(double scale = 1) : scale_(scale) {}

  void add(std::string_view text, const Face& face, std::size_t width) {
    std::string cell;
    for (const std::string& line : wrap_text(text, width)) {
      cell += (cell.empty() ? "" : "<BR/>") + escape_xml(direct_line(line, face.persian));
    }
    if (cell.empty()) return;
    if (face.bold) cell = "<B>" + cell + "</B>";
    rows_.push_back("<FONT FACE=\"" + std::string(face.persian ? kPersianFonts : kLatinFonts) + "\" POINT-SIZE=\"" +
                    std::to_string(std::lround(scale_ * face.size)) + "\" COLOR=\"" + std::string(face.colour) + "\">" + cell + "</FONT>");
  }

  void add(const Bilingual& words, int size, std::string_view colour, std::size_t width, bool bold = false) {
    add(words.fa, {true, size, colour, bold}, width);
    if (words.fa.empty()) {
      add(words.en, {false, size - 2, colour, bold}, width);
    } else {
      add(words.en, {false, size - 4, kGrey, false}, width + width / 2);
    }
  }

  std::string in_node() const { return table("", "<TD>"); }

  // White behind the words, and a margin that keeps a line that passes by off them.
  std::string on_edge() const {
    return table("<TD ROWSPAN=\"" + std::to_string(rows_.size()) + R"(" WIDTH="6"></TD>)", R"(<TD BGCOLOR="white">)");
  }

 private:
  std::string table(const std::string& side, const std::string& cell) const {
    if (rows_.empty()) return "";
    std::string html = R"(<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1">)";
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const std::string row = cell + rows_[i] + "</TD>";
      html += "<TR>" + (i == 0 ? side + row + side : row) + "</TR>";
    }
    return html + "</TABLE>";
  }

  double scale_;
  std::vector<std::string> rows_;
};

std::string marked(const std::string& words, bool negated) {
  return words.empty() || !negated ? words : std::string(kNot) + words;
}

// What a dotted line says of an edge, for words that stand in a node: a question mark behind them.
void mark_doubt(Bilingual& words) {
  if (!words.fa.empty()) words.fa += kPersianDoubt;
  if (!words.en.empty()) words.en += "?";
}

// The words with spaces that no line breaks at, unless they need a line and more.
std::string unbroken(const std::string& words) {
  if (wrap_text(words, kEdgeWidth).size() > 1) return words;
  std::string whole;
  for (const char c : words) whole += c == ' ' ? std::string(kNoBreak) : std::string(1, c);
  return whole;
}

// Sayings with the same speaker and no detail share their lines: "meet · visit" above "according to X".
std::vector<Saying> joined(const std::vector<Saying>& sayings, bool negated) {
  std::vector<Saying> groups;
  for (const Saying& saying : sayings) {
    const auto same = std::ranges::find_if(groups, [&](const Saying& group) {
      return saying.detail.empty() && group.detail.empty() && group.speaker == saying.speaker &&
             group.words.fa.empty() == saying.words.fa.empty() && group.words.en.empty() == saying.words.en.empty();
    });
    const Bilingual words{unbroken(saying.words.fa), unbroken(saying.words.en)};
    if (same == groups.end()) {
      groups.push_back(saying);
      groups.back().words = words;
      continue;
    }
    if (!words.fa.empty()) same->words.fa += std::string(kDot) + marked(words.fa, negated);
    if (!words.en.empty()) same->words.en += std::string(kDot) + marked(words.en, negated);
  }
  return groups;
}

std::string according(const std::string& by, const std::string& speaker) {
  return by.empty() || speaker.empty() ? "" : by + " " + isolate_text(speaker);
}

// The words, a detail in brackets, and who says so: on a line of its own, but for the English line under a Persian one.
void add_saying(Stack& stack, const Saying& saying, bool negated, const Diagram& diagram, int size, std::size_t width) {
  const std::string_view colour = negated ? kRed : kInk;
  const std::string detail = saying.detail.empty() ? "" : "(" + isolate_text(saying.detail) + ")";
  Bilingual words{marked(saying.words.fa, negated), marked(saying.words.en, negated)};
  std::string& first = words.fa.empty() && !words.en.empty() ? words.en : words.fa;
  if (!detail.empty()) first += (first.empty() ? "" : " ") + detail;
  const std::string& fa = saying.speaker.fa.empty() ? saying.speaker.en : saying.speaker.fa;
  const std::string& en = saying.speaker.en.empty() ? saying.speaker.fa : saying.speaker.en;
  const std::string said_fa = according(diagram.according_to.fa, fa);
  const std::string said_en = according(diagram.according_to.en, en);
  if (words.fa.empty() && said_fa.empty()) {
    stack.add({"", words.en}, size, colour, width);
    stack.add(said_en, {false, size - 3, kGrey, false}, width);
    return;
  }
  stack.add(words.fa, {true, size, colour, false}, width);
  stack.add(said_fa, {true, size - 2, kGrey, false}, width);
  if (!said_en.empty()) words.en += (words.en.empty() ? "" : " \u2014 ") + said_en;
  stack.add(words.en, {false, size - 3, kGrey, false}, width + width / 2);
}

void add_more(Stack& stack, std::size_t more, int size) {
  if (more > 0) stack.add("+" + std::to_string(more), {false, size, kGrey, false}, kWidth);
}

// The name alone, the larger the more is told of it.
std::string overview_label(const DiagramNode& node) {
  constexpr double kMost = 6;
  const double scale = std::min(kMost, 1 + 0.5 * std::log2(std::max(1.0, static_cast<double>(node.told))));
  Stack stack(scale);
  stack.add(node.label.fa, {true, 9, kInk, node.told > 1}, kWidth);
  stack.add(node.label.en, {false, node.label.fa.empty() ? 9 : 7, node.label.fa.empty() ? kInk : kGrey, false}, kWidth);
  return stack.in_node();
}

}  // namespace

std::string node_label(const DiagramNode& node, const Diagram& diagram) {
  if (diagram.overview) return overview_label(node);
  Stack stack;
  const bool event = node.kind == NodeKind::event;
  const bool negated = event && node.style.negated;
  Bilingual label = node.label;
  if (negated && !label.fa.empty()) label.fa.insert(0, kNot);
  if (negated && !label.en.empty()) label.en.insert(0, kNot);
  const bool name = !event && node.kind != NodeKind::notion && node.kind != NodeKind::happening;
  stack.add(label, event ? 13 : 15, negated ? kRed : kInk, kWidth, name);
  for (const Saying& saying : node.sayings) add_saying(stack, saying, false, diagram, 12, kEdgeWidth);
  for (const Note& note : node.notes) {
    Saying saying = note.saying;
    if (note.style.line == Line::uncertain) mark_doubt(saying.words);
    add_saying(stack, saying, note.style.negated, diagram, 12, kEdgeWidth);
  }
  add_more(stack, node.more_notes, 10);
  return stack.in_node();
}

std::string edge_label(const DiagramEdge& edge, const Diagram& diagram) {
  Stack stack;
  for (const Saying& saying : joined(edge.sayings, edge.style.negated)) {
    add_saying(stack, saying, edge.style.negated, diagram, 13, kEdgeWidth);
  }
  add_more(stack, edge.more_sayings, 10);
  return stack.on_edge();
}

std::string title_label(const Diagram& diagram) {
  Stack stack(scale_of(diagram));
  stack.add(diagram.title, {true, 24, kInk, true}, kTitleWidth);
  stack.add(diagram.subtitle, {true, 13, kGrey, false}, kTitleWidth);
  stack.add(diagram.chosen, 15, kInk, kTitleWidth);
  if (diagram.left_out > 0) {
    const std::string number = std::to_string(diagram.left_out) + " ";
    Bilingual words = diagram.not_shown;
    if (!words.fa.empty()) words.fa.insert(0, number);
    if (!words.en.empty()) words.en.insert(0, number);
    stack.add(words, 14, kGrey, kTitleWidth);
  }
  return stack.in_node();
}

std::string caption_label(const Bilingual& caption, const Diagram& diagram) {
  Stack stack(scale_of(diagram));
  stack.add(caption, 13, kInk, kWidth);
  return stack.in_node();
}

std::string heading_label(const Bilingual& heading, const Diagram& diagram) {
  Stack stack(scale_of(diagram));
  stack.add(heading.fa, {true, 14, kInk, true}, kWidth);
  stack.add(heading.en, {false, 11, kGrey, true}, kWidth);
  return stack.in_node();
}

// A sheet of twice the nodes has sides of about the square root of two.
double scale_of(const Diagram& diagram) {
  return diagram.overview ? std::max(1.0, std::sqrt(static_cast<double>(diagram.nodes.size()) / static_cast<double>(Limits{}.nodes))) : 1;
}

}  // namespace gereh::exports
