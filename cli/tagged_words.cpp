#include "cli/tagged_words.h"

#include "extract/article/input.h"
#include "extract/eval/entity_metrics.h"
#include "ontology/error.h"

namespace gereh::cli {

namespace {

constexpr std::size_t kLongestLine = 64UL * 1024;  // bytes
constexpr std::string_view kJoiner = "\u200c";     // ZWNJ

struct Pair {
  std::string word;
  std::string tag;
};

// Parted at the last '|' or tab that no space follows («| O» is parted at its space); without one, at the only space. Empty where
// that can't be done.
Pair part(const std::string& line) {
  std::size_t at = line.find_last_of("|\t");
  const bool by_space = at == std::string::npos || line.find(' ', at) != std::string::npos;
  if (by_space) at = line.find(' ');
  if (at == std::string::npos || (by_space && line.find(' ', at + 1) != std::string::npos)) return {};
  Pair pair{line.substr(0, at), line.substr(at + 1)};
  if (pair.word.find('\t') != std::string::npos) return {};
  for (std::size_t space; (space = pair.word.find(' ')) != std::string::npos;) pair.word.replace(space, 1, kJoiner);
  return pair;
}

}  // namespace

std::vector<TaggedSentence> read_tagged_words(const std::filesystem::path& file) {
  const std::string name = file == "-" ? "standard input" : file.string();
  extract::InputBytes bytes(file);
  std::vector<TaggedSentence> sentences;
  TaggedSentence sentence;
  const auto end_sentence = [&] {
    if (!sentence.words.empty()) sentences.push_back(std::move(sentence));
    sentence = {};
  };
  std::string line;
  for (std::size_t number = 1; bytes.next_line(line, kLongestLine); ++number) {
    const auto fail = [&](const std::string& what) { throw ontology::InputError(name + ":" + std::to_string(number) + ": " + what); };
    if (line.size() > kLongestLine) fail("line larger than 64 KiB; write a word and its tag a line");
    if (number == 1 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
    if (extract::first_invalid_utf8(line) != std::string::npos) fail("invalid UTF-8; convert the file first");
    line.erase(line.find_last_not_of(" \t\r") + 1);
    if (line.empty()) {
      end_sentence();
      continue;
    }
    Pair pair = part(line);
    if (pair.word.empty()) fail("two columns are wanted, a word and its tag, parted by a tab, a space or |");
    const std::string tag = extract::eval::normal_tag(pair.tag);
    if (tag.empty()) fail("tag \"" + pair.tag + "\" is not BIO; write O, or B-PER, I-PER and the like");
    if (sentence.words.empty()) sentence.line = number;
    sentence.words.push_back(std::move(pair.word));
    sentence.tags.push_back(tag);
  }
  end_sentence();
  if (sentences.empty()) throw ontology::InputError(name + ": no words in it; write a word and its tag a line");
  return sentences;
}

}  // namespace gereh::cli
