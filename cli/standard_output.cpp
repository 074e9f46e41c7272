// Not through std::cout: streams forget why a write failed.
#include "cli/standard_output.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>

#include "ontology/error.h"

namespace gereh::cli {

void write_standard_output(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) throw ontology::OutputError(std::string("standard output: cannot be written: ") + std::strerror(errno));
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

StandardOutput::Buffer::int_type StandardOutput::Buffer::overflow(int_type byte) {
  sync();
  if (traits_type::eq_int_type(byte, traits_type::eof())) return traits_type::not_eof(byte);
  *pptr() = traits_type::to_char_type(byte);
  pbump(1);
  return byte;
}

int StandardOutput::Buffer::sync() {
  const std::string_view bytes(pbase(), static_cast<std::size_t>(pptr() - pbase()));
  setp(bytes_.data(), bytes_.data() + bytes_.size());
  write_standard_output(bytes);
  return 0;
}

}  // namespace gereh::cli
