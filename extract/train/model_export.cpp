#include "extract/train/model_export.h"

#include <bit>
#include <cmath>

#include "extract/neural/columns.h"
#include "extract/neural/model_writer.h"
#include "extract/neural/word_table.h"
#include "ontology/error.h"

namespace gereh::extract::train {

namespace {

using neural::kLane;
using neural::ModelWriter;
using neural::padded;

class Export {
 public:
  Export(const Network& network, ModelWriter& writer) : network_(network), writer_(writer) {}

  const Matrix& value(const std::string& name) const {
    for (const Parameter& parameter : network_.parameters().all()) {
      if (parameter.name == name) return parameter.value;
    }
    throw ontology::DataError("the network has no parameter " + name);
  }

  // Panels of kLane rows, see neural::Panels.
  void weight(const std::string& section, const Matrix& matrix) {
    const auto rows = static_cast<std::size_t>(matrix.rows()), inputs = static_cast<std::size_t>(matrix.cols());
    std::vector<float> values(padded(rows) * inputs);
    for (std::size_t row = 0; row < rows; ++row) {
      for (std::size_t k = 0; k < inputs; ++k) {
        values[(row / kLane * inputs + k) * kLane + row % kLane] = matrix(static_cast<Eigen::Index>(row), static_cast<Eigen::Index>(k));
      }
    }
    writer_.add(section, {padded(rows) / kLane, inputs, kLane}, std::move(values));
  }

  void vector(const std::string& section, const Matrix& column, bool pad) {
    const auto rows = static_cast<std::size_t>(column.rows());
    std::vector<float> values(pad ? padded(rows) : rows);
    std::copy_n(column.data(), rows, values.begin());
    const std::uint64_t size = values.size();
    writer_.add(section, {size}, std::move(values));
  }

  void dense(const std::string& name) {
    weight(name + ".weight", value(name + ".weight"));
    vector(name + ".bias", value(name + ".bias"), true);
  }

  void turn(const std::string& name) {
    const Matrix& matrix = value(name + ".weight");
    weight(name + ".weight", matrix);
    vector(name + ".bias", Matrix::Zero(matrix.rows(), 1), true);
  }

  // A column of the matrix is a row of the file's table.
  void table(const std::string& name) {
    const Matrix& matrix = value(name);
    writer_.add(name, {static_cast<std::uint64_t>(matrix.cols()), static_cast<std::uint64_t>(matrix.rows())},
                std::vector<float>(matrix.data(), matrix.data() + matrix.size()));
  }

  void vectors(const Matrix& matrix) {
    std::vector<std::int8_t> bytes(static_cast<std::size_t>(matrix.size()));
    std::vector<float> scales;
    for (Eigen::Index row = 0; row < matrix.cols(); ++row) {
      const float scale = std::max(matrix.col(row).cwiseAbs().maxCoeff(), 1e-6F) / 127.0F;
      scales.push_back(scale);
      for (Eigen::Index i = 0; i < matrix.rows(); ++i) {
        bytes[static_cast<std::size_t>(row * matrix.rows() + i)] = static_cast<std::int8_t>(std::lround(matrix(i, row) / scale));
      }
    }
    writer_.add("vectors", {static_cast<std::uint64_t>(matrix.cols()), static_cast<std::uint64_t>(matrix.rows())}, std::move(bytes));
    writer_.add("vectors.scale", {static_cast<std::uint64_t>(matrix.cols())}, std::move(scales));
  }

 private:
  const Network& network_;
  ModelWriter& writer_;
};

void add_words(const Vocabulary& vocabulary, ModelWriter& writer) {
  const std::vector<std::string> known = vocabulary.known();
  const std::size_t slots = std::bit_ceil(known.size() * 3 / 2 + 2);
  std::vector<std::uint64_t> keys(slots), properties(slots);
  std::vector<std::uint32_t> vectors(slots), clusters(slots);
  for (const std::string& word : known) {
    const std::uint64_t key = neural::WordTable::key(word);
    std::size_t at = key & (slots - 1);
    while (keys[at] != 0 && keys[at] != key) at = (at + 1) & (slots - 1);
    if (keys[at] == key) throw ontology::DataError("two words share the key of \"" + word + "\": leave one out of the lexicon");
    const WordType type = vocabulary.describe(word);
    keys[at] = key;
    vectors[at] = static_cast<std::uint32_t>(type.word);
    clusters[at] = static_cast<std::uint32_t>(type.fine) << 16U | static_cast<std::uint32_t>(type.coarse);
    for (const int property : type.properties) properties[at] |= std::uint64_t{1} << static_cast<unsigned>(property);
  }
  writer.add("words.keys", {slots}, std::move(keys));
  writer.add("words.vector", {slots}, std::move(vectors));
  writer.add("words.clusters", {slots}, std::move(clusters));
  writer.add("words.properties", {slots}, std::move(properties));
}

}  // namespace

void export_model(const Network& network, const Vocabulary& vocabulary, const Labels& labels,
                  const std::map<std::string, std::string>& facts, const std::filesystem::path& file) {
  if (vocabulary.properties().size() > 64) throw ontology::DataError("the lexicon has more than 64 properties");
  ModelWriter writer;
  for (const auto& [key, value] : facts) writer.set_metadata(key, value);
  Export out(network, writer);
  add_words(vocabulary, writer);
  out.vectors(network.fixed_vectors() + out.value("words"));
  for (const char* name : {"affixes", "fine", "coarse", "properties", "hints", "treebanks"}) out.table(name);
  for (const char* name : {"word", "arc.dependent", "arc.head", "relation.dependent", "relation.head"}) out.dense(name);
  for (int layer = 0; layer < network.sizes().layers; ++layer) {
    for (const char* way : {".forth", ".back"}) {
      const std::string name = "lstm" + std::to_string(layer) + way;
      out.dense(name + ".input");
      out.weight(name + ".recurrent.weight", out.value(name + ".recurrent.weight"));
    }
  }
  out.turn("arc.turn");
  out.turn("relation.turn");
  const Matrix& plain = out.value("relation.plain");
  out.weight("relation.plain.weight", plain.leftCols(plain.cols() - 1));
  out.vector("relation.plain.bias", plain.rightCols(1), true);
  for (const char* name : {"arc.root", "arc.bias", "relation.root"}) out.vector(name, out.value(name), false);
  const Matrix before = out.value("name.transitions").transpose();  // so that the labels before one are together
  writer.add("name.transitions", {static_cast<std::uint64_t>(before.cols()), static_cast<std::uint64_t>(before.rows())},
             std::vector<float>(before.data(), before.data() + before.size()));
  for (std::size_t layer = 0; layer < kLayers; ++layer) {
    if (static_cast<Layer>(layer) == Layer::coarse) continue;  // only helps training
    out.dense(kLayerNames[layer]);
    writer.add_strings("labels." + std::string(kLayerNames[layer]), labels.layers[layer].all());
  }
  writer.add_strings("labels.relations", labels.relations.all());
  writer.add_strings("treebanks.names", labels.treebanks.all());
  writer.save(file);
}

}  // namespace gereh::extract::train
