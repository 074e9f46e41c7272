// Nodes come in the order of the lines of N-Triples; what is left is to put the few lines of each node in order.
#include "export/rdf/serd_writer.h"

#include <serd/serd.h>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "export/rdf/nodes.h"
#include "export/serd_message.h"
#include "ontology/error.h"

namespace gereh::exports {

namespace {

struct FreeEnv {
  void operator()(SerdEnv* env) const { serd_env_free(env); }
};
struct FreeWriter {
  void operator()(SerdWriter* writer) const { serd_writer_free(writer); }
};

// Its flags would make literals long ones ("""), which keep carriage returns as they are and which Serd's own reader misreads where a
// backslash follows a quotation mark; without them everything is escaped.
SerdNode node_of(std::string_view text, SerdType type) {
  SerdNode node = serd_node_from_substring(type, reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
  node.flags = 0;
  return node;
}

// One serialisation into a string, which the caller empties as it likes.
class Writer {
 public:
  Writer(SerdSyntax syntax, const std::vector<std::pair<std::string, std::string>>& prefixes)
      : env_(serd_env_new(nullptr)), writer_(serd_writer_new(syntax, style_of(syntax), env_.get(), nullptr, take, &text_)) {
    serd_writer_set_error_sink(writer_.get(), note, &error_);
    for (const auto& [name, iri] : prefixes) {
      const SerdNode prefix = node_of(name, SERD_LITERAL), space = node_of(iri, SERD_URI);
      demand(serd_writer_set_prefix(writer_.get(), &prefix, &space));
    }
  }

  // `graph` may be null.
  void add(const std::string& subject, const RdfStatement& statement, const std::string* graph) {
    const SerdNode about = node_of(subject, SERD_URI), predicate = node_of(statement.predicate, SERD_URI);
    const SerdNode object = node_of(statement.object, statement.is_literal ? SERD_LITERAL : SERD_URI);
    const SerdNode type = node_of(statement.datatype, SERD_URI), language = node_of(statement.language, SERD_LITERAL);
    const SerdNode where = graph ? node_of(*graph, SERD_URI) : SERD_NODE_NULL;
    demand(serd_writer_write_statement(writer_.get(), 0, graph ? &where : nullptr, &about, &predicate, &object,
                                       statement.datatype.empty() ? nullptr : &type, statement.language.empty() ? nullptr : &language));
  }

  void finish() { demand(serd_writer_finish(writer_.get())); }
  std::string& text() { return text_; }

 private:
  static SerdStyle style_of(SerdSyntax syntax) {
    return syntax == SERD_TURTLE || syntax == SERD_TRIG ? static_cast<SerdStyle>(SERD_STYLE_ABBREVIATED | SERD_STYLE_CURIED) : SerdStyle{};
  }
  void demand(SerdStatus status) const {
    if (status == SERD_SUCCESS) return;
    throw ontology::OutputError("RDF: " + (error_.empty() ? reinterpret_cast<const char*>(serd_strerror(status)) : error_));
  }
  // Else Serd prints it.
  static SerdStatus note(void* told, const SerdError* error) {
    *static_cast<std::string*>(told) = message_of(error);
    return SERD_SUCCESS;
  }
  static std::size_t take(const void* bytes, std::size_t size, void* text) {
    static_cast<std::string*>(text)->append(static_cast<const char*>(bytes), size);
    return size;
  }

  std::string text_;
  std::string error_;
  std::unique_ptr<SerdEnv, FreeEnv> env_;
  std::unique_ptr<SerdWriter, FreeWriter> writer_;
};

// Hands the text on and empties it.
void pass_on(std::string& text, std::ostream& out) {
  out.write(text.data(), static_cast<std::streamsize>(text.size()));
  text.clear();
  demand_written(out, "the RDF");
}

void write_abbreviated(RdfNodes& nodes, const std::string& base, bool with_graphs, std::ostream& out) {
  Writer writer(with_graphs ? SERD_TRIG : SERD_TURTLE, rdf_prefixes(base));
  const auto visit = [&](const RdfDescription& node) {
    for (const RdfStatement& statement : node.statements())
      writer.add(node.subject(), statement, with_graphs ? &nodes.graph_iri(statement.graph) : nullptr);
    pass_on(writer.text(), out);
  };
  with_graphs ? nodes.by_graph(visit) : nodes.by_layer(visit);
  writer.finish();
  pass_on(writer.text(), out);
}

// Literals have no line breaks in these: they are escaped.
void sort_lines(std::string_view text, std::vector<std::string_view>& lines) {
  lines.clear();
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find('\n', begin) + 1;
    lines.push_back(text.substr(begin, end - begin));
    begin = end;
  }
  std::ranges::sort(lines);
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
}

void write_lines(RdfNodes& nodes, bool with_graphs, std::ostream& out) {
  Writer writer(with_graphs ? SERD_NQUADS : SERD_NTRIPLES, {});
  std::vector<std::string_view> lines;
  nodes.by_line([&](const RdfDescription& node) {
    for (const RdfStatement& statement : node.statements())
      writer.add(node.subject(), statement, with_graphs ? &nodes.graph_iri(statement.graph) : nullptr);
    sort_lines(writer.text(), lines);
    for (const std::string_view line : lines) out.write(line.data(), static_cast<std::streamsize>(line.size()));
    writer.text().clear();
    demand_written(out, "the RDF");
  });
}

}  // namespace

void write_turtle(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options, std::ostream& out) {
  RdfNodes nodes(graph, ontology, options.base);
  write_abbreviated(nodes, options.base, false, out);
}

void write_trig(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options, std::ostream& out) {
  RdfNodes nodes(graph, ontology, options.base);
  write_abbreviated(nodes, options.base, true, out);
}

void write_ntriples(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options, std::ostream& out) {
  RdfNodes nodes(graph, ontology, options.base);
  write_lines(nodes, false, out);
}

void write_nquads(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options, std::ostream& out) {
  RdfNodes nodes(graph, ontology, options.base);
  write_lines(nodes, true, out);
}

}  // namespace gereh::exports
