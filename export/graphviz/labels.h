// The HTML-like labels of the diagram: Persian on top, English below, smaller and grey. Part of the Graphviz writer.
#pragma once

#include <string>

#include "export/diagram/diagram.h"

namespace gereh::exports {

// Families in the order in which a viewer tries them.
inline constexpr const char* kPersianFonts = "Noto Naskh Arabic,Vazirmatn,Noto Sans Arabic,sans-serif";
inline constexpr const char* kLatinFonts = "Noto Sans,DejaVu Sans,Arial,sans-serif";

inline constexpr const char* kInk = "#1A1A1A";
inline constexpr const char* kGrey = "#5A5A5A";

// All are the inside of an HTML-like label, escaped; empty if there is nothing to say.
std::string node_label(const DiagramNode& node, const Diagram& diagram);
std::string edge_label(const DiagramEdge& edge, const Diagram& diagram);
std::string title_label(const Diagram& diagram);
std::string caption_label(const Bilingual& caption, const Diagram& diagram);
std::string heading_label(const Bilingual& heading, const Diagram& diagram);

// How much larger than on a page the heading and the legend are: as large to who looks at the whole of an overview. 1 or more.
double scale_of(const Diagram& diagram);

}  // namespace gereh::exports
