// What Serd says is wrong.
#pragma once

#include <serd/serd.h>

#include <string>

namespace gereh::exports {

// On one line. Reads the error's arguments without using them up.
std::string message_of(const SerdError* error);

}  // namespace gereh::exports
