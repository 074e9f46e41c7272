// Layouts, and graphs whose positions are attributes. All of it within a GraphvizSession.
#pragma once

#include <gvc.h>

#include <memory>
#include <string>

#include "export/graphviz/pen.h"

namespace gereh::exports {

// In points, y upwards.
struct Box {
  double left = 0, bottom = 0, right = 0, top = 0;

  double width() const { return right - left; }
  double height() const { return top - bottom; }
};

struct FreeLayout {
  GVC_t* context = nullptr;
  void operator()(Agraph_t* graph) const { gvFreeLayout(context, graph); }
};
// Frees the layout of a graph, which must still be there then; not the graph.
using LayoutPointer = std::unique_ptr<Agraph_t, FreeLayout>;

// Lays the graph out by `engine`: where its nodes stand hangs on the graph alone. Seeds rand() and drand48(). `what` is for messages: "the
// diagram". Throws OutputError.
LayoutPointer begin_layout(GVC_t* context, Agraph_t* graph, const char* engine, const char* what);

// The graph that a layout by `engine` makes, with all positions as attributes. Seeds as begin_layout(). Throws OutputError.
GraphPointer lay_out(GVC_t* context, Agraph_t* graph, const char* engine);

// Bounds of a graph from lay_out(). Throws OutputError.
Box bounds_of(Agraph_t* laid);

// Width and height of a node in a graph from lay_out().
double width_of(Agnode_t* node);
double height_of(Agnode_t* node);

// "x,y" as attributes have it, whatever the locale.
std::string position(double x, double y);

// Lays out a graph whose positions are attributes, as they are, within the bounds of its attribute "bb". Throws OutputError.
LayoutPointer take_positions(GVC_t* context, Agraph_t* placed);

// Makes the labels of edges nodes at the same place, so that they are drawn over all lines and no line strikes them out.
void raise_labels(Agraph_t* laid);

}  // namespace gereh::exports
