// Any bytes as a text: normalized, then split. Invalid UTF-8 is refused first, then read with U+FFFD in its places.
#include "extract/analysis/tokenizer.h"
#include "extract/base/utf32.h"
#include "target.h"

namespace gereh::fuzz {
namespace {

void check(const std::string& text) {
  static const extract::Tokenizer tokenizer(GEREH_SOURCE_DIR "/data/lang/fa");
  const extract::NormalizedText normal = extract::normalize(text);
  const std::size_t size = extract::to_utf32(text).size();
  require(normal.origin.size() == normal.text.size() && normal.origin_end.size() == normal.text.size(), "every letter has an origin");
  for (std::size_t i = 0; i < normal.text.size(); ++i) {
    require(normal.origin[i] < normal.origin_end[i] && normal.origin_end[i] <= size, "an origin lies in the text");
    require(i == 0 || normal.origin[i - 1] <= normal.origin[i], "origins ascend");
  }
  require(extract::normalize(extract::to_utf8(normal.text)).text == normal.text, "normalizing is idempotent");
  for (const extract::Sentence& sentence : tokenizer.tokenize(normal)) {
    require(!sentence.tokens.empty(), "a sentence has tokens");
    for (const extract::Token& token : sentence.tokens) {
      require(!token.form.empty() && !token.span.empty() && token.span.end <= size, "a token has words of the text");
    }
  }
}

}  // namespace
}  // namespace gereh::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes = gereh::fuzz::text_of(data, size);
  gereh::fuzz::guarded([&] { gereh::fuzz::check(bytes); });
  return gereh::fuzz::guarded([&] { gereh::fuzz::check(gereh::extract::to_utf8(gereh::extract::to_utf32(bytes))); });
}
