// Words with tags of names, as corpora of named entities have them.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace gereh::cli {

struct TaggedSentence {
  std::vector<std::string> words;
  std::vector<std::string> tags;  // BIO with our types: extract::eval::normal_tag()
  std::size_t line = 0;           // of its first word, 1-based
};

// A word and its tag a line, parted by a tab, a space or '|', a blank line behind each sentence; "-" is standard input. Within
// a word of a corpus that writes ZWNJ as a space («می افتد|O») ZWNJ comes back. Throws ontology::InputError with file and line.
std::vector<TaggedSentence> read_tagged_words(const std::filesystem::path& file);

}  // namespace gereh::cli
