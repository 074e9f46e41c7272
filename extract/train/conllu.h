// CoNLL-U files as sentences.
#pragma once

#include <filesystem>
#include <ostream>
#include <vector>

#include "extract/document.h"

namespace gereh::extract {

// Syntactic words of all sentences; names from "NER=" in MISC, "O" for the other words. Throws ontology::InputError with file
// and line for anything that is not CoNLL-U.
std::vector<Sentence> read_conllu(const std::filesystem::path& file);

void write_conllu(const Sentence& sentence, std::ostream& out);

}  // namespace gereh::extract
