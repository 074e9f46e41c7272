// Formats as they are named on the command line.
#pragma once

#include <string>
#include <vector>

#include "export/format.h"

namespace gereh::cli {

// Those of the table that are written if none is asked for: "ttl,jsonl".
std::string default_formats();

// For the end of the help: one a line.
std::string described_formats();

// The formats of these names, each once, in the order asked for; `all` stands for all, no name at all for the default ones. Throws
// ontology::UsageError for a name that is none.
std::vector<exports::ChosenFormat> formats_of(const std::vector<std::string>& names);

// Throws ontology::UsageError unless it is one file, and one that may be shown on a terminal if standard output is one.
void demand_one_file(const std::vector<exports::ChosenFormat>& formats);

}  // namespace gereh::cli
