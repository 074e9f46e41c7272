// What fuzz targets share. Each target is one file with LLVMFuzzerTestOneInput.
#pragma once

#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "ontology/error.h"

namespace gereh::fuzz {

// Runs a target's body. Only the project's own exceptions may leave it; any other ends the program.
template <class Body>
int guarded(const Body& body) noexcept {
  try {
    body();
  } catch (const ontology::Error&) {  // what a contract allows
  }
  return 0;
}

// What must hold, also in release builds.
inline void require(bool holds, const std::string& what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what.c_str());
  std::abort();
}

inline std::string text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

// A folder of this process, in memory where there is such a place, with one file that is written anew for each input.
class InputFile {
 public:
  explicit InputFile(const std::string& name) : folder_(parent() / ("gereh-fuzz-" + std::to_string(getpid()))), file_(folder_ / name) {
    std::filesystem::create_directories(folder_);
  }
  ~InputFile() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  InputFile(const InputFile&) = delete;
  InputFile& operator=(const InputFile&) = delete;

  const std::filesystem::path& write(std::string_view bytes) const {
    std::ofstream(file_, std::ios::binary | std::ios::trunc).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return file_;
  }
  const std::filesystem::path& folder() const { return folder_; }

 private:
  static std::filesystem::path parent() {
    const std::filesystem::path memory = "/dev/shm";
    return access(memory.c_str(), W_OK) == 0 ? memory : std::filesystem::temp_directory_path();
  }

  std::filesystem::path folder_;
  std::filesystem::path file_;
};

}  // namespace gereh::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
