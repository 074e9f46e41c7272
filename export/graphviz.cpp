#include "export/graphviz.h"

#include <gvc.h>

#include <memory>
#include <mutex>
#include <string>

#include "export/diagram.h"
#include "export/graphviz_graph.h"
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

class Layout {
 public:
  Layout(GVC_t* context, Agraph_t* graph) : context_(context), graph_(graph) {
    failed_ = gvLayout(context_, graph_, "dot") != 0;
  }
  ~Layout() { gvFreeLayout(context_, graph_); }
  Layout(const Layout&) = delete;
  Layout& operator=(const Layout&) = delete;

  bool failed() const { return failed_; }

 private:
  GVC_t* context_;
  Agraph_t* graph_;
  bool failed_ = false;
};

std::string render(GVC_t* context, Agraph_t* graph, const char* format, const Messages& messages) {
  char* data = nullptr;
  unsigned int size = 0;
  const bool failed = gvRenderData(context, graph, format, &data, &size) != 0;
  const std::unique_ptr<char, FreeData> owner(data);
  messages.check(failed || !data, std::string("cannot write ") + format + " (is its plugin installed?)");
  return {data, size};
}

std::string draw(const Diagram& diagram, const char* format) {
  const std::lock_guard<std::mutex> guard(graphviz_lock());
  const Messages messages;
  const std::unique_ptr<GVC_t, FreeContext> context(gvContext());
  if (!context) throw ontology::OutputError("Graphviz: cannot be started; is it installed?");
  const GraphPointer drawing = build_graph(diagram);
  const Layout layout(context.get(), drawing.get());
  messages.check(layout.failed(), "cannot lay out the diagram");
  return render(context.get(), drawing.get(), format, messages);
}

std::string source(const Diagram& diagram) {
  const std::lock_guard<std::mutex> guard(graphviz_lock());
  const Messages messages;
  const GraphPointer drawing = build_graph(diagram);
  std::string text = source_of(drawing.get());
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
