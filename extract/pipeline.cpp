#include "extract/pipeline.h"

#include "extract/analyzer.h"
#include "extract/clause_repair.h"
#include "extract/dateline.h"
#include "extract/elided_verbs.h"
#include "extract/entity_linker.h"
#include "extract/entity_table.h"
#include "extract/fa/romanizer.h"
#include "extract/fa/verb_features.h"
#include "extract/fa/verb_lemmas.h"
#include "extract/fa/written_ezafe.h"
#include "extract/facts.h"
#include "extract/frames.h"
#include "extract/gazetteer.h"
#include "extract/lexicon.h"
#include "extract/nominal_repair.h"
#include "extract/normalizer.h"
#include "extract/object_repair.h"
#include "extract/phrase_repair.h"
#include "extract/references.h"
#include "extract/subject_repair.h"
#include "extract/time_expressions.h"
#include "extract/tokenizer.h"
#include "extract/tree.h"
#include "extract/tree_repair.h"
#include "ontology/iri.h"
#include "ontology/utf8.h"

namespace gereh::extract {

namespace {

// Countries and cities of one word, as English has them: within longer names too.
fa::Romanizer::Spellings place_names(const Gazetteer& gazetteer) {
  fa::Romanizer::Spellings spellings;
  for (const GazetteerEntry& entry : gazetteer.entries()) {
    if (entry.type != "Country" && entry.type != "City" && entry.type != "Region") continue;
    std::vector<std::string> names = entry.aliases;
    names.push_back(entry.label_fa);
    for (const std::string& name : names) {
      if (name.find(' ') == std::string::npos && !gazetteer.is_ambiguous(ontology::fold_name(name)))
        spellings.emplace_back(name, entry.label_en);
    }
  }
  return spellings;
}

}  // namespace

struct Pipeline::Impl {
  Impl(const std::filesystem::path& folder, const ontology::Ontology& terms, const PipelineFiles& own)
      : ontology(terms),
        tokenizer(folder),
        verb_lemmas(folder),
        gazetteer(folder),
        romanizer(folder, place_names(gazetteer)),
        lexicon(folder, terms),
        frames(folder / "frames.tsv", terms, own.frames),
        times(folder / "calendar.tsv"),
        analyzer(model_file(folder), gazetteer) {
    if (own.gazetteer) items.emplace(*own.gazetteer);
  }

