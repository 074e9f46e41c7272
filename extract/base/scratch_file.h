// Bytes that would fill the memory, put aside on disk.
#pragma once

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <span>
#include <string>

namespace gereh::extract {

// A file without a name: gone with the object, or the program, whatever ends it. Not shared between threads.
class ScratchFile {
 public:
  // Made in this folder. All throw ontology::OutputError, naming the folder and the reason (full disk, ...).
  explicit ScratchFile(const std::filesystem::path& folder);
  ~ScratchFile();
  ScratchFile(const ScratchFile&) = delete;
  ScratchFile& operator=(const ScratchFile&) = delete;

  // Appends.
  void write(std::span<const char> bytes);
  std::uint64_t size() const { return size_; }
  // Reads bytes that were written, from this offset. Throws also if there are fewer.
  void read(std::uint64_t offset, std::span<char> bytes);

 private:
  [[noreturn]] void fail(int error) const;

  std::string folder_;
  std::FILE* file_ = nullptr;
  std::uint64_t size_ = 0;
  bool writing_ = true;
};

}  // namespace gereh::extract
