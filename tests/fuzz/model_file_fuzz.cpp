// Model files: as they are, and with the checksum made right, so that what stands behind it is reached.
#include <algorithm>
#include <cstring>

#include "extract/perceptron.h"
#include "target.h"

namespace gereh::fuzz {
namespace {

constexpr std::size_t kChecksum = 12;  // behind the magic and the version
constexpr std::size_t kBody = 20;

void load(const std::string& bytes) {
  static const InputFile file("model.bin");
  const extract::ModelFile models = extract::ModelFile::load(file.write(bytes));
  const extract::LinearModel& model = models.get("small");
  std::vector<float> scores;
  model.score({extract::hash_text("bias"), extract::hash_text("x"), 0, ~extract::Feature{0}}, scores);
  require(scores.size() == model.classes().size(), "a score for each class");
}

}  // namespace
}  // namespace gereh::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace gereh;
  std::string bytes = fuzz::text_of(data, size);
  fuzz::guarded([&] { fuzz::load(bytes); });
  if (size < fuzz::kBody) return 0;
  const extract::Feature sum = extract::hash_text(std::string_view(bytes).substr(fuzz::kBody));
  std::memcpy(bytes.data() + fuzz::kChecksum, &sum, sizeof sum);
  return fuzz::guarded([&] { fuzz::load(bytes); });
}
