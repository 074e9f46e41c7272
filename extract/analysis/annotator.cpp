#include "extract/analysis/annotator.h"

#include "extract/analysis/conllu_surface.h"
#include "extract/analysis/normalizer.h"

namespace gereh::extract {

Annotator::Annotator(const std::filesystem::path& pack, const std::filesystem::path& model, std::string_view treebank)
    : tokenizer_(pack), verb_lemmas_(pack), gazetteer_(std::make_unique<const Gazetteer>(pack)), analyzer_(model, *gazetteer_, treebank) {}

void Annotator::analyze(std::span<Sentence> sentences) const {
  analyzer_.analyze(sentences);
  for (Sentence& sentence : sentences) verb_lemmas_.mend(sentence);
}

std::vector<ConlluSentence> Annotator::read(std::string_view text, std::string_view id) const {
  std::vector<Sentence> sentences = tokenizer_.tokenize(normalize(text));
  analyze(sentences);
  return to_conllu(sentences, text, id);
}

Sentence Annotator::words_of(const ConlluSentence& read) const {
  Sentence sentence;
  const std::vector<bool> spaces = spaces_after(read);
  for (std::size_t i = 0; i < read.words.size(); ++i) {
    const ConlluWord& word = read.words[i];
    Token& token = sentence.tokens.emplace_back();
    token.form = tokenizer_.canonical_form(find_misc(word.misc, "CorrectForm").value_or(word.form));
    token.space_after = spaces[i];
  }
  for (const MultiwordToken& multiword : read.multiwords) {
    for (std::size_t i = multiword.begin + 1; i < multiword.end; ++i) sentence.tokens[i].part_of_word = true;
  }
  return sentence;
}

std::vector<ConlluSentence> Annotator::annotate(std::vector<ConlluSentence> sentences) const {
  std::vector<Sentence> analyzed;
  analyzed.reserve(sentences.size());
  for (const ConlluSentence& sentence : sentences) analyzed.push_back(words_of(sentence));
  analyze(analyzed);
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    for (std::size_t i = 0; i < sentences[s].words.size(); ++i) fill_word(sentences[s].words[i], analyzed[s].tokens[i]);
  }
  return sentences;
}

std::vector<std::string> Annotator::names(const std::vector<std::string>& words) const {
  Sentence sentence;
  for (const std::string& word : words) sentence.tokens.emplace_back().form = tokenizer_.canonical_form(word);
  analyze({&sentence, 1});
  std::vector<std::string> names;
  for (Token& token : sentence.tokens) names.push_back(std::move(token.name));
  return names;
}

}  // namespace gereh::extract
