#include "extract/annotator.h"

#include "extract/conllu_surface.h"
#include "extract/normalizer.h"

namespace gereh::extract {

Annotator::Annotator(const std::filesystem::path& folder) : tokenizer_(folder), analyzer_(folder) {}

void Annotator::analyze(Sentence& sentence, bool trees) const {
  analyzer_.tag(sentence);
  if (trees) analyzer_.parse(sentence);
}

// A word of marks alone would vanish: it stays as it is.
std::string Annotator::form_of(std::string_view word) const {
  std::string form = tokenizer_.canonical_form(word);
  return form.empty() ? std::string(word) : form;
}

std::vector<ConlluSentence> Annotator::read(std::string_view text, std::string_view id) const {
  std::vector<Sentence> sentences = tokenizer_.tokenize(normalize(text));
  for (Sentence& sentence : sentences) analyze(sentence, true);
  return to_conllu(sentences, text, id);
}

ConlluSentence Annotator::annotate(ConlluSentence sentence) const {
  Sentence analyzed;
  const std::vector<bool> spaces = spaces_after(sentence);
  for (std::size_t i = 0; i < sentence.words.size(); ++i) {
    const ConlluWord& word = sentence.words[i];
    Token& token = analyzed.tokens.emplace_back();
    token.form = form_of(find_misc(word.misc, "CorrectForm").value_or(word.form));
    token.space_after = spaces[i];
  }
  for (const MultiwordToken& multiword : sentence.multiwords) {
    for (std::size_t i = multiword.begin + 1; i < multiword.end; ++i) analyzed.tokens[i].part_of_word = true;
  }
  analyze(analyzed, true);
  for (std::size_t i = 0; i < sentence.words.size(); ++i) fill_word(sentence.words[i], analyzed.tokens[i]);
  return sentence;
}

std::vector<std::string> Annotator::names(const std::vector<std::string>& words) const {
  Sentence sentence;
  for (const std::string& word : words) sentence.tokens.emplace_back().form = form_of(word);
  analyze(sentence, false);
  std::vector<std::string> names;
  for (Token& token : sentence.tokens) names.push_back(std::move(token.name));
  return names;
}

}  // namespace gereh::extract
