// The legend of a picture, placed under the drawing. Part of the Graphviz writer; the caller holds its lock.
#pragma once

#include <gvc.h>

#include "export/diagram/diagram.h"

namespace gereh::exports {

// Adds the legend in rows below `laid`, a graph whose nodes and edges have positions (in points, y upwards), to be drawn by
// the engine nop2. As wide as the drawing, but for narrow ones. Throws OutputError.
void add_legend_rows(GVC_t* context, const Diagram& diagram, Agraph_t* laid);

}  // namespace gereh::exports
