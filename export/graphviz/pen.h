// Sets attributes of graphs of libcgraph. Part of the Graphviz writer; the caller holds its lock.
#pragma once

#include <cgraph.h>

#include <cstddef>
#include <initializer_list>
#include <memory>
#include <string>
#include <utility>

#include "export/diagram/diagram.h"

namespace gereh::exports {

struct CloseGraph {
  void operator()(Agraph_t* graph) const { agclose(graph); }
};
using GraphPointer = std::unique_ptr<Agraph_t, CloseGraph>;

using Attributes = std::initializer_list<std::pair<const char*, const char*>>;

// libcgraph takes char* for what it only reads; the casts are all here. `graph` must outlive the pen.
class Pen {
 public:
  explicit Pen(Agraph_t* graph) : graph_(graph) {}

  // kind is AGRAPH, AGNODE or AGEDGE.
  void defaults(int kind, Attributes attributes);

  template <class Object>
  void set(Object* object, const char* name, const std::string& value) {
    agsafeset(object, const_cast<char*>(name), const_cast<char*>(value.c_str()), const_cast<char*>(""));
  }
  template <class Object>
  void set_all(Object* object, Attributes attributes) {
    for (const auto& [name, value] : attributes) set(object, name, value);
  }
  // A label in Graphviz's HTML-like language; an empty one is no label.
  template <class Object>
  void label(Object* object, const std::string& html) {
    if (html.empty()) return set(object, "label", "");
    char* text = agstrdup_html(graph_, const_cast<char*>(html.c_str()));
    agsafeset(object, const_cast<char*>("label"), text, const_cast<char*>(""));
    agstrfree(graph_, text);
  }

  // The node or edge of that name, made if it does not exist.
  Agnode_t* node(const std::string& name, Agraph_t* where = nullptr);
  Agedge_t* edge(Agnode_t* from, Agnode_t* to, const std::string& name, Agraph_t* where = nullptr);

  // Shape and colours of a kind, stroke and head of a style.
  void look(Agnode_t* node, NodeKind kind);
  void look(Agedge_t* edge, const Style& style, bool arrow);
  // Of an overview: the more statements, the thicker.
  void look_thin(Agedge_t* edge, const Style& style, std::size_t told);

 private:
  Agraph_t* graph_;
};

const char* line_style(Line line);

}  // namespace gereh::exports
