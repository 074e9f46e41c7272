// An ontology of one Turtle file.
#include "ontology/ontology.h"
#include "target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace gereh;
  static const fuzz::InputFile file("terms.ttl");
  return fuzz::guarded([&] {
    file.write(fuzz::text_of(data, size));
    const ontology::Ontology terms = ontology::Ontology::load(file.folder());
    for (const auto& [name, term] : terms.terms()) {
      fuzz::require(terms.find(name) == &term && terms.is_a(name, name), "a term is found and is itself");
      fuzz::require(!term.label_en.empty() && !term.label_fa.empty(), "a term has labels");
      terms.is_a(name, "Event");
    }
  });
}
