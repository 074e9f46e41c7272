// An office told of a person.
#pragma once

#include <cstddef>
#include <string>

#include "extract/references/reference.h"

namespace gereh::extract {

// «ولادیمیر پوتین، رئیس‌جمهور روسیه»
struct Office {
  std::size_t sentence = 0;
  Reference person;
  Reference body;
  std::string relation;  // "leaderOf", "holdsOffice", ...
  std::string title;     // the title's words
  ontology::Span evidence;
  bool inferred = false;  // title and name stand in two sentences
  bool former = false;    // held no more
};

}  // namespace gereh::extract
