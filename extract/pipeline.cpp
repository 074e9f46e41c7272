#include "extract/pipeline.h"

#include "extract/analysis/analyzer.h"
#include "extract/analysis/normalizer.h"
#include "extract/analysis/tokenizer.h"
#include "extract/document/tree.h"
#include "extract/events/elided_verbs.h"
#include "extract/fa/romanizer.h"
#include "extract/fa/verb_features.h"
#include "extract/fa/verb_lemmas.h"
#include "extract/fa/written_ezafe.h"
#include "extract/facts/facts.h"
#include "extract/lexicon/frames.h"
#include "extract/lexicon/lexicon.h"
#include "extract/names/entity_linker.h"
#include "extract/names/entity_table.h"
#include "extract/names/gazetteer.h"
#include "extract/references/references.h"
#include "extract/repair/mend_tree.h"
#include "extract/times/dateline.h"
#include "extract/times/time_expressions.h"
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
  const MendResources mending{&impl_->frames, &impl_->lexicon, &impl_->gazetteer, &impl_->times};
  std::vector<Tree> trees;
  trees.reserve(sentences.size());
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    mend_tree(sentences[i], folds[i], names[i], mending);
    trees.emplace_back(sentences[i]);
  }
  EntityTable entities(impl_->romanizer, impl_->ontology, article.info.id);
  References references(result.document, trees, std::move(names), impl_->gazetteer, impl_->lexicon, entities);
  if (impl_->items) link_entities(entities, *impl_->items, impl_->gazetteer);
  const FactResources resources{&impl_->frames, &impl_->lexicon, &impl_->gazetteer, &impl_->times, &impl_->ontology};
  result.facts.info = article.info;
  for (const Sentence& sentence : sentences) result.facts.info.sentences.push_back(sentence.span);
  result.facts.facts = find_facts(result.document, trees, resources, references, entities);
  result.facts.mentions = mentions_of(references, entities, article.info.text);
  return result;
}

}  // namespace gereh::extract
