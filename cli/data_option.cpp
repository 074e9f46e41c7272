#include "cli/data_option.h"

#include <system_error>

#include "ontology/error.h"

namespace gereh::cli {

namespace fs = std::filesystem;

void DataOption::setup(CLI::App& app) {
  app.add_option("--data", data_, "Data directory: ontology and language packs")->type_name("DIR")->envname("GEREH_DATA");
}

fs::path DataOption::folder() const {
  std::error_code error;
  if (!data_.empty()) {
    if (!fs::is_directory(data_, error)) throw ontology::DataError(data_ + ": no such data directory");
    return data_;
  }
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  const fs::path installed = (program.parent_path() / GEREH_DATA_FROM_PROGRAM).lexically_normal();  // wherever it was installed to
  for (const fs::path& folder : {installed, fs::path(GEREH_SOURCE_DATA_DIR)}) {
    if (fs::is_directory(folder / "ontology", error)) return folder;
  }
  throw ontology::DataError(installed.string() + ": no data directory; name it with --data");
}

}  // namespace gereh::cli
