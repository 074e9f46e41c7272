#include "cli/atomic_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>

#include "ontology/error.h"

namespace gereh::cli {

namespace fs = std::filesystem;

namespace {

constexpr mode_t kMode = 0666;       // less the umask
constexpr int kMostLeftovers = 100;  // of killed programs that had our process id

[[noreturn]] void fail(const fs::path& target, int error) {
  throw ontology::OutputError(target.string() + ": cannot be written: " + std::generic_category().message(error != 0 ? error : EIO));
}

void demand_no_folder(const fs::path& target) {
  std::error_code ignored;
  if (fs::is_directory(target, ignored)) fail(target, EISDIR);
}

// What a link leads to is written, and the link stays.
fs::path behind_links(const fs::path& target) {
  std::error_code error;
  fs::path real = fs::is_symlink(target, error) ? fs::canonical(target, error) : target;
  return error ? target : real;
}

// A device or a pipe, which a file must not take the place of.
bool is_special(const fs::path& target) {
  std::error_code ignored;
  return fs::is_other(target, ignored);
}

// 0, or why not.
int sync(const fs::path& path) {
  const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return errno;
  const int error = fsync(file) == 0 ? 0 : errno;
  close(file);
  return error;
}

}  // namespace

AtomicFile::AtomicFile(const fs::path& target) : target_(behind_links(target)), special_(is_special(target_)) {
  if (target_.empty()) throw ontology::UsageError("the name of the file to write is empty");
  demand_no_folder(target_);
  if (!special_) {
    const SignalsHeld held;
    create();
    cleanup_.emplace(temporary_);
  }
  errno = 0;
  out_.open(special_ ? target_ : temporary_, std::ios::binary);
  if (out_) return;
  const int error = errno;
  if (!special_) unlink(temporary_.c_str());
  fail(target_, error);
}

// O_EXCL follows no link and takes no file that somebody else has put there.
void AtomicFile::create() {
  for (int attempt = 0; attempt < kMostLeftovers; ++attempt) {
    temporary_ = target_;
    temporary_ += "." + std::to_string(getpid()) + (attempt > 0 ? "-" + std::to_string(attempt) : "") + ".tmp";
    const int file = open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kMode);
    if (file >= 0) {
      close(file);
      return;
    }
    if (errno != EEXIST) fail(target_, errno);
  }
  fail(target_, EEXIST);
}

AtomicFile::~AtomicFile() {
  if (published_ || special_) return;
  out_.close();
  unlink(temporary_.c_str());
}

void AtomicFile::finish() {
  errno = 0;
  out_.close();
  if (!out_) fail(target_, errno);
  if (special_) return;
  if (const int error = sync(temporary_); error != 0) fail(target_, error);
  demand_no_folder(target_);
}

void AtomicFile::publish() {
  if (special_) return;
  std::error_code error;
  fs::rename(temporary_, target_, error);
  if (error) fail(target_, error.value());
  published_ = true;
  cleanup_.reset();
}

void demand_not_read(const fs::path& target, const std::vector<fs::path>& inputs) {
  for (const fs::path& input : inputs) {
    std::error_code missing;
    const bool same = input != "-" && fs::equivalent(target, input, missing);
    if (same && !missing) throw ontology::UsageError(target.string() + ": is read, so it is not written; name another file");
  }
}

void publish_together(std::list<AtomicFile>& files, const fs::path& folder) {
  for (AtomicFile& file : files) file.finish();
  const SignalsHeld held;
  for (AtomicFile& file : files) file.publish();
  // The new names, too, should survive a crash. Other reasons than a failing disk don't matter: some file systems can't do this,
  // some folders can't be read.
  if (const int error = sync(folder); error == EIO) fail(folder, error);
}

}  // namespace gereh::cli
