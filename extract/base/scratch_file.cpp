#include "extract/base/scratch_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "ontology/error.h"

namespace gereh::extract {

ScratchFile::ScratchFile(const std::filesystem::path& folder) : folder_(folder.empty() ? "." : folder.string()) {
  std::string name = folder_ + "/.gereh-XXXXXX";
  const int descriptor = mkostemp(name.data(), O_CLOEXEC);
  if (descriptor < 0) fail(errno);
  unlink(name.c_str());
  file_ = fdopen(descriptor, "w+b");
  if (!file_) {
    const int error = errno;
    close(descriptor);
    fail(error);
  }
}

ScratchFile::~ScratchFile() {
  std::fclose(file_);
}

void ScratchFile::fail(int error) const {
  throw ontology::OutputError(folder_ + ": no room for what is put aside: " + std::generic_category().message(error));
}

void ScratchFile::write(std::span<const char> bytes) {
  if (!writing_ && fseeko(file_, 0, SEEK_END) != 0) fail(errno);
  writing_ = true;
  if (std::fwrite(bytes.data(), 1, bytes.size(), file_) != bytes.size()) fail(errno);
  size_ += bytes.size();
}

void ScratchFile::read(std::uint64_t offset, std::span<char> bytes) {
  if (writing_ && std::fflush(file_) != 0) fail(errno);
  if ((writing_ || static_cast<std::uint64_t>(ftello(file_)) != offset) && fseeko(file_, static_cast<off_t>(offset), SEEK_SET) != 0) {
    fail(errno);
  }
  writing_ = false;
  errno = 0;
  if (std::fread(bytes.data(), 1, bytes.size(), file_) != bytes.size()) fail(errno != 0 ? errno : EIO);
}

}  // namespace gereh::extract
