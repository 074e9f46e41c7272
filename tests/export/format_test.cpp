#include "export/format.h"

#include <gtest/gtest.h>

#include <string>

namespace gereh::exports {
namespace {

graph::KnowledgeGraph graph_of(const std::vector<std::string>& titles) {
  graph::KnowledgeGraph graph;
  for (const std::string& title : titles) {
    ontology::DocumentFacts document;
    document.info.id = std::to_string(graph.documents().size());
    document.info.title = title;
    graph.add(document);
  }
  return graph;
}

std::string title(const std::string& asked, const std::vector<std::string>& titles) {
  Options options;
  options.title = asked;
  return title_of(options, graph_of(titles));
}

TEST(Title, IsWhatWasAskedForOrElseTheOnlyDocuments) {
  EXPECT_EQ(title("Mine", {"Its"}), "Mine");
  EXPECT_EQ(title("Mine", {"One", "Two"}), "Mine");
  EXPECT_EQ(title("Mine", {}), "Mine");
  EXPECT_EQ(title("", {"Its"}), "Its");
  EXPECT_EQ(title("", {"One", "Two"}), "");
  EXPECT_EQ(title("", {}), "");
}

TEST(Title, OfSpacesAloneIsNone) {
  EXPECT_EQ(title(" \n\t", {"Its"}), "Its");
  EXPECT_EQ(title(" ", {"One", "Two"}), "");
  EXPECT_EQ(title("", {" \n"}), "");
}

TEST(Title, IsClean) {
  EXPECT_EQ(title(" a\n b\x01", {}), "a b");
  EXPECT_EQ(title("", {"a\xFF\t b "}), "a\uFFFD b");
}

}  // namespace
}  // namespace gereh::exports
