#include "extract/article_json.h"

#include <initializer_list>
#include <nlohmann/json.hpp>

#include "ontology/error.h"

namespace gereh::extract {

namespace {

using nlohmann::json;

std::string text_of(const json& object, std::initializer_list<const char*> keys, const std::string& where) {
  for (const char* key : keys) {
    const auto found = object.find(key);
    if (found == object.end() || found->is_null()) continue;
    if (found->is_string()) return found->get<std::string>();
    if (found->is_number_integer()) return std::to_string(found->get<long long>());
    throw ontology::InputError(where + ": \"" + key + "\" is no text");
  }
  return "";
}

}  // namespace

Article read_json_article(const std::string& line, const std::string& where) {
  json object;
  try {
    object = json::parse(line);
  } catch (const json::parse_error& error) {
    throw ontology::InputError(where + ": broken JSON at byte " + std::to_string(error.byte) + " of the line");
  }
  if (!object.is_object()) throw ontology::InputError(where + ": no JSON object");
  Article article;
  ontology::DocumentInfo& info = article.info;
  info.id = text_of(object, {"id"}, where);
  info.title = text_of(object, {"title"}, where);
  info.date = text_of(object, {"date"}, where);
  info.source = text_of(object, {"source"}, where);
  info.url = text_of(object, {"url"}, where);
  info.text = text_of(object, {"text", "body"}, where);
  if (info.text.find_first_not_of(" \t\r\n") == std::string::npos) throw ontology::InputError(where + ": the article has no \"text\"");
  if (!info.title.empty() && !info.text.starts_with(info.title)) info.text = info.title + "\n" + info.text;
  return article;
}

}  // namespace gereh::extract
