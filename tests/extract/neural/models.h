// Model files for the tests: a small one with all that the format has, and any bytes behind a right header.
#pragma once

#include <unistd.h>
#include <xxhash.h>

#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "extract/neural/model_writer.h"

namespace gereh::extract::neural {

// A folder of this process, in memory where there is such a place, that goes when the test ends.
class Folder {
 public:
  Folder() : path_(parent() / ("gereh-neural-" + std::to_string(getpid()))) {
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_);
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  const std::filesystem::path& path() const { return path_; }
  std::filesystem::path operator/(const std::string& name) const { return path_ / name; }
  std::size_t files() const {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(path_), std::filesystem::directory_iterator()));
  }

 private:
  static std::filesystem::path parent() {
    const std::filesystem::path memory = "/dev/shm";
    return access(memory.c_str(), W_OK) == 0 ? memory : std::filesystem::temp_directory_path();
  }

  std::filesystem::path path_;
};

inline std::string read(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

inline const std::filesystem::path& write(const std::filesystem::path& file, std::string_view bytes) {
  std::ofstream(file, std::ios::binary | std::ios::trunc).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return file;
}

// Makes the size and the checksum right, if there is room for them.
inline std::string sealed(std::string bytes) {
  if (bytes.size() < kHeaderSize) return bytes;
  const std::uint64_t size = bytes.size();
  const std::uint64_t sum = XXH3_64bits(bytes.data() + kHeaderSize, bytes.size() - kHeaderSize);
  std::memcpy(bytes.data() + 16, &size, sizeof size);
  std::memcpy(bytes.data() + 24, &sum, sizeof sum);
  return bytes;
}

inline ModelWriter small_model() {
  ModelWriter writer;
  writer.add("f32", {2, 3}, std::vector<float>{0.5F, -0.0F, std::numeric_limits<float>::max(), -1e-44F, 3, -4});
  writer.add("f16", {3}, std::vector<std::uint16_t>{0x3C00, 0xFBFF, 0x0001});
  writer.add("i8", {1, 2, 2}, std::vector<std::int8_t>{-128, -1, 0, 127});
  writer.add("u8", {5}, std::vector<std::uint8_t>{0, 1, 2, 254, 255});
  writer.add("u32", {2, 1}, std::vector<std::uint32_t>{7, 0xFFFFFFFF});
  writer.add("u64", {1}, std::vector<std::uint64_t>{0xFEDCBA9876543210});
  writer.add_strings("strings", std::vector<std::string>{"NOUN", "", "می\u200Cرود", "a longer string of ASCII"});
  writer.add_strings("none", std::vector<std::string>{});
  writer.set_metadata("language", "fa");
  writer.set_metadata("licence", "CC BY-SA 4.0");
  return writer;
}

// What an act says when it throws Error; "" if it does not.
template <class Error, class Act>
std::string error_of(const Act& act) {
  try {
    act();
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

}  // namespace gereh::extract::neural
