// The language pack's names for tests.
#pragma once

#include "extract/names/gazetteer.h"

namespace gereh::extract {

inline const Gazetteer& known_names() {
  static const Gazetteer loaded(GEREH_SOURCE_DIR "/data/lang/fa");
  return loaded;
}

}  // namespace gereh::extract
