// From a trained network to the file that neural::Network reads.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "extract/train/network.h"

namespace gereh::extract::train {

// `facts` are kept as the file's metadata. Throws ontology::OutputError if the file can't be written, ontology::DataError if
// two words share a key or the lexicon has more properties than the file holds (64).
void export_model(const Network& network, const Vocabulary& vocabulary, const Labels& labels,
                  const std::map<std::string, std::string>& facts, const std::filesystem::path& file);

}  // namespace gereh::extract::train
