// A file's bytes in memory without reading them: POSIX mmap, read-only.
#pragma once

#include <filesystem>
#include <string_view>

namespace gereh::extract {

// Owns the mapping; bytes() stay where they are when it is moved. Safe to read from many threads.
// A file that is put in this one's place changes nothing here. One that is overwritten or cut while it is mapped changes
// under its reader or ends the program (SIGBUS), which no check can prevent: replace files, never write into them.
class MappedFile {
 public:
  // Throws ontology::DataError, naming the file, if it can't be opened, is no regular file, or is empty.
  explicit MappedFile(const std::filesystem::path& file);
  ~MappedFile();
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  // The first byte lies on a page's boundary.
  std::string_view bytes() const { return bytes_; }

 private:
  std::string_view bytes_;
};

}  // namespace gereh::extract
