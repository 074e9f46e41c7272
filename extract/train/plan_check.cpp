#include "extract/train/plan_check.h"

#include <initializer_list>
#include <utility>

#include "extract/neural/columns.h"
#include "extract/neural/model_layout.h"
#include "ontology/error.h"

namespace gereh::extract::train {

namespace {

constexpr int kMostUnits = 8192;  // of a layer
constexpr int kMostLayers = 16;
constexpr double kMostWeight = 1000;

class Check {
 public:
  explicit Check(std::string where) : where_(std::move(where)) {}

  void demand(bool holds, const std::string& what) const {
    if (!holds) throw ontology::InputError(where_ + ": " + what);
  }
  // Of sizes: within bounds, and of those that the network computes by lanes a multiple of these.
  void sizes(std::initializer_list<std::pair<const char*, int>> sizes, int unit) const {
    for (const auto& [key, size] : sizes) {
      demand(size > 0 && size <= kMostUnits && size % unit == 0,
             std::string("network: \"") + key + "\" must be a " +
                 (unit > 1 ? "multiple of " + std::to_string(unit) : std::string("number")) + " from " + std::to_string(unit) + " to " +
                 std::to_string(kMostUnits));
    }
  }
  void rates(std::initializer_list<std::pair<const char*, float>> rates) const {
    for (const auto& [key, rate] : rates) {
      demand(rate >= 0 && rate < 1, std::string("dropout: \"") + key + "\" must be from 0 to less than 1");
    }
  }

 private:
  std::string where_;
};

}  // namespace

void check_plan(const Plan& plan, const std::string& where) {
  const Check check(where);
  const NetworkSizes& sizes = plan.sizes;
  check.sizes({{"word", sizes.word},
               {"affix", sizes.affix},
               {"fine", sizes.fine},
               {"coarse", sizes.coarse},
               {"properties", sizes.properties},
               {"treebank", sizes.treebank}},
              1);
  check.sizes({{"encoded", sizes.encoded}, {"hidden", sizes.hidden}, {"arcs", sizes.arcs}, {"relations", sizes.relations}},
              static_cast<int>(neural::kLane));
  check.demand(sizes.layers > 0 && sizes.layers <= kMostLayers, "network: \"layers\" must be from 1 to " + std::to_string(kMostLayers));
  const Dropout& dropout = plan.dropout;
  check.rates({{"word", dropout.word},
               {"lexical", dropout.lexical},
               {"hints", dropout.hints},
               {"encoded", dropout.encoded},
               {"hidden", dropout.hidden},
               {"recurrent", dropout.recurrent},
               {"arcs", dropout.arcs}});
  const Schedule& schedule = plan.schedule;
  check.demand(schedule.epochs > 0, "schedule: \"epochs\" must be at least 1");
  check.demand(schedule.batch_words > 0, "schedule: \"batch_words\" must be at least 1");
  check.demand(schedule.rate > 0 && schedule.rate <= 1, "schedule: \"rate\" must be more than 0 and at most 1");
  check.demand(schedule.average >= 0 && schedule.average < 1, "schedule: \"average\" must be from 0 to less than 1");
  for (std::size_t layer = 0; layer < kLayers; ++layer) {
    check.demand(plan.weights[layer] >= 0 && plan.weights[layer] <= kMostWeight,
                 std::string("weights: \"") + kLayerNames[layer] + "\" must be from 0 to 1000");
  }
  for (std::size_t i = 0; i < plan.sources.size(); ++i) {
    check.demand(plan.sources[i].kind.weight >= 0 && plan.sources[i].kind.weight <= kMostWeight,
                 "source " + std::to_string(i + 1) + ": \"weight\" must be from 0 to 1000");
  }
  for (const auto& [key, value] : plan.facts) {
    check.demand(neural::is_name(key) && neural::is_text(value), "facts: keys are ASCII without spaces, values have no NUL");
  }
}

}  // namespace gereh::extract::train