  const ontology::Ontology& ontology;
  Tokenizer tokenizer;
  fa::VerbLemmas verb_lemmas;
  Gazetteer gazetteer;
  fa::Romanizer romanizer;
  Lexicon lexicon;
  FrameLexicon frames;
  TimeLexicon times;
  Analyzer analyzer;
  std::optional<wikidata::GazetteerFile> items;
};

namespace {

std::vector<ontology::Mention> mentions_of(const References& references, const EntityTable& entities, const std::string& text) {
  const ontology::CodePoints letters(text);
  std::vector<ontology::Mention> mentions;
  for (const Reference& reference : references.mentions()) {
    mentions.push_back({entities.ref(reference.entity, reference.span), std::string(letters.cut(reference.span)), reference.named});
  }
  return mentions;
}

}  // namespace

Pipeline::Pipeline(const std::filesystem::path& data, const ontology::Ontology& ontology, const PipelineFiles& own)
    : impl_(std::make_unique<const Impl>(data / "lang" / "fa", ontology, own)) {}
Pipeline::~Pipeline() = default;
Pipeline::Pipeline(Pipeline&&) noexcept = default;

Extraction Pipeline::extract(const Article& article) const {
  Extraction result;
  result.document.info = article.info;
  result.document.sentences = impl_->tokenizer.tokenize(normalize(article.info.text));
  std::vector<Sentence>& sentences = result.document.sentences;
  std::vector<std::vector<std::string>> folds;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    if (i == 0 || sentences[i].paragraph != sentences[i - 1].paragraph) drop_dateline(sentences[i], impl_->gazetteer);
  }
  impl_->analyzer.analyze(sentences);
  for (Sentence& sentence : sentences) {
    impl_->verb_lemmas.mend(sentence);
    for (Token& token : sentence.tokens) {
      fa::add_verb_features(token);
      fa::take_off_ezafe(token);
    }
    restore_elided_verbs(sentence, impl_->frames, impl_->lexicon);
    folds.push_back(fold_tokens(sentence));
  }
  std::vector<std::vector<NamedSpan>> names = find_names(sentences, folds, impl_->gazetteer, impl_->lexicon);
  std::vector<Tree> trees;
  trees.reserve(sentences.size());
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    tag_names(sentences[i], names[i]);
    join_names(sentences[i], names[i]);
    depose_function_words(sentences[i]);
    lift_from_prepositions(sentences[i]);
    part_predicate_from_subject(sentences[i]);
    part_headline_speaker(sentences[i]);
    join_called(sentences[i], folds[i], names[i], impl_->lexicon);
    join_approximations(sentences[i], impl_->lexicon);
    join_measures(sentences[i], impl_->lexicon);
    free_name_from_root(sentences[i], names[i]);
    join_nominal_to_verb(sentences[i], impl_->frames, impl_->lexicon);
    join_objects(sentences[i]);
    part_marked_object(sentences[i]);
    part_object_from_phrase(sentences[i], folds[i], impl_->times);
    part_counted_object(sentences[i]);
    part_adjective_from_subject(sentences[i]);
    part_person_from_body(sentences[i], impl_->lexicon);
    part_time_from_noun(sentences[i], folds[i], impl_->times, impl_->lexicon);
    part_two_names(sentences[i], names[i]);
    raise_indicative(sentences[i]);
    join_to_neighbour(sentences[i]);
    free_connective(sentences[i], folds[i], impl_->lexicon);
    part_two_objects(sentences[i]);
    part_object_from_genitive(sentences[i]);
    recast_marked_subject(sentences[i]);
    part_object_behind_comma(sentences[i]);
    part_subject_from_pronoun(sentences[i]);
    part_object_from_oblique(sentences[i]);
    part_object_from_nominal(sentences[i]);
    part_subject_from_object(sentences[i], names[i]);
    part_second_subject(sentences[i]);
    part_subject_from_objects(sentences[i]);
    part_source_from_subject(sentences[i], folds[i], impl_->lexicon);
    attach_titles(sentences[i], find_title_phrases(Tree(sentences[i]), folds[i], names[i], impl_->gazetteer, impl_->lexicon), names[i]);
    free_subject(sentences[i], names[i]);
    free_subject_from_phrase(sentences[i], folds[i], names[i],
                             find_title_phrases(Tree(sentences[i]), folds[i], names[i], impl_->gazetteer, impl_->lexicon), impl_->frames,
                             impl_->times, impl_->lexicon);
    part_apposition_from_clause(sentences[i], folds[i], names[i], impl_->lexicon);
    part_name_from_adverb(sentences[i], names[i]);
    raise_relative(sentences[i], names[i]);
    attach_clause_to_neighbour(sentences[i], names[i]);
    trees.emplace_back(sentences[i]);
  }
  EntityTable entities(impl_->romanizer, impl_->ontology, article.info.id);
  References references(result.document, trees, std::move(names), impl_->gazetteer, impl_->lexicon, entities);
  if (impl_->items) link_entities(entities, *impl_->items, impl_->gazetteer);
  const FactResources resources{&impl_->frames, &impl_->lexicon, &impl_->gazetteer, &impl_->times, &impl_->ontology};
  result.facts.info = article.info;
  result.facts.facts = find_facts(result.document, trees, resources, references, entities);
  result.facts.mentions = mentions_of(references, entities, article.info.text);
  return result;
}

}  // namespace gereh::extract
