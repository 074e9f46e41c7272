// The weights of a network, found in its file.
#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "extract/neural/bio_decoder.h"
#include "extract/neural/layers.h"
#include "extract/neural/model_file.h"
#include "extract/neural/network.h"
#include "extract/neural/word_table.h"

namespace gereh::extract::neural {

// Rows of a table of vectors.
struct Table {
  Table(const ModelFile& file, const std::string& name)
      : rows(file.dimensions(name)[0]), size(file.dimensions(name)[1]), values(file.floats(name, {rows, size}).data()) {}
  const float* row(std::size_t index) const { return values + index * size; }
  std::size_t rows, size;
  const float* values;
};

// Word vectors, kept as bytes: the value is byte * scale of the row.
struct WordVectors {
  explicit WordVectors(const ModelFile& file)
      : rows(file.dimensions("vectors.scale")[0]),
        size(file.dimensions("vectors")[1]),
        bytes(file.int8s("vectors", {rows, size}).data()),
        scales(file.floats("vectors.scale", {rows}).data()) {}
  std::size_t rows, size;
  const std::int8_t* bytes;
  const float* scales;
};

// Points into the file that it holds. Immutable once loaded.
struct Weights {
  // Throws as Network does.
  Weights(const std::filesystem::path& path, std::string_view treebank_name);

  ModelFile file;
  std::array<std::vector<std::string>, kLayers> labels;
  std::vector<std::string> relations;
  WordTable table;
  WordVectors vectors;
  Table affix, fine, coarse, property, hint, treebanks;
  std::size_t features, encoded, hidden, arcs, relation_size;
  const float* treebank = nullptr;
  DenseLayer word;
  std::vector<LstmLayer> lstms;  // two a layer
  std::vector<DenseLayer> tasks;
  BioDecoder names;
  DenseLayer arc_dependent, arc_head, relation_dependent, relation_head;
  DenseLayer arc;             // turns dependents; its bias is no input's but the heads' preference
  DenseLayer relation_turn;   // heads, for every relation
  DenseLayer relation_plain;  // of dependent and head, side by side
  const float* arc_root;
  const float* arc_bias;
  const float* relation_root;

 private:
  [[noreturn]] void fail(const std::string& what) const;
  void check_sizes() const;
  void find_treebank(std::string_view name);
  void read_tasks();
  void read_lstms();
};

}  // namespace gereh::extract::neural
