// The order matters: names and function words first, as all else stands on them; then what parts phrases, then objects, since a noun
// that is the object is no subject any more; subjects and what hangs on clauses last.
#include "extract/repair/mend_tree.h"

#include "extract/names/title_phrases.h"
#include "extract/repair/buried_object_repair.h"
#include "extract/repair/clause_repair.h"
#include "extract/repair/nominal_repair.h"
#include "extract/repair/object_repair.h"
#include "extract/repair/phrase_repair.h"
#include "extract/repair/subject_repair.h"
#include "extract/repair/tree_repair.h"

namespace gereh::extract {

void mend_tree(Sentence& sentence, const std::vector<std::string>& folds, const std::vector<NamedSpan>& names,
               const MendResources& resources) {
  const Lexicon& lexicon = *resources.lexicon;
  const FrameLexicon& frames = *resources.frames;
  const TimeLexicon& times = *resources.times;
  const auto titles = [&] { return find_title_phrases(Tree(sentence), folds, names, *resources.gazetteer, lexicon); };
  tag_names(sentence, names);
  join_names(sentence, names);
  depose_function_words(sentence);
  lift_from_prepositions(sentence);
  part_predicate_from_subject(sentence);
  part_headline_speaker(sentence);
  join_called(sentence, folds, names, lexicon);
  join_approximations(sentence, lexicon);
  join_measures(sentence, lexicon);
  join_parties(sentence, lexicon);
  free_name_from_root(sentence, names);
  join_nominal_to_verb(sentence, frames, lexicon);
  join_objects(sentence);
  part_marked_object(sentence);
  part_object_from_phrase(sentence, folds, times);
  part_counted_object(sentence);
  part_adjective_from_subject(sentence);
  part_person_from_body(sentence, lexicon);
  part_time_from_noun(sentence, folds, times, lexicon);
  part_two_names(sentence, names);
  raise_indicative(sentence);
  raise_second_content(sentence);
  join_to_neighbour(sentence);
  free_connective(sentence, folds, lexicon);
  part_two_objects(sentence);
  part_object_from_genitive(sentence);
  recast_marked_subject(sentence);
  part_object_behind_comma(sentence);
  part_subject_from_pronoun(sentence);
  part_object_from_oblique(sentence);
  part_object_from_nominal(sentence);
  part_subject_from_object(sentence, names);
  part_second_subject(sentence);
  part_subject_from_objects(sentence);
  part_source_from_subject(sentence, folds, lexicon);
  attach_titles(sentence, titles(), names);
  free_subject(sentence, names);
  free_subject_from_phrase(sentence, folds, names, titles(), frames, times, lexicon);
  part_apposition_from_clause(sentence, folds, names, lexicon);
  part_name_from_adverb(sentence, names);
  raise_relative(sentence, names);
  attach_clause_to_neighbour(sentence, names);
}

}  // namespace gereh::extract
