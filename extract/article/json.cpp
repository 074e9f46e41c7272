// Both read events (SAX) rather than a tree: what is nested deeply costs no stack, and what nobody asks for no memory.
#include "extract/article/json.h"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <nlohmann/json.hpp>

#include "ontology/error.h"
#include "ontology/iso_date.h"

namespace gereh::extract {

namespace {

using nlohmann::json;

constexpr std::size_t kDeepest = 256;

// Hands each scalar to scalar(key, value, depth) as text; `key` is that of the innermost object, empty within a list.
class Events : public nlohmann::json_sax<json> {
 public:
  enum class Kind { text, whole, other, null };

  bool null() override { return scalar("", Kind::null); }
  bool boolean(bool /*value*/) override { return scalar("", Kind::other); }
  bool number_integer(number_integer_t value) override { return scalar(std::to_string(value), Kind::whole); }
  bool number_unsigned(number_unsigned_t value) override { return scalar(std::to_string(value), Kind::whole); }
  // What does not fit 64 bits comes here as well.
  bool number_float(number_float_t /*value*/, const string_t& digits) override {
    const bool whole = digits.find_first_not_of("0123456789", digits.starts_with('-') ? 1 : 0) == std::string::npos;
    return scalar(digits, whole ? Kind::whole : Kind::other);
  }
  bool string(string_t& value) override { return scalar(value, Kind::text); }
  bool binary(binary_t& /*value*/) override { return true; }
  bool start_object(std::size_t /*size*/) override { return open(); }
  bool end_object() override { return close(); }
  bool start_array(std::size_t /*size*/) override { return open(); }
  bool end_array() override { return close(); }
  bool key(string_t& name) override {
    key_ = name;
    return true;
  }
  bool parse_error(std::size_t position, const std::string& /*token*/, const json::exception& /*error*/) override {
    broken_at = position;
    return false;
  }

  bool too_deep = false;
  std::size_t broken_at = 0;

 protected:
  virtual void found(const std::string& key, const std::string& value, Kind kind) = 0;
  std::size_t depth() const { return depth_; }

 private:
  bool scalar(const std::string& value, Kind kind) {
    found(key_, value, kind);
    return true;
  }
  bool open() {
    if (depth_ > 0) found(key_, "", Kind::other);
    too_deep = ++depth_ > kDeepest;
    key_.clear();
    return !too_deep;
  }
  bool close() {
    --depth_;
    key_.clear();
    return true;
  }

  std::string key_;
  std::size_t depth_ = 0;
};

// The members of the outermost object.
class Members : public Events {
 public:
  bool start_object(std::size_t size) override {
    is_object |= depth() == 0;
    return Events::start_object(size);
  }

  std::string get(std::initializer_list<const char*> keys, const std::string& where) const {
    for (const char* key : keys) {
      const auto member = members_.find(key);
      if (member == members_.end() || member->second.kind == Kind::null) continue;
      const auto& [value, kind] = member->second;
      if (kind == Kind::other) throw ontology::InputError(where + ": \"" + key + "\" is no text");
      if (value.find('\0') != std::string::npos) throw ontology::InputError(where + ": \"" + key + "\" has a null character");
      return value;
    }
    return "";
  }

  bool is_object = false;

 protected:
  void found(const std::string& key, const std::string& value, Kind kind) override {
    // The depth is that of what holds the value.
    if (depth() == 1 && is_object) members_[key] = {value, kind};
  }

 private:
  struct Member {
    std::string value;
    Kind kind = Kind::null;
  };
  std::map<std::string, Member> members_;
};

class Linked : public Events {
 public:
  LinkedData data;

 protected:
  void found(const std::string& key, const std::string& value, Kind kind) override {
    if (kind != Kind::text) return;
    std::string* field = key == "headline"        ? &data.headline
                         : key == "datePublished" ? &data.date
                         : key == "articleBody"   ? &data.body
                                                  : nullptr;
    if (field && field->empty()) *field = value;
  }
};

}  // namespace

std::string published_day(std::string_view told) {
  constexpr std::size_t kDay = 10;
  const std::string_view day = told.substr(0, kDay);
  const bool ends =
      told.size() <= kDay || told[kDay] == 'T' || told[kDay] == 't' || told[kDay] == ' ' || told[kDay] == '+' || told[kDay] == 'Z';
  return ends && ontology::is_iso_date(day) && day >= "1800" ? std::string(day) : "";
}

Article read_json_article(const std::string& line, const std::string& where) {
  Members object;
  if (!json::sax_parse(line, &object)) {
    if (object.too_deep) throw ontology::InputError(where + ": nested more than " + std::to_string(kDeepest) + " deep");
    throw ontology::InputError(where + ": broken JSON at byte " + std::to_string(object.broken_at) + " of the line");
  }
  if (!object.is_object) throw ontology::InputError(where + ": no JSON object");
  Article article;
  ontology::DocumentInfo& info = article.info;
  info.id = object.get({"id"}, where);
  info.title = object.get({"title"}, where);
  info.date = published_day(object.get({"date"}, where));
  info.source = object.get({"source"}, where);
  info.url = object.get({"url"}, where);
  info.text = object.get({"text", "body"}, where);
  if (info.text.find_first_not_of(" \t\r\n") == std::string::npos) throw ontology::InputError(where + ": the article has no \"text\"");
  if (!info.title.empty() && !info.text.starts_with(info.title)) info.text = info.title + "\n" + info.text;
  return article;
}

LinkedData read_linked_data(const std::string& block) {
  std::string clean = block;
  // Many sites leave line feeds within strings as they are, which JSON forbids.
  std::ranges::replace_if(
      clean, [](unsigned char c) { return c < 0x20; }, ' ');
  Linked linked;
  json::sax_parse(clean, &linked);
  return linked.data;
}

}  // namespace gereh::extract
