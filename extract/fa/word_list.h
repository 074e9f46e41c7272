// The written words of Persian with their counts, found by their letters alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace gereh::extract::fa {

// Where a written word of at most 63 letters has ZWNJ and where a token ends: bit i stands for the place
// before letter i.
struct Shape {
  std::uint64_t zwnj = 0;
  std::uint64_t cuts = 0;

  friend bool operator==(const Shape&, const Shape&) = default;
};

inline constexpr std::size_t kMaxLetters = 63;
constexpr std::uint64_t place(std::size_t letter) {
  return std::uint64_t{1} << letter;
}

// Whether a word is one even where spaces stand for its ZWNJ.
enum class Joined : std::uint8_t { never, if_spaced, always };  // if_spaced: in a text that writes spaces for ZWNJ

// Immutable once loaded; safe from many threads.
class WordList {
 public:
  struct Word {
    Shape shape;
    std::uint32_t count = 0;
    std::uint32_t next = 0;     // index + 1 of the next word with the same letters
    std::uint32_t letters = 0;  // where they begin
    std::uint8_t length = 0;
    Joined joined = Joined::never;
  };

  // Reads words.tsv (FORM, COUNT, FLAGS). Throws ontology::DataError with file and line.
  explicit WordList(const std::filesystem::path& file);

  // The most frequent way to write `letters` (no ZWNJ in it); nullptr if unknown. Others follow with next().
  const Word* find(std::u32string_view letters) const;
  const Word* next(const Word& word) const { return word.next == 0 ? nullptr : &words_[word.next - 1]; }

  // Count of the word that is written with these letters and no ZWNJ, as one token; 0 if unknown.
  std::uint32_t plain_count(std::u32string_view letters) const;

  // Sum of the counts of all words.
  std::uint64_t total() const { return total_; }

 private:
  struct Slot {
    std::uint32_t index = 0;  // + 1, of the first word with its letters
    std::uint32_t tag = 0;    // bits of their hash, so that other words are seldom compared
  };

  void add(std::u32string_view letters, Word word);
  std::size_t slot(std::u32string_view letters, std::uint64_t hash) const;
  std::u32string_view letters_of(const Word& word) const { return {&letters_[word.letters], word.length}; }

  std::uint64_t total_ = 0;
  std::u32string letters_;
  std::vector<Word> words_;  // as in the file: the most frequent first
  std::vector<Slot> slots_;  // open addressing
};

}  // namespace gereh::extract::fa
