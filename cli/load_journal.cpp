#include "cli/load_journal.h"

#include <fstream>
#include <nlohmann/json.hpp>

#include "cli/atomic_file.h"
#include "export/store/file.h"
#include "export/store/http.h"
#include "ontology/error.h"

namespace gereh::cli {

namespace {

using nlohmann::ordered_json;

constexpr const char* kBeginAnew = "; begin anew with --restart";

std::string sum(const LoadTarget& target) {
  return exports::text_fingerprint(target.endpoint + '\n' + target.protocol + '\n' + target.graph + '\n' + target.syntax);
}

std::string shown(const std::string& endpoint, const std::string& protocol, const std::string& graph) {
  return endpoint + " (" + protocol + (graph.empty() ? "" : ", graph <" + graph + ">") + ")";
}

}  // namespace

std::optional<LoadPosition> LoadJournal::read() const {
  std::error_code missing;
  if (!std::filesystem::exists(path_, missing)) return std::nullopt;
  std::ifstream in(path_);
  const ordered_json json = ordered_json::parse(in, nullptr, false);
  LoadPosition position;
  try {
    if (json.at("target").get<std::string>() != sum(target_)) {
      throw ontology::InputError(path_.string() + ": tells of a load to " +
                                 shown(json.at("endpoint"), json.at("protocol"), json.at("graph")) + ", not to " +
                                 shown(exports::shown_url(target_.endpoint), target_.protocol, target_.graph) +
                                 " as asked now; finish that one first, or name another --journal, or begin anew with --restart");
    }
    position.statements = json.at("statements").get<std::uint64_t>();
    position.bytes = json.at("bytes").get<std::uint64_t>();
    position.fingerprint = json.at("fingerprint").get<std::string>();
  } catch (const ordered_json::exception&) {
    throw ontology::InputError(path_.string() + ": no journal of a load" + kBeginAnew);
  }
  return position;
}

void LoadJournal::probe() const {
  try {
    const AtomicFile probed(path_);
  } catch (const ontology::OutputError& error) {
    throw ontology::OutputError(std::string(error.what()) + "; name another place for the journal with --journal");
  }
}

void LoadJournal::write(const LoadPosition& position) const {
  const ordered_json json{{"endpoint", exports::shown_url(target_.endpoint)},
                          {"protocol", target_.protocol},
                          {"graph", target_.graph},
                          {"target", sum(target_)},
                          {"statements", position.statements},
                          {"bytes", position.bytes},
                          {"fingerprint", position.fingerprint}};
  AtomicFile file(path_);
  file.stream() << json.dump(2) << '\n';
  file.finish();
  const SignalsHeld held;  // no signal comes between the new name and what removes the old
  file.publish();
}

void LoadJournal::remove() const {
  std::error_code ignored;
  std::filesystem::remove(path_, ignored);
}

}  // namespace gereh::cli
