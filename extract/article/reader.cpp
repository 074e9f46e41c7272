#include "extract/article/reader.h"

#include <algorithm>
#include <array>
#include <system_error>

#include "extract/article/html.h"
#include "extract/article/input.h"
#include "extract/article/json.h"
#include "extract/fa/language_check.h"
#include "ontology/error.h"

namespace gereh::extract {

namespace {

namespace fs = std::filesystem;
using ontology::InputError;

enum class Form { text, html, json_lines, unknown };

constexpr std::size_t kLargestArticle = 64UL * 1024 * 1024;  // bytes
constexpr std::size_t kLongestTitle = 300;                   // code points

Form form_of(fs::path file) {
  if (file.extension() == ".gz") file = file.stem();
  const std::string extension = file.extension().string();
  if (extension == ".txt") return Form::text;
  if (extension == ".html" || extension == ".htm" || extension == ".xhtml") return Form::html;
  if (extension == ".jsonl" || extension == ".ndjson") return Form::json_lines;
  return Form::unknown;
}

// For standard input and names that tell nothing.
Form sniff(std::string_view head) {
  const std::size_t at = head.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (at == std::string_view::npos) return Form::text;
  head.remove_prefix(at);
  if (head.front() == '{') return Form::json_lines;
  std::string low(head.substr(0, 1024));
  std::ranges::transform(low, low.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return low.starts_with("<!doctype html") || low.find("<html") != std::string::npos ? Form::html : Form::text;
}

// "caf\xE9" in Latin-1 → "caf%E9"; what is UTF-8 stays as it is.
std::string utf8_name(const std::string& bytes) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string name;
  for (std::string_view rest = bytes; !rest.empty();) {
    const std::size_t wrong = std::min(first_invalid_utf8(rest), rest.size());
    name += rest.substr(0, wrong);
    rest.remove_prefix(wrong);
    if (rest.empty()) break;
    const auto byte = static_cast<unsigned char>(rest.front());
    name += {'%', kHex[byte >> 4U], kHex[byte & 0xFU]};
    rest.remove_prefix(1);
  }
  return name;
}

// "putin-kim.fa.txt.gz" → "putin-kim"
std::string id_of(fs::path file) {
  if (file == "-") return "stdin";
  if (file.extension() == ".gz") file = file.stem();
  if (form_of(file) != Form::unknown) file = file.stem();
  if (file.extension() == ".fa") file = file.stem();
  return utf8_name(file.filename().string());
}

std::string first_line(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n\f\v");
  if (begin == std::string::npos) return "";
  std::string line = text.substr(begin, text.find_first_of("\r\n", begin) - begin);
  while (!line.empty() && (line.back() == ' ' || line.back() == '\t')) line.pop_back();
  return line;
}

// A whole article may stand in one line, as its own title. Cut behind a word.
std::string bounded_title(const std::string& line) {
  std::size_t letters = 0;
  std::size_t cut = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const bool begins = (static_cast<unsigned char>(line[i]) & 0xC0U) != 0x80U;
    if (!begins) continue;
    if (++letters == kLongestTitle) cut = i;  // "…" takes the place of this one
    if (letters <= kLongestTitle) continue;
    const std::size_t space = line.find_last_of(" \t", cut);
    const std::size_t word = space == std::string::npos ? std::string::npos : line.find_last_not_of(" \t", space);
    return line.substr(0, word == std::string::npos ? cut : word + 1) + "…";
  }
  return line;
}

class Reader {
 public:
  Reader(const fs::path& path, const ReaderOptions& options, const ArticleSink& sink, const Diagnostics& diagnostics)
      : path_(path), name_(path == "-" ? "standard input" : path.string()), options_(options), sink_(sink), diagnostics_(diagnostics) {}

  std::size_t all() {
    check_encoding(options_.encoding);
    InputBytes bytes(path_);
    Form form = path_ == "-" ? Form::unknown : form_of(path_);
    if (bytes.peek().empty()) throw InputError(name_ + ": empty file");
    if (form == Form::unknown) form = sniff(bytes.peek());
    if (form == Form::json_lines) {
      read_lines(bytes);
    } else {
      read_one(bytes, form);
    }
    return bad_;
  }

