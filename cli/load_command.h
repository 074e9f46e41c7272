// gereh load: RDF into a SPARQL store.
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <list>
#include <optional>
#include <string>
#include <vector>

#include "cli/load_journal.h"
#include "cli/load_run.h"
#include "export/store/http.h"

namespace gereh::cli {

class LoadCommand {
 public:
  // Declares the command; opens nothing.
  CLI::App* setup(CLI::App& app);
  // Exit code. Throws the errors of ontology/error.h.
  int run();

 private:
  struct Input {
    std::filesystem::path path;
    exports::RdfSyntax syntax = exports::RdfSyntax::turtle;
    std::optional<LoadJournal> journal;
    std::optional<LoadPosition> after;
  };
  void check_options() const;
  exports::HttpOptions http_options() const;
  std::list<Input> inputs() const;
  int report_missing(const exports::StatementCounts& counts, exports::StoreClient& client) const;
  void summarise(const LoadTotals& totals, std::uint64_t retries, double seconds) const;

  std::vector<std::string> files_;
  std::string format_;
  std::string endpoint_;
  std::string graph_;
  std::string protocol_ = "gsp";
  std::size_t batch_ = 0;
  int retries_ = 5;
  int timeout_ = 300;
  std::string user_;
  bool netrc_ = false;
  std::string authorities_;
  std::string journal_;
  bool restart_ = false;
  std::string check_;
  bool quiet_ = false;
};

}  // namespace gereh::cli
