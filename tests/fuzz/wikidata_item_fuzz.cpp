// Lines of a Wikidata dump, read by one reader as in an import, and what becomes of them in a gazetteer.
#include <algorithm>
#include <fstream>

#include "extract/article/input.h"
#include "extract/wikidata/gazetteer_builder.h"
#include "extract/wikidata/gazetteer_file.h"
#include "extract/wikidata/item.h"
#include "target.h"

namespace gereh::fuzz {
namespace {

using namespace extract::wikidata;

void demand_sound(const Item& item) {
  require(item.number != 0, "an item has a number");
  require(item.iso_code.empty() || item.iso_code.size() == 2, "codes of countries have two letters");
  require(!item.label_fa.empty() || !item.aliases_fa.empty() || !item.superclasses.empty() || !item.iso_code.empty(), "an item is of use");
  const auto is_text = [](const std::string& text) { return extract::first_invalid_utf8(text) == std::string::npos; };
  require(is_text(item.label_fa) && is_text(item.label_en), "labels are text");
  require(std::ranges::all_of(item.aliases_fa, is_text) && std::ranges::all_of(item.aliases_en, is_text), "aliases are text");
}

// A person of the item's names is found by each that is a name.
void demand_found(Item item) {
  static const ontology::Ontology ontology = ontology::Ontology::load(GEREH_SOURCE_DIR "/data/ontology");
  static const ClassRoots roots(GEREH_SOURCE_DIR "/data/ontology/wikidata_classes.tsv", ontology);
  static const InputFile file("names.gaz");
  item.classes = {5};
  GazetteerBuilder builder(roots, file.folder());
  builder.add(item);
  const std::filesystem::path& path = file.write("");
  {
    std::ofstream out(path, std::ios::binary);
    builder.write(out);
  }
  const GazetteerFile gazetteer(path);
  gazetteer.check();
  for (const KnownItem& known : gazetteer.find(item.label_fa)) require(known.number == item.number, "the item bears its label");
}

}  // namespace
}  // namespace gereh::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace gereh;
  static extract::wikidata::ItemReader reader;
  try {
    if (const auto item = reader.read(fuzz::text_of(data, size))) {
      fuzz::demand_sound(*item);
      fuzz::demand_found(*item);
    }
  } catch (const ontology::InputError&) {  // no other may come
  }
  return 0;
}
