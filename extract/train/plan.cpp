#include "extract/train/plan.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>
#include <type_traits>
#include <utility>

#include "extract/analysis/conllu.h"
#include "extract/train/plan_check.h"
#include "ontology/error.h"

namespace gereh::extract::train {

namespace {

using nlohmann::json;

// Reads objects whose keys are all known, so that a misspelt one doesn't pass unseen.
class Reader {
 public:
  Reader(const json& object, std::string where) : object_(object), where_(std::move(where)) {
    if (!object_.is_object()) fail("expected an object");
  }
  ~Reader() = default;
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  template <typename T>
  Reader& optional(const char* key, T& value) {
    seen_.emplace_back(key);
    const auto found = object_.find(key);
    if (found == object_.end()) return *this;
    if (!fits<T>(*found)) fail(std::string("\"") + key + "\" has the wrong type or is out of range");
    try {
      value = found->get<T>();
    } catch (const json::exception&) {
      fail(std::string("\"") + key + "\" has the wrong type");
    }
    return *this;
  }
  template <typename T>
  Reader& required(const char* key, T& value) {
    if (!object_.contains(key)) fail(std::string("\"") + key + "\" is missing");
    return optional(key, value);
  }
  void done() const {
    for (const auto& [key, value] : object_.items()) {
      if (std::ranges::find(seen_, key) == seen_.end()) fail("unknown key \"" + key + "\"");
    }
  }
  [[noreturn]] void fail(const std::string& what) const { throw ontology::InputError(where_ + ": " + what); }

 private:
  // The library makes a number of a boolean and cuts what doesn't fit.
  template <typename T>
  static bool fits(const json& value) {
    if constexpr (std::is_floating_point_v<T>) return value.is_number();
    if constexpr (std::is_integral_v<T>) {
      if (value.is_number_unsigned()) return std::in_range<T>(value.get<std::uint64_t>());
      return value.is_number_integer() && std::in_range<T>(value.get<std::int64_t>());
    }
    return true;
  }

