// Each word takes its best head; if that makes cycles, each is shrunk to one node, the best way to break them is worked out in
// the smaller graph, and they are opened there. That only one word hangs on the root is had by making arcs from the root so dear that a
// tree takes as few as can be, which is one: dearer than any two trees can differ otherwise.
#include "extract/neural/spanning_tree.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <utility>

namespace gereh::extract::neural {

namespace {

constexpr double kNever = -std::numeric_limits<double>::infinity();
constexpr double kLargest = std::numeric_limits<float>::max();

// Arc scores between nodes, node 0 the root: score(head, dependent).
class Graph {
 public:
  explicit Graph(int size) : size_(size), scores_(static_cast<std::size_t>(size) * static_cast<std::size_t>(size), kNever) {}
  double& at(int head, int dependent) {
    return scores_[static_cast<std::size_t>(dependent) * static_cast<std::size_t>(size_) + static_cast<std::size_t>(head)];
  }
  double at(int head, int dependent) const {
    return scores_[static_cast<std::size_t>(dependent) * static_cast<std::size_t>(size_) + static_cast<std::size_t>(head)];
  }
  int size() const { return size_; }

 private:
  int size_;
  std::vector<double> scores_;
};

std::vector<int> best_heads(const Graph& graph) {
  std::vector<int> heads(static_cast<std::size_t>(graph.size()), -1);
  for (int i = 1; i < graph.size(); ++i) {
    int best = 0;
    for (int h = 1; h < graph.size(); ++h) {
      if (h != i && graph.at(h, i) > graph.at(best, i)) best = h;
    }
    heads[static_cast<std::size_t>(i)] = best;
  }
  return heads;
}

// The number of the cycle that each node is in, from 0, or -1. Returns how many there are.
int find_cycles(const std::vector<int>& heads, std::vector<int>& cycle_of) {
  int count = 0;
  std::vector<int> seen(heads.size(), 0);  // by the walk that saw it
  for (std::size_t start = 1; start < heads.size(); ++start) {
    std::size_t at = start;
    while (at != 0 && seen[at] == 0) {
      seen[at] = static_cast<int>(start);
      at = static_cast<std::size_t>(heads[at]);
    }
    if (at == 0 || seen[at] != static_cast<int>(start)) continue;
    for (; cycle_of[at] < 0; at = static_cast<std::size_t>(heads[at])) cycle_of[at] = count;
    ++count;
  }
  return count;
}

// A graph with a node for each cycle, and which arcs of the larger one its arcs stand for.
struct Shrunk {
  Shrunk(const Graph& from, const std::vector<int>& heads, const std::vector<int>& cycle_of, int cycles);
  void open(const std::vector<int>& solved, std::vector<int>& heads) const;
  std::size_t place(int cycle, int node) const {
    return static_cast<std::size_t>(cycle) * static_cast<std::size_t>(size) + static_cast<std::size_t>(node);
  }

  struct Arc {
    int head = 0, dependent = 0;
  };
  std::vector<int> outside;  // nodes that are in no cycle: the first ones of the smaller graph, then come the cycles
  int size = 0;
  std::vector<Arc> enters;  // by cycle and node of the smaller graph
  std::vector<int> leaves;
  Graph graph;
};

Shrunk::Shrunk(const Graph& from, const std::vector<int>& heads, const std::vector<int>& cycle_of, int cycles) : graph(0) {
  std::vector<int> place_of(heads.size());
  for (int i = 0; i < from.size(); ++i) {
    if (cycle_of[static_cast<std::size_t>(i)] >= 0) continue;
    place_of[static_cast<std::size_t>(i)] = static_cast<int>(outside.size());
    outside.push_back(i);
  }
  const int singles = static_cast<int>(outside.size());
  size = singles + cycles;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    if (cycle_of[i] >= 0) place_of[i] = singles + cycle_of[i];
  }
  graph = Graph(size);
  enters.resize(place(cycles, 0));
  leaves.resize(place(cycles, 0));
  for (int d = 1; d < from.size(); ++d) {
    const int to = place_of[static_cast<std::size_t>(d)], entered = cycle_of[static_cast<std::size_t>(d)];
    // To enter a cycle costs the arc that it takes the place of.
    const double lost = entered >= 0 ? from.at(heads[static_cast<std::size_t>(d)], d) : 0;
    for (int h = 0; h < from.size(); ++h) {
      const int by = place_of[static_cast<std::size_t>(h)], left = cycle_of[static_cast<std::size_t>(h)];
      if (by == to || from.at(h, d) - lost <= graph.at(by, to)) continue;
      graph.at(by, to) = from.at(h, d) - lost;
      if (entered >= 0) {
        enters[place(entered, by)] = {h, d};
      } else if (left >= 0) {
        leaves[place(left, to)] = h;
      }
    }
  }
}

void Shrunk::open(const std::vector<int>& solved, std::vector<int>& heads) const {
  const int singles = static_cast<int>(outside.size());
  for (int node = 1; node < size; ++node) {
    const int head = solved[static_cast<std::size_t>(node)];
    if (node >= singles) {
      const Arc& arc = enters[place(node - singles, head)];
      heads[static_cast<std::size_t>(arc.dependent)] = arc.head;
    } else {
      heads[static_cast<std::size_t>(outside[static_cast<std::size_t>(node)])] =
          head >= singles ? leaves[place(head - singles, node)] : outside[static_cast<std::size_t>(head)];
    }
  }
}

// Takes the graph, to free it before it goes deeper: cycles within cycles may be as many as words.
std::vector<int> solve(Graph graph) {
  std::vector<int> heads = best_heads(graph);
  std::vector<int> cycle_of(heads.size(), -1);
  const int cycles = find_cycles(heads, cycle_of);
  if (cycles == 0) return heads;
  Shrunk shrunk(graph, heads, cycle_of, cycles);
  graph = Graph(0);
  shrunk.open(solve(std::move(shrunk.graph)), heads);
  return heads;
}

// What is no number is the worst; sums of what is left are finite.
double finite(float score) {
  return std::isnan(score) ? -kLargest : std::clamp(static_cast<double>(score), -kLargest, kLargest);
}

}  // namespace

std::vector<int> maximum_spanning_tree(std::span<const float> scores, int words) {
  double lowest = 0, highest = 0;
  for (const float score : scores) {
    lowest = std::min(lowest, finite(score));
    highest = std::max(highest, finite(score));
  }
  const double root_cost = (highest - lowest) * (words + 1) + 1;
  Graph graph(words + 1);
  for (int i = 0; i < words; ++i) {
    for (int h = 0; h <= words; ++h) {
      if (h == i + 1) continue;
      const std::size_t at = static_cast<std::size_t>(i) * static_cast<std::size_t>(words + 1) + static_cast<std::size_t>(h);
      graph.at(h, i + 1) = finite(scores[at]) - (h == 0 ? root_cost : 0);
    }
  }
  std::vector<int> heads = solve(std::move(graph));
  heads.erase(heads.begin());
  return heads;
}

}  // namespace gereh::extract::neural
