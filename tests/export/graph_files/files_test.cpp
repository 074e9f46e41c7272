// What the files of graph tools are made of: the table of attributes, cells of CSV, XML, names of Neo4j. Whole files: tests/golden, and
// tests/graph_tools, where the tools read them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "export/graph_files/csv_writer.h"
#include "export/graph_files/graph_attributes.h"
#include "export/graph_files/neo4j.h"
#include "export/graph_files/xml_writer.h"
#include "ontology/error.h"
#include "tests/golden/hostile.h"

namespace gereh::exports {
namespace {

using testing::ElementsAre;

const ontology::Ontology& words() {
  static const ontology::Ontology loaded = ontology::Ontology::load(GEREH_SOURCE_DIR "/data/ontology");
  return loaded;
}

// Alternative of AttributeValue by type.
std::size_t alternative(AttributeType type) {
  switch (type) {
    case AttributeType::integer:
      return 2;
    case AttributeType::real:
      return 3;
    case AttributeType::boolean:
      return 4;
    case AttributeType::list:
      return 5;
    case AttributeType::text:
    case AttributeType::day:
      break;
  }
  return 1;
}

template <class Attributes, class Elements>
void expect_types(const graph::KnowledgeGraph& graph, const Attributes& attributes, const Elements& elements) {
  std::set<std::string_view> names;
  for (const auto& attribute : attributes) {
    EXPECT_TRUE(names.insert(attribute.name).second) << attribute.name;
    for (const auto& element : elements) {
      const AttributeValue value = attribute.value(graph, element);
      if (value.index() == 0) continue;
      EXPECT_EQ(value.index(), alternative(attribute.type)) << attribute.name;
      EXPECT_NE(attribute_text(value), "") << attribute.name;
    }
  }
}

TEST(GraphAttributes, ValuesAreOfTheirTypes) {
  graph::KnowledgeGraph graph;
  graph.add(Hostile().document);
  const PropertyGraph made = make_property_graph(graph, words(), {});
  expect_types(graph, node_attributes(), made.nodes);
  expect_types(graph, edge_attributes(), made.edges);
}

// Gephi, Cytoscape and Neo4j keep these for themselves; Gephi compares them without case.
TEST(GraphAttributes, NoNameIsATools) {
  const std::set<std::string_view> reserved{"id",  "label",    "name",    "source", "target",      "weight", "start",
                                            "end", "interval", "timeset", "color",  "interaction", "suid",   "shared_name"};
  for (const auto& attribute : node_attributes()) EXPECT_FALSE(reserved.contains(attribute.name)) << attribute.name;
  for (const auto& attribute : edge_attributes()) {
    EXPECT_FALSE(reserved.contains(attribute.name)) << attribute.name;
    EXPECT_NE(attribute.name, "type");
    EXPECT_NE(attribute.name, "kind");
  }
}

TEST(GraphAttributes, OnlyAddressesOfTheWebAreTold) {
  const auto told = [](const std::string& url) {
    ontology::DocumentFacts document = Hostile().document;
    document.info.url = url;
    graph::KnowledgeGraph graph;
    graph.add(document);
    const PropertyGraph made = make_property_graph(graph, words(), {});
    const auto attribute = std::ranges::find(edge_attributes(), "article_url", &Attribute<PropertyEdge>::name);
    return attribute_text(attribute->value(graph, made.edges.at(0)));
  };
  EXPECT_EQ(told("https://example.org/1"), "https://example.org/1");
  for (const char* bad : {"javascript:alert(1)", "file:///etc/passwd", "https://x/\" onclick=\"", "https://x/\n", ""})
    EXPECT_EQ(told(bad), "") << bad;
}

TEST(GraphAttributes, TextOfValues) {
  EXPECT_EQ(attribute_text({}), "");
  EXPECT_EQ(attribute_text(std::string("a")), "a");
  EXPECT_EQ(attribute_text(std::int64_t{-7}), "-7");
  EXPECT_EQ(attribute_text(1.0), "1.0");
  EXPECT_EQ(attribute_text(0.07), "0.07");
  EXPECT_EQ(attribute_text(true), "true");
  EXPECT_EQ(attribute_text(std::vector<std::string>{"a", "b"}), "a; b");
  EXPECT_EQ(attribute_text(std::vector<std::string>{"a", "b"}, "|"), "a|b");
}

TEST(GraphAttributes, ClassesEndWithTheTop) {
  EXPECT_THAT(classes_of(words(), "Ministry"), ElementsAre("Ministry", "Government", "Organization", "Entity"));
  EXPECT_THAT(classes_of(words(), "Entity"), ElementsAre("Entity"));
  EXPECT_THAT(classes_of(words(), "Unknown"), ElementsAre("Unknown", "Entity"));
}

std::string row(bool for_spreadsheets, const std::vector<std::string>& cells) {
  std::ostringstream out;
  CsvWriter csv(out, for_spreadsheets);
  for (const std::string& cell : cells) csv.cell(cell);
  csv.end_row();
  return out.str();
}

TEST(CsvWriter, QuotesWhatMustBeQuoted) {
  EXPECT_EQ(row(false, {"a", "", "b c"}), "a,,b c\n");
  EXPECT_EQ(row(false, {"a,b", "say \"x\"", "two\nlines", "back\\slash"}), "\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",back\\slash\n");
}

TEST(CsvWriter, FormulasAreHarmlessInSpreadsheets) {
  EXPECT_EQ(row(true, {"=1+1", "+1", "-1", "@a", "\ta", "a=1"}), "'=1+1,'+1,'-1,'@a,'\ta,a=1\n");
  EXPECT_EQ(row(true, {"=a,\"b\"", "\ra"}), "\"'=a,\"\"b\"\"\",\"'\ra\"\n");
  EXPECT_EQ(row(false, {"=1+1"}), "=1+1\n");
}

TEST(CsvWriter, TellsThatTheDiskIsFull) {
  std::ostringstream out;
  CsvWriter csv(out, true);
  out.setstate(std::ios::badbit);
  EXPECT_THROW(csv.finish("nodes.csv"), ontology::OutputError);
}

TEST(XmlWriter, EscapesAndCloses) {
  std::ostringstream out;
  XmlWriter xml(out, "test.xml");
  xml.open("a");
  xml.attribute("b", "<\"&'>");
  xml.element("c", "]]> & <d>");
  xml.finish();
  EXPECT_EQ(out.str(),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a b=\"&lt;&quot;&amp;'&gt;\">\n <c>]]&gt; &amp; &lt;d&gt;</c>\n</a>\n");
}

TEST(XmlWriter, TellsThatTheDiskIsFull) {
  std::ostringstream out;
  out.setstate(std::ios::badbit);
  EXPECT_THROW(
      {
        XmlWriter xml(out, "test.xml");
        xml.open("a");
        xml.finish();
      },
      ontology::OutputError);
}

TEST(Neo4j, TypesAreWrittenAsItsUsersWriteThem) {
  EXPECT_EQ(relationship_type("SignAgreement"), "SIGN_AGREEMENT");
  EXPECT_EQ(relationship_type("leaderOf"), "LEADER_OF");
  EXPECT_EQ(relationship_type("Visit"), "VISIT");
  EXPECT_EQ(relationship_type("has-part`2"), "HAS_PART_2");
}

}  // namespace
}  // namespace gereh::exports
