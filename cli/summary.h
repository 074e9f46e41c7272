// A graph in numbers.
#pragma once

#include <cstddef>
#include <string>

namespace gereh::graph {
class KnowledgeGraph;
}

namespace gereh::cli {

// "1 article", "2 articles".
std::string plural(std::size_t count, const std::string& one, const std::string& many);

// One line: how much was read and found, and how many of the facts are reported, uncertain or negated.
std::string summary(const graph::KnowledgeGraph& graph, std::size_t articles, std::size_t sentences);

}  // namespace gereh::cli
