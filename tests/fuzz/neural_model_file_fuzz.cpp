// Files of neural models: as they are, and with size and checksum made right, so that what stands behind them is reached.
#include <xxhash.h>

#include <cstring>

#include "extract/neural/model_file.h"
#include "target.h"

namespace gereh::fuzz {
namespace {

using extract::neural::ModelFile;
using extract::neural::SectionType;

// Reads every number of a section, which the sanitizers watch; what they add up to does not matter.
template <class Numbers>
void touch(const Numbers& numbers, std::size_t expected) {
  require(numbers.size() == expected, "a tensor has as many numbers as its dimensions say");
  require(reinterpret_cast<std::uintptr_t>(numbers.data()) % extract::neural::kAlignment == 0, "a tensor is aligned");
  double sum = 0;
  for (const auto number : numbers) sum += static_cast<double>(number);
  require(sum == sum, "no number is NaN");
}

void touch(const ModelFile& model, std::string_view name) {
  const extract::neural::Dimensions& dimensions = model.dimensions(name);
  std::size_t size = 1;
  for (const std::size_t dimension : dimensions) size *= dimension;
  switch (model.type(name)) {
    case SectionType::kF32:
      return touch(model.floats(name, dimensions), size);
    case SectionType::kF16:
      return touch(model.halves(name, dimensions), size);
    case SectionType::kI8:
      return touch(model.int8s(name, dimensions), size);
    case SectionType::kU8:
      return touch(model.uint8s(name, dimensions), size);
    case SectionType::kU32:
      return touch(model.uint32s(name, dimensions), size);
    case SectionType::kU64:
      return touch(model.uint64s(name, dimensions), size);
    case SectionType::kStrings:
      break;
  }
  const std::vector<std::string_view> strings = model.strings(name);
  require(strings.size() == size, "a list has as many strings as it says");
  for (const std::string_view text : strings) require(text.find('\0') == std::string_view::npos, "a string has no NUL");
}

void open(const std::string& bytes) {
  static const InputFile file("model.bin");
  const ModelFile model(file.write(bytes));
  for (const std::string_view name : model.names()) {
    require(model.has(name), "a section is found by its name");
    touch(model, name);
  }
  for (const std::string_view key : {"language", "licence", "seed"}) {
    if (const auto value = model.metadata(key)) require(value->find('\0') == std::string_view::npos, "a value has no NUL");
  }
}

}  // namespace
}  // namespace gereh::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace gereh;
  constexpr std::size_t kBody = extract::neural::kHeaderSize;
  std::string bytes = fuzz::text_of(data, size);
  fuzz::guarded([&] { fuzz::open(bytes); });
  if (size < kBody) return 0;
  const std::uint64_t length = size, sum = XXH3_64bits(bytes.data() + kBody, size - kBody);
  std::memcpy(bytes.data() + 16, &length, sizeof length);
  std::memcpy(bytes.data() + 24, &sum, sizeof sum);
  return fuzz::guarded([&] { fuzz::open(bytes); });
}
