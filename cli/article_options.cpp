#include "cli/article_options.h"

#include "extract/article/input.h"
#include "ontology/error.h"
#include "ontology/iso_date.h"

namespace gereh::cli {

void ArticleOptions::setup(CLI::App& app, bool standard_input) {
  CLI::Option* articles =
      app.add_option("article", paths_,
                     "Articles: text (first line the title), HTML, JSON Lines (id, title, date, source, url, text), each also with .gz; "
                     "folders of them; - for standard input" +
                         std::string(standard_input ? ", which is read if none is named" : ""))
          ->type_name("ARTICLE");
  if (!standard_input) articles->required();
  app.add_option("--encoding", encoding_, "Encoding of the articles, by ICU's name, such as windows-1256")
      ->type_name("NAME")
      ->capture_default_str();
  app.add_option("--source", source_, "Publisher to note where an article names none")->type_name("TEXT");
  app.add_option("--date", date_, "Date of the articles (YYYY-MM-DD) where they tell none; \"yesterday\" counts from it")
      ->type_name("DATE");
  data_.setup(app);
}

void demand_utf8(const std::string& option, const std::string& value) {
  if (extract::first_invalid_utf8(value) != std::string::npos) throw ontology::UsageError(option + ": not UTF-8");
}

extract::ReaderOptions ArticleOptions::reader_options() const {
  if (!date_.empty() && !ontology::is_iso_date(date_)) throw ontology::UsageError("--date " + date_ + ": no date; write YYYY-MM-DD");
  if (ontology::is_iranian_year(date_))
    throw ontology::UsageError("--date " + date_ + ": a year of the Iranian calendar; write the Gregorian date, as 2024-06-20");
  demand_utf8("--source", source_);
  extract::check_encoding(encoding_);
  return {encoding_, source_, date_};
}

std::vector<std::filesystem::path> ArticleOptions::articles() const {
  if (paths_.empty()) return {"-"};
  return extract::find_articles({paths_.begin(), paths_.end()});
}

}  // namespace gereh::cli
