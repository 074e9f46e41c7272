// Frames as a linguist may write them, and the tables that they are a kind of.
#include "extract/base/tsv.h"
#include "extract/lexicon/frames.h"
#include "target.h"

namespace gereh::fuzz {
namespace {

const ontology::Ontology& terms() {
  static const ontology::Ontology loaded = ontology::Ontology::load(GEREH_SOURCE_DIR "/data/ontology");
  return loaded;
}

}  // namespace
}  // namespace gereh::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace gereh;
  static const fuzz::InputFile file("frames.tsv");
  const std::filesystem::path& path = file.write(fuzz::text_of(data, size));
  fuzz::guarded([&] {
    for (const extract::TsvRow& row : extract::read_tsv(path, 2, 4)) fuzz::require(row.fields.size() == 4, "rows are as wide as asked for");
  });
  return fuzz::guarded([&] {
    const extract::FrameLexicon frames(path, fuzz::terms());
    for (const char* trigger : {"سفر کردن", "", "*"}) {
      for (const extract::Frame& frame : frames.find(extract::TriggerKind::verb, trigger)) {
        fuzz::require(fuzz::terms().find(frame.event) != nullptr, "a frame's event exists");
      }
    }
  });
}
