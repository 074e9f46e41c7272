#include "cli/format_list.h"

#include <unistd.h>

#include <algorithm>

#include "ontology/error.h"

namespace gereh::cli {

using ontology::UsageError;

namespace {

constexpr std::string_view kAll = "all";

std::string list_of_formats() {
  std::string list;
  for (const exports::Format& format : exports::formats()) list += std::string(format.name) + ", ";
  return list + std::string(kAll);
}

}  // namespace

std::string default_formats() {
  std::string list;
  for (const exports::Format& format : exports::formats()) {
    if (format.by_default) list += (list.empty() ? "" : ",") + std::string(format.name);
  }
  return list;
}

std::string described_formats() {
  constexpr std::size_t kNames = 10;  // the width of their column
  std::string list = "Formats (those of text also gzipped: ttl.gz):\n";
  for (const exports::Format& format : exports::formats()) {
    const std::string name(format.name);
    list += "  " + name + std::string(name.size() < kNames ? kNames - name.size() : 1, ' ') + std::string(format.description) + '\n';
  }
  return list;
}

std::vector<exports::ChosenFormat> formats_of(const std::vector<std::string>& names) {
  std::vector<exports::ChosenFormat> chosen;
  const auto add = [&](const exports::ChosenFormat& format) {
    if (std::ranges::find(chosen, format) == chosen.end()) chosen.push_back(format);
  };
  for (const std::string& name : names) {
    if (name == kAll) continue;
    const auto format = exports::choose_format(name);
    if (!format && name.ends_with(".gz") && exports::choose_format(name.substr(0, name.size() - 3)))
      throw UsageError("--format " + name + ": it is packed already; leave out .gz");
    if (!format) throw UsageError("--format " + name + ": no such format; there are " + list_of_formats());
    add(*format);
  }
  const bool all = std::ranges::find(names, kAll) != names.end();
  for (const exports::Format& format : exports::formats()) {
    if (all || (names.empty() && format.by_default)) add({&format, false});
  }
  return chosen;
}

void demand_one_file(const std::vector<exports::ChosenFormat>& formats) {
  if (formats.size() != 1) throw UsageError("-o - writes one format; name it with --format");
  const std::string name(formats.front().format->name);
  if (formats.front().format->files.size() != 1) throw UsageError(name + " is several files; name a folder with -o");
  if (!formats.front().text(formats.front().format->files.front()) && isatty(STDOUT_FILENO) == 1)
    throw UsageError(name + " is not for a terminal; redirect the output or name a folder");
}

}  // namespace gereh::cli
