// Articles from files, folders and streams: plain text, HTML, JSON Lines, each also gzipped.
#pragma once

#include <filesystem>
#include <functional>
#include <istream>
#include <string>
#include <string_view>
#include <vector>

#include "extract/document/article.h"

namespace gereh::extract {

struct ReaderOptions {
  std::string encoding = "UTF-8";  // ICU converter name; for HTML a charset that the page declares goes first
  std::string source;              // publisher to note where the input names none
  std::string date;                // ISO date to note where the input names none
};

// Where a problem with one article goes; the batch goes on.
using Diagnostics = std::function<void(const std::string& one_line_message)>;
using ArticleSink = std::function<void(Article)>;

// Every article file below `paths` (files as given; folders recursively: *.txt *.html *.htm *.jsonl *.ndjson, each also
// with .gz; hidden ones skipped), sorted within each folder. "-" is kept. Throws ontology::InputError for a path that does
// not exist or can't be reached, or a folder without articles.
std::vector<std::filesystem::path> find_articles(const std::vector<std::filesystem::path>& paths);

// Reads the articles of one file (or standard input for "-", whose format is sniffed) into `sink`, bad JSON lines and
// articles in another language than Persian into `diagnostics`. Returns how many were reported as bad. Throws
// ontology::InputError for a file that can't be used at all: missing, unreadable, empty, without any article, binary, invalid
// in its encoding (with the byte offset); ontology::UsageError for an unknown encoding. Constant memory for JSON Lines, of
// which one may have 64 MiB. A title has at most 300 code points, the last "…" if it is cut; the text keeps all of it.
// An id is valid UTF-8: other bytes of a file's name are in it as %XX.
std::size_t read_articles(const std::filesystem::path& path, const ReaderOptions& options, const ArticleSink& sink,
                          const Diagnostics& diagnostics);

}  // namespace gereh::extract
