// The one small exception hierarchy. Thrown for unusable input, models and I/O; never for "not there" (std::optional)
// and never for a bug (assert). cli/main.cpp turns each into one line on standard error and an exit code.
#pragma once

#include <stdexcept>
#include <string>

namespace gereh::ontology {

// Base of all. what() is one line, ready to print: "FILE[:LINE or byte N]: what is wrong; what to do".
class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// An article, or a line of a batch, that can't be read. The batch goes on.
class InputError : public Error {
 public:
  using Error::Error;
};

// A file of the data directory (ontology, lexicon, frames, model) that is missing or malformed. Nothing can go on.
class DataError : public Error {
 public:
  using Error::Error;
};

// Output that can't be written: no permission, full disk.
class OutputError : public Error {
 public:
  using Error::Error;
};

// The command line asks for what does not exist or does not fit together.
class UsageError : public Error {
 public:
  using Error::Error;
};

}  // namespace gereh::ontology
