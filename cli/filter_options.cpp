#include "cli/filter_options.h"

#include <algorithm>
#include <iostream>
#include <string_view>

#include "cli/article_options.h"
#include "cli/summary.h"
#include "graph/focus.h"
#include "ontology/error.h"

namespace gereh::cli {

namespace {

constexpr const char* kGroup = "What to look at (RDF and records are always whole)";
constexpr std::size_t kNamedOthers = 3;

std::string called(const graph::Entity& entity) {
  return entity.label_fa + " (" + entity.id + ")";
}

void tell_others(const std::string& name, const graph::Focus& focus, const graph::KnowledgeGraph& graph) {
  std::string others;
  for (std::size_t i = 0; i < std::min(focus.others.size(), kNamedOthers); ++i)
    others += (i == 0 ? "" : ", ") + called(graph.entities()[focus.others[i]]);
  if (focus.others.size() > kNamedOthers) others += " and " + std::to_string(focus.others.size() - kNamedOthers) + " more";
  std::cerr << "gereh: --focus " << name << ": " << called(graph.entities()[focus.entity])
            << ", of whom most is told; also so called: " << others << '\n';
}

}  // namespace

void FilterOptions::setup(CLI::App& app) {
  app_ = &app;
  CLI::Option* focus = app.add_option("--focus", filter_.focus, "An entity and its surroundings: a name, a part of one, or an id");
  focus->type_name("ENTITY")->group(kGroup);
  app.add_option("--hops", filter_.hops, "How far around the focus")
      ->type_name("N")
      ->needs(focus)
      ->check(CLI::Range(1, 100))
      ->capture_default_str()
      ->group(kGroup);
  app.add_option("--top", filter_.top, "The N entities of whom most is told together; diagrams then have room for N nodes, else for 45")
      ->type_name("N")
      ->check(CLI::Range(1, 1000000))
      ->group(kGroup);
  app.add_option("--from", filter_.from, "What is told of this day, month or year or of later ones: YYYY-MM-DD, YYYY-MM or YYYY")
      ->type_name("DATE")
      ->group(kGroup);
  app.add_option("--to", filter_.to, "... or of earlier ones, itself included")->type_name("DATE")->group(kGroup);
  app.add_option("--only", filter_.only,
                 "Types of events and relations (Meet, holdsOffice), and classes of the entities between which they are (Person), "
                 "separated by commas; sub-types are included")
      ->delimiter(',')
      ->type_name("TYPE")
      ->allow_extra_args(false)
      ->group(kGroup);
}

void FilterOptions::check(const ontology::Ontology& ontology, std::span<const exports::ChosenFormat> formats) const {
  demand_utf8("--focus", filter_.focus);
  if (app_ && app_->count("--focus") > 0 && filter_.focus.empty()) throw ontology::UsageError("--focus: the name is empty");
  graph::check_filter(ontology, filter_);
  if (filter_.empty()) return;
  std::string whole;
  for (const exports::ChosenFormat& chosen : formats) {
    if (!chosen.format->whole) return;
    whole += (whole.empty() ? "" : ", ") + std::string(chosen.format->name);
  }
  throw ontology::UsageError("--focus, --top, --from, --to and --only choose what diagrams, graph files and the page show; " + whole +
                             ": always the whole graph");
}

graph::Filter FilterOptions::filter(const graph::KnowledgeGraph& graph) const {
  graph::Filter filter = filter_;
  if (filter.focus.empty()) return filter;
  const graph::Focus focus = graph::find_focus(graph, filter.focus);
  if (!focus.others.empty()) tell_others(filter.focus, focus, graph);
  filter.focus = graph.entities()[focus.entity].id;
  return filter;
}

void FilterOptions::tell(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const graph::Filter& filter) const {
  if (filter.empty()) return;
  const std::size_t left = graph::select_claims(graph, ontology, filter).size();
  std::cerr << "diagrams, graph files and the page show " << left << " of " << plural(graph.claims().size(), "claim", "claims");
  const auto untimed = [&](const graph::Claim& claim) { return claim.times.empty(); };
  const auto without = std::ranges::count_if(graph.claims(), untimed);
  if (!(filter.from.empty() && filter.to.empty()) && without > 0) std::cerr << "; " << without << " have no time and are left out";
  std::cerr << '\n';
}

}  // namespace gereh::cli
