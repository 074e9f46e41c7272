// Pieces of the text become written words: neighbours that a space has torn apart are joined, each word gets
// its shape (fa::WordAnalyzer), and its parts become tokens.
#include "extract/analysis/tokenizer.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

#include "extract/analysis/sentence_splitter.h"
#include "extract/base/tsv.h"
#include "extract/base/utf32.h"
#include "extract/fa/pieces.h"
#include "extract/fa/word_analyzer.h"
#include "ontology/error.h"

namespace gereh::extract {
namespace {

constexpr char32_t kZwnj = 0x200C;
constexpr std::size_t kMostJoined = 3;
constexpr std::size_t kMostJoinedIfSpaced = 4;

std::unordered_set<std::u32string> read_abbreviations(const std::filesystem::path& file) {
  std::unordered_set<std::u32string> set;
  for (const TsvRow& row : read_tsv(file, 1, 1)) set.insert(to_utf32(row.fields[0]));
  return set;
}

NumberWords read_number_words(const std::filesystem::path& file) {
  NumberWords words;
  for (const TsvRow& row : read_tsv(file, 2, 2)) {
    if (row.fields[1] != "ending" && row.fields[1] != "apart") {
      throw ontology::DataError(file.string() + ":" + std::to_string(row.line) + ": expected ending or apart in column 2");
    }
    (row.fields[1] == "ending" ? words.endings : words.apart).insert(to_utf32(row.fields[0]));
  }
  return words;
}

// The letters of one or more pieces, each with its place in the text.
struct Letters {
  std::u32string letters;
  std::vector<std::size_t> places;
  std::uint64_t written = 0;  // places of ZWNJ
  std::uint64_t gaps = 0;     // places of spaces

  void shorten(std::size_t size) {
    letters.resize(size);
    places.resize(size);
    if (size > fa::kMaxLetters) return;
    written &= fa::place(size) - 1;
    gaps &= fa::place(size) - 1;
  }

  void append(std::u32string_view text, const Piece& piece) {
    if (!letters.empty() && letters.size() <= fa::kMaxLetters) gaps |= std::uint64_t{1} << letters.size();
    for (std::size_t i = piece.begin; i < piece.end; ++i) {
      if (text[i] == kZwnj) {
        if (letters.size() <= fa::kMaxLetters) written |= std::uint64_t{1} << letters.size();
        continue;
      }
      letters.push_back(text[i]);
      places.push_back(i);
    }
  }
};

}  // namespace

struct Tokenizer::Impl {
  explicit Impl(const std::filesystem::path& folder)
      : words(folder),
        abbreviations(read_abbreviations(folder / "abbreviations.tsv")),
        number_words(read_number_words(folder / "number_words.tsv")) {}

  // Appends the tokens of pieces[from, to) of one sentence.
  void add_tokens(const NormalizedText& text, const std::vector<Piece>& pieces, std::size_t from, std::size_t to, fa::Joiners joiners,
                  std::vector<Token>& tokens) const;
  std::size_t joined(const NormalizedText& text, const std::vector<Piece>& pieces, std::size_t from, std::size_t to, fa::Joiners joiners,
                     Letters& letters, fa::Shape& shape) const;

