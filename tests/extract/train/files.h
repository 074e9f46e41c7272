// Files that tests of training read.
#pragma once

#include <string>
#include <string_view>

#include "tests/extract/neural/models.h"

namespace gereh::extract::train {

using neural::error_of;
using neural::Folder;
using neural::read;
using neural::write;

}  // namespace gereh::extract::train
