// Text that is cut into words and sentences already.
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "extract/analysis/conllu.h"

namespace gereh::cli {

// A sentence a line, tokens between blanks, UTF-8; blank lines part paragraphs. "-" is standard input. Gives sentences without
// annotation, with the comments of extract::to_conllu(). Throws ontology::InputError with file and line.
std::vector<extract::ConlluSentence> read_token_lines(const std::filesystem::path& file, std::string_view id);

}  // namespace gereh::cli
