#include "export/graphviz/graphviz.h"

#include <gvc.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>
#include <string_view>

#include "export/diagram/diagram.h"
#include "export/graphviz/bytes.h"
#include "export/graphviz/graph.h"
#include "export/graphviz/layout.h"
#include "export/graphviz/legend.h"
#include "export/graphviz/session.h"

namespace gereh::exports {

namespace {

enum class Picture { svg, png, pdf };

// As Graphviz calls it.
const char* name_of(Picture picture) {
  switch (picture) {
    case Picture::svg:
      return "svg";
    case Picture::png:
      return "png";
    case Picture::pdf:
      return "pdf";
  }
  return "svg";
}

// Inches; readers of PDF take no page of more than 200. A larger drawing is scaled down.
constexpr const char* kLargestPage = "190,190";

struct FreeData {
  void operator()(char* data) const { gvFreeRenderData(data); }
};

std::string render(GVC_t* context, Agraph_t* graph, const char* format, const GraphvizSession& session) {
  char* data = nullptr;
  unsigned int size = 0;
  const bool failed = gvRenderData(context, graph, format, &data, &size) != 0;
  const std::unique_ptr<char, FreeData> owner(data);
  session.check(failed || !data, std::string("cannot write ") + format + " (is its plugin installed?)");
  return {data, size};
}

// How the picture runs and how far its ranks stand apart: whichever comes nearest to the shape of a page or screen. Persian
// alone runs from right to left.
Setting best_setting(GVC_t* context, const Diagram& diagram) {
  constexpr double kGoodRatio = 4.0 / 3;
  constexpr double kGoodEnough = 0.2;  // between about 1.1 and 1.6
  constexpr double kLegend = 90;       // points, about
  const char* across = diagram.right_to_left ? "RL" : "LR";
  Setting best;
  double least = -1;
  for (const Setting& setting : {Setting{across, "0.3"}, Setting{across, "0.8"}, Setting{"TB", "0.18"}, Setting{"TB", "0.5"}}) {
    const Box box = bounds_of(lay_out(context, build_graph(diagram, setting).get(), "dot").get());
    const double off = std::abs(std::log(box.width() / (box.height() + kLegend) / kGoodRatio));
    if (least < 0 || off < least) {
      best = setting;
      least = off;
    }
    if (least < kGoodEnough) break;
  }
  return best;
}

// The formats of one diagram are written one after another: the last choice is kept. Needs a session.
Setting setting_of(GVC_t* context, const Diagram& diagram) {
  if (diagram.overview) return {};
  static std::string last_source;
  static Setting last;
  std::string source = source_of(build_graph(diagram).get());
  if (source != last_source) {
    last = best_setting(context, diagram);
    last_source = std::move(source);
  }
  return last;
}

// A bitmap of about five megapixels, whatever the size of the drawing, as long as its words stay legible.
std::string bitmap_resolution(const Box& box) {
  constexpr double kPixels = 5.4e6;
  constexpr double kCoarsest = 70;  // all are multiples of five: see whole_pixels()
  constexpr double kFinest = 140;
  const double points = std::max(1.0, box.width() * box.height());
  return std::to_string(5 * std::lround(std::clamp(72 * std::sqrt(kPixels / points), kCoarsest, kFinest) / 5));
}

void prepare(Picture picture, Agraph_t* laid) {
  Pen pen(laid);
  if (picture == Picture::png) pen.set(laid, "dpi", bitmap_resolution(bounds_of(laid)));
  if (picture == Picture::pdf) pen.set(laid, "size", kLargestPage);
  if (picture == Picture::svg) name_elements(laid);
}

std::string draw(const Diagram& diagram, Picture picture) {
  const GraphvizSession session;
  GVC_t* const context = session.context();
  const GraphPointer graph = build_graph(diagram, setting_of(context, diagram));
  const GraphPointer laid = lay_out(context, graph.get(), diagram.overview ? kOverviewEngine : "dot");
  raise_labels(laid.get());
  if (!diagram.nodes.empty()) add_legend_rows(context, diagram, laid.get());
  prepare(picture, laid.get());
  const LayoutPointer layout = take_positions(context, laid.get());
  session.check(false, "cannot lay out the diagram");
  std::string bytes = render(context, laid.get(), name_of(picture), session);
  if (picture == Picture::svg) return with_names(bytes, diagram);
  return picture == Picture::pdf ? without_creation_date(std::move(bytes)) : bytes;
}

std::string source(const Diagram& diagram) {
  const GraphvizSession session;
  GVC_t* const context = session.context();
  const GraphPointer graph = build_graph(diagram, setting_of(context, diagram));
  if (diagram.overview) Pen(graph.get()).set(graph.get(), "layout", kOverviewEngine);  // what the program dot takes then
  if (!diagram.nodes.empty()) add_legend_cluster(diagram, graph.get());
  std::string text = source_of(graph.get());
  session.check(false, "cannot write the source of the diagram");
  return text;
}

void put(const std::string& bytes, std::ostream& out) {
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  demand_written(out, "the diagram");
}

}  // namespace

void write_dot(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options, std::ostream& out) {
  put(source(make_diagram(graph, ontology, options)), out);
}

void write_svg(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options, std::ostream& out) {
  put(draw(make_diagram(graph, ontology, options), Picture::svg), out);
}

void write_png(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options, std::ostream& out) {
  put(draw(make_diagram(graph, ontology, options), Picture::png), out);
}

void write_pdf(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options, std::ostream& out) {
  put(draw(make_diagram(graph, ontology, options), Picture::pdf), out);
}

}  // namespace gereh::exports
