// The conditions on single claims (time, types) come first, then those on entities, each over what is left: the surroundings of the
// focus by breadth-first search, then the entities of whom most is said.
#include "graph/filter.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "ontology/error.h"
#include "ontology/iri.h"
#include "ontology/iso_date.h"

namespace gereh::graph {

namespace {

using ontology::EntityRef;
using ontology::Ontology;
using ontology::Term;
using ontology::TermKind;
using ontology::UsageError;

constexpr std::size_t kNone = KnowledgeGraph::npos;

// Of an entity that a claim is about, and of the other if there is one.
struct Ends {
  std::size_t subject = kNone;
  std::size_t object = kNone;
};

class Selection {
 public:
  Selection(const KnowledgeGraph& graph, const Ontology& ontology, const Filter& filter)
      : graph_(graph), ontology_(ontology), filter_(filter) {
    for (const std::string& name : filter.only) sort_out(name);
    from_ = days("--from", filter.from);
    to_ = days("--to", filter.to);
  }

  std::vector<std::size_t> claims() {
    for (std::size_t i = 0; i < graph_.claims().size(); ++i) {
      if (fits(graph_.claims()[i])) claims_.push_back(i);
    }
    std::optional<std::size_t> focus;
    if (!filter_.focus.empty()) {
      focus = find_focus();
      keep_among(surroundings(*focus));
    }
    if (filter_.top > 0) keep_among(most_told(focus));
    return std::move(claims_);
  }

 private:
  void sort_out(const std::string& name) {
    const Term* term = ontology_.find(name);
    if (!term) throw UsageError("--only " + name + ": the ontology has no such type; write names such as Person, Visit or holdsOffice");
    (term->kind == TermKind::entity_class ? classes_ : predicates_).push_back(name);
  }

  static std::optional<ontology::DayRange> days(const std::string& option, const std::string& date) {
    auto range = ontology::day_range(date);
    if (!date.empty() && (!range || date.find('/') != std::string::npos))
      throw UsageError(option + " " + date + ": no date; write YYYY-MM-DD, YYYY-MM or YYYY");
    return range;
  }

  Ends ends(std::size_t claim) const {
    const ontology::Fact& fact = graph_.claims()[claim].fact;
    const auto* object = std::get_if<EntityRef>(&fact.object);
    return {graph_.find(fact.subject.id), object ? graph_.find(object->id) : kNone};
  }

  bool fits(const Claim& claim) const {
    const ontology::Fact& fact = claim.fact;
    if (!predicates_.empty() && !ontology_.fits(fact.predicate.id, predicates_)) return false;
    if (!is_of_class(graph_.find(fact.subject.id))) return false;
    const auto* object = std::get_if<EntityRef>(&fact.object);
    if (object && !is_of_class(graph_.find(object->id))) return false;
    return fits_time(fact.time.empty() ? graph_.documents()[claim.document].date : fact.time);
  }

  bool is_of_class(std::size_t entity) const {
    return classes_.empty() || (entity != kNone && ontology_.fits(graph_.entities()[entity].type, classes_));
  }

  // Whether it overlaps what is asked for.
  bool fits_time(const std::string& time) const {
    if (!from_ && !to_) return true;
    const auto range = ontology::day_range(time);
    return range && (!from_ || range->last >= from_->first) && (!to_ || range->first <= to_->last);
  }

  // How many claims that are left tell of each entity.
  std::vector<std::size_t> told() const {
    std::vector<std::size_t> counts(graph_.entities().size());
    for (const std::size_t claim : claims_) {
      const Ends of = ends(claim);
      if (of.subject != kNone) ++counts[of.subject];
      if (of.object != kNone && of.object != of.subject) ++counts[of.object];
    }
    return counts;
  }

  // Of several with that name, one that is called so before one that is called so too, then that of which most is told.
  std::size_t find_focus() const {
    if (const std::size_t found = graph_.find(filter_.focus); found != kNone) return found;
    const std::string wanted = ontology::fold_name(filter_.focus);
    const std::vector<std::size_t> counts = told();
    std::size_t best = kNone;
    std::tuple<int, std::size_t> most;
    for (std::size_t i = 0; i < graph_.entities().size(); ++i) {
      const std::tuple rank(likeness(graph_.entities()[i], wanted), counts[i]);
      if (std::get<0>(rank) == 0 || (best != kNone && rank <= most)) continue;
      best = i;
      most = rank;
    }
    if (best == kNone || std::get<0>(most) == 1) throw UsageError("--focus " + filter_.focus + ": no such entity" + hint(best));
    return best;
  }

  // 3: its label; 2: another of its names; 1: within one of them; 0: none.
  static int likeness(const Entity& entity, const std::string& wanted) {
    int best = 0;
    const auto compare = [&](const std::string& name, int whole) {
      const std::string folded = ontology::fold_name(name);
      if (folded == wanted) best = std::max(best, whole);
      if (!wanted.empty() && folded.find(wanted) != std::string::npos) best = std::max(best, 1);
    };
    compare(entity.label_fa, 3);
    compare(entity.label_en, 3);
    for (const std::string& alias : entity.aliases) compare(alias, 2);
    return best;
  }

  std::string hint(std::size_t near) const {
    if (near == kNone) return "; facts.jsonl has all names and ids";
    const Entity& entity = graph_.entities()[near];
    return "; is " + entity.label_fa + " (" + entity.id + ") meant?";
  }

  std::set<std::size_t> surroundings(std::size_t focus) const {
    std::map<std::size_t, std::vector<std::size_t>> neighbours;
    for (const std::size_t claim : claims_) {
      const Ends of = ends(claim);
      if (of.object == kNone) continue;
      neighbours[of.subject].push_back(of.object);
      neighbours[of.object].push_back(of.subject);
    }
    std::set<std::size_t> reached{focus};
    std::vector<std::size_t> last{focus};
    for (std::size_t hop = 0; hop < filter_.hops && !last.empty(); ++hop) {
      std::vector<std::size_t> next;
      for (const std::size_t entity : last) {
        for (const std::size_t neighbour : neighbours[entity]) {
          if (reached.insert(neighbour).second) next.push_back(neighbour);
        }
      }
      last = std::move(next);
    }
    return reached;
  }

  std::set<std::size_t> most_told(std::optional<std::size_t> focus) const {
    const std::vector<std::size_t> counts = told();
    std::vector<std::size_t> ranked;
    for (std::size_t i = 0; i < counts.size(); ++i) {
      if (counts[i] > 0) ranked.push_back(i);
    }
    std::ranges::sort(ranked, {}, [&](std::size_t i) {
      return std::tuple(i != focus, -static_cast<std::ptrdiff_t>(counts[i]), std::string_view(graph_.entities()[i].id));
    });
    if (ranked.size() > filter_.top) ranked.resize(filter_.top);
    return {ranked.begin(), ranked.end()};
  }

  void keep_among(const std::set<std::size_t>& entities) {
    std::erase_if(claims_, [&](std::size_t claim) {
      const Ends of = ends(claim);
      return !entities.contains(of.subject) || (of.object != kNone && !entities.contains(of.object));
    });
  }

  const KnowledgeGraph& graph_;
  const Ontology& ontology_;
  const Filter& filter_;
  std::vector<std::string> classes_;
  std::vector<std::string> predicates_;
  std::optional<ontology::DayRange> from_, to_;
  std::vector<std::size_t> claims_;
};

}  // namespace

std::vector<std::size_t> select_claims(const KnowledgeGraph& graph, const ontology::Ontology& ontology, const Filter& filter) {
  return Selection(graph, ontology, filter).claims();
}

}  // namespace gereh::graph
