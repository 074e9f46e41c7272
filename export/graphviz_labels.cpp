#include "export/graphviz_labels.h"

#include <algorithm>
#include <vector>

#include "export/diagram_text.h"

namespace gereh::exports {

namespace {

constexpr std::size_t kWidth = 24;       // code points a line, in a node
constexpr std::size_t kEdgeWidth = 26;   // and on an edge
constexpr std::size_t kTitleWidth = 70;  // and in the title
constexpr std::string_view kNot = "\u2717 ";
constexpr std::string_view kDot = " \u00B7 ";

struct Face {
  bool persian = true;
  int size = 14;
  std::string_view colour = kInk;
  bool bold = false;
};

// Lines of one look; the bilingual label is a stack of these.
class Stack {
 public:
  void add(std::string_view text, const Face& face, std::size_t width) {
    for (const std::string& line : wrap_text(text, width)) {
      if (!html_.empty()) html_ += "<BR/>";
      html_ += "<FONT FACE=\"" + std::string(face.persian ? kPersianFonts : kLatinFonts) + "\" POINT-SIZE=\"" +
               std::to_string(face.size) + "\" COLOR=\"" + std::string(face.colour) + "\">" +
               (face.bold ? "<B>" : "") + escape_xml(direct_line(line, face.persian)) + (face.bold ? "</B>" : "") +
               "</FONT>";
    }
  }

  void add(const Bilingual& words, int size, std::string_view colour, std::size_t width, bool bold = false) {
    add(words.fa, {true, size, colour, bold}, width);
    if (words.fa.empty()) {
      add(words.en, {false, size - 2, colour, bold}, width);
    } else {
      add(words.en, {false, size - 4, kGrey, false}, width + width / 4);
    }
  }

  std::string take() { return std::move(html_); }

 private:
  std::string html_;
};

// "reject", "✗ reject", "reject (by 2024)", "reject — according to X", in one language.
std::string sentence(const Saying& saying, bool negated, bool persian, const Diagram& diagram) {
  const std::string& words = persian ? saying.words.fa : saying.words.en;
  const std::string& by = persian ? diagram.according_to.fa : diagram.according_to.en;
  const std::string& speaker =
      (persian ? saying.speaker.fa.empty() : !saying.speaker.en.empty()) ? saying.speaker.en : saying.speaker.fa;
  std::string text = words.empty() ? "" : (negated ? std::string(kNot) : "") + words;
  if (!saying.detail.empty()) text += (text.empty() ? "" : " ") + ("(" + isolate_text(saying.detail) + ")");
  if (saying.speaker.empty() || by.empty()) return text;
  return text + (text.empty() ? "" : " \u2014 ") + by + " " + isolate_text(speaker);
}

// Sayings with the same speaker and no detail share a sentence: "meet · visit — according to X".
std::vector<Saying> joined(const std::vector<Saying>& sayings, bool negated) {
  std::vector<Saying> groups;
  for (const Saying& saying : sayings) {
    const auto same = std::ranges::find_if(groups, [&](const Saying& group) {
      return saying.detail.empty() && group.detail.empty() && group.speaker == saying.speaker &&
             group.words.fa.empty() == saying.words.fa.empty() && group.words.en.empty() == saying.words.en.empty();
    });
    if (same == groups.end()) {
      groups.push_back(saying);
      continue;
    }
    const std::string mark = std::string(kDot) + (negated ? std::string(kNot) : "");
    if (!saying.words.fa.empty()) same->words.fa += mark + saying.words.fa;
    if (!saying.words.en.empty()) same->words.en += mark + saying.words.en;
  }
  return groups;
}

void add_saying(Stack& stack, const Saying& saying, bool negated, const Diagram& diagram, int size,
                std::size_t width) {
  const std::string_view colour = negated ? kRed : kInk;
  Bilingual text;
  // A detail is in one language; without words beside it, it stands once.
  if (!saying.words.fa.empty() || saying.words.en.empty()) text.fa = sentence(saying, negated, true, diagram);
  if (!saying.words.en.empty()) {
    Saying plain = saying;
    if (!text.fa.empty()) plain.detail.clear();
    text.en = sentence(plain, negated, false, diagram);
  } else if (saying.words.empty() && !saying.speaker.en.empty() && !diagram.according_to.en.empty()) {
    text.en = diagram.according_to.en + " " + isolate_text(saying.speaker.en);
    if (diagram.according_to.fa.empty()) text.fa = saying.detail;
  }
  stack.add(text, size, colour, width);
}

void add_more(Stack& stack, std::size_t more, int size) {
  if (more > 0) stack.add("+" + std::to_string(more), {false, size, kGrey, false}, kWidth);
}

}  // namespace

std::string node_label(const DiagramNode& node, const Diagram& diagram) {
  Stack stack;
  const bool event = node.kind == NodeKind::event;
  const bool negated = event && node.style.negated;
  Bilingual label = node.label;
  if (negated && !label.fa.empty()) label.fa.insert(0, kNot);
  if (negated && !label.en.empty()) label.en.insert(0, kNot);
  const bool name = !event && node.kind != NodeKind::notion && node.kind != NodeKind::happening;
  stack.add(label, event ? 13 : 15, negated ? kRed : kInk, kWidth, name);
  for (const Saying& saying : node.sayings) add_saying(stack, saying, false, diagram, 12, kEdgeWidth);
  for (const Note& note : node.notes) add_saying(stack, note.saying, note.style.negated, diagram, 12, kEdgeWidth);
  add_more(stack, node.more_notes, 10);
  return stack.take();
}

std::string edge_label(const DiagramEdge& edge, const Diagram& diagram) {
  Stack stack;
  for (const Saying& saying : joined(edge.sayings, edge.style.negated)) {
    add_saying(stack, saying, edge.style.negated, diagram, 13, kEdgeWidth);
  }
  add_more(stack, edge.more_sayings, 10);
  return stack.take();
}

std::string title_label(const Diagram& diagram) {
  Stack stack;
  stack.add(diagram.title, {true, 24, kInk, true}, kTitleWidth);
  stack.add(diagram.subtitle, {true, 13, kGrey, false}, kTitleWidth);
  if (diagram.left_out > 0) {
    const std::string number = std::to_string(diagram.left_out) + " ";
    Bilingual words = diagram.not_shown;
    if (!words.fa.empty()) words.fa.insert(0, number);
    if (!words.en.empty()) words.en.insert(0, number);
    stack.add(words, 14, kGrey, kTitleWidth);
  }
  return stack.take();
}

std::string caption_label(const Bilingual& caption) {
  Stack stack;
  stack.add(caption, 13, kInk, kWidth);
  return stack.take();
}

std::string heading_label(const Bilingual& heading) {
  Stack stack;
  stack.add(heading.fa, {true, 14, kInk, true}, kWidth);
  stack.add(heading.en, {false, 11, kGrey, true}, kWidth);
  return stack.take();
}

}  // namespace gereh::exports
