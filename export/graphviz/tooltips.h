// What a viewer shows of a node or line under the pointer, and where it leads. Part of the Graphviz writer.
#pragma once

#include <string>

#include "export/diagram/diagram.h"

namespace gereh::exports {

// Values of attributes, escaped; empty if there is nothing to show or no place to go.
std::string tooltip_of(const DiagramNode& node);
std::string tooltip_of(const DiagramEdge& edge);
std::string url_of(const DiagramNode& node);
std::string url_of(const DiagramEdge& edge);

// What stands for them in the element <title>, which screen readers tell: plain text in the languages shown.
std::string name_of(const DiagramNode& node);
std::string name_of(const DiagramEdge& edge, const Diagram& diagram);

}  // namespace gereh::exports
