#include "export/diagram/diagram.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "export/diagram/text.h"
#include "ontology/utf8.h"
#include "tests/export/visit.h"

namespace gereh::exports {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const ontology::Ontology& words() {
  static const ontology::Ontology loaded = ontology::Ontology::load(GEREH_SOURCE_DIR "/data/ontology");
  return loaded;
}

Diagram drawn(const ontology::DocumentFacts& document, const Options& options = {}, const Limits& limits = {}) {
  graph::KnowledgeGraph graph;
  graph.add(document);
  return make_diagram(graph, words(), options, limits);
}

std::size_t index_of(const Diagram& diagram, const std::string& id) {
  const auto found = std::ranges::find(diagram.nodes, id, &DiagramNode::id);
  return found == diagram.nodes.end() ? SIZE_MAX : static_cast<std::size_t>(found - diagram.nodes.begin());
}

const DiagramNode* node(const Diagram& diagram, const std::string& id) {
  const std::size_t index = index_of(diagram, id);
  return index == SIZE_MAX ? nullptr : &diagram.nodes[index];
}

std::vector<DiagramEdge> edges(const Diagram& diagram, const std::string& from, const std::string& to) {
  std::vector<DiagramEdge> found;
  for (const DiagramEdge& edge : diagram.edges) {
    if (edge.from == index_of(diagram, from) && edge.to == index_of(diagram, to)) found.push_back(edge);
  }
  return found;
}

// Many entities with few facts each: a hub and its leaves, the leaves with the higher numbers in pairs.
ontology::DocumentFacts wheel(std::size_t leaves) {
  ontology::DocumentFacts document;
  document.info = {"wheel", "", "", "", "", "fa", std::string(100, 'x')};
  const auto entity = [](std::size_t i) {
    return ontology::EntityRef{"concept/" + std::to_string(i), i == 0 ? "Person" : "Concept", "", "e" + std::to_string(i), {0, 1}};
  };
  for (std::size_t i = 1; i <= leaves; ++i) {
    ontology::Fact fact;
    fact.event = "event/" + std::to_string(i);
    fact.evidence = {0, 5};
    fact.subject = entity(0);
    fact.subject_role = "actor";
    fact.predicate = {"Support", "", "support"};
    fact.role = "theme";
    fact.object = entity(i);
    document.facts.push_back(fact);
  }
  return document;
}

TEST(Diagram, DrawsEveryEntityOfAFactOnceAndManyParticipantsAsANode) {
  const Diagram diagram = drawn(Visit().document);
  EXPECT_EQ(std::ranges::count(diagram.nodes, NodeKind::event, &DiagramNode::kind), 1);
  EXPECT_EQ(diagram.nodes.size(), 14u);
  std::set<std::string> ids;
  for (const DiagramNode& each : diagram.nodes) ids.insert(each.id);
  EXPECT_EQ(ids.size(), diagram.nodes.size());
  EXPECT_EQ(diagram.left_out, 0u);
}

TEST(Diagram, TellsKindsByTheOntology) {
  const std::pair<const char*, NodeKind> cases[] = {{"Person", NodeKind::person},        {"Ministry", NodeKind::organization},
                                                    {"Company", NodeKind::organization}, {"Country", NodeKind::place},
                                                    {"City", NodeKind::place},           {"Treaty", NodeKind::document},
                                                    {"Weapon", NodeKind::product},       {"Office", NodeKind::office},
                                                    {"Attack", NodeKind::happening},     {"Concept", NodeKind::notion},
                                                    {"NoSuchClass", NodeKind::notion}};
  for (const auto& [type, kind] : cases) EXPECT_EQ(kind_of(words(), type), kind) << type;
}

TEST(Diagram, FoldsFactsOfAPairAndStyle) {
  const Diagram diagram = drawn(Visit().document);
  const auto folded = edges(diagram, "person/rahimi", "person/novak");
  ASSERT_EQ(folded.size(), 1u);
  EXPECT_EQ(folded[0].sayings.size(), 4u);
  EXPECT_EQ(folded[0].more_sayings, 1u);
  EXPECT_EQ(folded[0].sayings[0].words.fa, "دیدار کردن");
  EXPECT_EQ(folded[0].sayings[0].words.en, "meet");
  EXPECT_EQ(edges(diagram, "person/novak", "person/rahimi").size(), 1u);
}

TEST(Diagram, KeepsStylesOfAPairApart) {
  Visit visit;
  ontology::Fact denied = visit.document.facts[6];  // rahimi meets novak
  denied.event = "event/denied";
  denied.polarity = ontology::Polarity::negative;
  visit.document.facts.push_back(denied);
  EXPECT_EQ(edges(drawn(visit.document), "person/rahimi", "person/novak").size(), 2u);
}

TEST(Diagram, StylesSayHowSureAFactIs) {
  const Diagram diagram = drawn(Visit().document);
  const auto style = [&](const char* from, const char* to) {
    const auto found = edges(diagram, from, to);
    return found.size() == 1 ? found[0].style : Style{Line::asserted, false};
  };
  EXPECT_EQ(style("country/AR", "concept/sanctions"), (Style{Line::reported, false}));
  EXPECT_EQ(style("country/AR", "concept/bridge"), (Style{Line::uncertain, false}));
  EXPECT_EQ(style("country/NO", "country/AR"), (Style{Line::uncertain, false}));
  EXPECT_EQ(style("country/NO", "weapon/m"), (Style{Line::asserted, true}));
  EXPECT_EQ(style("country/AR", "weapon/m"), (Style{Line::reported, true}));
  EXPECT_EQ(style("person/rahimi", "country/AR"), (Style{Line::asserted, false}));
  EXPECT_EQ(edges(diagram, "country/AR", "concept/sanctions")[0].sayings[0].speaker.fa, "سارا رحیمی");
  EXPECT_EQ(edges(diagram, "country/NO", "country/AR")[0].sayings[0].detail, "در صورت تجاوز");
}

TEST(Diagram, AnEventNodeHasItsActorsFillersAndValues) {
  const Diagram diagram = drawn(Visit().document);
  const DiagramNode* sign = node(diagram, "event/sign");
  ASSERT_NE(sign, nullptr);
  EXPECT_EQ(sign->label.en, "sign agreement");
  ASSERT_EQ(sign->sayings.size(), 1u);
  EXPECT_EQ(sign->sayings[0].detail, "2024-05-02");
  const auto actor = edges(diagram, "person/rahimi", "event/sign");
  ASSERT_EQ(actor.size(), 1u);
  EXPECT_FALSE(actor[0].arrow);
  EXPECT_THAT(actor[0].sayings, IsEmpty());
  EXPECT_EQ(edges(diagram, "person/novak", "event/sign").size(), 1u);
  EXPECT_THAT(edges(diagram, "event/sign", "treaty/t").at(0).sayings, IsEmpty());
  EXPECT_EQ(edges(diagram, "event/sign", "city/port").at(0).sayings.at(0).words.en, "place");
  EXPECT_THAT(edges(diagram, "person/rahimi", "treaty/t"), IsEmpty());
}

TEST(Diagram, FactsWithoutAnotherEntityAreNotes) {
  const Diagram diagram = drawn(Visit().document);
  const DiagramNode* spokesman = node(diagram, "person/spokesman");
  ASSERT_NE(spokesman, nullptr);
  ASSERT_EQ(spokesman->notes.size(), 1u);
  EXPECT_EQ(spokesman->notes[0].saying.words.en, "resign");
  const DiagramNode* company = node(diagram, "organization/ab");
  ASSERT_EQ(company->notes.size(), 1u);
  EXPECT_EQ(company->notes[0].saying.detail, "12 < 15");
  // A value of an event that has an edge goes with the edge.
  EXPECT_THAT(node(diagram, "organization/mfa")->notes, IsEmpty());
  EXPECT_EQ(edges(diagram, "organization/mfa", "organization/ab").at(0).sayings.at(0).detail, "3000000");
}

TEST(Diagram, LegendShowsWhatOccurs) {
  const auto kinds = [](const Diagram& diagram) {
    std::vector<NodeKind> all;
    for (const LegendKind& entry : diagram.kinds) all.push_back(entry.kind);
    return all;
  };
  const Diagram diagram = drawn(Visit().document);
  EXPECT_THAT(kinds(diagram), ElementsAre(NodeKind::person, NodeKind::organization, NodeKind::place, NodeKind::document, NodeKind::product,
                                          NodeKind::notion, NodeKind::event));
  EXPECT_EQ(diagram.lines.size(), 4u);
  for (const LegendLine& line : diagram.lines) {
    EXPECT_FALSE(line.caption.fa.empty());
    EXPECT_FALSE(line.caption.en.empty());
  }
  const Diagram simple = drawn(wheel(3));
  EXPECT_THAT(kinds(simple), ElementsAre(NodeKind::person, NodeKind::notion));
  ASSERT_EQ(simple.lines.size(), 1u);
  EXPECT_EQ(simple.lines[0].style, (Style{Line::asserted, false}));
}

TEST(Diagram, LabelsFollowTheOptions) {
  Options options;
  options.labels = Labels::fa;
  const Diagram persian = drawn(Visit().document, options);
  options.labels = Labels::en;
  const Diagram english = drawn(Visit().document, options);
  EXPECT_TRUE(persian.right_to_left);
  EXPECT_FALSE(english.right_to_left);
  for (const DiagramNode& each : persian.nodes) EXPECT_EQ(each.label.en, "") << each.id;
  for (const DiagramNode& each : english.nodes) EXPECT_EQ(each.label.fa, "") << each.id;
  EXPECT_EQ(english.title, "سفر رئیس‌جمهور به آریا و امضای پیمان");
  options.title = "A visit";
  EXPECT_EQ(drawn(Visit().document, options).title, "A visit");
}

// What a reader takes for the title may be a page of text.
TEST(Diagram, LongHeadingsAreShortened) {
  ontology::DocumentFacts document = Visit().document;
  for (int i = 0; i < 100; ++i) {
    document.info.title += " و دیگر هیچ";
    document.info.source += " روزنامه";
  }
  Diagram diagram = drawn(document);
  EXPECT_TRUE(diagram.title.starts_with("سفر رئیس‌جمهور به آریا")) << diagram.title;
  EXPECT_TRUE(diagram.title.ends_with("…")) << diagram.title;
  EXPECT_LE(ontology::count_code_points(diagram.title), 160U);
  EXPECT_GT(ontology::count_code_points(diagram.title), 120U);
  EXPECT_LE(ontology::count_code_points(diagram.subtitle), 160U + 13U) << "the source, and the date whole";
  EXPECT_TRUE(diagram.subtitle.ends_with("… " + isolate_text("2024-05-02"))) << diagram.subtitle;
  Options options;
  options.title = std::string(10000, 'x');
  EXPECT_EQ(ontology::count_code_points(drawn(document, options).title), 160U);
}

TEST(Diagram, LeavesOutTheLeastConnectedWhenThereAreTooMany) {
  const Diagram diagram = drawn(wheel(100));
  EXPECT_EQ(diagram.nodes.size(), 45u);
  EXPECT_EQ(diagram.left_out, 56u);
  EXPECT_NE(node(diagram, "concept/0"), nullptr);
  EXPECT_EQ(diagram.edges.size(), 44u);
  EXPECT_EQ(drawn(wheel(44)).left_out, 0u);
}

TEST(Diagram, LimitsHoldForAnyNumber) {
  for (std::size_t limit = 1; limit < 20; ++limit) {
    Limits limits;
    limits.nodes = limit;
    const Diagram diagram = drawn(Visit().document, {}, limits);
    EXPECT_LE(diagram.nodes.size(), limit);
    for (const DiagramEdge& edge : diagram.edges) {
      EXPECT_LT(edge.from, diagram.nodes.size());
      EXPECT_LT(edge.to, diagram.nodes.size());
      EXPECT_LE(edge.sayings.size(), limits.sayings);
    }
    const auto events = std::ranges::count(diagram.nodes, NodeKind::event, &DiagramNode::kind);
    EXPECT_EQ(diagram.nodes.size() - static_cast<std::size_t>(events) + diagram.left_out, 13u) << limit;
  }
}

TEST(Diagram, LongLabelsAreShortened) {
  const Diagram diagram = drawn(Visit().document);
  const std::string label = node(diagram, "concept/bridge")->label.fa;
  EXPECT_TRUE(label.ends_with("…")) << label;
}

TEST(Diagram, AnEmptyGraphIsAnEmptyDiagram) {
  const Diagram diagram = make_diagram({}, words(), {});
  EXPECT_THAT(diagram.nodes, IsEmpty());
  EXPECT_THAT(diagram.kinds, IsEmpty());
  EXPECT_FALSE(diagram.nothing_found.fa.empty());
}

// --- a part of the graph

TEST(Diagram, ShowsWhatTheFilterSelects) {
  Options options;
  options.filter.focus = "نواک";
  const Diagram diagram = drawn(Visit().document, options);
  const DiagramNode* novak = node(diagram, "person/novak");
  ASSERT_NE(novak, nullptr);
  EXPECT_TRUE(novak->focus);
  EXPECT_FALSE(node(diagram, "person/rahimi")->focus);
  EXPECT_EQ(node(diagram, "organization/ab"), nullptr);
  EXPECT_NE(node(diagram, "event/sign"), nullptr);
  EXPECT_EQ(diagram.left_out, 0U) << "of what was asked for";
  EXPECT_EQ(diagram.chosen.fa, "پیرامون " + isolate_text("ایوان نواک"));
  EXPECT_EQ(diagram.chosen.en, "around " + isolate_text("Ivan Novak"));
}

TEST(Diagram, SaysWhatTheFilterAsksFor) {
  Options options;
  options.filter = {"person/novak", 2, 30, "2024-05", "2024", {"Person", "Meet"}};
  options.labels = Labels::en;
  EXPECT_EQ(drawn(Visit().document, options).chosen.en, "around " + isolate_text("Ivan Novak") + " · 2 " + isolate_text("steps away") +
                                                            " · from " + isolate_text("2024-05") + " · to " + isolate_text("2024") +
                                                            " · only " + isolate_text("person, meet") + " · 30 " +
                                                            isolate_text("entities most told of"));
  options.labels = Labels::fa;
  const Diagram persian = drawn(Visit().document, options);
  EXPECT_EQ(persian.chosen.en, "");
  EXPECT_TRUE(persian.chosen.fa.ends_with(isolate_text("گره که بیشتر از آن‌ها گفته شده"))) << persian.chosen.fa;
  EXPECT_EQ(drawn(Visit().document).chosen, Bilingual{});
}

TEST(Diagram, TheFocusIsDrawnHoweverLittleIsToldOfIt) {
  Options options;
  options.filter.focus = "concept/77";
  options.filter.hops = 2;
  const Diagram diagram = drawn(wheel(100), options);
  EXPECT_EQ(diagram.nodes.size(), 45U);
  ASSERT_NE(node(diagram, "concept/77"), nullptr);
  EXPECT_EQ(edges(diagram, "concept/0", "concept/77").size(), 1U);
  options.filter.only = {"Document"};
  const Diagram alone = drawn(wheel(100), options);
  EXPECT_EQ(alone.nodes.size(), 1U);
  EXPECT_TRUE(alone.nodes.at(0).focus);
}

TEST(Diagram, TopMakesRoom) {
  Options options;
  options.filter.top = 80;
  const Diagram diagram = drawn(wheel(100), options);
  EXPECT_EQ(diagram.nodes.size(), 80U);
  EXPECT_FALSE(diagram.overview);
  EXPECT_EQ(diagram.left_out, 21U) << "of all, as nothing else was asked for";
  options.filter.top = 10;
  EXPECT_EQ(drawn(wheel(100), options).nodes.size(), 10U);
  options.filter.top = 1000000;
  EXPECT_EQ(drawn(wheel(5000), options).nodes.size(), Limits{}.most_nodes);
}

TEST(Diagram, ManyNodesAreAnOverview) {
  Limits limits;
  limits.detailed = 5;
  const Diagram diagram = drawn(Visit().document, {}, limits);
  EXPECT_TRUE(diagram.overview);
  std::set<std::pair<std::size_t, std::size_t>> pairs;
  for (const DiagramEdge& edge : diagram.edges) {
    EXPECT_TRUE(pairs.emplace(edge.from, edge.to).second) << "one line a pair";
    EXPECT_THAT(edge.sayings, IsEmpty());
    EXPECT_GE(edge.told, 1U);
  }
  for (const DiagramNode& each : diagram.nodes) {
    EXPECT_NE(each.kind, NodeKind::event);
    EXPECT_THAT(each.notes, IsEmpty());
    EXPECT_GE(each.told, 1U) << each.id << " has a line";
  }
  EXPECT_EQ(edges(diagram, "person/rahimi", "person/novak").at(0).told, 5U);
  EXPECT_NE(node(diagram, "treaty/t"), nullptr);
}

TEST(Diagram, ManyLinesAreAnOverview) {
  Limits limits;
  limits.detailed_lines = drawn(Visit().document).edges.size();
  EXPECT_FALSE(drawn(Visit().document, {}, limits).overview);
  --limits.detailed_lines;
  EXPECT_TRUE(drawn(Visit().document, {}, limits).overview);
}

// Of several facts of a pair, the surest tells how the line looks.
TEST(Diagram, LinesOfAnOverviewAreAsSureAsTheSurestFact) {
  Visit visit;
  ontology::Fact denied = visit.document.facts[6];  // rahimi meets novak
  denied.event = "event/denied";
  denied.polarity = ontology::Polarity::negative;
  visit.document.facts.insert(visit.document.facts.begin(), denied);
  Limits limits;
  limits.detailed = 5;
  const auto lines = edges(drawn(visit.document, {}, limits), "person/rahimi", "person/novak");
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0].style, (Style{Line::asserted, false}));
}

