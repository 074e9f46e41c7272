#include "cli/article_options.h"

#include "extract/article_input.h"
#include "ontology/error.h"
#include "ontology/iso_date.h"

namespace gereh::cli {

void ArticleOptions::setup(CLI::App& app) {
  app.add_option("article", paths_,
                 "Articles: text (first line the title), HTML, JSON Lines (id, title, date, source, url, text), each also with .gz; "
                 "folders of them; - for standard input")
      ->required()
      ->type_name("ARTICLE");
  app.add_option("--encoding", encoding_, "Encoding of the articles, by ICU's name, such as windows-1256")
      ->type_name("NAME")
      ->capture_default_str();
  app.add_option("--source", source_, "Publisher to note where an article names none")->type_name("TEXT");
  app.add_option("--date", date_, "Date of the articles (YYYY-MM-DD) where they tell none; \"yesterday\" counts from it")
      ->type_name("DATE");
  app.add_option("--data", data_, "Data directory: ontology and language packs")->type_name("DIR")->envname("GEREH_DATA");
}

void demand_utf8(const std::string& option, const std::string& value) {
  if (extract::first_invalid_utf8(value) != std::string::npos) throw ontology::UsageError(option + ": not UTF-8");
}

extract::ReaderOptions ArticleOptions::reader_options() const {
  if (!date_.empty() && !ontology::is_iso_date(date_)) throw ontology::UsageError("--date " + date_ + ": no date; write YYYY-MM-DD");
  demand_utf8("--source", source_);
  extract::check_encoding(encoding_);
  return {encoding_, source_, date_};
}

std::filesystem::path ArticleOptions::data_folder() const {
  namespace fs = std::filesystem;
  std::error_code error;
  if (!data_.empty()) {
    if (!fs::is_directory(data_, error)) throw ontology::DataError(data_ + ": no such data directory");
    return data_;
  }
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  const fs::path installed = (program.parent_path() / GEREH_DATA_FROM_PROGRAM).lexically_normal();  // wherever it was installed to
  for (const fs::path& folder : {installed, fs::path(GEREH_SOURCE_DATA_DIR)}) {
    if (fs::is_directory(folder / "ontology", error)) return folder;
  }
  throw ontology::DataError(installed.string() + ": no data directory; name it with --data");
}

std::vector<std::filesystem::path> ArticleOptions::articles() const {
  return extract::find_articles({paths_.begin(), paths_.end()});
}

}  // namespace gereh::cli
