#include "cli/load_command.h"

#include <algorithm>
#include <cstdlib>
#include <iomanip>
#include <iostream>
#include <thread>

#include "cli/article_options.h"
#include "cli/progress_line.h"
#include "cli/run.h"
#include "cli/summary.h"
#include "export/store/terms.h"
#include "ontology/error.h"

namespace gereh::cli {

namespace fs = std::filesystem;
using ontology::UsageError;

namespace {

constexpr std::size_t kBatch = 10'000;
constexpr std::size_t kUpdateBatch = 2'000;  // Virtuoso's parser takes no more than some 4,900 in one update
constexpr std::size_t kBatchBytes = 4UL * 1024 * 1024;
constexpr std::chrono::seconds kConnectTimeout{30};

const char* const kFooter =
    "The password of --user is read from $GEREH_PASSWORD; a bearer token from $GEREH_TOKEN. They go to the endpoint's own host alone.\n"
    "A run that was broken off goes on behind the last batch that arrived: run the same command again.\n"
    "Example: gereh load out/graph.ttl --endpoint http://localhost:3030/news/data --graph https://example.org/news";

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

// Standard input, pipes, devices: opened once, when their turn comes, since who writes to a pipe does not outlive its first reader.
bool is_read_once(const std::string& file) {
  std::error_code ignored;
  const fs::file_status status = fs::status(file, ignored);
  return file == "-" || (fs::exists(status) && !fs::is_regular_file(status) && !fs::is_directory(status));
}

}  // namespace

CLI::App* LoadCommand::setup(CLI::App& app) {
  CLI::App* command = app.add_subcommand("load", "Load RDF into a SPARQL store");
  command->add_option("file", files_, "RDF files (.ttl, .nt, .nq, .trig, each also .gz), or - for standard input with --format")
      ->required()
      ->type_name("FILE");
  command->add_option("--endpoint", endpoint_, "URL of the store's graph store protocol, or of its updates with --protocol update")
      ->required()
      ->type_name("URL");
  command->add_option("--graph", graph_, "Graph for all statements; if not given, the graphs of the file, else the default graph")
      ->type_name("IRI");
  command->add_option("-f,--format", format_, "Syntax of the files, if their names do not tell it")
      ->check(CLI::IsMember({"nt", "nq", "ttl", "trig"}));
  command->add_option("--protocol", protocol_, "gsp: SPARQL 1.1 Graph Store Protocol; update: SPARQL 1.1 Update")
      ->check(CLI::IsMember({"gsp", "update"}))
      ->capture_default_str();
  command->add_option("--batch", batch_, "Statements sent at a time; if not given, 10000, or 2000 with --protocol update")
      ->type_name("N")
      ->check(CLI::Range(1, 10'000'000));
  command->add_option("--retries", retries_, "Attempts more where the store is out of reach or busy, each after twice the time")
      ->type_name("N")
      ->check(CLI::Range(0, 100))
      ->capture_default_str();
  command->add_option("--timeout", timeout_, "Seconds to wait while no byte comes or goes")
      ->type_name("SECONDS")
      ->check(CLI::Range(1, 86'400))
      ->capture_default_str();
  command->add_option("--user", user_, "User, by basic or digest authentication as the store asks")->type_name("NAME");
  command->add_flag("--netrc", netrc_, "User and password from ~/.netrc");
  command->add_option("--cacert", authorities_, "Certificates to trust in the place of the system's")->type_name("FILE.pem");
  command->add_option("--journal", journal_, "Where it is noted how far the load came; FILE.load if not given")->type_name("FILE");
  command->add_flag("--restart", restart_, "Load from the beginning, whatever the journal tells");
  command->add_option("--check", check_, "URL of the store's queries: at the end, look whether all is there (keeps 8 bytes a statement)")
      ->type_name("URL");
  command->add_flag("-q,--quiet", quiet_, "No progress bar, no report");
  command->footer(kFooter);
  return command;
}

void LoadCommand::check_options() const {
  exports::check_url(endpoint_);
  if (!check_.empty()) exports::check_url(check_);
  demand_utf8("--graph", graph_);
  if (!graph_.empty() && !exports::is_plain_iri(graph_)) {
    throw UsageError("--graph " + graph_ + ": no absolute IRI; write one such as https://example.org/news");
  }
  const bool standard_input = std::ranges::find(files_, "-") != files_.end();
  if (standard_input && format_.empty()) throw UsageError("-: standard input has no name that tells its syntax; give --format");
  if (!journal_.empty() && (files_.size() > 1 || is_read_once(files_.front())))
    throw UsageError("--journal is of one file that can be read again");
}

exports::HttpOptions LoadCommand::http_options() const {
  exports::HttpOptions options;
  options.endpoint = endpoint_;
  options.user = user_;
  options.password = user_.empty() ? "" : variable("GEREH_PASSWORD");
  options.token = variable("GEREH_TOKEN");
  options.netrc = netrc_;
  options.authorities = authorities_;
  options.stall_timeout = std::chrono::seconds(timeout_);
  options.connect_timeout = std::min(kConnectTimeout, options.stall_timeout);
  if (!user_.empty() && options.password.empty()) throw UsageError("--user " + user_ + ": its password is not in $GEREH_PASSWORD");
  const int ways = static_cast<int>(!user_.empty()) + static_cast<int>(!options.token.empty()) + static_cast<int>(netrc_);
  if (ways > 1) throw UsageError("--user, --netrc and $GEREH_TOKEN are three ways to tell who you are; choose one");
  return options;
}

// What is wrong with any file's name or journal is told before the first is sent.
std::list<LoadCommand::Input> LoadCommand::inputs() const {
  std::list<Input> inputs;
  for (const std::string& file : files_) {
    Input input;
    input.path = file;
    input.syntax = exports::rdf_syntax(format_.empty() ? file : format_);
    if (!is_read_once(file)) {
      const exports::StoreFile opened(input.path);
      const std::string syntax = std::to_string(static_cast<int>(input.syntax));
      input.journal.emplace(journal_.empty() ? fs::path(file + ".load") : fs::path(journal_),
                            LoadTarget{endpoint_, protocol_, graph_, syntax});
      if (restart_) input.journal->remove();
      input.after = input.journal->read();
      input.journal->probe();
    }
    inputs.push_back(std::move(input));
  }
  return inputs;
}

int LoadCommand::report_missing(const exports::StatementCounts& counts, exports::StoreClient& client) const {
  const std::vector<std::string> lines = exports::missing_statements(counts.counts(), check_, client);
  for (const std::string& line : lines) std::cerr << "gereh: " << exports::shown_url(check_) << ": " << line << '\n';
  if (!lines.empty()) return kFailed;
  if (!quiet_) std::cerr << exports::shown_url(check_) << " has them all\n";
  return kDone;
}

void LoadCommand::summarise(const LoadTotals& totals, std::uint64_t retries, double seconds) const {
  if (quiet_) return;
  std::cerr << "loaded " << plural(totals.statements, "statement", "statements") << " of "
            << plural(totals.graphs.size(), "graph", "graphs") << " in " << plural(totals.batches, "batch", "batches") << ", "
            << plural(retries, "retry", "retries") << ", " << std::fixed << std::setprecision(1) << seconds << " s";
  if (totals.before > 0) std::cerr << "; " << totals.before << " had arrived before";
  std::cerr << '\n';
}

int LoadCommand::run() {
  check_options();
  exports::HttpClient http(http_options());
  const std::list<Input> inputs = this->inputs();
  ProgressLine line(quiet_);
  exports::StoreClient client(
      endpoint_, protocol_ == "gsp" ? exports::StoreProtocol::graph_store : exports::StoreProtocol::update, exports::RetryPolicy(retries_),
      [&](const exports::HttpRequest& request) { return http.post(request); },
      [](std::chrono::milliseconds wait) { std::this_thread::sleep_for(wait); },
      [&](const std::string& message) {
        line.clear();
        if (!quiet_) std::cerr << "gereh: " << message << '\n';
      });
  const LoadRun::Options options{graph_, batch_ > 0 ? batch_ : protocol_ == "gsp" ? kBatch : kUpdateBatch, kBatchBytes};
  LoadTotals totals;
  exports::StatementCounts counts;
  for (const Input& input : inputs) {
    exports::StoreFile file(input.path);
    LoadRun(options, client, input.journal, totals, check_.empty() ? nullptr : &counts, line).run(file, input.syntax, input.after);
  }
  line.clear();
  // Of all files now: a run that is broken off in the second does not send the first again.
  for (const Input& input : inputs) {
    if (input.journal) input.journal->remove();
  }
  summarise(totals, client.retries(), line.seconds());
  return check_.empty() ? kDone : report_missing(counts, client);
}

}  // namespace gereh::cli
