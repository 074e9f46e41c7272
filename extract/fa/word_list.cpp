// A hash table with linear probing over the letters of words, ZWNJ left out; words with the same letters are
// chained. The file is read by hand, since it is by far the largest of the language pack and every run begins
// with it.
#include "extract/fa/word_list.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <fstream>

#include "ontology/error.h"

namespace gereh::extract::fa {
namespace {

[[noreturn]] void fail(const std::filesystem::path& file, std::size_t line, const char* what) {
  throw ontology::DataError(file.string() + ":" + std::to_string(line) + ": " + what);
}

std::string read(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::error_code error;
  std::string data(stream ? std::filesystem::file_size(file, error) : 0, '\0');
  if (!stream || error || !stream.read(data.data(), static_cast<std::streamsize>(data.size()))) {
    throw ontology::DataError(file.string() + ": can't be read; reinstall the data directory");
  }
  return data;
}

// The letters of one form.
struct Letters {
  std::array<char32_t, kMaxLetters + 1> row;
  std::size_t size = 0;

  std::u32string_view view() const { return {row.data(), size}; }
};

// Reads FORM into letters and shape; false if it is not Persian letters with '+' and ZWNJ between them.
bool parse_form(std::string_view form, Letters& letters, Shape& shape) {
  letters.size = 0;
  for (std::size_t i = 0; i < form.size();) {
    const auto lead = static_cast<unsigned char>(form[i]);
    if (lead >= 0xC2 && lead < 0xE0 && i + 1 < form.size() && letters.size < kMaxLetters) {
      letters.row[letters.size++] = static_cast<char32_t>(((lead & 0x1F) << 6) | (static_cast<unsigned char>(form[i + 1]) & 0x3F));
      i += 2;
    } else if (lead == '+') {
      shape.cuts |= place(letters.size);
      ++i;
    } else if (lead == 0xE2 && form.substr(i, 3) == "\u200C") {
      shape.zwnj |= place(letters.size);
      i += 3;
    } else {
      return false;
    }
  }
  const std::uint64_t edges = place(0) | place(letters.size);
  return letters.size > 0 && ((shape.zwnj | shape.cuts) & edges) == 0;
}

std::uint64_t hash(std::u32string_view letters) {
  std::uint64_t value = 0xcbf29ce484222325ULL;
  for (const char32_t c : letters) value = (value ^ c) * 0x100000001b3ULL;
  value = (value ^ (value >> 32)) * 0x9e3779b97f4a7c15ULL;
  return value ^ (value >> 29);
}

std::uint32_t tag(std::uint64_t hash) {
  return static_cast<std::uint32_t>(hash >> 32);
}

}  // namespace

WordList::WordList(const std::filesystem::path& file) {
  const std::string data = read(file);
  const auto lines = static_cast<std::size_t>(std::count(data.begin(), data.end(), '\n')) + 1;
  slots_.resize(std::bit_ceil(2 * lines));
  letters_.reserve(data.size() / 2);
  words_.reserve(lines);
  Letters letters;
  std::size_t number = 0;
  for (std::size_t begin = 0; begin < data.size();) {
    const std::size_t end = std::min(data.find('\n', begin), data.size());
    const std::string_view line(data.data() + begin, end - begin);
    begin = end + 1;
    ++number;
    if (line.empty() || line[0] == '#') continue;
    const std::size_t tab = line.find('\t');
    Word word;
    if (tab == std::string_view::npos || !parse_form(line.substr(0, tab), letters, word.shape)) {
      fail(file, number, "expected Persian letters with ZWNJ or '+' between them, then a tab and a count");
    }
    const char* last = line.data() + line.size();
    const auto [rest, error] = std::from_chars(line.data() + tab + 1, last, word.count);
    if (error != std::errc() || (rest != last && *rest != '\t')) fail(file, number, "expected a count after the form");
    const std::string_view flags(rest, static_cast<std::size_t>(last - rest));
    if (flags.find('j') != std::string_view::npos) word.joined = Joined::always;
    if (flags.find('s') != std::string_view::npos) word.joined = Joined::if_spaced;
    total_ += word.count;
    add(letters.view(), word);
  }
}

void WordList::add(std::u32string_view letters, Word word) {
  const std::uint64_t hashed = hash(letters);
  const auto index = static_cast<std::uint32_t>(words_.size() + 1);
  Slot& first = slots_[slot(letters, hashed)];
  if (first.index == 0) {
    first = {index, tag(hashed)};
    word.letters = static_cast<std::uint32_t>(letters_.size());
    letters_ += letters;
  } else {
    Word* before = &words_[first.index - 1];
    word.letters = before->letters;
    while (before->next != 0) before = &words_[before->next - 1];
    before->next = index;
  }
  word.length = static_cast<std::uint8_t>(letters.size());
  words_.push_back(word);
}

// Where the letters are or belong.
std::size_t WordList::slot(std::u32string_view letters, std::uint64_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].index != 0 && (slots_[at].tag != tag(hash) || letters_of(words_[slots_[at].index - 1]) != letters))
    at = (at + 1) & mask;
  return at;
}

const WordList::Word* WordList::find(std::u32string_view letters) const {
  if (letters.empty() || letters.size() > kMaxLetters) return nullptr;
  const std::uint32_t index = slots_[slot(letters, hash(letters))].index;
  return index == 0 ? nullptr : &words_[index - 1];
}

std::uint32_t WordList::plain_count(std::u32string_view letters) const {
  for (const Word* word = find(letters); word != nullptr; word = next(*word)) {
    if (word->shape == Shape{}) return word->count;
  }
  return 0;
}

}  // namespace gereh::extract::fa
