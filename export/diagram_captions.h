// What stands around the drawing: heading and legend. Part of the diagram.
#pragma once

#include <string>
#include <vector>

#include "export/diagram.h"
#include "export/diagram_words.h"
#include "ontology/fact.h"

namespace gereh::exports {

// Title and subtitle; those of the only document, where `title` is empty.
void write_heading(const std::string& title, const std::vector<ontology::DocumentInfo>& documents, Diagram& diagram);

// The kinds of nodes and lines that the diagram has, and the words that come with them.
void write_legend(const DiagramWords& words, Diagram& diagram);

}  // namespace gereh::exports
