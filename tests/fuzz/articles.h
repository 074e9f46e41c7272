// Reads one input as an article file.
#pragma once

#include "extract/analysis/normalizer.h"
#include "extract/article/reader.h"
#include "target.h"

namespace gereh::fuzz {

// What comes out has an id and text in valid UTF-8.
inline int read_as(const InputFile& file, const std::uint8_t* data, std::size_t size) noexcept {
  return guarded([&] {
    const auto take = [](const extract::Article& article) {
      require(!article.info.id.empty(), "an article has an id");
      require(!article.info.text.empty(), "an article has text");
      require(article.info.text.find('\0') == std::string::npos, "no NUL, which would end the text in C");
      try {
        extract::normalize(article.info.text);
      } catch (const ontology::InputError& error) {
        require(false, std::string("an article's text is UTF-8: ") + error.what());
      }
    };
    const auto complain = [](const std::string& message) { require(!message.empty(), "a complaint says something"); };
    extract::read_articles(file.write({reinterpret_cast<const char*>(data), size}), {}, take, complain);
  });
}

}  // namespace gereh::fuzz