 private:
  void read_one(InputBytes& bytes, Form form) {
    const std::string raw = bytes.read(kLargestArticle + 1);
    if (raw.size() > kLargestArticle) throw InputError(name_ + ": larger than 64 MiB; one article a file, or JSON Lines for many");
    Article article;
    if (form == Form::html) {
      article = read_html(raw, options_.encoding, name_);
    } else {
      article.info.text = decode_text(raw, options_.encoding, name_);
      article.info.title = first_line(article.info.text);
      if (article.info.title.empty()) throw InputError(name_ + ": empty article");
    }
    article.info.id = id_of(path_);
    give(std::move(article), name_);
  }

  void read_lines(InputBytes& bytes) {
    const bool utf16 = bytes.peek().starts_with("\xFF\xFE") || bytes.peek().starts_with("\xFE\xFF");
    if (utf16) throw InputError(name_ + ": JSON Lines in UTF-16; convert them to UTF-8");
    std::string line;
    bool any = false;
    for (std::size_t number = 1; bytes.next_line(line, kLargestArticle); ++number) {
      const std::string where = name_ + ":" + std::to_string(number);
      if (number == 1 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
      const bool too_long = line.size() > kLargestArticle;
      if (!too_long && line.find_first_not_of(" \t\r\n") == std::string::npos) continue;
      any = true;
      try {
        if (too_long) throw InputError(where + ": line larger than 64 MiB");
        Article article = read_json_article(decode_text(line, options_.encoding, where), where);
        if (article.info.id.empty()) article.info.id = id_of(path_) + "-" + std::to_string(number);
        give(std::move(article), where);
      } catch (const InputError& error) {
        report(error.what());
      }
    }
    if (!any) throw InputError(name_ + ": no articles in it");
  }

  void give(Article article, const std::string& where) {
    ontology::DocumentInfo& info = article.info;
    const std::string other = fa::other_language(info.text);
    if (!other.empty()) {
      report(where + ": not Persian (looks like " + other + "); left out");
      return;
    }
    info.title = bounded_title(info.title.empty() ? first_line(info.text) : info.title);
    if (info.source.empty()) info.source = options_.source;
    if (info.date.empty()) info.date = options_.date;
    info.language = "fa";
    sink_(std::move(article));
  }

  void report(const std::string& message) {
    ++bad_;
    diagnostics_(message);
  }

  const fs::path& path_;
  const std::string name_;
  const ReaderOptions& options_;
  const ArticleSink& sink_;
  const Diagnostics& diagnostics_;
  std::size_t bad_ = 0;
};

void find_below(const fs::path& folder, std::vector<fs::path>& found) {
  std::vector<fs::path> entries;
  try {
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) entries.push_back(entry.path());
  } catch (const fs::filesystem_error& error) {
    throw InputError(folder.string() + ": cannot be read: " + error.code().message());
  }
  std::ranges::sort(entries);
  for (const fs::path& entry : entries) {
    if (entry.filename().string().starts_with('.')) continue;
    std::error_code ignored;
    if (fs::is_directory(entry, ignored)) {
      if (!fs::is_symlink(entry, ignored)) find_below(entry, found);
    } else if (form_of(entry) != Form::unknown) {
      found.push_back(entry);
    }
  }
}

}  // namespace

std::vector<fs::path> find_articles(const std::vector<fs::path>& paths) {
  std::vector<fs::path> found;
  for (const fs::path& path : paths) {
    std::error_code error;
    if (fs::is_directory(path, error)) {
      const std::size_t before = found.size();
      find_below(path, found);
      if (found.size() == before) {
        throw InputError(path.string() +
                         ": no articles in this folder; looked for .txt, .html, .htm, .jsonl and .ndjson files, also with .gz");
      }
    } else if (path != "-" && !fs::exists(path, error)) {
      throw InputError(path.string() + ": " + (error ? "cannot be read: " + error.message() : "no such file or folder"));
    } else {
      found.push_back(path);
    }
  }
  return found;
}

std::size_t read_articles(const fs::path& path, const ReaderOptions& options, const ArticleSink& sink, const Diagnostics& diagnostics) {
  return Reader(path, options, sink, diagnostics).all();
}

}  // namespace gereh::extract
