#include "cli/run.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <csignal>
#include <iostream>
#include <new>
#include <sstream>
#include <string>

#include "cli/build_command.h"
#include "cli/eval_command.h"
#include "cli/explain_command.h"
#include "cli/gazetteer_command.h"
#include "cli/load_command.h"
#include "cli/parse_command.h"
#include "cli/score_command.h"
#include "cli/standard_output.h"
#include "cli/train_command.h"
#include "ontology/error.h"

namespace gereh::cli {

namespace {

int complain(const std::string& what, int code) {
  std::cerr << "gereh: " << what << '\n';
  return code;
}

// Help and version too are output that may not arrive: CLI11 would write them to std::cout and not look.
int help_or_complain(const CLI::App& app, const CLI::ParseError& error, int argc, const char* const* argv) {
  if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) {
    std::ostringstream out, unused;
    app.exit(error, out, unused);
    write_standard_output(out.view());
    return kDone;
  }
  std::string what = error.what();
  // The command meant, and the word behind it, which may be one that it does not have.
  std::string command = "gereh";
  const CLI::App* meant = &app;
  int word = 1;
  for (; !meant->get_subcommands().empty(); ++word) {
    meant = meant->get_subcommands().front();
    command += " " + meant->get_name();
  }
  const bool is_command = word < argc && argv[word][0] != '-' && !meant->get_subcommands([](const CLI::App*) { return true; }).empty();
  if (is_command) what = std::string(argv[word]) + ": no such command";
  std::ranges::replace(what, '\n', ' ');
  return complain(what + "; see '" + command + " --help'", kWrongUsage);
}

int parse_and_run(int argc, const char* const* argv) {
  CLI::App app{
      "Gereh reads news articles in Persian and builds a knowledge graph: who did what to whom, who says so,\n"
      "and the very words it rests on."};
  app.name("gereh");
  app.set_version_flag("--version", "gereh " GEREH_VERSION, "Print the version and exit");
  app.set_help_flag("-h,--help", "Print this help and exit");
  app.require_subcommand(1);
  app.failure_message(CLI::FailureMessage::simple);
  BuildCommand build;
  ExplainCommand explain;
  ParseCommand parse;
  EvalCommand eval;
  ScoreCommand score;
  GazetteerCommand gazetteer;
  LoadCommand load;
  TrainCommand train;
  CLI::App* build_app = build.setup(app);
  CLI::App* explain_app = explain.setup(app);
  CLI::App* parse_app = parse.setup(app);
  CLI::App* eval_app = eval.setup(app);
  CLI::App* score_app = score.setup(app);
  CLI::App* gazetteer_app = gazetteer.setup(app);
  CLI::App* load_app = load.setup(app);
  train.setup(app);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return help_or_complain(app, error, argc, argv);
  }
  if (build_app->parsed()) return build.run();
  if (explain_app->parsed()) return explain.run();
  if (parse_app->parsed()) return parse.run();
  if (score_app->parsed()) return score.run();
  if (gazetteer_app->parsed()) return gazetteer.run();
  if (load_app->parsed()) return load.run();
  return eval_app->parsed() ? eval.run() : train.run();
}

}  // namespace

int run(int argc, const char* const* argv) {
  std::signal(SIGPIPE, SIG_DFL);  // a reader that goes away ends the program quietly, also where the parent ignored it
  std::signal(SIGXFSZ, SIG_IGN);  // a file that grows beyond a limit is an error as a full disk is
  try {
    return parse_and_run(argc, argv);
  } catch (const ontology::UsageError& error) {
    return complain(error.what(), kWrongUsage);
  } catch (const ontology::Error& error) {
    return complain(error.what(), kFailed);
  } catch (const std::bad_alloc&) {
    return complain("out of memory; try fewer --jobs", kFailed);
  } catch (const std::exception& error) {
    return complain(std::string("internal error: ") + error.what(), kFailed);
  }
}

}  // namespace gereh::cli
