// What the RDF says of one node. Part of the RDF writer.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gereh::exports {

// All views outlive the description.
struct RdfStatement {
  std::string_view predicate;  // absolute IRI
  std::string object;          // absolute IRI, or the text of a literal
  bool is_literal = false;
  std::string_view language;  // BCP 47, or empty
  std::string_view datatype;  // absolute IRI, or empty
  std::size_t graph = 0;      // RdfNodes::graph_iri()
};

// A node and its statements, each once, in the order in which they were made. Used again and again, so that memory is.
class RdfDescription {
 public:
  // Begins anew.
  void begin(std::string subject);
  // What is stated from here on stands in this graph.
  void in_graph(std::size_t graph) { graph_ = graph; }

  // An empty text or value is not stated.
  void link(std::string_view predicate, std::string object);
  void text(std::string_view predicate, std::string_view value, std::string_view language);
  void typed(std::string_view predicate, std::string_view value, std::string_view datatype);

  // Takes out what was stated before: in the same graph, or with `any_graph` in any.
  void drop_repeated(bool any_graph);

  const std::string& subject() const { return subject_; }
  const std::vector<RdfStatement>& statements() const { return statements_; }

 private:
  std::string subject_;
  std::size_t graph_ = 0;
  std::vector<RdfStatement> statements_;
};

}  // namespace gereh::exports
