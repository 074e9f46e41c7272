#include "cli/output_folder.h"

#include <system_error>

#include "ontology/error.h"

namespace gereh::cli {

namespace fs = std::filesystem;

OutputFolder::OutputFolder(fs::path path) : path_(std::move(path)) {
  try {
    make(path_);
  } catch (...) {
    remove_empty();
    throw;
  }
}

OutputFolder::~OutputFolder() {
  remove_empty();
}

// Not fs::create_directories(), which doesn't tell what it has made.
void OutputFolder::make(const fs::path& folder) {
  const SignalsHeld held;  // none comes when a folder is made and not yet noted
  std::error_code error;
  if (folder.empty() || fs::is_directory(folder, error)) return;
  make(folder.parent_path());
  if (!folder.has_filename()) return;  // "out/", whose parent is "out"
  const bool is_new = fs::create_directory(folder, error);
  if (is_new) made_.emplace_back(folder);
  if (error == std::errc::file_exists) error = std::make_error_code(std::errc::not_a_directory);
  if (error) throw ontology::OutputError(path_.string() + ": cannot make this folder: " + error.message());
}

void OutputFolder::remove_empty() {
  for (; !made_.empty(); made_.pop_back()) {
    std::error_code not_empty;
    fs::remove(made_.back().path, not_empty);
  }
}

}  // namespace gereh::cli
