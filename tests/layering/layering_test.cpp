// The dependency direction of docs/architecture.md: who may include whom, and which folder may use which library.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <vector>

namespace gereh {
namespace {

namespace fs = std::filesystem;

const std::map<std::string, std::set<std::string>> kMayInclude{
    {"ontology", {}},
    {"extract", {"ontology"}},
    {"graph", {"ontology"}},
    {"export", {"ontology", "graph"}},
    {"cli", {"ontology", "extract", "graph", "export"}},
};

// Folders within a folder; its own files may include all of them, and within export/ all may include its own files.
const std::map<std::string, std::map<std::string, std::set<std::string>>> kMayIncludeWithin{
    {"export",
     {
         {"rdf", {}},
         {"store", {}},
         {"diagram", {}},
         {"graphviz", {"diagram"}},
         {"graph_files", {"diagram"}},
         {"page", {"diagram", "graphviz", "graph_files"}},
     }},
    {"extract",
     {
         {"base", {}},
         {"document", {}},
         {"neural", {"base"}},
         {"fa", {"base", "document"}},
         {"lexicon", {"base", "document", "fa"}},
         {"article", {"document", "fa"}},
         {"wikidata", {"base", "article"}},
         {"names", {"base", "document", "fa", "lexicon", "wikidata"}},
         {"analysis", {"base", "document", "fa", "neural", "article", "names"}},
         {"times", {"base", "document", "lexicon", "names"}},
         {"events", {"document", "fa", "lexicon"}},
         {"repair", {"document", "fa", "lexicon", "names", "times", "events"}},
         {"references", {"base", "document", "fa", "names", "events"}},
         {"facts", {"base", "document", "fa", "lexicon", "names", "times", "events", "references"}},
         {"eval", {"base", "analysis"}},
         {"train", {"base", "document", "neural", "names", "analysis"}},
     }},
};

struct Library {
  const char* header;              // how its headers begin
  std::vector<const char*> users;  // files or folders that may include it
};
const Library kLibraries[] = {
    {"raptor2", {"ontology/ontology.cpp", "export/rdf/rdf_xml.cpp"}},
    {"serd/", {"export/serd_message", "export/rdf/serd_writer.cpp", "export/store/reader.cpp"}},
    {"boost/iostreams", {"export/format.cpp"}},
    {"curl/", {"export/store/http.cpp", "export/store/url.cpp"}},
    {"gvc.h", {"export/graphviz/", "export/page/layout.cpp"}},
    {"cgraph.h", {"export/graphviz/", "export/page/layout.cpp"}},
    {"boost/graph", {"graph/"}},
    {"CLI/", {"cli/"}},
    {"unicode/", {"extract/", "ontology/iri.cpp", "export/diagram/text.cpp", "export/page/sentences.cpp", "export/store/client.cpp"}},
    {"libxml/", {"extract/article/html", "export/graph_files/xml_writer.cpp"}},
    {"zlib.h", {"extract/article/input.cpp", "export/store/file.cpp"}},
    {"xxhash.h", {"extract/neural/", "extract/wikidata/", "export/store/file.cpp"}},
    {"simdjson.h", {"extract/wikidata/item.cpp"}},
    {"nlohmann/",
     {"extract/article/html", "extract/article/json.cpp", "extract/eval/gold_facts.cpp", "extract/train/plan.cpp", "export/jsonl.cpp",
      "export/rdf/jsonld.cpp", "export/store/check.cpp", "cli/load_journal.cpp", "cli/score_command.cpp", "cli/score_report.cpp",
      "export/graph_files/cyjs.cpp", "export/page/data.cpp"}},
    {"Eigen/", {"extract/train/"}},
};

std::vector<fs::path> sources(const std::string& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(GEREH_SOURCE_DIR) / folder)) {
    const std::string extension = entry.path().extension().string();
    if (extension == ".h" || extension == ".cpp") files.push_back(fs::relative(entry.path(), GEREH_SOURCE_DIR));
  }
  std::ranges::sort(files);
  return files;
}

template <class Visit>
void for_each_line(const fs::path& file, const Visit& visit) {
  std::ifstream in(fs::path(GEREH_SOURCE_DIR) / file);
  for (std::string line; std::getline(in, line);) visit(line);
}

template <class Visit>
void for_each_include(const fs::path& file, const Visit& visit) {
  static const std::regex include("^\\s*#include\\s+[<\"]([^>\"]+)[>\"]");
  for_each_line(file, [&](const std::string& line) {
    std::smatch match;
    if (std::regex_search(line, match, include)) visit(match[1].str());
  });
}

TEST(Layering, FoldersIncludeOnlyWhatIsBelowThem) {
  for (const auto& [folder, allowed] : kMayInclude) {
    const std::vector<fs::path> files = sources(folder);
    ASSERT_FALSE(files.empty()) << folder;
    for (const fs::path& file : files) {
      for_each_include(file, [&, folder = folder, &allowed = allowed](const std::string& header) {
        const std::string other = header.substr(0, header.find('/'));
        if (!kMayInclude.contains(other) || other == folder) return;
        EXPECT_TRUE(allowed.contains(other)) << file << " includes " << header;
      });
    }
  }
}

TEST(Layering, FoldersWithinToo) {
  for (const auto& [parent, folders] : kMayIncludeWithin) {
    for (const auto& entry : fs::directory_iterator(fs::path(GEREH_SOURCE_DIR) / parent)) {
      const std::string folder = entry.path().filename().string();
      if (!entry.is_directory()) continue;
      ASSERT_TRUE(folders.contains(folder)) << parent << "/" << folder << " is not in the table";
      for (const fs::path& file : sources(parent + "/" + folder)) {
        for_each_include(file, [&](const std::string& header) {
          const fs::path path(header);
          if (!header.starts_with(parent + "/") || (parent == "export" && path.parent_path() == parent)) return;
          const std::string other = path.parent_path().filename().string();
          EXPECT_TRUE(other == folder || folders.at(folder).contains(other)) << file << " includes " << header;
        });
      }
    }
  }
}

TEST(Layering, LibrariesStayInTheirFolders) {
  for (const auto& [folder, allowed] : kMayInclude) {
    for (const fs::path& file : sources(folder)) {
      for_each_include(file, [&](const std::string& header) {
        for (const Library& library : kLibraries) {
          if (!header.starts_with(library.header)) continue;
          EXPECT_TRUE(std::ranges::any_of(library.users, [&](const char* user) { return file.string().starts_with(user); }))
              << file << " includes " << header;
        }
      });
    }
  }
}

// Only comments may show Persian outside the language's own folder; letters written as escapes are no text.
TEST(Layering, PersianStaysInItsFolder) {
  for (const auto& [folder, allowed] : kMayInclude) {
    for (const fs::path& file : sources(folder)) {
      if (file.string().starts_with("extract/fa/")) continue;
      for_each_line(file, [&](const std::string& line) {
        const std::string code = line.substr(0, line.find("//"));
        const bool arabic = std::ranges::any_of(code, [](char c) {
          const auto byte = static_cast<unsigned char>(c);
          return byte >= 0xD8 && byte <= 0xDB;
        });
        EXPECT_FALSE(arabic) << file << ": " << line;
      });
    }
  }
}

}  // namespace
}  // namespace gereh
