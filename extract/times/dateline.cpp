#include "extract/times/dateline.h"

#include <algorithm>
#include <array>

#include "extract/document/tree.h"

namespace gereh::extract {

namespace {

constexpr int kLongestName = 4;  // tokens
constexpr int kMostNames = 3;
constexpr std::array<std::string_view, 4> kDashes = {"-", "\u2013", "\u2014", "\u0640"};

bool is_dash(const Token& token) {
  return std::ranges::find(kDashes, token.form) != kDashes.end();
}

// Index behind the dash behind a name that begins here; `begin` if there is none.
int behind_name(const Sentence& sentence, int begin, const Gazetteer& gazetteer) {
  const int size = static_cast<int>(sentence.tokens.size());
  for (int end = begin + 1; end < std::min(size, begin + 1 + kLongestName); ++end) {
    if (!is_dash(sentence.tokens[static_cast<std::size_t>(end)])) continue;
    const GazetteerEntry* entry = gazetteer.find(words(sentence, {begin, end}));
    const bool names = entry && entry->type != "Person" && sentence.tokens[static_cast<std::size_t>(end) - 1].space_after;
    return names ? end + 1 : begin;
  }
  return begin;
}

}  // namespace

void drop_dateline(Sentence& sentence, const Gazetteer& gazetteer) {
  int end = 0;
  for (int names = 0; names < kMostNames; ++names) {
    const int behind = behind_name(sentence, end, gazetteer);
    if (behind == end || behind >= static_cast<int>(sentence.tokens.size())) break;
    end = behind;
  }
  sentence.tokens.erase(sentence.tokens.begin(), sentence.tokens.begin() + end);
}

}  // namespace gereh::extract
