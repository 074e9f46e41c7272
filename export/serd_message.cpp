#include "export/serd_message.h"

#include <array>
#include <cstdarg>
#include <cstdio>

namespace gereh::exports {

std::string message_of(const SerdError* error) {
  std::array<char, 256> text{};
  va_list arguments;
  va_copy(arguments, *error->args);
  std::vsnprintf(text.data(), text.size(), error->fmt, arguments);
  va_end(arguments);
  const std::string message = text.data();
  return message.substr(0, message.find('\n'));
}

}  // namespace gereh::exports
