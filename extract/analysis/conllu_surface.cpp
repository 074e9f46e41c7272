#include "extract/analysis/conllu_surface.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "extract/base/utf32.h"

namespace gereh::extract {

namespace {

using ontology::Span;

// What can't stand in a FORM: white space and control characters.
bool is_blank(char32_t c) {
  const auto letter = static_cast<UChar32>(c);
  return u_isUWhiteSpace(letter) != 0 || u_charType(letter) == U_CONTROL_CHAR;
}

// A written word: the tokens [begin, end) of a sentence.
struct Group {
  std::size_t begin = 0;
  std::size_t end = 0;
  Span span;  // in the text
};

// Whether the word that begins at token `i` is torn by a blank.
bool is_torn(const Sentence& sentence, std::size_t i, std::u32string_view letters) {
  std::size_t last = i;
  while (last + 1 < sentence.tokens.size() && sentence.tokens[last + 1].part_of_word) ++last;
  const Span word{sentence.tokens[i].span.begin, sentence.tokens[last].span.end};
  return std::ranges::any_of(letters.substr(word.begin, word.end - word.begin), is_blank);
}

// Tokens made from the same letters («ﷺ» is four words) can't be told apart in the text either. UD allows no blank in a multiword
// token: the parts of a torn word («کتاب هایش») stand alone.
std::vector<Group> group(const Sentence& sentence, std::u32string_view letters) {
  std::vector<Group> groups;
  bool torn = false;
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    const Token& token = sentence.tokens[i];
    if (!token.part_of_word) torn = is_torn(sentence, i, letters);
    const bool shares = !groups.empty() && token.span.begin < groups.back().span.end;
    if (!shares && (!token.part_of_word || torn || groups.empty())) groups.push_back({i, i, token.span});
    groups.back().end = i + 1;
    groups.back().span.end = std::max(groups.back().span.end, token.span.end);
  }
  return groups;
}

class Surface {
 public:
  Surface(const std::vector<Sentence>& sentences, std::string_view text) : letters_(to_utf32(text)), dropped_(letters_.size(), false) {
    for (const Sentence& sentence : sentences) groups_.push_back(group(sentence, letters_));
    cover();
  }

  const std::vector<Group>& groups(std::size_t sentence) const { return groups_[sentence]; }

  // The letters of a span, blanks at its edges dropped, those within as one space.
  std::string cut(Span span) const {
    std::u32string kept;
    for (std::size_t i = span.begin; i < span.end; ++i) {
      if (!is_blank(letters_[i])) {
        kept.push_back(letters_[i]);
      } else if (!dropped_[i] && !kept.empty() && kept.back() != ' ') {
        kept.push_back(' ');
      }
    }
    if (!kept.empty() && kept.back() == ' ') kept.pop_back();
    return to_utf8(kept);
  }

  bool space_after(const Group& word) const { return word.span.end >= letters_.size() || is_blank(letters_[word.span.end]); }

 private:
  // Gives every letter between the words to one of them: to the word before if it touches that, else to the word behind, without the
  // blanks that come with it.
  void cover() {
    Span* before = nullptr;
    std::size_t at = 0;
    for (std::vector<Group>& sentence : groups_) {
      for (Group& word : sentence) {
        word.span.begin = std::max(word.span.begin, at);
        if (before) extend(*before, word.span.begin);
        at = before ? before->end : 0;
        while (at < word.span.begin && is_blank(letters_[at])) ++at;
        drop_blanks({at, word.span.begin});
        word.span.begin = std::min(word.span.begin, at);
        word.span.end = std::max(word.span.end, word.span.begin);
        before = &word.span;
        at = before->end;
      }
    }
    if (!before) return;
    std::size_t last = letters_.size();
    while (last > before->end && is_blank(letters_[last - 1])) --last;
    drop_blanks({before->end, last});
    before->end = last;
  }

  void drop_blanks(Span span) {
    for (std::size_t i = span.begin; i < span.end; ++i) dropped_[i] = is_blank(letters_[i]);
  }

  void extend(Span& word, std::size_t limit) const {
    while (word.end < limit && !is_blank(letters_[word.end])) ++word.end;
  }

  std::u32string letters_;
  std::vector<bool> dropped_;               // blanks that the CoNLL-U shall not have, by letter
  std::vector<std::vector<Group>> groups_;  // of each sentence
};

std::string id_without(std::string_view id, std::string_view signs) {
  std::string clean;
  for (const char32_t c : to_utf32(id)) {
    append_utf8(clean, is_blank(c) || (c < 0x80 && signs.find(static_cast<char>(c)) != std::string_view::npos) ? U'_' : c);
  }
  return clean.empty() ? "_" : clean;
}

ConlluSentence write_words(const Sentence& sentence, const std::vector<Group>& groups, const Surface& surface) {
  ConlluSentence written;
  for (const Group& group : groups) {
    const std::string form = surface.cut(group.span);
    const bool whole = group.end - group.begin == 1;
    std::string misc = surface.space_after(group) ? "_" : "SpaceAfter=No";
    for (std::size_t i = group.begin; i < group.end; ++i) {
      const Token& token = sentence.tokens[i];
      const bool shares = (i > group.begin && token.span.begin < sentence.tokens[i - 1].span.end) ||
                          (i + 1 < group.end && sentence.tokens[i + 1].span.begin < token.span.end);
      ConlluWord& word = written.words.emplace_back();
      word.form = whole ? form : shares ? token.form : surface.cut(token.span);
      if (word.form.empty()) word.form = token.form;
      if (whole) word.misc = misc;
      fill_word(word, token);
    }
    if (!whole) written.multiwords.push_back({group.begin, group.end, form, misc});
  }
  return written;
}

}  // namespace

std::vector<ConlluSentence> to_conllu(const std::vector<Sentence>& sentences, std::string_view text, std::string_view id) {
  const Surface surface(sentences, text);
  std::vector<ConlluSentence> written;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const std::vector<Group>& groups = surface.groups(i);
    ConlluSentence& sentence = written.emplace_back(write_words(sentences[i], groups, surface));
    sentence.comments = opening_comments(id, i, i == 0 || sentences[i].paragraph != sentences[i - 1].paragraph);
    sentence.comments.push_back("# text = " + surface.cut({groups.front().span.begin, groups.back().span.end}));
  }
  return written;
}

std::vector<std::string> opening_comments(std::string_view id, std::size_t number, bool new_paragraph) {
  std::vector<std::string> comments;
  if (number == 0) comments.push_back("# newdoc id = " + id_without(id, ""));
  if (new_paragraph) comments.emplace_back("# newpar");
  comments.push_back("# sent_id = " + id_without(id, "/") + "-" + std::to_string(number + 1));
  return comments;
}

}  // namespace gereh::extract
