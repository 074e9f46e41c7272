#include "export/rdf/description.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace gereh::exports {

namespace {

auto triple_of(const RdfStatement& statement) {
  return std::tie(statement.predicate, statement.object, statement.is_literal, statement.language, statement.datatype);
}

}  // namespace

void RdfDescription::begin(std::string subject) {
  subject_ = std::move(subject);
  statements_.clear();
}

void RdfDescription::link(std::string_view predicate, std::string object) {
  statements_.push_back({predicate, std::move(object), false, {}, {}, graph_});
}

void RdfDescription::text(std::string_view predicate, std::string_view value, std::string_view language) {
  if (!value.empty()) statements_.push_back({predicate, std::string(value), true, language, {}, graph_});
}

void RdfDescription::typed(std::string_view predicate, std::string_view value, std::string_view datatype) {
  if (!value.empty()) statements_.push_back({predicate, std::string(value), true, {}, datatype, graph_});
}

// The few of most nodes are compared pair by pair; those of an entity in a thousand articles through a sorted list.
void RdfDescription::drop_repeated(bool any_graph) {
  const auto same = [&](const RdfStatement& a, const RdfStatement& b) {
    return (any_graph || a.graph == b.graph) && triple_of(a) == triple_of(b);
  };
  constexpr std::size_t kFew = 12;
  std::vector<bool> repeated(statements_.size());
  if (statements_.size() <= kFew) {
    for (std::size_t i = 1; i < statements_.size(); ++i) {
      for (std::size_t j = 0; j < i && !repeated[i]; ++j) repeated[i] = same(statements_[i], statements_[j]);
    }
  } else {
    std::vector<std::size_t> order(statements_.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
      const RdfStatement &first = statements_[a], &second = statements_[b];
      const std::size_t none = 0;
      return std::tuple(triple_of(first), any_graph ? none : first.graph, a) <
             std::tuple(triple_of(second), any_graph ? none : second.graph, b);
    });
    for (std::size_t i = 1; i < order.size(); ++i) repeated[order[i]] = same(statements_[order[i]], statements_[order[i - 1]]);
  }
  std::size_t place = 0;
  std::erase_if(statements_, [&](const RdfStatement&) { return repeated[place++]; });
}

}  // namespace gereh::exports