  const json& object_;
  std::string where_;
  std::vector<std::string> seen_;
};

void set_layers(const std::vector<std::string>& layers, const Reader& reader, Corpus& kind) {
  const std::map<std::string, bool Corpus::*> known = {{"upos", &Corpus::tags},      {"trees", &Corpus::trees},
                                                       {"feats", &Corpus::features}, {"lemmas", &Corpus::lemmas},
                                                       {"names", &Corpus::names},    {"tags", &Corpus::coarse_tags}};
  for (const std::string& layer : layers) {
    const auto found = known.find(layer);
    if (found == known.end()) reader.fail("unknown layer \"" + layer + "\" (upos, trees, feats, lemmas, names, tags)");
    kind.*found->second = true;
  }
  if (layers.empty()) reader.fail("\"layers\" is empty");
}

Source read_source_entry(const json& entry, const std::string& where, const std::filesystem::path& data) {
  Source source;
  std::string file;
  std::vector<std::string> layers;
  Reader reader(entry, where);
  reader.required("id", source.id).required("file", file).required("treebank", source.kind.treebank).required("layers", layers);
  reader.optional("weight", source.kind.weight).optional("names", source.kind.name_classes).done();
  set_layers(layers, reader, source.kind);
  source.file = data / file;
  return source;
}

void read_numbers(const json& root, const std::string& where, Plan& plan) {
  const json none = json::object();
  const auto part = [&](const char* key) -> const json& { return root.contains(key) ? root[key] : none; };
  Reader(part("network"), where + ": network")
      .optional("word", plan.sizes.word)
      .optional("affix", plan.sizes.affix)
      .optional("fine", plan.sizes.fine)
      .optional("coarse", plan.sizes.coarse)
      .optional("properties", plan.sizes.properties)
      .optional("encoded", plan.sizes.encoded)
      .optional("treebank", plan.sizes.treebank)
      .optional("hidden", plan.sizes.hidden)
      .optional("layers", plan.sizes.layers)
      .optional("arcs", plan.sizes.arcs)
      .optional("relations", plan.sizes.relations)
      .done();
  Reader(part("dropout"), where + ": dropout")
      .optional("word", plan.dropout.word)
      .optional("lexical", plan.dropout.lexical)
      .optional("hints", plan.dropout.hints)
      .optional("encoded", plan.dropout.encoded)
      .optional("hidden", plan.dropout.hidden)
      .optional("recurrent", plan.dropout.recurrent)
      .optional("arcs", plan.dropout.arcs)
      .done();
  Reader(part("schedule"), where + ": schedule")
      .optional("epochs", plan.schedule.epochs)
      .optional("batch_words", plan.schedule.batch_words)
      .optional("rate", plan.schedule.rate)
      .optional("average", plan.schedule.average)
      .optional("seed", plan.schedule.seed)
      .optional("least_label", plan.schedule.least_label)
      .optional("least_property", plan.schedule.least_property)
      .done();
  Reader weights(part("weights"), where + ": weights");
  for (std::size_t layer = 0; layer < kLayers; ++layer) weights.optional(kLayerNames[layer], plan.weights[layer]);
  weights.done();
}

}  // namespace

Plan read_plan(const std::filesystem::path& file, const std::filesystem::path& data) {
  const std::string where = file.string();
  std::ifstream in(file, std::ios::binary);
  if (!in) throw ontology::InputError(where + ": cannot be read");
  const json root = json::parse(in, nullptr, false, true);
  if (root.is_discarded()) throw ontology::InputError(where + ": is no JSON");
  Plan plan;
  std::string vectors, clusters, lexicon;
  json sources, unused;
  Reader reader(root, where);
  reader.optional("facts", plan.facts).optional("vectors", vectors).optional("clusters", clusters).optional("lexicon", lexicon);
  reader.required("sources", sources).optional("network", unused).optional("dropout", unused).optional("schedule", unused);
  reader.optional("weights", unused).done();
  if (!sources.is_array() || sources.empty()) reader.fail("\"sources\" must be a list with something in it");
  for (std::size_t i = 0; i < sources.size(); ++i) {
    plan.sources.push_back(read_source_entry(sources[i], where + ": source " + std::to_string(i + 1), data));
  }
  for (auto [name, target] : {std::pair{&vectors, &plan.vectors}, {&clusters, &plan.clusters}, {&lexicon, &plan.lexicon}}) {
    if (!name->empty()) *target = data / *name;
  }
  read_numbers(root, where, plan);
  check_plan(plan, where);
  return plan;
}

Share parse_share(std::string_view text) {
  Share share;
  const std::size_t colon = text.find(':');
  share.id = text.substr(0, colon);
  if (colon == std::string_view::npos) return share;
  const std::string_view numbers = text.substr(colon + 1);
  const char* end = numbers.data() + numbers.size();
  const auto part = std::from_chars(numbers.data(), end, share.part);
  const bool slash = part.ec == std::errc() && part.ptr != end && *part.ptr == '/';
  const auto parts = slash ? std::from_chars(part.ptr + 1, end, share.parts) : part;
  if (!slash || parts.ec != std::errc() || parts.ptr != end || share.part >= share.parts) {
    throw ontology::UsageError(std::string(text) + ": expected SOURCE or SOURCE:K/N with K from 0 to N - 1");
  }
  return share;
}

std::vector<Sentence> read_source(const Source& source, const std::function<std::string(std::string_view)>& form) {
  std::vector<Sentence> sentences;
  if (source.file.extension() == ".conllu") {
    sentences = read_conllu(source.file);
  } else {
    const Column column = source.kind.names ? Column::name : source.kind.tags ? Column::upos : Column::tag;
    sentences = read_columns(source.file, column);
  }
  std::erase_if(sentences, [](const Sentence& sentence) { return sentence.tokens.empty(); });
  for (Sentence& sentence : sentences) {
    for (Token& token : sentence.tokens) {
      token.form = form(token.form);
      if (source.kind.names) rename_class(source.kind.name_classes, token.name);
    }
  }
  return sentences;
}

std::vector<Sentence> take(std::vector<Sentence>& sentences, const Share& share) {
  std::vector<Sentence> taken, left;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    (i % share.parts == share.part ? taken : left).push_back(std::move(sentences[i]));
  }
  sentences = std::move(left);
  return taken;
}

}  // namespace gereh::extract::train
