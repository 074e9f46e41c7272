// Networks whose sections are spoilt while size and checksum are right: what loads must analyse soundly. An input is a list of
// changes of four bytes each: section, kind, and where or how much.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <limits>

#include "extract/neural/network.h"
#include "target.h"
#include "tests/extract/neural/tiny_model.h"
#include "tests/extract/neural/trees.h"

namespace gereh::fuzz {
namespace {

using namespace extract::neural;

struct Change {
  std::uint8_t section, kind, where, amount;
};

template <class T>
void change_value(std::vector<T>& values, const Change& change) {
  if (values.empty()) return;
  T& value = values[change.where * values.size() / 256];
  if constexpr (std::is_same_v<T, std::string>) {
    static const std::array<const char*, 8> kOdd = {"", "O", "I-PER", "B-", "root", "99,99,", "news", "\xC3\x28"};
    value = kOdd[change.amount % kOdd.size()];
  } else if constexpr (std::is_same_v<T, float>) {
    static const std::array<float, 6> kOdd = {0, 1e-45F, -1, 1e20F, std::numeric_limits<float>::max(), -std::numeric_limits<float>::max()};
    value = kOdd[change.amount % kOdd.size()];
  } else {
    value = static_cast<T>(change.amount % 2 == 0 ? change.amount / 2 : ~T{0} - change.amount / 2);
  }
}

// All numbers of a section far from zero, with their signs.
template <class T>
void enlarge(std::vector<T>& values, const Change& change) {
  if constexpr (std::is_same_v<T, float>) {
    for (float& value : values) value = std::clamp(std::ldexp(value, change.amount), -3e38F, 3e38F);
  } else {
    std::ranges::reverse(values);
  }
}

template <class T>
void resize(TinyModel::Section& section, std::vector<T>& values, const Change& change) {
  const int by = static_cast<int>(change.amount % 5) - 2;
  if (section.dimensions.empty()) {
    values.resize(std::max<std::size_t>(values.size() + static_cast<std::size_t>(by), 0) % 64);
    return;
  }
  section.dimensions[change.where % section.dimensions.size()] += static_cast<std::size_t>(by);
  std::size_t size = 1;
  for (const std::size_t dimension : section.dimensions) size *= dimension % 65536;
  values.resize(std::min<std::size_t>(size, 1U << 20U));
}

void apply(TinyModel& model, const Change& change) {
  if (model.sections().empty()) return;
  const auto found = std::next(model.sections().begin(), static_cast<std::ptrdiff_t>(change.section % model.sections().size()));
  TinyModel::Section& section = found->second;
  switch (change.kind % 5) {
    case 0:
      return std::visit([&](auto& values) { enlarge(values, change); }, section.data);
    case 1:
      return std::visit([&](auto& values) { resize(section, values, change); }, section.data);
    case 2:
      section = std::next(model.sections().begin(), static_cast<std::ptrdiff_t>(change.where % model.sections().size()))->second;
      return;
    case 3:
      if (change.amount % 8 == 0) model.sections().erase(found);
      return;
    default:
      return std::visit([&](auto& values) { change_value(values, change); }, section.data);
  }
}

void analyze(const std::filesystem::path& file) {
  const Network network(file, "news");
  const auto last = static_cast<std::uint8_t>(std::min<std::size_t>(network.hints(), 256) - 1);
  const std::vector<std::vector<Word>> sentences = {
      {{"خانه"}, {"رفت", last}, {"12"}}, {}, {{"می‌رود"}}, {{""}, {"x", last}, {"رفت", last}, {"."}, {"رفت"}, {"خانه"}}};
  const std::vector<Analysis> analyses = network.analyze(sentences);
  require(analyses.size() == sentences.size(), "each sentence has an analysis");
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    const Analysis& analysis = analyses[s];
    require(analysis.heads.size() == sentences[s].size() && extract::tree_trouble(analysis.heads).empty(), "heads make a tree");
    for (const std::uint32_t relation : analysis.relations) require(relation < network.relations().size(), "a relation is one");
    for (std::size_t layer = 0; layer < kLayers; ++layer) {
      const auto& known = network.labels(static_cast<Layer>(layer));
      require(std::ranges::all_of(analysis.labels[layer], [&](std::uint32_t label) { return label < known.size(); }), "a label is one");
    }
    std::vector<std::string> names;
    for (const std::uint32_t label : analysis.labels[static_cast<std::size_t>(Layer::name)])
      names.push_back(network.labels(Layer::name)[label]);
    require(extract::name_trouble(names).empty(), "names are well-formed");
  }
}

}  // namespace
}  // namespace gereh::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace gereh::fuzz;
  static const InputFile file("network.gnn");
  static const gereh::extract::neural::TinyModel whole;
  gereh::extract::neural::TinyModel model = whole;
  for (std::size_t at = 0; at + 4 <= std::min<std::size_t>(size, 64); at += 4) {
    apply(model, {data[at], data[at + 1], data[at + 2], data[at + 3]});
  }
  return guarded([&] {
    model.save(file.folder() / "network.gnn");
    analyze(file.folder() / "network.gnn");
  });
}
