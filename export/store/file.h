// The bytes of an RDF file that is to be loaded: unpacked, counted, summed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>

namespace gereh::exports {

// A file or standard input ("-"), gzip unpacked as it comes. Not safe from two threads.
class StoreFile {
 public:
  // Throws ontology::InputError: missing, no permission, a folder.
  explicit StoreFile(const std::filesystem::path& path);
  ~StoreFile();
  StoreFile(const StoreFile&) = delete;
  StoreFile& operator=(const StoreFile&) = delete;

  // The name to tell people.
  const std::string& name() const { return name_; }
  // Up to `limit` of the next bytes; 0 at the end. Throws ontology::InputError for what can't be read or unpacked to its end.
  std::size_t read(void* to, std::size_t limit);
  // How many bytes read() gave so far.
  std::uint64_t bytes() const { return bytes_; }
  // XXH3 (128 bits, hexadecimal) of these.
  std::string fingerprint() const;
  // How much of the file, packed as it is, was read: 0 to 1, negative where nobody knows.
  double done() const;

 private:
  void* file_ = nullptr;  // gzFile
  void* sum_ = nullptr;   // XXH3_state_t
  std::string name_;
  std::uint64_t bytes_ = 0;
  double size_ = 0;
};

// 64 bits of XXH3, for sets of texts that are too many to be kept.
std::uint64_t text_hash(const std::string& text);
// XXH3 (128 bits, hexadecimal).
std::string text_fingerprint(const std::string& text);

}  // namespace gereh::exports
