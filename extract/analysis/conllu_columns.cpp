// The columns and comments of conllu.h, and words as the models see them.
#include <algorithm>
#include <map>

#include "extract/analysis/conllu.h"
#include "extract/base/tsv.h"
#include "extract/base/utf32.h"
#include "ontology/error.h"

namespace gereh::extract {

namespace {

constexpr std::string_view kCorrectForm = "CorrectForm";
constexpr std::string_view kEzafe = "Ezafe";
constexpr std::string_view kName = "NER";
constexpr std::string_view kSpaceAfter = "SpaceAfter";

std::string escape(std::string_view value) {
  std::string escaped;
  for (const char c : value) {
    if (c == '|') {
      escaped += "\\p";
    } else {
      escaped += c == '\\' ? "\\\\" : std::string(1, c);
    }
  }
  return escaped;
}

std::string unescape(std::string_view value) {
  std::string plain;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const bool escaped = value[i] == '\\' && i + 1 < value.size() && (value[i + 1] == 'p' || value[i + 1] == '\\');
    if (escaped) ++i;
    plain += escaped && value[i] == 'p' ? '|' : value[i];
  }
  return plain;
}

std::string_view key_of(std::string_view pair) {
  return pair.substr(0, pair.find('='));
}

std::string join(const std::vector<std::string>& pairs) {
  std::string joined;
  for (const std::string& pair : pairs) joined += (joined.empty() ? "" : "|") + pair;
  return joined.empty() ? "_" : joined;
}

// UD wants the names of features in order, without regard to case.
std::string sorted_features(std::string_view feats) {
  std::vector<std::string> pairs = split(feats, '|');
  const auto lower = [](unsigned char c) { return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c; };
  std::ranges::sort(pairs, [&](std::string_view a, std::string_view b) {
    return std::ranges::lexicographical_compare(key_of(a), key_of(b), {}, lower, lower);
  });
  return join(pairs);
}

// Digits, and letters with hamza: what the normaliser folds and dictionaries keep.
bool keeps_its_letter(char32_t written) {
  static constexpr std::u32string_view kHamza = U"\u0623\u0624\u0625\u0626";
  return (written >= 0x6F0 && written <= 0x6F9) || (written >= 0x660 && written <= 0x669) ||
         kHamza.find(written) != std::u32string_view::npos;
}

// A word that is its own lemma keeps the writer's digits and hamza («۴۰», «تأکید»), unless other letters were normalised too.
const std::string& lemma_of(const ConlluWord& word, const Token& token) {
  if (token.lemma != token.form) return token.lemma;
  const std::u32string written = to_utf32(word.form), form = to_utf32(token.form);
  const bool same = std::ranges::equal(written, form, [](char32_t a, char32_t b) { return a == b || keeps_its_letter(a); });
  return same ? word.form : token.lemma;
}

}  // namespace

std::optional<std::string> find_comment(const ConlluSentence& sentence, std::string_view key) {
  for (const std::string& comment : sentence.comments) {
    std::string_view rest = comment;
    const auto skip_blanks = [&] { rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size())); };
    rest.remove_prefix(1);
    skip_blanks();
    if (!rest.starts_with(key)) continue;
    rest.remove_prefix(key.size());
    if (!rest.empty() && rest.front() != ' ' && rest.front() != '=' && rest.front() != '\t') continue;
    const std::size_t equals = rest.find('=');
    if (equals == std::string_view::npos) return "";
    rest.remove_prefix(equals + 1);
    skip_blanks();
    return std::string(rest.substr(0, rest.find_last_not_of(" \t") + 1));
  }
  return std::nullopt;
}

std::optional<std::string> find_misc(std::string_view misc, std::string_view key) {
  for (const std::string& pair : split(misc, '|')) {
    if (key_of(pair) == key && pair.size() > key.size()) return unescape(std::string_view(pair).substr(key.size() + 1));
  }
  return std::nullopt;
}

std::string set_misc(std::string_view misc, std::string_view key, const std::optional<std::string>& value) {
  std::vector<std::string> pairs = split(misc == "_" ? "" : misc, '|');
  std::erase_if(pairs, [&](std::string_view pair) { return key_of(pair) == key; });
  if (value) pairs.push_back(std::string(key) + "=" + escape(*value));
  std::ranges::stable_sort(pairs, {}, key_of);
  return join(pairs);
}

std::vector<bool> spaces_after(const ConlluSentence& sentence) {
  std::vector<bool> spaces;
  for (const ConlluWord& word : sentence.words) spaces.push_back(find_misc(word.misc, kSpaceAfter) != "No");
  for (const MultiwordToken& token : sentence.multiwords) {
    for (std::size_t i = token.begin; i + 1 < token.end; ++i) spaces[i] = false;
    spaces[token.end - 1] = find_misc(token.misc, kSpaceAfter) != "No";
  }
  return spaces;
}

void fill_word(ConlluWord& word, const Token& token) {
  word.lemma = token.lemma.empty() ? "_" : lemma_of(word, token);
  word.upos = to_string(token.upos);
  word.xpos = "_";
  word.feats = sorted_features(token.feats);
  word.head = token.head + 1;
  word.deprel = token.deprel.empty() ? "_" : token.deprel;
  word.deps = "_";
  const auto set = [&](std::string_view key, bool there, const std::string& value) {
    word.misc = set_misc(word.misc, key, there ? std::optional(value) : std::nullopt);
  };
  set(kCorrectForm, token.form != word.form, token.form);
  set(kEzafe, token.ezafe, "Yes");
  set(kName, token.name != "O", token.name);
}

std::vector<Sentence> read_conllu(const std::filesystem::path& file) {
  std::vector<Sentence> sentences;
  for (const ConlluSentence& read : read_conllu_file(file)) {
    Sentence& sentence = sentences.emplace_back();
    const std::vector<bool> spaces = spaces_after(read);
    for (std::size_t i = 0; i < read.words.size(); ++i) {
      const ConlluWord& word = read.words[i];
      const auto fail = [&](const std::string& what) {
        throw ontology::InputError(file.string() + ":" + std::to_string(word.line) + ": " + what);
      };
      const auto upos = parse_upos(word.upos);
      if (!upos) fail("unknown part of speech \"" + word.upos + "\"");
      if (word.head == ConlluWord::kNoHead) fail("head \"_\" is no number");
      Token& token = sentence.tokens.emplace_back();
      token.form = word.form;
      token.lemma = word.lemma;
      token.upos = *upos;
      token.feats = word.feats == "_" ? "" : word.feats;
      token.head = word.head - 1;
      token.deprel = word.deprel;
      token.name = find_misc(word.misc, kName).value_or("O");
      token.ezafe = find_misc(word.misc, kEzafe) == "Yes";
      token.space_after = spaces[i];
    }
    for (const MultiwordToken& token : read.multiwords) {
      for (std::size_t i = token.begin + 1; i < token.end; ++i) sentence.tokens[i].part_of_word = true;
    }
  }
  return sentences;
}

void write_conllu(const Sentence& sentence, std::ostream& out) {
  ConlluSentence written;
  for (const Token& token : sentence.tokens) {
    ConlluWord& word = written.words.emplace_back();
    word.form = token.form;
    if (!token.space_after) word.misc = set_misc(word.misc, kSpaceAfter, "No");
    fill_word(word, token);
  }
  write_conllu(written, out);
}

}  // namespace gereh::extract
