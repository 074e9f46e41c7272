#include "export/graphviz/layout.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iomanip>
#include <locale>
#include <sstream>
#include <vector>

#include "ontology/error.h"

namespace gereh::exports {

namespace {

constexpr double kPointsPerInch = 72;

std::vector<double> numbers(const char* text) {
  std::string spaced = text ? text : "";
  std::ranges::replace(spaced, ',', ' ');
  std::istringstream stream(spaced);
  stream.imbue(std::locale::classic());
  std::vector<double> values;
  for (double value = 0; stream >> value;) values.push_back(value);
  return values;
}

const char* attribute(void* object, const char* name) {
  return agget(object, const_cast<char*>(name));
}

double inches(Agnode_t* node, const char* name) {
  const std::vector<double> value = numbers(attribute(node, name));
  return value.empty() ? 0 : value.front() * kPointsPerInch;
}

// Grown to whole pixels at every resolution that is a multiple of 5 dots an inch: the margin of 0.4 inches is whole there
// too, and a bitmap without half-covered edges needs no transparency.
Box whole_pixels(const Box& box) {
  constexpr double kStep = kPointsPerInch / 5;
  const auto grown = [](double length) { return std::ceil(length / kStep) * kStep; };
  return {box.left, box.bottom, box.left + grown(box.width()), box.bottom + grown(box.height())};
}

// sfdp draws from both generators of the C library without a seed of its own, and others have drawn from them before.
void seed_random_numbers() {
  constexpr unsigned kSeed = 1;
  std::srand(kSeed);
  srand48(kSeed);
}

}  // namespace

LayoutPointer begin_layout(GVC_t* context, Agraph_t* graph, const char* engine, const char* what) {
  seed_random_numbers();
  if (gvLayout(context, graph, engine) != 0)
    throw ontology::OutputError(std::string("Graphviz: its engine ") + engine + " cannot lay out " + what);
  return LayoutPointer(graph, {context});
}

GraphPointer lay_out(GVC_t* context, Agraph_t* graph, const char* engine) {
  LayoutPointer layout = begin_layout(context, graph, engine, "the diagram");
  char* text = nullptr;
  unsigned int size = 0;
  const int failed = gvRenderData(context, graph, "dot", &text, &size);
  layout.reset();
  GraphPointer laid(failed == 0 && text ? agmemread(text) : nullptr);
  if (text) gvFreeRenderData(text);
  if (!laid) throw ontology::OutputError("Graphviz: cannot write the layout of the diagram");
  return laid;
}

Box bounds_of(Agraph_t* laid) {
  const std::vector<double> bounds = numbers(attribute(laid, "bb"));
  if (bounds.size() != 4) throw ontology::OutputError("Graphviz: the layout has no bounding box");
  return {bounds[0], bounds[1], bounds[2], bounds[3]};
}

// nop2 measures the picture anew by the control points of its curves, which lie far outside them: hence our own bounds,
// shifted as nop2 has shifted the nodes.
LayoutPointer take_positions(GVC_t* context, Agraph_t* placed) {
  const Box box = whole_pixels(bounds_of(placed));
  Agnode_t* node = agfstnode(placed);
  const std::vector<double> before = node ? numbers(attribute(node, "pos")) : std::vector<double>{};
  LayoutPointer layout = begin_layout(context, placed, "nop2", "the diagram");
  if (!node || before.size() < 2) return layout;
  const double x = ND_coord(node).x - before[0];
  const double y = ND_coord(node).y - before[1];
  GD_bb(placed).LL = {box.left + x, box.bottom + y};
  GD_bb(placed).UR = {box.right + x, box.top + y};
  return layout;
}

double width_of(Agnode_t* node) {
  return inches(node, "width");
}

double height_of(Agnode_t* node) {
  return inches(node, "height");
}

std::string position(double x, double y) {
  std::ostringstream text;
  text.imbue(std::locale::classic());
  text << std::fixed << std::setprecision(2) << x << "," << y;
  return text.str();
}

void raise_labels(Agraph_t* laid) {
  Pen pen(laid);
  std::vector<Agedge_t*> labelled;
  for (Agnode_t* node = agfstnode(laid); node; node = agnxtnode(laid, node)) {
    for (Agedge_t* edge = agfstout(laid, node); edge; edge = agnxtout(laid, edge)) {
      const char* place = attribute(edge, "lp");
      if (place && *place) labelled.push_back(edge);
    }
  }
  for (Agedge_t* edge : labelled) {
    Agnode_t* words = pen.node(std::string(agnameof(edge)) + "label");
    pen.set_all(words, {{"shape", "plaintext"}, {"margin", "0"}});
    pen.set(words, "pos", attribute(edge, "lp"));
    pen.label(words, attribute(edge, "label"));
    for (const char* shared : {"tooltip", "URL", "target"}) {
      if (const char* value = attribute(edge, shared); value && *value) pen.set(words, shared, value);
    }
    pen.set(edge, "label", "");
    pen.set(edge, "lp", "");
  }
}

}  // namespace gereh::exports
