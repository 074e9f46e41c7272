// The format. All numbers are little-endian. A text is u32 length and its bytes.
//
//   byte  0   8 bytes  magic "GEREHNET"
//         8   u64      version of the format
//        16   u64      size of the file in bytes
//        24   u64      XXH3 (64 bits, seed 0) of all bytes from 32 to the end
//        32   u32      number of metadata entries
//        36   u32      number of sections
//        40   entries  ascending by key: text key, text value
//             sections ascending by name: text name, u32 type (SectionType), u32 number of dimensions, u64 each dimension
//             data     of the sections in that order, each behind zeros up to a multiple of 64 bytes; the last ends the file
//
//   data of a tensor   its numbers, row-major; no dimension is zero
//   data of a list     u32 offsets into its text, one more than strings, from 0 to the text's size; then the text, all strings
//                      in a row. Its dimensions in the file are two: number of strings, bytes of text
//
// Where data lies follows from what stands before it, so a file has no offsets that could be wrong, and one content has one
// file. Names ascend strictly, so none is there twice. Every number is checked before it is used, as a hostile file's checksum
// is right.
#include "extract/neural/model_file.h"

#include <xxhash.h>

#include <algorithm>
#include <cstring>

#include "ontology/error.h"

namespace gereh::extract::neural {

// Reads a file from front to end into a ModelFile.
class Directory {
 public:
  explicit Directory(ModelFile& model) : model_(model), bytes_(model.mapped_.bytes()) {}

  void read() {
    read_header();
    const auto facts = number<std::uint32_t>();
    const auto sections = number<std::uint32_t>();
    for (std::uint32_t i = 0; i < facts; ++i) read_fact();
    for (std::uint32_t i = 0; i < sections; ++i) read_section();
    for (ModelFile::Section& section : model_.sections_) read_data(section);
    if (at_ != bytes_.size()) damaged("more than its sections");
  }

 private:
  [[noreturn]] void fail(const std::string& what) const { throw ontology::DataError(model_.file_ + ": " + what); }
  [[noreturn]] void damaged(const std::string& what) const {
    fail("damaged model (byte " + std::to_string(at_) + ": " + what + "); restore the file");
  }

  std::string_view take(std::size_t size) {
    if (size > bytes_.size() - at_) damaged("ends too early");
    const std::string_view part = bytes_.substr(at_, size);
    at_ += size;
    return part;
  }
  template <class Number>
  Number number() {
    Number value{};
    std::memcpy(&value, take(sizeof value).data(), sizeof value);
    return value;
  }
  std::string_view text() { return take(number<std::uint32_t>()); }

  void read_header() {
    if (!bytes_.starts_with(kMagic)) fail("is no model file; restore the file");
    if (bytes_.size() < kHeaderSize) damaged("ends too early");
    at_ = kMagic.size();
    if (const auto version = number<std::uint64_t>(); version != kVersion) {
      fail("is of model format " + std::to_string(version) + ", this program reads " + std::to_string(kVersion) +
           "; take program and data from one release");
    }
    if (const auto size = number<std::uint64_t>(); size != bytes_.size()) {
      fail("has " + std::to_string(bytes_.size()) + " bytes, should have " + std::to_string(size) + "; restore the file");
    }
    if (number<std::uint64_t>() != XXH3_64bits(bytes_.data() + kHeaderSize, bytes_.size() - kHeaderSize)) damaged("wrong checksum");
  }

  void read_fact() {
    const std::string_view key = text();
    if (!is_name(key)) damaged("no key");
    if (!model_.facts_.empty() && model_.facts_.back().key >= key) damaged("keys out of order");
    const std::string_view value = text();
    if (!is_text(value)) damaged("a value that is no text");
    model_.facts_.push_back({key, value});
  }

  void read_section() {
    const std::string_view name = text();
    if (!is_name(name)) damaged("no name");
    if (!model_.sections_.empty() && model_.sections_.back().name >= name) damaged("names out of order");
    const auto type = number<std::uint32_t>();
    if (type < static_cast<std::uint32_t>(SectionType::kF32) || type > static_cast<std::uint32_t>(SectionType::kStrings))
      damaged("no type");
    model_.sections_.push_back({name, static_cast<SectionType>(type), read_dimensions(), {}});
  }

  Dimensions read_dimensions() {
    const auto rank = number<std::uint32_t>();
    if (rank < 1 || rank > kMostDimensions) damaged("no number of dimensions");
    const auto a = number<std::uint64_t>();
    if (rank == 1) return {a};
    const auto b = number<std::uint64_t>();
    if (rank == 2) return {a, b};
    return {a, b, number<std::uint64_t>()};
  }

  void read_data(ModelFile::Section& section) {
    const std::string_view padding = take(padding_at(at_));
    if (std::ranges::any_of(padding, [](char byte) { return byte != 0; })) damaged("no padding");
    const std::optional<std::size_t> size = data_size(section.type, section.dimensions);
    if (!size) damaged("impossible dimensions");
    section.data = take(*size);
    if (const char* wrong = what_is_wrong(section.type, section.dimensions, section.data)) {
      damaged("section \"" + std::string(section.name) + "\": " + wrong);
    }
    if (section.type == SectionType::kStrings) section.dimensions = {section.dimensions[0]};
  }

  ModelFile& model_;
  std::string_view bytes_;
  std::size_t at_ = 0;
};

ModelFile::ModelFile(const std::filesystem::path& file) : file_(file.string()), mapped_(file) {
  Directory(*this).read();
}

}  // namespace gereh::extract::neural
