#include "cli/gazetteer_command.h"

#include <filesystem>
#include <iostream>
#include <sstream>

#include "cli/article_options.h"
#include "cli/atomic_file.h"
#include "cli/progress_line.h"
#include "cli/run.h"
#include "cli/standard_output.h"
#include "cli/summary.h"
#include "extract/wikidata/gazetteer_file.h"
#include "ontology/error.h"
#include "ontology/ontology.h"

namespace gereh::cli {

namespace fs = std::filesystem;
namespace wikidata = extract::wikidata;

namespace {

constexpr std::uint64_t kMostReports = 10;  // bad lines told one by one

std::string joined(const std::vector<std::string_view>& names) {
  std::string text;
  for (const std::string_view name : names) text += (text.empty() ? "" : " | ") + std::string(name);
  return text;
}

}  // namespace

CLI::App* GazetteerCommand::setup(CLI::App& app) {
  CLI::App* command = app.add_subcommand("gazetteer", "Make names from a Wikidata dump, to link entities with, and look them up");
  command->require_subcommand(1);
  import_ = command->add_subcommand("import", "Make a gazetteer from a dump, in one pass");
  import_->add_option("dump", dump_, "Wikidata's entities in JSON, gzipped or not (latest-all.json.gz), or - for standard input")
      ->required()
      ->type_name("DUMP");
  import_->add_option("-o,--output", out_, "Gazetteer to write; scratch files go beside it")->required()->type_name("FILE.gaz");
  import_->add_flag("-q,--quiet", quiet_, "No progress bar and no summary");
  data_.setup(*import_);
  import_->footer(
      "Example: gereh gazetteer import latest-all.json.gz -o wikidata.gaz\n         gereh build news/ -o out --gazetteer wikidata.gaz");
  find_ = command->add_subcommand("find", "Show the items that bear a name, the best known first");
  find_->add_option("file", file_, "Gazetteer")->required()->type_name("FILE.gaz");
  find_->add_option("name", names_, "Names in Persian or English")->required()->type_name("NAME");
  find_->footer("Example: gereh gazetteer find wikidata.gaz 'Vladimir Putin'");
  CLI::App* check = command->add_subcommand("check", "Read a gazetteer from end to end and tell whether it is whole");
  check->add_option("file", file_, "Gazetteer")->required()->type_name("FILE.gaz");
  return command;
}

wikidata::DumpCounts GazetteerCommand::read(wikidata::GazetteerBuilder& builder) const {
  std::error_code unknown;
  const std::uintmax_t size = dump_ == "-" ? 0 : fs::file_size(dump_, unknown);
  ProgressLine line(quiet_);
  std::uint64_t reports = 0;
  const auto report = [&](const std::string& message) {
    if (++reports > kMostReports) return;
    line.clear();
    std::cerr << "gereh: " << message << '\n';
  };
  return wikidata::read_dump(dump_, builder, report, [&](const wikidata::DumpProgress& progress) {
    const double done = unknown || size == 0 ? -1 : static_cast<double>(progress.bytes) / static_cast<double>(size);
    line.draw(done, std::to_string(progress.lines) + " lines" + (done > 0 ? ", " + clock_time(line.seconds_left(done)) + " left" : ""));
  });
}

int GazetteerCommand::import() {
  if (out_ == "-") throw ontology::UsageError("-o -: a gazetteer is a file to be mapped; name one");
  const fs::path data = data_.folder();
  const ontology::Ontology ontology = ontology::Ontology::load(data / "ontology");
  demand_not_read(out_, {dump_});
  AtomicFile out(out_);  // what can't be written is told now, not after hours
  const fs::path folder = fs::path(out_).parent_path();
  wikidata::GazetteerBuilder builder(wikidata::ClassRoots(data / "ontology" / "wikidata_classes.tsv", ontology), folder);
  const wikidata::DumpCounts read_lines = read(builder);
  const wikidata::GazetteerBuilder::Result result = builder.write(out.stream());
  if (result.items == 0) {
    throw ontology::InputError(dump_ + ": none of its " + plural(read_lines.taken, "item", "items") + " is of a class in " +
                               (data / "ontology" / "wikidata_classes.tsv").string());
  }
  out.finish();
  out.publish();
  if (!quiet_) {
    std::cerr << plural(read_lines.lines, "line", "lines") << ", " << plural(result.items, "item", "items") << ", "
              << plural(result.names, "name", "names") << "; " << result.without << " of other classes left out\nwrote " << out_ << '\n';
  }
  if (read_lines.cut_off) std::cerr << "gereh: " << dump_ << ": ends without the bracket that closes its list: is it cut off?\n";
  if (read_lines.bad > 0)
    std::cerr << "gereh: " << dump_ << ": " << plural(read_lines.bad, "line is", "lines are") << " no entity; they were passed over\n";
  return read_lines.bad > 0 || read_lines.cut_off ? kSomeFailed : kDone;
}

int GazetteerCommand::find() const {
  const wikidata::GazetteerFile gazetteer(file_);
  std::ostringstream shown;
  bool all = true;
  for (const std::string& name : names_) {
    demand_utf8("NAME", name);
    const std::vector<wikidata::KnownItem> items = gazetteer.find(name);
    if (items.empty()) std::cerr << "gereh: " << file_ << ": nobody bears the name \"" << name << "\"\n";
    all = all && !items.empty();
    for (const wikidata::KnownItem& item : items) {
      shown << 'Q' << item.number << '\t' << item.type << '\t' << item.country << '\t' << item.sitelinks << '\t' << item.label_fa << '\t'
            << item.label_en << '\t' << joined(item.aliases_fa) << '\t' << joined(item.aliases_en) << '\n';
    }
  }
  write_standard_output(shown.view());
  return all ? kDone : kFailed;
}

int GazetteerCommand::check() const {
  const wikidata::GazetteerFile gazetteer(file_);
  gazetteer.check();
  write_standard_output(file_ + ": whole: " + plural(gazetteer.items(), "item", "items") + ", " +
                        plural(gazetteer.names(), "name", "names") + "\n");
  return kDone;
}

int GazetteerCommand::run() {
  if (import_->parsed()) return import();
  return find_->parsed() ? find() : check();
}

}  // namespace gereh::cli