// --- evidence

TEST(Diagram, LinesAndEventsTellWhatTheyRestOn) {
  ontology::DocumentFacts document = Visit().document;
  document.info.url = "https://example.org/a?b=1&c=2";
  document.info.text = "۰۱۲۳۴۵۶۷۸۹" + std::string(390, 'x');
  const Diagram diagram = drawn(document);
  const DiagramNode* sign = node(diagram, "event/sign");
  ASSERT_NE(sign, nullptr);
  EXPECT_EQ(sign->evidence.size(), 3U);
  EXPECT_EQ(sign->more_evidence, 2U);
  EXPECT_EQ(sign->evidence[0], (Evidence{{"امضا کردن", "sign agreement"}, "۰۱۲۳۴۵۶۷۸", "روزنامه نمونه, 2024-05-02", document.info.url}));
  EXPECT_EQ(edges(diagram, "person/rahimi", "person/novak").at(0).evidence.size(), 3U);
  EXPECT_EQ(node(diagram, "person/spokesman")->evidence.size(), 1U) << "of its note";
}

TEST(Diagram, AClauseThatIsLeftOutCountsOnce) {
  ontology::DocumentFacts document = Visit().document;
  document.info.text = "abcdefghijklmnopqrstuvwxyz" + std::string(374, 'x');
  for (std::size_t i = 0; i < document.facts.size(); ++i) {  // the last two of the event's five facts rest on one clause
    if (document.facts[i].event == "event/sign") document.facts[i].evidence = {std::min<std::size_t>(i, 3), 20};
  }
  const Diagram diagram = drawn(document);
  EXPECT_EQ(node(diagram, "event/sign")->evidence.size(), 3U);
  EXPECT_EQ(node(diagram, "event/sign")->more_evidence, 1U);
  for (std::size_t i = 6; i <= 10; ++i) {  // so do the last two of the five of one line
    document.facts[i].predicate = {"Meet", "", "meet"};
    document.facts[i].condition = std::to_string(i);  // else they are one claim
    document.facts[i].evidence = {std::min<std::size_t>(i, 9), 20};
  }
  const DiagramEdge line = edges(drawn(document), "person/rahimi", "person/novak").at(0);
  EXPECT_EQ(line.told, 5U);
  EXPECT_EQ(line.evidence.size(), 3U);
  EXPECT_EQ(line.more_evidence, 1U);
}

