// The check of options that are a number from 0 to 1.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace gereh::cli {

// CLI::Range(0.0, 1.0) lets "nan" pass and calls "0,5" out of range.
inline CLI::Validator probability() {
  return {[](const std::string& text) {
            double number = -1;
            const bool read = CLI::detail::lexical_cast(text, number);
            return read && number >= 0 && number <= 1 ? std::string() : text + ": no number from 0 to 1, such as 0.5";
          },
          "0 to 1", "probability"};
}

}  // namespace gereh::cli
