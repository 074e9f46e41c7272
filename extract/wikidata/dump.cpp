#include "extract/wikidata/dump.h"

#include "extract/article/input.h"
#include "ontology/error.h"

namespace gereh::extract::wikidata {

namespace {

constexpr std::size_t kLongestLine = std::size_t{64} << 20;  // the largest items of Wikidata have some MB
constexpr std::uint64_t kPause = 5000;                       // lines between two calls of `progress`

}  // namespace

DumpCounts read_dump(const std::filesystem::path& file, GazetteerBuilder& builder, const std::function<void(const std::string&)>& report,
                     const std::function<void(const DumpProgress&)>& progress) {
  InputBytes input(file);
  const std::string name = file == "-" ? "standard input" : file.string();
  ItemReader reader;
  DumpCounts counts;
  std::string line;
  bool open = false;
  while (input.next_line(line, kLongestLine)) {
    ++counts.lines;
    if (counts.lines % kPause == 0) progress({counts.lines, input.consumed()});
    try {
      if (line == "[" || line == "]") open = line == "[";
      if (line.size() > kLongestLine) throw ontology::InputError("longer than 64 MiB");
      if (const auto item = reader.read(line)) {
        builder.add(*item);
        ++counts.taken;
      }
    } catch (const ontology::InputError& error) {
      ++counts.bad;
      report(name + ":" + std::to_string(counts.lines) + ": " + error.what());
    }
  }
  if (counts.taken == 0) {
    throw ontology::InputError(name + ": no items with a Persian name; give a dump of Wikidata's entities in JSON, one a line");
  }
  counts.cut_off = open;
  return counts;
}

}  // namespace gereh::extract::wikidata
