#include "extract/train/vocabulary.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <set>
#include <sstream>

#include "extract/base/tsv.h"
#include "ontology/error.h"

namespace gereh::extract::train {

namespace {

constexpr int kMostClusters = 0xFFFF;        // the model file has 16 bits for each
constexpr std::size_t kMostProperties = 64;  // and one bit for each of these

int cluster(const std::filesystem::path& file, const TsvRow& row, std::size_t field) {
  const std::string& text = row.fields[field];
  int number = -1;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size() || number < 0 || number >= kMostClusters) {
    throw ontology::DataError(file.string() + ":" + std::to_string(row.line) + ": \"" + text +
                              "\" is no cluster: expected a number below " + std::to_string(kMostClusters));
  }
  return number + 1;  // 0: none
}

// Each once, however often a line has it.
std::set<std::string> properties_of(const TsvRow& row) {
  const std::vector<std::string> list = split(row.fields[1], ',');
  return {list.begin(), list.end()};
}

}  // namespace

void Vocabulary::read_vectors(const std::filesystem::path& file, int dimensions) {
  std::ifstream in(file);
  if (!in) throw ontology::InputError(file.string() + ": cannot be read");
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    std::istringstream fields(line);
    std::string word;
    fields >> word;
    std::vector<float> vector;
    for (float value; fields >> value;) vector.push_back(value);
    if (vector.size() != static_cast<std::size_t>(dimensions)) {
      throw ontology::InputError(file.string() + ":" + std::to_string(number) + ": expected a word and " + std::to_string(dimensions) +
                                 " numbers");
    }
    if (words_.try_emplace(neural::vocabulary_form(word), static_cast<int>(words_.size()) + 1).second)
      vectors_.push_back(std::move(vector));
  }
}

void Vocabulary::read_clusters(const std::filesystem::path& file) {
  for (const TsvRow& row : read_tsv(file, 3, 3)) {
    const int fine = cluster(file, row, 1), coarse = cluster(file, row, 2);
    clusters_[neural::vocabulary_form(row.fields[0])] = {fine, coarse};
    fine_ = std::max(fine_, fine + 1);
    coarse_ = std::max(coarse_, coarse + 1);
  }
}

void Vocabulary::read_lexicon(const std::filesystem::path& file, int least) {
  const std::vector<TsvRow> rows = read_tsv(file, 2, 2);
  std::map<std::string, int> counts;
  for (const TsvRow& row : rows) {
    for (const std::string& property : properties_of(row)) ++counts[property];
  }
  std::map<std::string, int> numbers;
  for (const auto& [property, count] : counts) {
    if (count < least) continue;
    numbers[property] = static_cast<int>(properties_.size());
    properties_.push_back(property);
  }
  if (properties_.size() > kMostProperties) {
    throw ontology::DataError(file.string() + ": " + std::to_string(properties_.size()) + " properties that " + std::to_string(least) +
                              " or more words have, at most 64 can be kept; raise least_property");
  }
  for (const TsvRow& row : rows) {
    std::vector<int> known;
    for (const std::string& property : properties_of(row)) {
      if (const auto found = numbers.find(property); found != numbers.end()) known.push_back(found->second);
    }
    if (!known.empty()) lexicon_[neural::vocabulary_form(row.fields[0])] = std::move(known);
  }
}

void Vocabulary::count(const std::string& form) {
  const std::string bare = neural::vocabulary_form(form);
  if (++counts_[bare] == 2) words_.try_emplace(bare, static_cast<int>(words_.size()) + 1);
}

WordType Vocabulary::describe(const std::string& bare) const {
  WordType type;
  if (const auto found = words_.find(bare); found != words_.end()) type.word = found->second;
  if (const auto found = clusters_.find(bare); found != clusters_.end()) std::tie(type.fine, type.coarse) = found->second;
  if (const auto found = lexicon_.find(bare); found != lexicon_.end()) type.properties = found->second;
  type.affixes = neural::affixes(bare);
  return type;
}

int Vocabulary::type(const std::string& form) {
  const std::string bare = neural::vocabulary_form(form);
  const auto [found, fresh] = type_numbers_.try_emplace(bare, static_cast<int>(types_.size()));
  if (fresh) types_.push_back(describe(bare));
  return found->second;
}

Matrix Vocabulary::vectors(int dimensions) const {
  Matrix matrix = Matrix::Zero(dimensions, words());
  for (std::size_t i = 0; i < vectors_.size(); ++i) {
    matrix.col(static_cast<Eigen::Index>(i) + 1) = Eigen::Map<const Vector>(vectors_[i].data(), dimensions);
  }
  return matrix;
}

std::vector<std::string> Vocabulary::known() const {
  std::vector<std::string> all;
  for (const auto& [word, column] : words_) all.push_back(word);
  for (const auto& [word, clusters] : clusters_) all.push_back(word);
  for (const auto& [word, properties] : lexicon_) all.push_back(word);
  std::ranges::sort(all);
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

}  // namespace gereh::extract::train
