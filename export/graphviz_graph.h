// The diagram as a graph of libcgraph. Part of the Graphviz writer; the caller holds its lock.
#pragma once

#include <cgraph.h>

#include <memory>
#include <string>

#include "export/diagram.h"

namespace gereh::exports {

struct CloseGraph {
  void operator()(Agraph_t* graph) const { agclose(graph); }
};
using GraphPointer = std::unique_ptr<Agraph_t, CloseGraph>;

// Nodes "n0", "n1"…, edges "e0"…, the legend in the cluster "cluster_legend". Throws OutputError if memory runs out.
GraphPointer build_graph(const Diagram& diagram);

// The source of a graph that build_graph() made. Throws OutputError.
std::string source_of(Agraph_t* graph);

}  // namespace gereh::exports
