// Standard output whose failures are told with their reason.
#pragma once

#include <string_view>

namespace gereh::cli {

// Writes all of it at once. Throws ontology::OutputError (full disk, closed, ...).
void write_standard_output(std::string_view bytes);

}  // namespace gereh::cli
