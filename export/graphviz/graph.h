// The diagram as a graph of libcgraph. Part of the Graphviz writer; the caller holds its lock.
#pragma once

#include <string>

#include "export/diagram/diagram.h"
#include "export/graphviz/pen.h"

namespace gereh::exports {

// Lays out an overview; whatever is smaller, and legends, "dot" does.
inline constexpr const char* kOverviewEngine = "sfdp";

// Values of rankdir and ranksep.
struct Setting {
  const char* direction = "LR";
  const char* rank_gap = "0.3";
};

// Nodes "n0", "n1"…, edges "e0"…. Throws OutputError if memory runs out.
GraphPointer build_graph(const Diagram& diagram, const Setting& setting = {});

// Adds the legend as the cluster "cluster_legend" that the engine places: for sources, which have no positions.
void add_legend_cluster(const Diagram& diagram, Agraph_t* graph);

// The source of a graph that build_graph() made. Throws OutputError.
std::string source_of(Agraph_t* graph);

}  // namespace gereh::exports
