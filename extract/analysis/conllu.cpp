#include "extract/analysis/conllu.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "extract/article/input.h"
#include "ontology/error.h"

namespace gereh::extract {

namespace {

constexpr std::size_t kColumns = 10;
constexpr std::array<std::string_view, kColumns> kNames{"ID", "FORM", "LEMMA", "UPOS", "XPOS", "FEATS", "HEAD", "DEPREL", "DEPS", "MISC"};
constexpr std::size_t kLongestLine = 1024UL * 1024;  // bytes

std::vector<std::string> columns_of(const std::string& line) {
  std::vector<std::string> columns;
  for (std::size_t begin = 0;;) {
    const std::size_t end = line.find('\t', begin);
    columns.push_back(line.substr(begin, end - begin));
    if (end == std::string::npos) return columns;
    begin = end + 1;
  }
}

template <class Number>
bool read_number(std::string_view text, Number& number) {
  const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
  return result.ec == std::errc() && result.ptr == text.data() + text.size();
}

class Reader {
 public:
  explicit Reader(const std::filesystem::path& file) : bytes_(file), name_(file == "-" ? "standard input" : file.string()) {}

  std::vector<ConlluSentence> all() {
    std::string line;
    while (bytes_.next_line(line, kLongestLine)) {
      ++number_;
      if (line.size() > kLongestLine) fail("line larger than 1 MiB; this is not CoNLL-U");
      if (number_ == 1 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
      if (!line.empty() && line.back() == '\r') line.pop_back();
      if (first_invalid_utf8(line) != std::string::npos) fail("invalid UTF-8; convert the file first");
      add(line);
    }
    end_sentence();
    if (sentences_.empty()) throw ontology::InputError(name_ + ": no sentences in it; it must be CoNLL-U");
    return std::move(sentences_);
  }

 private:
  [[noreturn]] void fail(const std::string& what) const { throw ontology::InputError(name_ + ":" + std::to_string(number_) + ": " + what); }

  void add(const std::string& line) {
    if (line.empty()) return end_sentence();
    if (sentence_.line == 0) sentence_.line = number_;
    if (line.front() == '#' && sentence_.words.empty() && sentence_.multiwords.empty()) {
      sentence_.comments.push_back(line);
      return;
    }
    const std::vector<std::string> columns = columns_of(line);
    if (columns.size() != kColumns) {
      fail(std::to_string(columns.size()) + (columns.size() == 1 ? " column" : " columns") +
           " where CoNLL-U has 10; they are parted by tabs");
    }
    for (std::size_t i = 0; i < kColumns; ++i) {
      if (columns[i].empty()) fail("column " + std::to_string(i + 1) + " (" + std::string(kNames[i]) + ") is empty; write _ for nothing");
    }
    if (columns[0].find('.') != std::string::npos) return;  // an empty node
    if (columns[0].find('-') != std::string::npos) return add_multiword(columns);
    add_word(columns);
  }

  void add_word(const std::vector<std::string>& columns) {
    std::size_t id = 0;
    const std::size_t expected = sentence_.words.size() + 1;
    if (!read_number(columns[0], id) || id != expected) {
      fail("word number \"" + columns[0] + "\" where " + std::to_string(expected) + " is next; a blank line ends each sentence");
    }
    ConlluWord word{columns[1],          columns[2], columns[3], columns[4], columns[5],
                    ConlluWord::kNoHead, columns[7], columns[8], columns[9], number_};
    if (columns[6] != "_" && (!read_number(columns[6], word.head) || word.head < 0)) {
      fail("head \"" + columns[6] + "\" is no number; write that of a word, or 0 for the root");
    }
    sentence_.words.push_back(std::move(word));
  }

  void add_multiword(const std::vector<std::string>& columns) {
    const std::string& id = columns[0];
    const std::size_t dash = id.find('-');
    std::size_t first = 0;
    std::size_t last = 0;
    const std::size_t next = sentence_.words.size() + 1;
    const bool inside = !sentence_.multiwords.empty() && sentence_.multiwords.back().end >= next;
    if (!read_number(std::string_view(id).substr(0, dash), first) || !read_number(std::string_view(id).substr(dash + 1), last) ||
        first != next || last < first || inside) {
      fail("multiword token \"" + id + "\" where word " + std::to_string(next) + " is next; write it before its words, as in 3-4");
    }
    sentence_.multiwords.push_back({first - 1, last, columns[1], columns[9]});
  }

  void end_sentence() {
    if (!sentence_.multiwords.empty() && sentence_.multiwords.back().end > sentence_.words.size()) {
      fail("the sentence ends within its multiword token «" + sentence_.multiwords.back().form + "»");
    }
    if (!sentence_.words.empty()) {
      sentences_.push_back(std::move(sentence_));
      sentence_ = {};
    } else if (sentence_.comments.empty()) {
      sentence_ = {};
    }
  }

  InputBytes bytes_;
  std::string name_;
  std::size_t number_ = 0;
  ConlluSentence sentence_;
  std::vector<ConlluSentence> sentences_;
};

// A word that lies on a cycle of heads or below one, or the number of words.
std::size_t find_cycle(const std::vector<ConlluWord>& words) {
  std::vector<std::size_t> seen(words.size(), 0);  // by the walk up from which word, 1-based
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::size_t at = i;
    for (; seen[at] == 0; at = static_cast<std::size_t>(words[at].head) - 1) {
      seen[at] = i + 1;
      if (words[at].head == 0) break;
    }
    if (seen[at] == i + 1 && words[at].head != 0) return i;
  }
  return words.size();
}

}  // namespace

std::vector<ConlluSentence> read_conllu_file(const std::filesystem::path& file) {
  return Reader(file).all();
}

void write_conllu(const ConlluSentence& sentence, std::ostream& out) {
  for (const std::string& comment : sentence.comments) out << comment << '\n';
  auto multiword = sentence.multiwords.begin();
  for (std::size_t i = 0; i < sentence.words.size(); ++i) {
    if (multiword != sentence.multiwords.end() && multiword->begin == i) {
      out << i + 1 << '-' << multiword->end << '\t' << multiword->form << "\t_\t_\t_\t_\t_\t_\t_\t" << multiword->misc << '\n';
      ++multiword;
    }
    const ConlluWord& word = sentence.words[i];
    out << i + 1 << '\t' << word.form << '\t' << word.lemma << '\t' << word.upos << '\t' << word.xpos << '\t' << word.feats << '\t'
        << (word.head == ConlluWord::kNoHead ? "_" : std::to_string(word.head)) << '\t' << word.deprel << '\t' << word.deps << '\t'
        << word.misc << '\n';
  }
  out << '\n';
}

void demand_tree(const ConlluSentence& sentence, const std::string& file) {
  const auto fail = [&](std::size_t line, const std::string& what) {
    throw ontology::InputError(file + ":" + std::to_string(line) + ": " + what);
  };
  const ConlluWord* root = nullptr;
  for (const ConlluWord& word : sentence.words) {
    if (word.head == ConlluWord::kNoHead) fail(word.line, "«" + word.form + "» has no head; write that of a word, or 0 for the root");
    if (word.head > static_cast<int>(sentence.words.size())) {
      fail(word.line, "head " + std::to_string(word.head) + " in a sentence of " + std::to_string(sentence.words.size()) + " words");
    }
    if (word.head != 0) continue;
    if (root) fail(word.line, "a second root; line " + std::to_string(root->line) + " has one already");
    root = &word;
  }
  if (!root) fail(sentence.line, "the sentence has no root; one word must have head 0");
  const std::size_t cycle = find_cycle(sentence.words);
  if (cycle == sentence.words.size()) return;
  fail(sentence.words[cycle].line, "the heads above «" + sentence.words[cycle].form + "» go round in a cycle");
}

}  // namespace gereh::extract
