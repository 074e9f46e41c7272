#include "cli/token_lines.h"

#include <algorithm>

#include "extract/analysis/conllu_surface.h"
#include "extract/article/input.h"
#include "extract/base/tsv.h"
#include "ontology/error.h"

namespace gereh::cli {

namespace {

constexpr std::size_t kLongestLine = 1024UL * 1024;  // bytes

}  // namespace

std::vector<extract::ConlluSentence> read_token_lines(const std::filesystem::path& file, std::string_view id) {
  const std::string name = file == "-" ? "standard input" : file.string();
  extract::InputBytes bytes(file);
  std::vector<extract::ConlluSentence> sentences;
  std::string line;
  bool new_paragraph = true;
  for (std::size_t number = 1; bytes.next_line(line, kLongestLine); ++number) {
    const auto fail = [&](const std::string& what) { throw ontology::InputError(name + ":" + std::to_string(number) + ": " + what); };
    if (line.size() > kLongestLine) fail("line larger than 1 MiB; write a sentence a line");
    if (number == 1 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
    if (extract::first_invalid_utf8(line) != std::string::npos) fail("invalid UTF-8; convert the file first");
    if (std::ranges::any_of(line, [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\r'; })) {
      fail("a control character; this is no text");
    }
    std::ranges::replace(line, '\t', ' ');
    std::ranges::replace(line, '\r', ' ');
    extract::ConlluSentence sentence;
    std::string text;
    for (const std::string& token : extract::split(line, ' ')) {
      sentence.words.emplace_back().form = token;
      text += (text.empty() ? "" : " ") + token;
    }
    if (sentence.words.empty()) {
      new_paragraph = true;
      continue;
    }
    sentence.comments = extract::opening_comments(id, sentences.size(), new_paragraph);
    new_paragraph = false;
    sentence.comments.push_back("# text = " + text);
    sentences.push_back(std::move(sentence));
  }
  if (sentences.empty()) throw ontology::InputError(name + ": no sentences in it; write one a line, its tokens between spaces");
  return sentences;
}

}  // namespace gereh::cli
