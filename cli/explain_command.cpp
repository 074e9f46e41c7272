#include "cli/explain_command.h"

#include <iostream>
#include <sstream>

#include "cli/explanation.h"
#include "cli/run.h"
#include "cli/standard_output.h"
#include "ontology/error.h"

namespace gereh::cli {

CLI::App* ExplainCommand::setup(CLI::App& app) {
  CLI::App* command =
      app.add_subcommand("explain", "Show, sentence by sentence, tokens, entities and facts, and the words that each fact rests on");
  articles_.setup(*command);
  schema_.setup(*command);
  command->add_option("--sentence", sentence_, "Only this sentence, counted from 1")->type_name("N")->check(CLI::Range(1, 1000000));
  command->add_flag_callback(
      "--no-tokens", [this] { tokens_ = false; }, "Leave out the table of tokens");
  command->footer("Example: gereh explain article.txt --sentence 3");
  return command;
}

int ExplainCommand::run() {
  const extract::ReaderOptions options = articles_.reader_options();
  const auto files = articles_.articles();
  const ontology::Ontology ontology = schema_.ontology(articles_.data());
  const extract::Pipeline pipeline = schema_.pipeline(articles_.data(), ontology);
  std::size_t done = 0;
  std::size_t bad = 0;
  const auto report = [](const std::string& message) { std::cerr << "gereh: " << message << '\n'; };
  const auto complain = [&](const std::string& message) {
    ++bad;
    report(message);
  };
  const auto show = [&](const extract::Article& article) {
    const extract::Extraction extraction = pipeline.extract(article);
    const std::size_t sentences = extraction.document.sentences.size();
    if (sentence_ > sentences) {
      return complain(article.info.id + ": no sentence " + std::to_string(sentence_) + "; there are " + std::to_string(sentences));
    }
    std::ostringstream shown;
    if (done++ > 0) shown << '\n';
    explain(extraction, {sentence_, tokens_}, shown);
    write_standard_output(shown.view());
  };
  for (const auto& file : files) {
    try {
      bad += extract::read_articles(file, options, show, report);
    } catch (const ontology::InputError& error) {
      complain(error.what());
    }
  }
  return done == 0 ? kFailed : bad > 0 ? kSomeFailed : kDone;
}

}  // namespace gereh::cli
