// The files of a graph, in the formats chosen.
#pragma once

#include <cstddef>
#include <filesystem>
#include <vector>

#include "export/format.h"
#include "graph/knowledge_graph.h"
#include "ontology/ontology.h"

namespace gereh::cli {

// What they are called in the folder, in the order of the formats.
std::vector<std::filesystem::path> names_of_files(const std::filesystem::path& folder, const std::vector<exports::ChosenFormat>& formats);

// Throws ontology::OutputError if one of them could not be written, ontology::UsageError if one is an article.
void probe_files(const std::filesystem::path& folder, const std::vector<exports::ChosenFormat>& formats,
                 const std::vector<std::filesystem::path>& articles);

// Writes them, `jobs` at a time (0: as many as there are cores): all appear together, or none. Throws as the writers do.
void write_files(const std::filesystem::path& folder, const std::vector<exports::ChosenFormat>& formats, const graph::KnowledgeGraph& graph,
                 const ontology::Ontology& ontology, const exports::Options& options, std::size_t jobs);

}  // namespace gereh::cli
