#include "extract/article/input.h"

#include <unicode/ucnv.h>
#include <unicode/ustring.h>
#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <vector>

#include "ontology/error.h"

namespace gereh::extract {

namespace {

constexpr std::size_t kBlock = 64UL * 1024;
constexpr std::size_t kPeek = 4096;
constexpr int kMostControls = 10;  // one control character in so many bytes makes a file binary

using ontology::InputError;

bool is_binary(std::string_view bytes) {
  if (bytes.find('\0') != std::string_view::npos) return true;
  const auto controls = std::ranges::count_if(bytes, [](char c) {
    return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\v' && c != '\x1A';
  });
  return controls * kMostControls > static_cast<std::ptrdiff_t>(bytes.size());
}

// Letters of another encoding that are UTF-8 by chance are few.
bool is_surely_utf8(std::string_view bytes) {
  constexpr std::ptrdiff_t kByChance = 8;
  const auto beyond_ascii = std::ranges::count_if(bytes, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  return beyond_ascii > kByChance && first_invalid_utf8(bytes) == std::string_view::npos;
}

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

Converter open_converter(const std::string& encoding) {
  UErrorCode status = U_ZERO_ERROR;
  // ICU takes an empty name for the machine's own encoding.
  Converter converter(encoding.empty() ? nullptr : ucnv_open(encoding.c_str(), &status), ucnv_close);
  if (!converter || U_FAILURE(status) != 0) {
    throw ontology::UsageError("unknown encoding \"" + encoding + "\"; ICU's names are known, such as windows-1256");
  }
  return converter;
}

std::string convert(std::string_view bytes, const std::string& encoding, const std::string& name) {
  const Converter converter = open_converter(encoding);
  UErrorCode status = U_ZERO_ERROR;
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  std::vector<UChar> wide(bytes.size() + 16);
  UChar* target = wide.data();
  const char* source = bytes.data();
  ucnv_toUnicode(converter.get(), &target, wide.data() + wide.size(), &source, bytes.data() + bytes.size(), nullptr, 1, &status);
  if (U_FAILURE(status) != 0) {
    char wrong[8];
    int8_t size = sizeof wrong;
    UErrorCode ignored = U_ZERO_ERROR;
    ucnv_getInvalidChars(converter.get(), wrong, &size, &ignored);
    const auto offset = source - bytes.data() - (U_FAILURE(ignored) != 0 ? 0 : size);
    throw InputError(name + ": byte " + std::to_string(offset) + ": not " + encoding + "; name the right one with --encoding");
  }
  const auto length = static_cast<int32_t>(target - wide.data());
  std::string utf8(static_cast<std::size_t>(length) * 3 + 1, '\0');
  int32_t written = 0;
  u_strToUTF8(utf8.data(), static_cast<int32_t>(utf8.size()), &written, wide.data(), length, &status);
  utf8.resize(static_cast<std::size_t>(written));
  if (is_binary(utf8)) throw InputError(name + ": binary data, not text");
  return utf8;
}

}  // namespace

InputBytes::InputBytes(const std::filesystem::path& path) : name_(path == "-" ? "standard input" : path.string()) {
  if (path == "-") {
    file_ = gzdopen(dup(STDIN_FILENO), "rb");
  } else {
    std::error_code error;
    if (std::filesystem::is_directory(path, error)) throw InputError(name_ + ": is a folder");
    file_ = gzopen(path.c_str(), "rb");
  }
  if (!file_) throw InputError(name_ + ": cannot be read: " + std::strerror(errno));
  gzbuffer(static_cast<gzFile>(file_), kBlock);
}

InputBytes::~InputBytes() {
  if (file_) gzclose(static_cast<gzFile>(file_));
}

bool InputBytes::fill() {
  buffer_.erase(0, at_);
  at_ = 0;
  const std::size_t before = buffer_.size();
  buffer_.resize(before + kBlock);
  errno = 0;
  const int got = gzread(static_cast<gzFile>(file_), buffer_.data() + before, kBlock);
  buffer_.resize(before + static_cast<std::size_t>(std::max(got, 0)));
  int code = Z_OK;
  const char* message = gzerror(static_cast<gzFile>(file_), &code);
  if (got < 0 || (code != Z_OK && code != Z_STREAM_END)) {
    if (code == Z_ERRNO) throw InputError(name_ + ": cannot be read: " + std::strerror(errno));
    throw InputError(name_ + ": damaged gzip file" + (code == Z_BUF_ERROR ? ": it ends too early" : std::string(": ") + message));
  }
  return got > 0;
}

std::string InputBytes::read(std::size_t limit) {
  while (buffer_.size() - at_ < limit && fill()) {
  }
  std::string taken = buffer_.substr(at_, limit);
  at_ += taken.size();
  return taken;
}

bool InputBytes::next_line(std::string& line, std::size_t limit) {
  line.clear();
  bool any = false;
  while (at_ < buffer_.size() || fill()) {
    any = true;
    const std::size_t end = buffer_.find('\n', at_);
    const std::size_t stop = std::min(end, buffer_.size());
    line.append(buffer_, at_, std::min(stop - at_, limit + 1 - line.size()));
    at_ = stop;
    if (end == std::string::npos) continue;
    ++at_;
    break;
  }
  return any;
}

std::string_view InputBytes::peek() {
  while (buffer_.size() - at_ < kPeek && fill()) {
  }
  return std::string_view(buffer_).substr(at_, kPeek);
}

std::size_t InputBytes::consumed() const {
  return static_cast<std::size_t>(std::max<z_off_t>(gzoffset(static_cast<gzFile>(file_)), 0));
}

std::size_t first_invalid_utf8(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size();) {
    const auto byte = [&](std::size_t k) { return k < bytes.size() ? static_cast<unsigned char>(bytes[k]) : 0U; };
    const unsigned lead = byte(i);
    const std::size_t size = lead < 0x80                   ? 1
                             : lead >= 0xC2 && lead < 0xE0 ? 2
                             : (lead & 0xF0U) == 0xE0      ? 3
                             : lead >= 0xF0 && lead < 0xF5 ? 4
                                                           : 0;
    if (size == 0) return i;
    for (std::size_t k = 1; k < size; ++k) {
      if ((byte(i + k) & 0xC0U) != 0x80U) return i;
    }
    const unsigned second = byte(i + 1);
    const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    const bool surrogate_or_beyond = (lead == 0xED && second >= 0xA0) || (lead == 0xF4 && second >= 0x90);
    if (overlong || surrogate_or_beyond) return i;
    i += size;
  }
  return std::string_view::npos;
}

void check_encoding(const std::string& name) {
  open_converter(name);
}

std::string decode_text(std::string_view bytes, const std::string& encoding, const std::string& name) {
  if (bytes.starts_with("\xFF\xFE")) return convert(bytes.substr(2), "UTF-16LE", name);
  if (bytes.starts_with("\xFE\xFF")) return convert(bytes.substr(2), "UTF-16BE", name);
  const std::size_t mark = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  const bool utf8 = mark > 0 || ucnv_compareNames(encoding.c_str(), "UTF-8") == 0;
  if (!utf8) {
    if (is_surely_utf8(bytes)) throw InputError(name + ": is UTF-8, not " + encoding + "; leave out --encoding, or name the right one");
    return convert(bytes, encoding, name);
  }
  if (is_binary(bytes)) throw InputError(name + ": binary data, not text");
  const std::size_t wrong = first_invalid_utf8(bytes);
  if (wrong != std::string_view::npos) {
    throw InputError(name + ": byte " + std::to_string(wrong) +
                     ": invalid UTF-8; name the file's encoding with --encoding, such as windows-1256");
  }
  return std::string(bytes.substr(mark));
}

}  // namespace gereh::extract
