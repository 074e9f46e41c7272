// Layout, all numbers little-endian: "GEREHMOD", u32 version, u64 FNV-1a of all that follows, u32 number of models; each model:
// name, f32 scale, u32 classes and their names, u32 slots, used slots as (u32 position, u32 key, u32 count), u32 entries as
// (u16 label, i16 weight). Texts are u32 length and bytes. Every number is checked before it is used.
#include <array>
#include <bit>
#include <cstring>
#include <fstream>
#include <iterator>

#include "extract/perceptron.h"
#include "ontology/error.h"
#include "ontology/iri.h"

namespace gereh::extract {

namespace {

static_assert(std::endian::native == std::endian::little, "model files are read as they lie in memory");

constexpr std::string_view kMagic = "GEREHMOD";
constexpr std::uint32_t kVersion = 1;
constexpr std::uint32_t kMostClasses = 60000;

class Cursor {
 public:
  Cursor(std::string_view bytes, const std::string& file) : bytes_(bytes), file_(file) {}

  [[noreturn]] void damaged() const {
    throw ontology::DataError(file_ + ": damaged model (byte " + std::to_string(at_) + "); restore the file");
  }
  template <class Number>
  Number number() {
    Number value{};
    std::memcpy(&value, take(sizeof value).data(), sizeof value);
    return value;
  }
  std::string text() { return std::string(take(number<std::uint32_t>())); }
  std::string_view take(std::size_t size) {
    if (size > bytes_.size() - at_) damaged();
    const std::string_view part = bytes_.substr(at_, size);
    at_ += size;
    return part;
  }
  std::string_view rest() const { return bytes_.substr(at_); }

 private:
  std::string_view bytes_;
  const std::string& file_;
  std::size_t at_ = 0;
};

template <class Number>
void append(std::string& out, Number value) {
  std::array<char, sizeof value> bytes{};
  std::memcpy(bytes.data(), &value, sizeof value);
  out.append(bytes.data(), bytes.size());
}

void put_text(std::string& out, std::string_view text) {
  append(out, static_cast<std::uint32_t>(text.size()));
  out += text;
}

}  // namespace

ModelFile ModelFile::load(const std::filesystem::path& file) {
  ModelFile loaded;
  loaded.file_ = file.string();
  std::ifstream in(file, std::ios::binary);
  if (!in) throw ontology::DataError(loaded.file_ + ": cannot be read; is the data directory complete?");
  std::error_code error;
  const std::uintmax_t size = std::filesystem::file_size(file, error);
  if (error) throw ontology::DataError(loaded.file_ + ": cannot be read: " + error.message());
  std::string bytes(static_cast<std::size_t>(size), '\0');
  if (!in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()))) throw ontology::DataError(loaded.file_ + ": reading failed");
  Cursor cursor(bytes, loaded.file_);
  if (bytes.size() < kMagic.size() || cursor.take(kMagic.size()) != kMagic) {
    throw ontology::DataError(loaded.file_ + ": not a model file");
  }
  const auto version = cursor.number<std::uint32_t>();
  if (version != kVersion) {
    throw ontology::DataError(loaded.file_ + ": model version " + std::to_string(version) + ", this program reads " +
                              std::to_string(kVersion));
  }
  const auto checksum = cursor.number<std::uint64_t>();
  if (checksum != ontology::stable_hash(cursor.rest())) cursor.damaged();
  const auto models = cursor.number<std::uint32_t>();
  for (std::uint32_t i = 0; i < models; ++i) {
    const std::string name = cursor.text();
    LinearModel model;
    model.scale_ = cursor.number<float>();
    const auto classes = cursor.number<std::uint32_t>();
    if (classes == 0 || classes > kMostClasses) cursor.damaged();
    for (std::uint32_t k = 0; k < classes; ++k) model.classes_.push_back(cursor.text());
    const auto slots = cursor.number<std::uint32_t>();
    const auto used = cursor.number<std::uint32_t>();
    if (!std::has_single_bit(slots) || used >= slots || slots / 4 > used + 1 || cursor.rest().size() / 12 < used) cursor.damaged();
    model.slots_.resize(slots);
    model.used_ = used;
    std::uint64_t entries_told = 0;
    for (std::uint32_t k = 0; k < used; ++k) {
      const auto position = cursor.number<std::uint32_t>();
      const auto key = cursor.number<std::uint32_t>();
      const auto count = cursor.number<std::uint32_t>();
      if (position >= slots || key == 0 || model.slots_[position].key != 0) cursor.damaged();
      model.slots_[position] = {key, static_cast<std::uint32_t>(entries_told), count};
      entries_told += count;
    }
    const auto entries = cursor.number<std::uint32_t>();
    if (entries != entries_told || cursor.rest().size() / sizeof(LinearModel::Entry) < entries) cursor.damaged();
    model.entries_.resize(entries);
    const std::string_view raw = cursor.take(entries * sizeof(LinearModel::Entry));
    if (entries > 0) std::memcpy(model.entries_.data(), raw.data(), raw.size());
    for (const LinearModel::Entry& entry : model.entries_) {
      if (entry.label >= classes) cursor.damaged();
    }
    loaded.models_[name] = std::move(model);
  }
  if (!cursor.rest().empty()) cursor.damaged();
  return loaded;
}

void ModelFile::save(const std::filesystem::path& file) const {
  std::string body;
  append(body, static_cast<std::uint32_t>(models_.size()));
  for (const auto& [name, model] : models_) {
    put_text(body, name);
    append(body, model.scale_);
    append(body, static_cast<std::uint32_t>(model.classes_.size()));
    for (const std::string& label : model.classes_) put_text(body, label);
    append(body, static_cast<std::uint32_t>(model.slots_.size()));
    append(body, static_cast<std::uint32_t>(model.used_));
    std::vector<LinearModel::Entry> entries;
    for (std::uint32_t i = 0; i < model.slots_.size(); ++i) {
      const LinearModel::Slot& slot = model.slots_[i];
      if (slot.key == 0) continue;
      append(body, i);
      append(body, slot.key);
      append(body, slot.count);
      entries.insert(entries.end(), model.entries_.begin() + slot.begin, model.entries_.begin() + slot.begin + slot.count);
    }
    append(body, static_cast<std::uint32_t>(entries.size()));
    for (const LinearModel::Entry& entry : entries) {
      append(body, entry.label);
      append(body, entry.weight);
    }
  }
  std::string head(kMagic);
  append(head, kVersion);
  append(head, static_cast<std::uint64_t>(ontology::stable_hash(body)));
  std::ofstream out(file, std::ios::binary);
  out << head << body;
  out.close();
  if (!out) throw ontology::OutputError(file.string() + ": cannot be written");
}

const LinearModel& ModelFile::get(const std::string& name) const {
  const auto found = models_.find(name);
  if (found == models_.end()) throw ontology::DataError(file_ + ": has no model \"" + name + "\"");
  return found->second;
}

}  // namespace gereh::extract
