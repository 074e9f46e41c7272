#include "export/graphviz/graphviz.h"

#include <gmock/gmock.h>
#include <graphviz/cgraph.h>
#include <gtest/gtest.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

#include <map>
#include <memory>
#include <set>
#include <sstream>
#include <thread>
#include <vector>

#include "export/diagram/diagram.h"
#include "ontology/error.h"
#include "ontology/utf8.h"
#include "tests/export/visit.h"

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
  for (const Writer write : {write_dot, write_svg, write_png, write_pdf}) {
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

// --- links and tooltips

// All elements of a name, with their attributes by name.
std::vector<std::map<std::string, std::string>> elements(const xmlNode* node, const std::string& name) {
  std::vector<std::map<std::string, std::string>> found;
  for (; node; node = node->next) {
    if (node->type == XML_ELEMENT_NODE && name == reinterpret_cast<const char*>(node->name)) {
      auto& attributes = found.emplace_back();
      for (const xmlAttr* each = node->properties; each; each = each->next) {
        xmlChar* value = xmlNodeGetContent(each->children);
        attributes[reinterpret_cast<const char*>(each->name)] = reinterpret_cast<const char*>(value);
        xmlFree(value);
      }
      xmlChar* content = xmlNodeGetContent(node);
      attributes["content"] = reinterpret_cast<const char*>(content);
      xmlFree(content);
    }
    for (auto& below : elements(node->children, name)) found.push_back(std::move(below));
  }
  return found;
}

graph::KnowledgeGraph linked(const std::string& words, const std::string& url) {
  ontology::DocumentFacts document = Visit().document;
  document.info.text = words + std::string(400, 'x');
  document.info.url = url;
  for (ontology::Fact& fact : document.facts) {
    fact.evidence = {0, ontology::count_code_points(words)};
    if (fact.subject.id == "country/AR") fact.subject.wikidata = "Q1";
  }
  graph::KnowledgeGraph graph;
  graph.add(document);
  return graph;
}

TEST(Graphviz, SvgLeadsToItemsAndArticlesAndTellsTheEvidence) {
  const std::string url = "https://example.org/خبر?a=1&copy;=2&lt;";
  const XmlPointer svg = xml(written(write_svg, linked("او \"امضا\" کرد & رفت", url)));
  ASSERT_NE(svg, nullptr);
  std::set<std::string> targets, tips;
  for (const auto& link : elements(xmlDocGetRootElement(svg.get()), "a")) {
    tips.insert(link.at("title"));
    if (!link.contains("href")) continue;
    targets.insert(link.at("href"));
    EXPECT_EQ(link.at("target"), "_blank");
  }
  EXPECT_EQ(targets, (std::set<std::string>{url, "http://www.wikidata.org/entity/Q1"}));
  EXPECT_TRUE(tips.contains("آریا / Arya\ncountry/AR")) << ::testing::PrintToString(tips);
  EXPECT_TRUE(tips.contains("\u2068سفر کردن / visit\u2069: \u2068«او \"امضا\" کرد & رفت»\u2069 — \u2068روزنامه نمونه, 2024-05-02\u2069"))
      << ::testing::PrintToString(tips);
}

TEST(Graphviz, EvidenceStaysText) {
  const std::string hostile = "</title><script>alert(1)</script> \" onload=x ' &lt; &amp;lt; \\N \\G \\E ]]>";
  for (const char* url : {"javascript:alert(1)", "https://example.org/\" onload=\"x"}) {
    const XmlPointer svg = xml(written(write_svg, linked(hostile, url)));
    ASSERT_NE(svg, nullptr);
    const xmlNode* root = xmlDocGetRootElement(svg.get());
    EXPECT_TRUE(elements(root, "script").empty());
    std::string told;
    for (const auto& link : elements(root, "a")) {
      EXPECT_FALSE(link.contains("onload"));
      EXPECT_TRUE(!link.contains("href") || link.at("href") == "http://www.wikidata.org/entity/Q1");
      told += link.at("title");
    }
    EXPECT_THAT(told, HasSubstr("«</title><script>alert(1)</script> \" onload=x ' &lt; &amp;lt; \u29F5N \u29F5G \u29F5E ]]>»"));
  }
}

TEST(Graphviz, SvgNamesItsElements) {
  const XmlPointer svg = xml(written(write_svg, visit()));
  std::set<std::string> titles;
  for (const auto& title : elements(xmlDocGetRootElement(svg.get()), "title")) titles.insert(title.at("content"));
  EXPECT_TRUE(titles.contains("سارا رحیمی / Sara Rahimi"));
  EXPECT_TRUE(titles.contains("سفر رئیس‌جمهور به آریا و امضای پیمان")) << "of the whole";
  EXPECT_TRUE(titles.contains("سخنگوی دولت / government spokesman – وزارت خارجه آریا / Foreign Ministry of Arya: سخنگو / speaks for") ||
              titles.size() > 20)
      << ::testing::PrintToString(titles);
  for (const std::string& title : titles) EXPECT_THAT(title, Not(::testing::MatchesRegex("(n|e|kind|line)[0-9]+.*|gereh|legend")));
}

TEST(Graphviz, SourceKeepsLinksAndTooltips) {
  const std::string dot = written(write_dot, linked("words", "https://example.org/"));
  for (const char* words : {"URL=\"https://example.org/\"", "URL=\"http://www.wikidata.org/entity/Q1\"", "target=_blank", "«words»"})
    EXPECT_THAT(dot, HasSubstr(words));
}

// --- PDF and overviews

TEST(Graphviz, PdfIsOnePageWithoutATime) {
  const std::string pdf = written(write_pdf, visit());
  EXPECT_TRUE(pdf.starts_with("%PDF-"));
  EXPECT_THAT(pdf, Not(HasSubstr("CreationDate")));
  EXPECT_THAT(pdf, HasSubstr("/Count 1"));
  EXPECT_THAT(pdf, HasSubstr("/FontFile2")) << "fonts are within";
}

// A ring with a hub, so large that dot would take minutes.
graph::KnowledgeGraph ring(std::size_t size) {
  ontology::DocumentFacts document;
  document.info = {"ring", "", "2024-05-02", "", "", "fa", std::string(20, 'x')};
  const auto entity = [&](std::size_t i) {
    const std::string number = std::to_string(i % size);
    return ontology::EntityRef{"person/" + number, "Person", "نام " + number, "name " + number, {0, 1}};
  };
  for (std::size_t i = 0; i < size; ++i) {
    for (const std::size_t other : {i + 1, i / 7}) {
      ontology::Fact fact;
      fact.event = "event/" + std::to_string(i) + "-" + std::to_string(other);
      fact.evidence = {0, 5};
      fact.subject = entity(i);
      fact.predicate = {"Meet", "", "meet"};
      fact.role = "counterpart";
      fact.object = entity(other);
      if (i != other) document.facts.push_back(fact);
    }
  }
  graph::KnowledgeGraph graph;
  graph.add(document);
  return graph;
}

// "x,y" of each node that the legend does not have, by Graphviz's own reading of the picture.
TEST(Graphviz, AnOverviewHasEveryNodeApart) {
  Options options;
  options.filter.top = 300;
  std::ostringstream out;
  write_svg(ring(300), words(), options, out);
  const XmlPointer svg = xml(out.str());
  ASSERT_NE(svg, nullptr);
  struct Ellipse {
    double x, y, rx, ry;
  };
  std::vector<Ellipse> all;
  for (const auto& each : elements(xmlDocGetRootElement(svg.get()), "ellipse"))
    all.push_back({std::stod(each.at("cx")), std::stod(each.at("cy")), std::stod(each.at("rx")), std::stod(each.at("ry"))});
  EXPECT_EQ(all.size(), 300U + 1U) << "and one in the legend";
  std::size_t overlapping = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t j = i + 1; j < all.size(); ++j) {
      const double dx = (all[i].x - all[j].x) / (all[i].rx + all[j].rx), dy = (all[i].y - all[j].y) / (all[i].ry + all[j].ry);
      overlapping += dx * dx + dy * dy < 0.9;
    }
  }
  EXPECT_EQ(overlapping, 0U);
  const std::string text = texts(xmlDocGetRootElement(svg.get()));
  EXPECT_THAT(text, HasSubstr("300"));
  EXPECT_THAT(text, HasSubstr("name 299"));
  EXPECT_THAT(text, Not(HasSubstr("meet"))) << "words of lines are under the pointer";
}

TEST(Graphviz, OverviewsAreTheSameTwice) {
  Options options;
  options.filter.top = 200;
  const graph::KnowledgeGraph graph = ring(250);
  for (const Writer write : {write_dot, write_svg, write_png, write_pdf}) {
    std::ostringstream once, again;
    write(graph, words(), options, once);
    write_svg(visit(), words(), {}, again);  // another picture in between
    again.str("");
    write(graph, words(), options, again);
    EXPECT_EQ(once.str() == again.str(), true);
  }
}

TEST(Graphviz, SaysThatAStreamIsFull) {
  std::ostringstream out;
  out.setstate(std::ios::badbit);
  EXPECT_THROW(write_dot(visit(), words(), {}, out), ontology::OutputError);
}

}  // namespace
}  // namespace gereh::exports
