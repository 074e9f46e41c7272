#include "cli/article_options.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "ontology/error.h"

namespace gereh::cli {

namespace {

bool is_date(const std::string& text) {
  unsigned year = 0, month = 0, day = 0;
  int read = 0;
  if (text.size() != 10 || std::sscanf(text.c_str(), "%4u-%2u-%2u%n", &year, &month, &day, &read) != 3 || read != 10) return false;
  return std::chrono::year_month_day(std::chrono::year(static_cast<int>(year)), std::chrono::month(month), std::chrono::day(day)).ok();
}

}  // namespace

void ArticleOptions::setup(CLI::App& app) {
  app.add_option("article", paths_,
                 "Articles: text (first line the title), HTML, JSON Lines (id, title, date, source, url, text), each also with .gz; "
                 "folders of them; - for standard input")
      ->required()
      ->type_name("ARTICLE");
  app.add_option("--encoding", encoding_, "Encoding of the articles, by ICU's name, such as windows-1256")->type_name("NAME")->capture_default_str();
  app.add_option("--source", source_, "Publisher to note where an article names none")->type_name("TEXT");
  app.add_option("--date", date_, "Date of the articles (YYYY-MM-DD) where they tell none; \"yesterday\" counts from it")->type_name("DATE");
  app.add_option("--data", data_, "Data directory: ontology and language packs")->type_name("DIR")->envname("GEREH_DATA");
}

extract::ReaderOptions ArticleOptions::reader_options() const {
  if (!date_.empty() && !is_date(date_)) throw ontology::UsageError("--date " + date_ + ": no date; write YYYY-MM-DD");
  return {encoding_, source_, date_};
}

std::filesystem::path ArticleOptions::data_folder() const {
  std::error_code error;
  if (!data_.empty()) {
    if (!std::filesystem::is_directory(data_, error)) throw ontology::DataError(data_ + ": no such data directory");
    return data_;
  }
  const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
  const std::filesystem::path beside = program.parent_path().parent_path() / GEREH_DATA_SUBFOLDER;  // of an installed program, wherever it is
  for (const std::filesystem::path& folder : {beside, std::filesystem::path(GEREH_SOURCE_DATA_DIR), std::filesystem::path(GEREH_INSTALL_DATA_DIR)}) {
    if (std::filesystem::is_directory(folder / "ontology", error)) return folder;
  }
  throw ontology::DataError(GEREH_INSTALL_DATA_DIR ": no data directory; name it with --data");
}

std::vector<std::filesystem::path> ArticleOptions::articles() const {
  return extract::find_articles({paths_.begin(), paths_.end()});
}

}  // namespace gereh::cli
