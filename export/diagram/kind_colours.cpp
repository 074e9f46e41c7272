#include "export/diagram/kind_colours.h"

namespace gereh::exports {

KindColours colours_of(NodeKind kind) {
  switch (kind) {
    case NodeKind::person:
      return {"#FCE6BF", "#C98A00"};
    case NodeKind::organization:
      return {"#D5ECF9", "#0072B2"};
    case NodeKind::place:
      return {"#CDEDE0", "#009E73"};
    case NodeKind::document:
      return {"#FBF8CF", "#A79B1A"};
    case NodeKind::product:
      return {"#F5DFEC", "#B2558F"};
    case NodeKind::office:
      return {"#E4E1F2", "#6A5FA8"};
    case NodeKind::happening:
      return {"#FBDFCF", "#D55E00"};
    case NodeKind::notion:
      return {"#F1F1F1", "#8C8C8C"};
    case NodeKind::event:
      return {"#FFFFFF", "#333333"};
  }
  return {"#FFFFFF", "#333333"};
}

const char* line_colour(const Style& style) {
  if (style.negated) return kRed;
  return style.line == Line::asserted ? "#333333" : "#555555";
}

std::string_view term_of(NodeKind kind) {
  switch (kind) {
    case NodeKind::person:
      return "Person";
    case NodeKind::organization:
      return "Organization";
    case NodeKind::place:
      return "Place";
    case NodeKind::document:
      return "Document";
    case NodeKind::product:
      return "Product";
    case NodeKind::office:
      return "Office";
    case NodeKind::happening:
      return "Event";
    case NodeKind::notion:
      return "Concept";
    case NodeKind::event:
      return "legendEvent";
  }
  return "";
}

}  // namespace gereh::exports
