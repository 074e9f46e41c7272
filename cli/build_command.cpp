#include "cli/build_command.h"

#include <unistd.h>

#include <algorithm>
#include <future>
#include <iostream>
#include <list>
#include <optional>
#include <sstream>

#include "cli/atomic_file.h"
#include "cli/batch.h"
#include "cli/output_folder.h"
#include "cli/probability.h"
#include "cli/progress.h"
#include "cli/run.h"
#include "cli/standard_output.h"
#include "cli/summary.h"
#include "extract/article_input.h"
#include "graph/knowledge_graph.h"
#include "ontology/error.h"
#include "ontology/validate.h"

namespace gereh::cli {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kStandardOutput = "-";

std::string list_of_formats(bool described) {
  std::string list;
  for (const exports::Format& format : exports::formats()) {
    if (!list.empty()) list += described ? "; " : ", ";
    list += std::string(format.name);
    if (described) list += ": " + std::string(format.description);
  }
  return list;
}

bool is_absolute_iri(const std::string& iri) {
  const std::size_t colon = iri.find("://");
  const auto plain = [](char c) {
    return static_cast<unsigned char>(c) > 0x20 && std::string_view("<>\"{}|\\^`").find(c) == std::string_view::npos;
  };
  return colon != std::string::npos && colon > 0 && colon + 3 < iri.size() && std::ranges::all_of(iri, plain) &&
         extract::first_invalid_utf8(iri) == std::string::npos;
}

// What the validator rejects is a fault of the program: it is told, and the facts are not written.
void check(const ontology::DocumentFacts& document, const ontology::Ontology& ontology) {
  const std::vector<std::string> faults = ontology::violations(document, ontology);
  if (!faults.empty()) throw ontology::InputError(document.info.id + ": internal error: " + faults.front());
}

// Whether all files could be written, and none of them is an article.
void probe(const fs::path& folder, const std::vector<const exports::Format*>& formats, const std::vector<fs::path>& articles) {
  for (const exports::Format* format : formats) {
    demand_not_read(folder / format->file_name, articles);
    const AtomicFile probed(folder / format->file_name);
  }
}

}  // namespace

CLI::App* BuildCommand::setup(CLI::App& app) {
  CLI::App* command = app.add_subcommand("build", "Build a knowledge graph from articles and write it");
  articles_.setup(*command);
  schema_.setup(*command);
  command->add_option("-o,--output", out_, "Folder for the files (made if it is not there), or - for standard output with one --format")
      ->required()
      ->type_name("DIR");
  command->add_option("-f,--format", formats_, "Formats to write, separated by commas; all if not given. " + list_of_formats(true))
      ->delimiter(',')
      ->type_name("LIST");
  command->add_option("--min-confidence", min_confidence_, "Leave out facts below this confidence (0 to 1)")
      ->type_name("X")
      ->check(probability());
  command->add_option("--labels", labels_, "Labels on diagrams")->check(CLI::IsMember({"fa", "en", "both"}))->capture_default_str();
  command->add_option("--title", title_, "Heading of diagrams; the article's title if not given")->type_name("TEXT");
  command->add_option("--base", base_, "IRI that identifiers are resolved against")->type_name("IRI")->capture_default_str();
  command->add_option("-j,--jobs", jobs_, "Articles at a time; 0: as many as there are cores")
      ->type_name("N")
      ->check(CLI::Range(0, 1024))
      ->capture_default_str();
  command->add_flag("-q,--quiet", quiet_, "No progress bar and no summary");
  command->footer("Example: gereh build articles/ -o out --format ttl,png --labels fa");
  return command;
}

std::vector<const exports::Format*> BuildCommand::formats() const {
  std::vector<const exports::Format*> chosen;
  for (const std::string& name : formats_) {
    const exports::Format* format = exports::find_format(name);
    if (!format) throw ontology::UsageError("--format " + name + ": no such format; there are " + list_of_formats(false));
    if (std::ranges::find(chosen, format) == chosen.end()) chosen.push_back(format);
  }
  if (formats_.empty()) {
    for (const exports::Format& format : exports::formats()) chosen.push_back(&format);
  }
  if (out_.empty()) throw ontology::UsageError("-o: the name of the folder is empty; the current folder is .");
  if (out_ == kStandardOutput) {
    if (chosen.size() != 1) throw ontology::UsageError("-o - writes one format; name it with --format");
    if (!chosen.front()->text && isatty(STDOUT_FILENO) == 1) {
      throw ontology::UsageError(std::string(chosen.front()->name) + " is not for a terminal; redirect the output or name a folder");
    }
  }
  return chosen;
}

exports::Options BuildCommand::export_options() const {
  if (!is_absolute_iri(base_))
    throw ontology::UsageError("--base " + base_ + ": no absolute IRI; write one such as https://example.org/id/");
  demand_utf8("--title", title_);
  exports::Options options;
  options.base = base_;
  if (options.base.back() != '/' && options.base.back() != '#') options.base += '/';
  options.labels = labels_ == "fa" ? exports::Labels::fa : labels_ == "en" ? exports::Labels::en : exports::Labels::both;
  options.title = title_;
  return options;
}

int BuildCommand::run() {
  const std::vector<const exports::Format*> chosen = formats();
  export_options();
  articles_.reader_options();
  const std::vector<fs::path> files = articles_.articles();
  const ontology::Ontology ontology = schema_.ontology(articles_.data());
  // A folder that can't be written to is told now, not after an hour of reading.
  std::optional<OutputFolder> folder;
  if (out_ != kStandardOutput) probe(folder.emplace(out_).path(), chosen, files);
  graph::KnowledgeGraph graph;
  const Counts counts = read(files, ontology, graph);
  if (counts.articles == 0) return kFailed;  // each was reported
  write(graph, ontology, chosen);
  if (!quiet_) summarise(graph, counts, chosen);
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

void BuildCommand::write(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology,
                         const std::vector<const exports::Format*>& formats) const {
  const exports::Options options = export_options();
  if (out_ == kStandardOutput) {
    std::ostringstream bytes;
    formats.front()->write(graph, ontology, options, bytes);
    write_standard_output(bytes.view());
    return;
  }
  std::list<AtomicFile> files;
  std::vector<std::future<void>> written;
  for (const exports::Format* format : formats) {
    AtomicFile& file = files.emplace_back(fs::path(out_) / format->file_name);
    // "deferred" where no thread can be started: by get(), one after the other
    written.push_back(
        std::async(std::launch::async | std::launch::deferred, [&, format] { format->write(graph, ontology, options, file.stream()); }));
  }
  for (std::future<void>& one : written) one.get();
  publish_together(files, out_);
}

void BuildCommand::summarise(const graph::KnowledgeGraph& graph, const Counts& counts,
                             const std::vector<const exports::Format*>& formats) const {
  std::cerr << summary(graph, counts.articles, counts.sentences) << '\n';
  if (counts.bad > 0) std::cerr << plural(counts.bad, "article", "articles") << " could not be read\n";
  if (out_ == kStandardOutput) return;
  std::cerr << "wrote";
  for (const exports::Format* format : formats) std::cerr << ' ' << (fs::path(out_) / format->file_name).string();
  std::cerr << '\n';
}

}  // namespace gereh::cli
