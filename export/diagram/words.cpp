#include "export/diagram/words.h"

#include "export/diagram/text.h"

namespace gereh::exports {

namespace {

constexpr std::size_t kDetailLength = 30;

}  // namespace

Bilingual DiagramWords::choose(std::string_view fa, std::string_view en) const {
  Bilingual both{shorten_text(clean_text(fa), length_), shorten_text(clean_text(en), length_)};
  if (both.fa == both.en) both.en.clear();
  if (labels_ == Labels::fa && !both.fa.empty()) both.en.clear();
  if (labels_ == Labels::en && !both.en.empty()) both.fa.clear();
  return both;
}

Bilingual DiagramWords::of_term(std::string_view name) const {
  const ontology::Term* term = ontology_.find(name);
  return term ? choose(term->label_fa, term->label_en) : choose("", name);
}

// Events are called by their verb as the text has it; lasting relations have better words in the ontology than «to be».
Bilingual DiagramWords::of_predicate(const ontology::Predicate& predicate) const {
  const ontology::Term* term = ontology_.find(predicate.id);
  if (!term) return choose(predicate.surface, predicate.label_en.empty() ? predicate.id : predicate.label_en);
  const bool any_verb = predicate.id == "relatedTo" && !predicate.surface.empty();
  if (any_verb && labels_ != Labels::en) return choose(predicate.surface, "");
  if (term->kind == ontology::TermKind::relation && !any_verb) return choose(term->label_fa, term->label_en);
  return choose(predicate.surface.empty() ? term->label_fa : predicate.surface,
                predicate.label_en.empty() ? term->label_en : predicate.label_en);
}

Bilingual DiagramWords::of_entity(const ontology::EntityRef& ref) const {
  const std::size_t index = graph_.find(ref.id);
  if (index == graph::KnowledgeGraph::npos) return choose(ref.label_fa, ref.label_en);
  const graph::Entity& entity = graph_.entities()[index];
  return choose(entity.label_fa, entity.label_en);
}

Saying DiagramWords::of_fact(const ontology::Fact& fact) const {
  Saying saying;
  saying.words = of_predicate(fact.predicate);
  if (!fact.speakers.empty()) saying.speaker = of_entity(fact.speakers.front());
  if (labels_ != Labels::en) saying.detail = shorten_text(clean_text(fact.condition), kDetailLength);
  return saying;
}

}  // namespace gereh::exports
