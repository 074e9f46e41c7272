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
constexpr std::string_view kAll = "all";

std::string list_of_formats() {
  std::string list;
  for (const exports::Format& format : exports::formats()) list += (list.empty() ? "" : ", ") + std::string(format.name);
  return list;
}

std::string default_formats() {
  std::string list;
  for (const exports::Format& format : exports::formats()) {
    if (format.by_default) list += (list.empty() ? "" : ",") + std::string(format.name);
  }
  return list;
}

// For the end of the help: one a line, too many for the option's own text.
std::string described_formats() {
  std::string list = "Formats (those of text also gzipped: ttl.gz):\n";
  for (const exports::Format& format : exports::formats()) {
    const std::string name(format.name);
    list += "  " + name + std::string(name.size() < 10 ? 10 - name.size() : 1, ' ') + std::string(format.description) + '\n';
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
void probe(const fs::path& folder, const std::vector<exports::ChosenFormat>& formats, const std::vector<fs::path>& articles) {
  for (const exports::ChosenFormat& chosen : formats) {
    for (const exports::FormatFile& file : chosen.format->files) {
      demand_not_read(folder / chosen.file_name(file), articles);
      const AtomicFile probed(folder / chosen.file_name(file));
    }
  }
}

void demand_one_file(const std::vector<exports::ChosenFormat>& formats) {
  if (formats.size() != 1) throw ontology::UsageError("-o - writes one format; name it with --format");
  const std::string name(formats.front().format->name);
  if (formats.front().format->files.size() != 1) throw ontology::UsageError(name + " is several files; name a folder with -o");
  if (!formats.front().text(formats.front().format->files.front()) && isatty(STDOUT_FILENO) == 1)
    throw ontology::UsageError(name + " is not for a terminal; redirect the output or name a folder");
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
  command->add_option("-j,--jobs", jobs_, "Articles at a time; 0: as many as there are cores")
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
  std::vector<exports::ChosenFormat> chosen;
  const auto add = [&](const exports::ChosenFormat& format) {
    if (std::ranges::find(chosen, format) == chosen.end()) chosen.push_back(format);
  };
  for (const std::string& name : formats_) {
    if (name == kAll) continue;
    const auto format = exports::choose_format(name);
    if (!format) throw ontology::UsageError("--format " + name + ": no such format; there are " + list_of_formats() + ", all");
    add(*format);
  }
  const bool all = std::ranges::find(formats_, kAll) != formats_.end();
  for (const exports::Format& format : exports::formats()) {
    if (all || (formats_.empty() && format.by_default)) add({&format, false});
  }
  if (out_ == kStandardOutput) demand_one_file(chosen);
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
  const std::vector<exports::ChosenFormat> chosen = formats();
  exports::Options options = export_options();
  articles_.reader_options();
  const std::vector<fs::path> files = articles_.articles();
  const ontology::Ontology ontology = schema_.ontology(articles_.data());
  filter_.check(ontology, chosen);
  // A folder that can't be written to is told now, not after an hour of reading.
  std::optional<OutputFolder> folder;
  if (out_ != kStandardOutput) probe(folder.emplace(out_).path(), chosen, files);
  graph::KnowledgeGraph graph;
  const Counts counts = read(files, ontology, graph);
  if (counts.articles == 0) return kFailed;  // each was reported
  options.filter = filter_.filter(graph);
  write(graph, ontology, options, chosen);
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

void BuildCommand::write(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const exports::Options& options,
                         const std::vector<exports::ChosenFormat>& formats) const {
  if (out_ == kStandardOutput) {
    std::ostringstream bytes;
    formats.front().write(formats.front().format->files.front(), graph, ontology, options, bytes);
    write_standard_output(bytes.view());
    return;
  }
  std::list<AtomicFile> files;
  std::vector<std::future<void>> written;
  for (const exports::ChosenFormat& chosen : formats) {
    for (const exports::FormatFile& part : chosen.format->files) {
      AtomicFile& file = files.emplace_back(fs::path(out_) / chosen.file_name(part));
      // "deferred" where no thread can be started: by get(), one after the other
      written.push_back(std::async(std::launch::async | std::launch::deferred,
                                   [&, chosen] { chosen.write(part, graph, ontology, options, file.stream()); }));
    }
  }
  for (std::future<void>& one : written) one.get();
  publish_together(files, out_);
}

void BuildCommand::summarise(const graph::KnowledgeGraph& graph, const Counts& counts,
                             const std::vector<exports::ChosenFormat>& formats) const {
  std::cerr << summary(graph, counts.articles, counts.sentences) << '\n';
  if (counts.bad > 0) std::cerr << plural(counts.bad, "article", "articles") << " could not be read\n";
  if (out_ == kStandardOutput) return;
  std::cerr << "wrote";
  for (const exports::ChosenFormat& chosen : formats) {
    for (const exports::FormatFile& file : chosen.format->files) std::cerr << ' ' << (fs::path(out_) / chosen.file_name(file)).string();
  }
  std::cerr << '\n';
}

}  // namespace gereh::cli
