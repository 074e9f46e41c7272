// What an open model file hands out; model_file.cpp has checked it all.
#include <algorithm>

#include "extract/neural/model_file.h"
#include "ontology/error.h"

namespace gereh::extract::neural {

const ModelFile::Section* ModelFile::search(std::string_view name) const {
  const auto found = std::ranges::lower_bound(sections_, name, {}, &Section::name);
  return found != sections_.end() && found->name == name ? &*found : nullptr;
}

const ModelFile::Section& ModelFile::find(std::string_view name) const {
  if (const Section* section = search(name)) return *section;
  throw ontology::DataError(file_ + ": has no section \"" + std::string(name) + "\"; take program and data from one release");
}

template <Element T>
std::span<const T> ModelFile::tensor(std::string_view name, const Dimensions& dimensions) const {
  const Section& section = find(name);
  if (section.type == type_of<T>() && section.dimensions == dimensions) return elements<T>(section.data);
  throw ontology::DataError(file_ + ": section \"" + std::string(name) + "\" is " + describe(section.type, section.dimensions) + ", not " +
                            describe(type_of<T>(), dimensions) + "; take program and data from one release");
}

std::span<const float> ModelFile::floats(std::string_view name, const Dimensions& dimensions) const {
  return tensor<float>(name, dimensions);
}
std::span<const std::uint16_t> ModelFile::halves(std::string_view name, const Dimensions& dimensions) const {
  return tensor<std::uint16_t>(name, dimensions);
}
std::span<const std::int8_t> ModelFile::int8s(std::string_view name, const Dimensions& dimensions) const {
  return tensor<std::int8_t>(name, dimensions);
}
std::span<const std::uint8_t> ModelFile::uint8s(std::string_view name, const Dimensions& dimensions) const {
  return tensor<std::uint8_t>(name, dimensions);
}
std::span<const std::uint32_t> ModelFile::uint32s(std::string_view name, const Dimensions& dimensions) const {
  return tensor<std::uint32_t>(name, dimensions);
}
std::span<const std::uint64_t> ModelFile::uint64s(std::string_view name, const Dimensions& dimensions) const {
  return tensor<std::uint64_t>(name, dimensions);
}

std::vector<std::string_view> ModelFile::strings(std::string_view name) const {
  const Section& section = find(name);
  if (section.type != SectionType::kStrings) {
    throw ontology::DataError(file_ + ": section \"" + std::string(name) + "\" is " + describe(section.type, section.dimensions) +
                              ", not a list of strings; take program and data from one release");
  }
  const std::span<const std::uint32_t> offsets = offsets_of(section.data, section.dimensions[0]);
  const std::string_view text = section.data.substr(offsets.size_bytes());
  std::vector<std::string_view> list(section.dimensions[0]);
  for (std::size_t i = 0; i < list.size(); ++i) list[i] = text.substr(offsets[i], offsets[i + 1] - offsets[i]);
  return list;
}

std::vector<std::string_view> ModelFile::names() const {
  std::vector<std::string_view> names;
  for (const Section& section : sections_) names.push_back(section.name);
  return names;
}

std::optional<std::string_view> ModelFile::metadata(std::string_view key) const {
  const auto found = std::ranges::lower_bound(facts_, key, {}, &Fact::key);
  if (found == facts_.end() || found->key != key) return std::nullopt;
  return found->value;
}

}  // namespace gereh::extract::neural
