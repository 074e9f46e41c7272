#include "cli/parse_command.h"

#include <iostream>
#include <optional>
#include <sstream>

#include "cli/atomic_file.h"
#include "cli/run.h"
#include "cli/standard_output.h"
#include "cli/token_lines.h"
#include "ontology/error.h"

namespace gereh::cli {

namespace fs = std::filesystem;

CLI::App* ParseCommand::setup(CLI::App& app) {
  CLI::App* command = app.add_subcommand("parse", "Write parts of speech, lemmas, features, dependency trees and names as CoNLL-U");
  articles_.setup(*command, true);
  model_.setup(*command);
  command->add_option("-o,--output", out_, "File to write, or - for standard output")->type_name("FILE")->capture_default_str();
  CLI::Option* tokens = command->add_flag("--tokens", tokens_, "The input is cut already: a sentence a line, tokens between spaces; UTF-8");
  command->add_flag("--conllu", conllu_, "The input is CoNLL-U, UTF-8: its words are kept, their annotation is replaced")->excludes(tokens);
  command->footer("Example: gereh parse article.txt -o article.conllu");
  return command;
}

// Identifiers of sentences must not repeat in a file: a second article "a" is "a-2", unless there is one of that name.
std::string ParseCommand::new_id(const std::string& id) {
  std::string unique = id;
  for (int n = 2; !ids_.insert(unique).second; ++n) unique = id + "-" + std::to_string(n);
  return unique;
}

void ParseCommand::read_file(const fs::path& file, const extract::Annotator& annotator, const Sink& sink, Counts& counts) {
  const auto annotate = [&](std::vector<extract::ConlluSentence> sentences) {
    sink(annotator.annotate(std::move(sentences)));
    ++counts.done;
  };
  if (conllu_) return annotate(extract::read_conllu_file(file));
  if (tokens_) return annotate(read_token_lines(file, new_id(file == "-" ? "stdin" : file.stem().string())));
  const auto parse = [&](const extract::Article& article) {
    sink(annotator.read(article.info.text, new_id(article.info.id)));
    ++counts.done;
  };
  counts.bad += extract::read_articles(file, articles_.reader_options(), parse,
                                       [](const std::string& message) { std::cerr << "gereh: " << message << '\n'; });
}

ParseCommand::Counts ParseCommand::read(const std::vector<fs::path>& files, const extract::Annotator& annotator, const Sink& sink) {
  Counts counts;
  for (const fs::path& file : files) {
    try {
      read_file(file, annotator, sink, counts);
    } catch (const ontology::InputError& error) {
      ++counts.bad;
      std::cerr << "gereh: " << error.what() << '\n';
    }
  }
  return counts;
}

int ParseCommand::run() {
  articles_.reader_options();
  const std::vector<fs::path> files = articles_.articles();
  // A file that can't be written is told now, not after an hour of reading.
  std::optional<AtomicFile> out;
  if (out_ != "-") {
    demand_not_read(out_, files);
    out.emplace(out_);
  }
  const extract::Annotator annotator = model_.load(articles_.data());
  const Counts counts = read(files, annotator, [&](const std::vector<extract::ConlluSentence>& sentences) {
    std::ostringstream bytes;
    for (const extract::ConlluSentence& sentence : sentences) extract::write_conllu(sentence, bytes);
    if (out) {
      out->stream() << bytes.view();
    } else {
      write_standard_output(bytes.view());
    }
  });
  if (counts.done == 0) return kFailed;  // each was reported
  if (out) {
    out->finish();
    out->publish();
  }
  return counts.bad > 0 ? kSomeFailed : kDone;
}

}  // namespace gereh::cli