  fa::WordAnalyzer words;
  std::unordered_set<std::u32string> abbreviations;
  NumberWords number_words;
};

namespace {

Token make_token(const NormalizedText& text, std::string form, std::size_t begin, std::size_t end) {
  Token token;
  token.form = std::move(form);
  token.span = text.to_original(begin, end);
  token.space_after = end >= text.text.size() || text.text[end] == ' ' || text.text[end] == '\n';
  return token;
}

// One token for each stretch between cuts, ZWNJ within restored, ZWNJ at its edges left out.
void add_shaped(const NormalizedText& text, const Letters& word, const fa::Shape& shape, std::vector<Token>& tokens) {
  std::string form;
  std::size_t begin = 0;
  const std::size_t first = tokens.size();
  for (std::size_t i = 0; i < word.letters.size(); ++i) {
    const bool in_mask = i > 0 && i <= fa::kMaxLetters;
    if (in_mask && ((shape.cuts >> i) & 1) != 0) {
      tokens.push_back(make_token(text, std::move(form), word.places[begin], word.places[i - 1] + 1));
      tokens.back().space_after = false;
      form.clear();
      begin = i;
    } else if (in_mask && ((shape.zwnj >> i) & 1) != 0) {
      append_utf8(form, kZwnj);
    }
    append_utf8(form, word.letters[i]);
  }
  tokens.push_back(make_token(text, std::move(form), word.places[begin], word.places.back() + 1));
  for (std::size_t i = first + 1; i < tokens.size(); ++i) tokens[i].part_of_word = true;
}

}  // namespace

// How many of the pieces from `from` on are one word in spite of the spaces between them; 0 if none are
// joined.
std::size_t Tokenizer::Impl::joined(const NormalizedText& text, const std::vector<Piece>& pieces, std::size_t from, std::size_t to,
                                    fa::Joiners joiners, Letters& letters, fa::Shape& shape) const {
  std::array<std::size_t, kMostJoinedIfSpaced> sizes{};
  const std::size_t most = joiners == fa::Joiners::spaced ? kMostJoinedIfSpaced : kMostJoined;
  std::size_t count = 0;
  do {
    letters.append(text.text, pieces[from + count]);
    sizes[count++] = letters.letters.size();
  } while (count < most && from + count < to && pieces[from + count].kind == PieceKind::word && pieces[from + count].space_before &&
           pieces[from + count].begin == pieces[from + count - 1].end + 1);
  for (; count > 1; --count) {
    letters.shorten(sizes[count - 1]);
    const auto found = words.join(letters.letters, letters.gaps, letters.written, joiners);
    if (!found) continue;
    shape = *found;
    return count;
  }
  letters.shorten(sizes[0]);
  return 0;
}

void Tokenizer::Impl::add_tokens(const NormalizedText& text, const std::vector<Piece>& pieces, std::size_t from, std::size_t to,
                                 fa::Joiners joiners, std::vector<Token>& tokens) const {
  while (from < to) {
    const Piece& piece = pieces[from];
    if (piece.kind != PieceKind::word) {
      const auto form = std::u32string_view(text.text).substr(piece.begin, piece.end - piece.begin);
      tokens.push_back(make_token(text, to_utf8(form), piece.begin, piece.end));
      ++from;
      continue;
    }
    Letters letters;
    fa::Shape shape;
    const std::size_t count = joined(text, pieces, from, to, joiners, letters, shape);
    if (count == 0) shape = words.analyze(letters.letters, letters.written, joiners);
    add_shaped(text, letters, shape, tokens);
    from += std::max<std::size_t>(count, 1);
  }
}

Tokenizer::Tokenizer(const std::filesystem::path& folder) : impl_(std::make_unique<Impl>(folder)) {}
Tokenizer::~Tokenizer() = default;
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;

std::vector<Sentence> Tokenizer::tokenize(const NormalizedText& text) const {
  const std::vector<Piece> pieces = cut_pieces(text.text, impl_->number_words);
  const fa::Joiners joiners = fa::joiners_of(text.text, pieces);
  std::vector<Sentence> sentences;
  std::size_t from = 0;
  for (const std::size_t end : sentence_ends(text.text, pieces, impl_->abbreviations)) {
    Sentence sentence;
    impl_->add_tokens(text, pieces, from, end, joiners, sentence.tokens);
    sentence.span = {sentence.tokens.front().span.begin, sentence.tokens.back().span.end};
    sentence.paragraph = pieces[from].line;
    sentences.push_back(std::move(sentence));
    from = end;
  }
  return sentences;
}

std::string Tokenizer::canonical_form(std::string_view word) const {
  const NormalizedText text = normalize(word);
  std::string form;
  for (const Piece& piece : cut_pieces(text.text, impl_->number_words)) {
    if (piece.kind != PieceKind::word) {
      form += to_utf8(std::u32string_view(text.text).substr(piece.begin, piece.end - piece.begin));
      continue;
    }
    Letters letters;
    letters.append(text.text, piece);
    const fa::Shape shape = impl_->words.analyze(letters.letters, letters.written, fa::Joiners::kept);
    std::vector<Token> tokens;
    add_shaped(text, letters, {shape.zwnj, 0}, tokens);
    form += tokens.front().form;
  }
  return form.empty() ? std::string(word) : form;
}

}  // namespace gereh::extract
