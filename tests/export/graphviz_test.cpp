#include "export/graphviz.h"

#include <gmock/gmock.h>
#include <graphviz/cgraph.h>
#include <gtest/gtest.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

#include <memory>
#include <sstream>
#include <thread>

#include "export/diagram.h"
#include "ontology/error.h"
#include "visit.h"

namespace gereh::exports {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const ontology::Ontology& words() {
  static const ontology::Ontology loaded = ontology::Ontology::load(GEREH_SOURCE_DIR "/data/ontology");
  return loaded;
}

graph::KnowledgeGraph visit() {
  graph::KnowledgeGraph graph;
  graph.add(Visit().document);
  return graph;
}

std::string written(Writer write, const graph::KnowledgeGraph& graph, Labels labels = Labels::both) {
  Options options;
  options.labels = labels;
  std::ostringstream out;
  write(graph, words(), options, out);
  return out.str();
}

using GraphPointer = std::unique_ptr<Agraph_t, decltype(&agclose)>;
using XmlPointer = std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)>;

XmlPointer xml(const std::string& text) {
  return {xmlReadMemory(text.data(), static_cast<int>(text.size()), "graph.svg", nullptr, XML_PARSE_NONET | XML_PARSE_NOERROR), xmlFreeDoc};
}

// The words of all <text> elements, one a line.
std::string texts(const xmlNode* node) {
  std::string all;
  for (; node; node = node->next) {
    if (node->type == XML_ELEMENT_NODE && std::string(reinterpret_cast<const char*>(node->name)) == "text") {
      xmlChar* content = xmlNodeGetContent(node);
      all += std::string(reinterpret_cast<const char*>(content)) + "\n";
      xmlFree(content);
    }
    all += texts(node->children);
  }
  return all;
}

unsigned big_endian(const std::string& bytes, std::size_t at) {
  unsigned value = 0;
  for (std::size_t i = at; i < at + 4; ++i) value = value * 256 + static_cast<unsigned char>(bytes.at(i));
  return value;
}

TEST(Graphviz, SourceParsesBackWithTheNodesAndEdgesOfTheDiagram) {
  const std::string dot = written(write_dot, visit());
  const GraphPointer graph(agmemread(dot.c_str()), agclose);
  ASSERT_NE(graph, nullptr);
  const Diagram diagram = make_diagram(visit(), words(), {});
  EXPECT_EQ(static_cast<std::size_t>(agnnodes(graph.get())), diagram.nodes.size() + diagram.kinds.size() + 2 * diagram.lines.size());
  EXPECT_EQ(static_cast<std::size_t>(agnedges(graph.get())), diagram.edges.size() + diagram.lines.size());
  EXPECT_NE(agsubg(graph.get(), const_cast<char*>("cluster_legend"), 0), nullptr);
}

TEST(Graphviz, LinesFollowTheStyles) {
  const std::string dot = written(write_dot, visit());
  for (const char* attribute : {"style=solid", "style=dashed", "style=dotted", "arrowhead=teenormal", "#C1272D"}) {
    EXPECT_THAT(dot, HasSubstr(attribute));
  }
}

TEST(Graphviz, SvgIsXmlWithItsTextAsText) {
  const XmlPointer svg = xml(written(write_svg, visit()));
  ASSERT_NE(svg, nullptr);
  const std::string text = texts(xmlDocGetRootElement(svg.get()));
  for (const char* word : {"سارا رحیمی", "Sara Rahimi", "پیمان همکاری راهبردی", "A&B <Holding> \"Ltd\"", "(2024-05-02)",
                           "به گفته‌ی", "according to", "✗", "+1", "راهنما", "نفی‌شده"}) {
    std::string plain;  // without direction isolates
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text.compare(i, 2, "\xE2\x81") == 0 && i + 2 < text.size() && text[i + 2] >= '\xA6' && text[i + 2] <= '\xA9') {
        i += 2;
      } else {
        plain += text[i];
      }
    }
    EXPECT_THAT(plain, HasSubstr(word));
  }
}

TEST(Graphviz, SvgNamesFontsThatHavePersian) {
  EXPECT_THAT(written(write_svg, visit()), HasSubstr("Noto Naskh Arabic,Vazirmatn,Noto Sans Arabic,sans-serif"));
}

TEST(Graphviz, LabelsAreOfTheLanguageAskedFor) {
  const XmlPointer english = xml(written(write_svg, visit(), Labels::en));
  const std::string text = texts(xmlDocGetRootElement(english.get()));
  EXPECT_THAT(text, HasSubstr("sign agreement"));
  EXPECT_THAT(text, Not(HasSubstr("امضا کردن")));
  const XmlPointer persian = xml(written(write_svg, visit(), Labels::fa));
  EXPECT_THAT(texts(xmlDocGetRootElement(persian.get())), Not(HasSubstr("sign agreement")));
}

TEST(Graphviz, PngIsAPictureOfAPagesShape) {
  const std::string png = written(write_png, visit());
  EXPECT_EQ(png.substr(0, 8), "\x89PNG\r\n\x1A\n");
  const unsigned width = big_endian(png, 16);
  const unsigned height = big_endian(png, 20);
  EXPECT_GT(width, 600u);
  EXPECT_GT(height, 400u);
  EXPECT_LT(width, 3 * height);
  EXPECT_LT(height, 3 * width);
}

TEST(Graphviz, ANoteOfNothingFound) {
  const graph::KnowledgeGraph empty;
  const XmlPointer svg = xml(written(write_svg, empty));
  ASSERT_NE(svg, nullptr);
  EXPECT_THAT(texts(xmlDocGetRootElement(svg.get())), HasSubstr("No relationships were found"));
  EXPECT_GT(written(write_png, empty).size(), 100u);
  const GraphPointer graph(agmemread(written(write_dot, empty).c_str()), agclose);
  ASSERT_NE(graph, nullptr);
  EXPECT_EQ(agnnodes(graph.get()), 1);
}

TEST(Graphviz, SameBytesTwiceAndFromTwoThreads) {
  for (const Writer write : {write_dot, write_svg, write_png}) {
    const std::string once = written(write, visit());
    std::string again;
    std::thread other([&] { again = written(write, visit()); });
    EXPECT_EQ(written(write, visit()), once);
    other.join();
    EXPECT_EQ(again, once);
  }
}

TEST(Graphviz, HostileLabelsStayText) {
  Visit visit_again;
  for (ontology::Fact& fact : visit_again.document.facts) {
    fact.subject.label_fa = "</TABLE>&#0;\x01\xFF \\N \\G";
    fact.subject.label_en = "]]> -->";
  }
  graph::KnowledgeGraph graph;
  graph.add(visit_again.document);
  const XmlPointer svg = xml(written(write_svg, graph));
  ASSERT_NE(svg, nullptr);
  EXPECT_THAT(texts(xmlDocGetRootElement(svg.get())), HasSubstr("</TABLE>&#0;"));
}

TEST(Graphviz, SaysThatAStreamIsFull) {
  std::ostringstream out;
  out.setstate(std::ios::badbit);
  EXPECT_THROW(write_dot(visit(), words(), {}, out), ontology::OutputError);
}

}  // namespace
}  // namespace gereh::exports
