#include "cli/atomic_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "ontology/error.h"

namespace gereh::cli {

namespace {

[[noreturn]] void fail(const std::filesystem::path& target, int error) {
  throw ontology::OutputError(target.string() + ": cannot be written: " + std::strerror(error != 0 ? error : EIO));
}

}  // namespace

AtomicFile::AtomicFile(std::filesystem::path target) : target_(std::move(target)) {
  temporary_ = target_;
  temporary_ += "." + std::to_string(getpid()) + ".tmp";
  errno = 0;
  out_.open(temporary_, std::ios::binary | std::ios::trunc);
  if (!out_) fail(target_, errno);
}

AtomicFile::~AtomicFile() {
  if (done_) return;
  out_.close();
  std::error_code ignored;
  std::filesystem::remove(temporary_, ignored);
}

void AtomicFile::commit() {
  errno = 0;
  out_.close();
  if (!out_) fail(target_, errno);
  const int file = open(temporary_.c_str(), O_RDONLY | O_CLOEXEC);
  const bool safe = file >= 0 && fsync(file) == 0;  // so that a crash leaves no empty file under the new name
  const int error = errno;
  if (file >= 0) close(file);
  if (!safe) fail(target_, error);
  std::error_code renamed;
  std::filesystem::rename(temporary_, target_, renamed);
  if (renamed) fail(target_, renamed.value());
  done_ = true;
}

}  // namespace gereh::cli
