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
  // Next line without its '\n'; false at the end. Of a line longer than `limit` bytes come the first limit + 1, the rest is
  // passed over. Constant memory but for the line. Throws as read().
  bool next_line(std::string& line, std::size_t limit);
  // What the next read() or next_line() will begin with, at most 4 KiB, without taking it.
  std::string_view peek();
  // How much of the file, packed as it is, was read so far.
  std::size_t consumed() const;

 private:
  bool fill();
  void* file_ = nullptr;  // gzFile
  std::string name_;
  std::string buffer_;
  std::size_t at_ = 0;
};

// Offset of the first byte that is not UTF-8 (RFC 3629), or npos.
std::size_t first_invalid_utf8(std::string_view bytes);

// Throws ontology::UsageError for an encoding that ICU does not know.
void check_encoding(const std::string& name);

// UTF-8 of bytes in an encoding that ICU knows. UTF-8 is only checked; a byte order mark of UTF-8 or UTF-16 goes before
// `encoding` and is dropped. Throws ontology::InputError with the offset of the first byte that is wrong, or for binary data:
// text with U+0000 or many control characters, once decoded (`name` is the file's). Throws as check_encoding().
std::string decode_text(std::string_view bytes, const std::string& encoding, const std::string& name);

}  // namespace gereh::extract
