// A hash table with linear probing over the letters of words, ZWNJ left out; words with the same letters are
// chained. The file is read by hand, since it is by far the largest of the language pack and every run begins
// with it.
#include "extract/fa/word_list.h"

#include <charconv>
#include <fstream>
#include <iterator>

#include "ontology/error.h"

namespace gereh::extract::fa {
namespace {

[[noreturn]] void fail(const std::filesystem::path& file, std::size_t line, const char* what) {
  throw ontology::DataError(file.string() + ":" + std::to_string(line) + ": " + what);
}

// Reads FORM into letters and shape; false if it is not Persian letters with '+' and ZWNJ between them.
bool parse_form(std::string_view form, std::u32string& letters, Shape& shape) {
  letters.clear();
  for (std::size_t i = 0; i < form.size();) {
    const auto lead = static_cast<unsigned char>(form[i]);
    if (lead == '+') {
      shape.cuts |= place(letters.size());
      ++i;
    } else if (lead == 0xE2 && form.substr(i, 3) == "\u200C") {
      shape.zwnj |= place(letters.size());
      i += 3;
    } else if (lead >= 0xC2 && lead < 0xE0 && i + 1 < form.size()) {
      letters.push_back(static_cast<char32_t>(((lead & 0x1F) << 6) | (static_cast<unsigned char>(form[i + 1]) & 0x3F)));
      i += 2;
    } else {
      return false;
    }
    if (letters.size() > kMaxLetters) return false;
  }
  const std::uint64_t edges = place(0) | place(letters.size());
  return !letters.empty() && ((shape.zwnj | shape.cuts) & edges) == 0;
}

std::size_t hash(std::u32string_view letters) {
  std::uint64_t value = 0xcbf29ce484222325ULL;
  for (const char32_t c : letters) value = (value ^ c) * 0x100000001b3ULL;
  return static_cast<std::size_t>(value ^ (value >> 29));
}

}  // namespace

WordList::WordList(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) throw ontology::DataError(file.string() + ": can't be read; reinstall the data directory");
  const std::string data{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  slots_.assign(std::size_t{1} << 12, 0);
  letters_.reserve(data.size() / 2);
  words_.reserve(data.size() / 16);
  std::u32string letters;
  std::size_t number = 0;
  for (std::size_t begin = 0; begin < data.size();) {
    std::size_t end = data.find('\n', begin);
    if (end == std::string::npos) end = data.size();
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
    add(letters, word);
  }
}

void WordList::add(std::u32string_view letters, Word word) {
  if (2 * words_.size() >= slots_.size()) {
    std::vector<std::uint32_t> firsts;
    for (const std::uint32_t index : slots_) {
      if (index != 0) firsts.push_back(index);
    }
    slots_.assign(slots_.size() * 4, 0);
    for (const std::uint32_t index : firsts) slots_[slot(letters_of(words_[index - 1]))] = index;
  }
  std::uint32_t& first = slots_[slot(letters)];
  if (first == 0) {
    first = static_cast<std::uint32_t>(words_.size() + 1);
    word.letters = static_cast<std::uint32_t>(letters_.size());
    letters_ += letters;
  } else {
    Word* before = &words_[first - 1];
    word.letters = before->letters;
    while (before->next != 0) before = &words_[before->next - 1];
    before->next = static_cast<std::uint32_t>(words_.size() + 1);
  }
  word.length = static_cast<std::uint8_t>(letters.size());
  words_.push_back(word);
}

std::size_t WordList::slot(std::u32string_view letters) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash(letters) & mask;
  while (slots_[at] != 0 && letters_of(words_[slots_[at] - 1]) != letters) at = (at + 1) & mask;
  return at;
}

const WordList::Word* WordList::find(std::u32string_view letters) const {
  if (letters.empty() || letters.size() > kMaxLetters) return nullptr;
  const std::uint32_t index = slots_[slot(letters)];
  return index == 0 ? nullptr : &words_[index - 1];
}

std::uint32_t WordList::plain_count(std::u32string_view letters) const {
  for (const Word* word = find(letters); word != nullptr; word = next(*word)) {
    if (word->shape == Shape{}) return word->count;
  }
  return 0;
}

}  // namespace gereh::extract::fa