TEST(Diagram, OnlyAddressesOfTheWebAreLinks) {
  ontology::DocumentFacts document = Visit().document;
  const auto url = [&](const std::string& address) {
    document.info.url = address;
    return node(drawn(document), "event/sign")->evidence.at(0).url;
  };
  for (const char* good : {"http://example.org/", "https://example.org/خبر/۱?a=b&c=d#e"}) EXPECT_EQ(url(good), good);
  for (const char* bad : {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//example.org",
                          "https://x/\"onload=", "https://x/ y", "https://x/\n", "https://x/\\N", "https://x/<a>", "HTTPS", ""})
    EXPECT_EQ(url(bad), "") << bad;
}

TEST(Diagram, EntitiesLeadToTheirItem) {
  ontology::DocumentFacts document = Visit().document;
  for (ontology::Fact& fact : document.facts) {
    if (fact.subject.id == "country/AR") fact.subject.wikidata = "Q1";
  }
  EXPECT_EQ(node(drawn(document), "country/AR")->url, "http://www.wikidata.org/entity/Q1");
  EXPECT_EQ(node(drawn(document), "country/NO")->url, "");
}

TEST(DiagramText, Shortens) {
  EXPECT_EQ(shorten_text("short", 10), "short");
  EXPECT_EQ(shorten_text("exactly ten", 11), "exactly ten");
  EXPECT_EQ(shorten_text("one two three four", 10), "one two…");
  EXPECT_EQ(shorten_text("unbreakable", 6), "unbre…");
  EXPECT_EQ(shorten_text("x", 0), "");
}

