#include "export/graphviz.h"

#include <gvc.h>

#include <cmath>
#include <memory>
#include <mutex>
#include <string>

#include "export/diagram.h"
#include "export/graphviz_graph.h"
#include "export/graphviz_layout.h"
#include "export/graphviz_legend.h"
#include "ontology/error.h"

namespace gereh::exports {

namespace {

// libgvc, libcgraph and their plugins keep global state: everything between making a graph and closing it holds this.
std::mutex& graphviz_lock() {
  static std::mutex lock;
  return lock;
}

// Keeps what Graphviz says off standard error while it lives. The hook of libcgraph has no user pointer, hence the static;
// the lock protects it.
class Messages {
 public:
  Messages() {
    text().clear();
    agreseterrors();
    before_ = agseterrf(&Messages::take);
  }
  ~Messages() { agseterrf(before_); }
  Messages(const Messages&) = delete;
  Messages& operator=(const Messages&) = delete;

  // Throws OutputError if `failed` or if an error, not a mere warning, was reported.
  void check(bool failed, const std::string& what) const {
    if (agreseterrors() < AGERR && !failed) return;
    std::string message = text();
    for (char& c : message) c = c == '\n' ? ' ' : c;
    while (!message.empty() && message.back() == ' ') message.pop_back();
    throw ontology::OutputError("Graphviz: " + what + (message.empty() ? "" : ": " + message));
  }

 private:
  static int take(char* message) {
    text() += message;
    return 0;
  }
  static std::string& text() {
    static std::string said;
    return said;
  }

  agusererrf before_ = nullptr;
};

struct FreeContext {
  void operator()(GVC_t* context) const { gvFreeContext(context); }
};

struct FreeData {
  void operator()(char* data) const { gvFreeRenderData(data); }
};

std::string render(GVC_t* context, Agraph_t* graph, const char* format, const Messages& messages) {
  char* data = nullptr;
  unsigned int size = 0;
  const bool failed = gvRenderData(context, graph, format, &data, &size) != 0;
  const std::unique_ptr<char, FreeData> owner(data);
  messages.check(failed || !data, std::string("cannot write ") + format + " (is its plugin installed?)");
  return {data, size};
}

// Whether the picture runs from left to right (from the right if it is Persian alone) or down: whichever comes nearer to the
// shape of a page or screen.
const char* best_direction(GVC_t* context, const Diagram& diagram) {
  constexpr double kGoodRatio = 4.0 / 3;
  constexpr double kLegend = 90;  // points, about
  const char* best = nullptr;
  double least = 0;
  for (const char* direction : {diagram.right_to_left ? "RL" : "LR", "TB"}) {
    const Box box = bounds_of(lay_out(context, build_graph(diagram, direction).get(), "dot").get());
    const double off = std::abs(std::log(box.width() / (box.height() + kLegend) / kGoodRatio));
    if (!best || off < least) {
      best = direction;
      least = off;
    }
  }
  return best;
}

using ContextPointer = std::unique_ptr<GVC_t, FreeContext>;

ContextPointer start() {
  ContextPointer context(gvContext());
  if (!context) throw ontology::OutputError("Graphviz: cannot be started; is it installed?");
  return context;
}

std::string draw(const Diagram& diagram, const char* format) {
  const std::lock_guard<std::mutex> guard(graphviz_lock());
  const Messages messages;
  const ContextPointer context = start();
  const GraphPointer graph = build_graph(diagram, best_direction(context.get(), diagram));
  const GraphPointer laid = lay_out(context.get(), graph.get(), "dot");
  raise_labels(laid.get());
  if (!diagram.nodes.empty()) add_legend_rows(context.get(), diagram, laid.get());
  const bool failed = gvLayout(context.get(), laid.get(), "nop2") != 0;
  messages.check(failed, "cannot lay out the diagram");
  std::string bytes = render(context.get(), laid.get(), format, messages);
  gvFreeLayout(context.get(), laid.get());
  return bytes;
}

std::string source(const Diagram& diagram) {
  const std::lock_guard<std::mutex> guard(graphviz_lock());
  const Messages messages;
  const ContextPointer context = start();
  const GraphPointer graph = build_graph(diagram, best_direction(context.get(), diagram));
  if (!diagram.nodes.empty()) add_legend_cluster(diagram, graph.get());
  std::string text = source_of(graph.get());
  messages.check(false, "cannot write the source of the diagram");
  return text;
}

void put(const std::string& bytes, std::ostream& out) {
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!out) throw ontology::OutputError("the diagram cannot be written; is the disk full?");
}

}  // namespace

void write_dot(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options,
               std::ostream& out) {
  put(source(make_diagram(graph, ontology, options)), out);
}

void write_svg(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options,
               std::ostream& out) {
  put(draw(make_diagram(graph, ontology, options), "svg"), out);
}

void write_png(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options,
               std::ostream& out) {
  put(draw(make_diagram(graph, ontology, options), "png"), out);
}

}  // namespace gereh::exports
