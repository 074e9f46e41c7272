// A legend inside the drawing would take part in its layout and spoil it. So the drawing is laid out first; the legend's items
// are measured by laying them out alone; then they are set like words in lines, under the drawing, as nodes and lines with
// fixed positions, which the engine nop2 draws as they are.
#include "export/graphviz/legend.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "export/graphviz/graph.h"
#include "export/graphviz/labels.h"
#include "export/graphviz/layout.h"

namespace gereh::exports {

namespace {

// In points, times scale_of() the diagram.
constexpr double kGap = 14;         // between items, and between legend and drawing
constexpr double kSample = 46;      // length of a sample line
constexpr double kHead = 8;         // of its arrow
constexpr double kNarrowest = 520;  // the least width of a legend

// A swatch or the caption of a line, with its size.
struct Item {
  std::string name;
  double width = 0;  // of the whole item, the sample line included
  double height = 0;
  const LegendLine* line = nullptr;
  double x = 0;  // left edge and row, once set
  std::size_t row = 0;
};

void draw_items(const Diagram& diagram, Agraph_t* graph) {
  Pen pen(graph);
  Agnode_t* heading = pen.node("legend");
  pen.set(heading, "shape", "plaintext");
  pen.label(heading, heading_label(diagram.legend_title, diagram));
  for (std::size_t i = 0; i < diagram.kinds.size(); ++i) {
    Agnode_t* swatch = pen.node("kind" + std::to_string(i));
    pen.look(swatch, diagram.kinds[i].kind);
    pen.label(swatch, caption_label(diagram.kinds[i].caption, diagram));
  }
  for (std::size_t i = 0; i < diagram.lines.size(); ++i) {
    Agnode_t* caption = pen.node("line" + std::to_string(i));
    pen.set(caption, "shape", "plaintext");
    pen.label(caption, caption_label(diagram.lines[i].caption, diagram));
  }
}

std::vector<Item> measured_items(GVC_t* context, const Diagram& diagram) {
  const GraphPointer items = build_graph({});
  draw_items(diagram, items.get());
  const GraphPointer laid = lay_out(context, items.get(), "dot");
  std::vector<Item> result{{"legend"}};
  for (std::size_t i = 0; i < diagram.kinds.size(); ++i) result.push_back({"kind" + std::to_string(i)});
  for (std::size_t i = 0; i < diagram.lines.size(); ++i) {
    result.push_back({"line" + std::to_string(i), 0, 0, &diagram.lines[i]});
  }
  for (Item& item : result) {
    Agnode_t* node = Pen(laid.get()).node(item.name);
    item.width = width_of(node) + (item.line ? kSample * scale_of(diagram) : 0);
    item.height = height_of(node);
  }
  return result;
}

// Fills rows like lines of text; kinds and lines each begin a row if the legend has more than one.
std::size_t set_rows(std::vector<Item>& items, double width, double gap) {
  double x = 0;
  std::size_t row = 0;
  for (Item& item : items) {
    if (x > 0 && x + item.width > width) {
      x = 0;
      ++row;
    }
    item.x = x;
    item.row = row;
    x += item.width + gap;
  }
  return row + 1;
}

void place(Pen& pen, const Item& item, double left, double middle, double scale) {
  Agnode_t* node = pen.node(item.name);
  const double sample = item.line ? kSample * scale : 0;
  pen.set(node, "pos", position(left + sample + (item.width - sample) / 2, middle));
  if (!item.line) return;
  Agnode_t* ends[] = {pen.node(item.name + "a"), pen.node(item.name + "b")};
  const double tip = left + sample;
  const std::array<double, 2> at{left, tip};
  for (std::size_t i = 0; i < 2; ++i) {
    pen.set_all(ends[i], {{"shape", "point"}, {"style", "invis"}, {"width", "0.01"}, {"height", "0.01"}});
    pen.set(ends[i], "pos", position(at[i], middle));
  }
  Agedge_t* line = pen.edge(ends[0], ends[1], item.name);
  pen.look(line, item.line->style, true);
  if (scale > 1) pen.set(line, "arrowsize", std::to_string(std::lround(scale)));
  const double neck = tip - kHead * scale;  // where the head begins
  pen.set(line, "pos",
          "e," + position(tip, middle) + " " + position(left, middle) + " " + position(left + (neck - left) / 3, middle) + " " +
              position(left + 2 * (neck - left) / 3, middle) + " " + position(neck, middle));
}

}  // namespace

void add_legend_rows(GVC_t* context, const Diagram& diagram, Agraph_t* laid) {
  const Box box = bounds_of(laid);
  std::vector<Item> items = measured_items(context, diagram);
  const double scale = scale_of(diagram);
  const double gap = kGap * scale;
  const double width = std::max(box.width(), kNarrowest * scale);
  const std::size_t rows = set_rows(items, width, gap);
  const double height = std::ranges::max_element(items, {}, &Item::height)->height + gap / 2;
  draw_items(diagram, laid);
  Pen pen(laid);
  std::vector<double> used(rows);
  for (const Item& item : items) used[item.row] = std::max(used[item.row], item.x + item.width);
  for (const Item& item : items) {
    const double start = (box.left + box.right - used[item.row]) / 2;
    place(pen, item, start + item.x, box.bottom - gap - (static_cast<double>(item.row) + 0.5) * height, scale);
  }
  const double widest = std::ranges::max(used);
  const double middle = (box.left + box.right) / 2;
  pen.set(laid, "bb",
          position(std::min(box.left, middle - widest / 2), box.bottom - gap - static_cast<double>(rows) * height) + "," +
              position(std::max(box.right, middle + widest / 2), box.top));
}

}  // namespace gereh::exports