TEST(DiagramText, WrapsAtSpaces) {
  EXPECT_THAT(wrap_text("one two three", 7), ElementsAre("one two", "three"));
  EXPECT_THAT(wrap_text("unbreakable a", 4), ElementsAre("unbreakable", "a"));
  EXPECT_THAT(wrap_text("  a   b ", 9), ElementsAre("a b"));
  EXPECT_THAT(wrap_text("", 9), IsEmpty());
}

TEST(DiagramText, CleansAndEscapes) {
  EXPECT_EQ(clean_text(" a\n\tb\x01 c "), "a b c");
  EXPECT_EQ(clean_text("a\xFF"), "a\uFFFD");
  EXPECT_EQ(escape_xml("<a & \"b\">"), "&lt;a &amp; &quot;b&quot;&gt;");
}

TEST(DiagramText, IsolatesLinesOfTwoDirections) {
  EXPECT_EQ(direct_line("صلح و ثبات", true), "صلح و ثبات");
  EXPECT_EQ(direct_line("گفت‌وگو", true), "گفت‌وگو");
  EXPECT_EQ(direct_line("F-16", false), "F-16");
  EXPECT_EQ(direct_line("✗ امضا", true), "\u2067✗ امضا\u2069");
  EXPECT_EQ(direct_line("by پوتین", false), "\u2066by پوتین\u2069");
  EXPECT_EQ(isolate_text("x"), "\u2068x\u2069");
}

}  // namespace
}  // namespace gereh::exports
