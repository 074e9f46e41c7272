#include "cli/build_command.h"

#include <iostream>
#include <optional>

#include "cli/batch.h"
#include "cli/format_files.h"
#include "cli/format_list.h"
#include "cli/output_folder.h"
#include "cli/probability.h"
#include "cli/progress.h"
#include "cli/run.h"
#include "cli/standard_output.h"
#include "cli/summary.h"
#include "export/store/terms.h"
#include "extract/article/input.h"
#include "graph/knowledge_graph.h"
#include "ontology/error.h"
#include "ontology/validate.h"

namespace gereh::cli {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kStandardOutput = "-";
// What relative ids are resolved against: an absolute IRI with an authority, and no query or fragment, which would end in the midst of
// every identifier.
bool is_base(const std::string& iri) {
  return exports::is_plain_iri(iri) && iri.find("://") != std::string::npos && iri.find("://") + 3 < iri.size() &&
         iri.find_first_of("#?") == std::string::npos && extract::first_invalid_utf8(iri) == std::string::npos;
}

// What the validator rejects is a fault of the program: it is told, and the facts are not written.
void check(const ontology::DocumentFacts& document, const ontology::Ontology& ontology) {
  const std::vector<std::string> faults = ontology::violations(document, ontology);
  if (!faults.empty()) throw ontology::InputError(document.info.id + ": internal error: " + faults.front());
}

}  // namespace

CLI::App* BuildCommand::setup(CLI::App& app) {
  CLI::App* command = app.add_subcommand("build", "Build a knowledge graph from articles and write it");
  articles_.setup(*command);
  schema_.setup(*command);
  command->add_option("-o,--output", out_, "Folder for the files (made if it is not there), or - for standard output with one --format")
      ->required()
      ->type_name("DIR");
  command->add_option("-f,--format", formats_, "Formats to write, separated by commas, or all; " + default_formats() + " if not given")
      ->delimiter(',')
      ->type_name("LIST");
  command->add_option("--min-confidence", min_confidence_, "Leave out facts below this confidence (0 to 1)")
      ->type_name("X")
      ->check(probability());
  command->add_option("--labels", labels_, "Labels on diagrams, in graph files and on the page")
      ->check(CLI::IsMember({"fa", "en", "both"}))
      ->capture_default_str();
  command->add_option("--title", title_, "Heading of diagrams; the article's title if not given")->type_name("TEXT");
  command->add_option("--base", base_, "IRI that identifiers are resolved against")->type_name("IRI")->capture_default_str();
  command->add_option("-j,--jobs", jobs_, "Articles, and then files, at a time; 0: as many as there are cores")
      ->type_name("N")
      ->check(CLI::Range(0, 1024))
      ->capture_default_str();
  command->add_flag("-q,--quiet", quiet_, "No progress bar and no summary");
  filter_.setup(*command);
  command->footer(described_formats() + "\nExample: gereh build articles/ -o out --format ttl,png --labels fa");
  return command;
}

std::vector<exports::ChosenFormat> BuildCommand::formats() const {
  if (out_.empty()) throw ontology::UsageError("-o: the name of the folder is empty; the current folder is .");
  std::vector<exports::ChosenFormat> chosen = formats_of(formats_);
  if (out_ == kStandardOutput) demand_one_file(chosen);
  return chosen;
}

exports::Options BuildCommand::export_options() const {
  if (!is_base(base_))
    throw ontology::UsageError("--base " + base_ + ": no absolute IRI without # and ?; write one such as https://example.org/id/");
  demand_utf8("--title", title_);
  exports::Options options;
  options.base = base_;
  if (options.base.back() != '/') options.base += '/';
  options.labels = labels_ == "fa" ? exports::Labels::fa : labels_ == "en" ? exports::Labels::en : exports::Labels::both;
  options.title = title_;
  return options;
}

int BuildCommand::run() {
  const std::vector<exports::ChosenFormat> chosen = formats();
  exports::Options options = export_options();
  articles_.reader_options();
  const std::vector<fs::path> files = articles_.articles();
  const ontology::Ontology ontology = schema_.ontology(articles_.data());
  filter_.check(ontology, chosen);
  // A folder that can't be written to is told now, not after an hour of reading.
  std::optional<OutputFolder> folder;
  if (out_ != kStandardOutput) probe_files(folder.emplace(out_).path(), chosen, files);
  graph::KnowledgeGraph graph;
  const Counts counts = read(files, ontology, graph);
  if (counts.articles == 0) return kFailed;  // each was reported
  options.filter = filter_.filter(graph);
  write(graph, ontology, options, chosen);
  if (!quiet_) {
    summarise(graph, counts, chosen);
    filter_.tell(graph, ontology, options.filter);
  }
  return counts.bad > 0 ? kSomeFailed : kDone;
}

void BuildCommand::add(ontology::DocumentFacts document, graph::KnowledgeGraph& graph) const {
  std::erase_if(document.facts, [&](const ontology::Fact& fact) { return fact.confidence < min_confidence_; });
  graph.add(document);
}

BuildCommand::Counts BuildCommand::read(const std::vector<fs::path>& files, const ontology::Ontology& ontology,
                                        graph::KnowledgeGraph& graph) const {
  const extract::Pipeline pipeline = schema_.pipeline(articles_.data(), ontology);
  const extract::ReaderOptions options = articles_.reader_options();
  Counts counts;
  Progress progress(files.size(), quiet_);
  const auto report = [&](const std::string& message) {
    progress.clear();
    std::cerr << "gereh: " << message << '\n';
  };
  std::size_t files_read = 0;
  Batch batch(
      pipeline, jobs_,
      [&](const extract::Extraction& result) {
        check(result.facts, ontology);
        add(result.facts, graph);
        ++counts.articles;
        counts.sentences += result.document.sentences.size();
        progress.update(files_read, counts.articles);
      },
      [&](const std::string& message) {
        ++counts.bad;
        report(message);
      });
  for (const fs::path& file : files) {
    try {
      counts.bad += extract::read_articles(
          file, options, [&](extract::Article article) { batch.add(std::move(article)); }, report);
    } catch (const ontology::InputError& error) {
      ++counts.bad;
      report(error.what());
    }
    ++files_read;
  }
  batch.finish();
  return counts;
}

void BuildCommand::write(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const exports::Options& options,
                         const std::vector<exports::ChosenFormat>& formats) const {
  if (out_ == kStandardOutput) {
    StandardOutput output;
    formats.front().write(formats.front().format->files.front(), graph, ontology, options, output.stream());
    output.finish();
  } else {
    write_files(out_, formats, graph, ontology, options, jobs_);
  }
}

void BuildCommand::summarise(const graph::KnowledgeGraph& graph, const Counts& counts,
                             const std::vector<exports::ChosenFormat>& formats) const {
  std::cerr << summary(graph, counts.articles, counts.sentences) << '\n';
  if (counts.bad > 0) std::cerr << plural(counts.bad, "article", "articles") << " could not be read\n";
  if (out_ == kStandardOutput) return;
  std::cerr << "wrote";
  for (const fs::path& name : names_of_files(out_, formats)) std::cerr << ' ' << name.string();
  std::cerr << '\n';
}

}  // namespace gereh::cli
