#include "extract/eval/gold_text.h"

#include <algorithm>

#include "ontology/error.h"

namespace gereh::extract::eval {

namespace {

constexpr std::string_view kZwnj = "\u200c";

std::string without(std::string text, std::string_view part) {
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at)) text.erase(at, part.size());
  return text;
}

std::string without_spaces(const std::string& text) {
  return without(without(text, " "), "\u00a0");
}

// Words of the text with the spaces that MISC tells; none behind the last.
std::string spelt(const ConlluSentence& sentence) {
  const std::vector<bool> spaces = spaces_after(sentence);
  std::string text;
  auto multiword = sentence.multiwords.begin();
  for (std::size_t i = 0; i < sentence.words.size(); ++i) {
    if (multiword != sentence.multiwords.end() && multiword->begin == i) {
      text += multiword->form;
      i = multiword->end - 1;
      ++multiword;
    } else {
      text += sentence.words[i].form;
    }
    if (spaces[i] && i + 1 < sentence.words.size()) text += ' ';
  }
  return text;
}

std::string text_of(const ConlluSentence& sentence) {
  const std::string words = spelt(sentence);
  const std::string text = find_comment(sentence, "text").value_or("");
  return without_spaces(text) == without_spaces(words) ? text : words;
}

}  // namespace

std::vector<std::string> document_texts(const std::vector<ConlluSentence>& sentences) {
  std::vector<std::string> texts;
  bool space = false;  // behind the sentence before
  for (const ConlluSentence& sentence : sentences) {
    if (texts.empty() || find_comment(sentence, "newdoc")) {
      texts.emplace_back();
    } else if (find_comment(sentence, "newpar")) {
      texts.back() += '\n';
    } else if (space) {
      texts.back() += ' ';
    }
    texts.back() += text_of(sentence);
    space = spaces_after(sentence).back();
  }
  return texts;
}

void strip_zwnj(ConlluSentence& sentence, const std::string& file) {
  const auto strip = [&](std::string& form, std::size_t line) {
    form = without(std::move(form), kZwnj);
    if (form.empty())
      throw ontology::InputError(file + ":" + std::to_string(line) + ": a word of zero-width non-joiners alone; leave it out");
  };
  for (ConlluWord& word : sentence.words) strip(word.form, word.line);
  for (MultiwordToken& token : sentence.multiwords) strip(token.form, sentence.words[token.begin].line);
  for (std::string& comment : sentence.comments) comment = without(std::move(comment), kZwnj);
}

}  // namespace gereh::extract::eval
