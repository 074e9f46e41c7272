// For scripts/eval_tokens.py: reads text from standard input and writes one token a line as "BEGIN END FORM"
// (code points of the input, half-open), a blank line behind each sentence. With --time only the speed, to
// standard error.
//     dump_tokens LANGUAGE_PACK [--time] < TEXT
#include <chrono>
#include <iostream>
#include <iterator>
#include <string>

#include "extract/analysis/tokenizer.h"
#include "ontology/error.h"

namespace {

using Clock = std::chrono::steady_clock;

double milliseconds(Clock::time_point from, Clock::time_point to) {
  return std::chrono::duration<double, std::milli>(to - from).count();
}

void run(const char* pack, bool timing) {
  const std::string text{std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>()};
  const auto start = Clock::now();
  const gereh::extract::Tokenizer tokenizer(pack);
  const auto loaded = Clock::now();
  const gereh::extract::NormalizedText normal = gereh::extract::normalize(text);
  const auto normalized = Clock::now();
  const auto sentences = tokenizer.tokenize(normal);
  const auto done = Clock::now();
  if (timing) {
    std::cerr << "load " << milliseconds(start, loaded) << " ms, normalize " << milliseconds(loaded, normalized) << " ms, tokenize "
              << milliseconds(normalized, done) << " ms, " << normal.text.size() << " code points\n";
    return;
  }
  for (const auto& sentence : sentences) {
    for (const auto& token : sentence.tokens) {
      std::cout << token.span.begin << ' ' << token.span.end << ' ' << token.form << '\n';
    }
    std::cout << '\n';
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2 || argc > 3) {
    std::cerr << "usage: dump_tokens LANGUAGE_PACK [--time] < TEXT\n";
    return 2;
  }
  try {
    run(argv[1], argc == 3);
  } catch (const gereh::ontology::Error& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
  return 0;
}
