#include "export/store/file.h"

#include <unistd.h>
#include <xxhash.h>
#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "ontology/error.h"

namespace gereh::exports {

using ontology::InputError;

namespace {

constexpr unsigned kBlock = 128U * 1024;

std::string hexadecimal(const XXH128_hash_t& hash) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (const XXH64_hash_t half : {hash.high64, hash.low64}) {
    for (int shift = 60; shift >= 0; shift -= 4) text += digits[(half >> shift) & 0xF];
  }
  return text;
}

}  // namespace

StoreFile::StoreFile(const std::filesystem::path& path) : name_(path == "-" ? "standard input" : path.string()) {
  std::error_code error;
  if (path == "-") {
    file_ = gzdopen(dup(STDIN_FILENO), "rb");
  } else {
    if (std::filesystem::is_directory(path, error)) throw InputError(name_ + ": is a folder; name the RDF file in it");
    file_ = gzopen(path.c_str(), "rb");
    const std::uintmax_t size = std::filesystem::file_size(path, error);
    if (!error) size_ = static_cast<double>(size);
  }
  if (!file_) throw InputError(name_ + ": cannot be read: " + std::strerror(errno));
  gzbuffer(static_cast<gzFile>(file_), kBlock);
  sum_ = XXH3_createState();
  XXH3_128bits_reset(static_cast<XXH3_state_t*>(sum_));
}

StoreFile::~StoreFile() {
  gzclose(static_cast<gzFile>(file_));
  XXH3_freeState(static_cast<XXH3_state_t*>(sum_));
}

std::size_t StoreFile::read(void* to, std::size_t limit) {
  errno = 0;
  const int got = gzread(static_cast<gzFile>(file_), to, static_cast<unsigned>(limit));
  int code = Z_OK;
  const char* message = gzerror(static_cast<gzFile>(file_), &code);
  if (got < 0 || (code != Z_OK && code != Z_STREAM_END)) {
    if (code == Z_ERRNO) throw InputError(name_ + ": cannot be read: " + std::strerror(errno));
    throw InputError(name_ + ": damaged gzip file" + (code == Z_BUF_ERROR ? ": it ends too early" : std::string(": ") + message));
  }
  const auto size = static_cast<std::size_t>(got);
  XXH3_128bits_update(static_cast<XXH3_state_t*>(sum_), to, size);
  bytes_ += size;
  return size;
}

std::string StoreFile::fingerprint() const {
  return hexadecimal(XXH3_128bits_digest(static_cast<XXH3_state_t*>(sum_)));
}

double StoreFile::done() const {
  return size_ > 0 ? std::min(1.0, static_cast<double>(gzoffset(static_cast<gzFile>(file_))) / size_) : -1;
}

std::uint64_t text_hash(const std::string& text) {
  return XXH3_64bits(text.data(), text.size());
}

std::string text_fingerprint(const std::string& text) {
  return hexadecimal(XXH3_128bits(text.data(), text.size()));
}

}  // namespace gereh::exports
