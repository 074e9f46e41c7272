// The bytes of an article file: unpacked, checked, decoded.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace gereh::extract {

// Lines or blocks of a file or of standard input ("-"), gzip unpacked as it comes (by its magic number, RFC 1952).
class InputBytes {
 public:
  // Throws ontology::InputError: missing, no permission, a folder.
  explicit InputBytes(const std::filesystem::path& path);
  ~InputBytes();
  InputBytes(const InputBytes&) = delete;
  InputBytes& operator=(const InputBytes&) = delete;

  // What is left, at most `limit` bytes. Throws ontology::InputError for a damaged or truncated gzip file.
  std::string read(std::size_t limit);
  // Next line without its '\n'; false at the end. Constant memory but for the line. Throws as read().
  bool next_line(std::string& line);
  // What the next read() or next_line() will begin with, at most 4 KiB, without taking it.
  std::string_view peek();

 private:
  bool fill();
  void* file_ = nullptr;  // gzFile
  std::string name_;
  std::string buffer_;
  std::size_t at_ = 0;
};

// UTF-8 of bytes in an encoding that ICU knows. UTF-8 (or UTF-16 with a byte order mark) is only checked; a byte order mark
// is dropped. Throws ontology::InputError with the offset of the first byte that is wrong, or for binary data (`name` is the
// file's), and ontology::UsageError for an unknown encoding.
std::string decode_text(std::string_view bytes, const std::string& encoding, const std::string& name);

}  // namespace gereh::extract
