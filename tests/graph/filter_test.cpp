#include "graph/filter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <vector>

#include "graph/focus.h"
#include "graph/near_names.h"
#include "ontology/error.h"
#include "ontology/iri.h"

namespace gereh::graph {
namespace {

using ontology::EntityRef;
using ontology::Fact;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

const ontology::Ontology& terms() {
  static const ontology::Ontology loaded = ontology::Ontology::load(GEREH_SOURCE_DIR "/data/ontology");
  return loaded;
}

const EntityRef kPutin{"person/vladimir-putin", "Person", "ولادیمیر پوتین", "Vladimir Putin", {0, 3}, "Q7747"};
const EntityRef kKim{"person/kim-jong-un", "Person", "کیم جونگ اون", "Kim Jong Un", {0, 3}};
const EntityRef kLavrov{"person/lavrov", "Person", "سرگئی لاوروف", "Sergey Lavrov", {0, 3}};
const EntityRef kRussia{"country/RU", "Country", "روسیه", "Russia", {0, 3}};
const EntityRef kKorea{"country/KP", "Country", "کره شمالی", "North Korea", {0, 3}};
const EntityRef kTreaty{"treaty/t", "Treaty", "پیمان", "peyman", {0, 3}};
const EntityRef kPeace{"concept/peace", "Concept", "صلح", "peace", {0, 3}};
const EntityRef kWar{"concept/war", "Concept", "جنگ", "war", {0, 3}};

// Facts by short names, so that a test can say which it expects.
class Story {
 public:
  Fact& tell(const std::string& name, const std::string& predicate, const EntityRef& subject, const ontology::Object& object = {},
             const std::string& event = "") {
    Fact fact;
    fact.document = "a";
    fact.evidence = {0, 5};
    fact.event = terms().find(predicate)->kind == ontology::TermKind::relation ? "" : "event/" + (event.empty() ? name : event);
    fact.subject = subject;
    fact.predicate = {predicate, "", predicate};
    fact.role = fact.event.empty() ? "" : "theme";
    fact.object = object;
    facts_.push_back(fact);
    names_.push_back(name);
    return facts_.back();
  }

  KnowledgeGraph graph(const std::string& date = "2024-06-19") const {
    ontology::DocumentFacts document;
    document.info = {"a", "", date, "", "", "fa", std::string(50, 'x')};
    document.facts = facts_;
    KnowledgeGraph made;
    made.add(document);
    return made;
  }

  std::vector<std::string> selected(const Filter& filter) const {
    std::vector<std::string> found;
    for (const std::size_t claim : select_claims(graph(), terms(), filter)) found.push_back(names_.at(claim));
    return found;
  }

 private:
  std::vector<Fact> facts_;  // each a claim of its own
  std::vector<std::string> names_;
};

// Putin and Kim sign a treaty (one event, two claims); Lavrov, Putin's minister, says that war undermines peace; Kim leads Korea.
Story story() {
  Story made;
  made.tell("sign", "SignAgreement", kPutin, kTreaty, "signing");
  made.tell("sign with", "SignAgreement", kPutin, kKim, "signing").role = "counterpart";
  made.tell("leads", "leaderOf", kKim, kKorea);
  made.tell("office", "affiliatedWith", kLavrov, kRussia);
  made.tell("meet", "Meet", kLavrov, kPutin).time = "2023-05";
  made.tell("undermine", "Undermine", kWar, kPeace).speakers = {kLavrov};
  made.tell("resign", "Resign", kLavrov);
  return made;
}

Filter focus(const std::string& name, std::size_t hops = 1) {
  Filter filter;
  filter.focus = name;
  filter.hops = hops;
  return filter;
}

Filter only(std::vector<std::string> types) {
  Filter filter;
  filter.only = std::move(types);
  return filter;
}

Filter between(const std::string& from, const std::string& to) {
  Filter filter;
  filter.from = from;
  filter.to = to;
  return filter;
}

std::string complaint(const std::function<void()>& call) {
  try {
    call();
  } catch (const ontology::UsageError& error) {
    return error.what();
  }
  return "";
}

TEST(Filter, EmptySelectsAll) {
  EXPECT_EQ(story().selected({}).size(), 7U);
  EXPECT_TRUE(Filter{}.empty());
  EXPECT_FALSE(focus("x").empty());
}

// Kim takes part in the signing, so the treaty is as near to him as Putin is.
TEST(Filter, WhoTakesPartInTheSameEventIsOneHopAway) {
  EXPECT_THAT(story().selected(focus("person/kim-jong-un")), ElementsAre("sign", "sign with", "leads"));
}

TEST(Filter, HopsReachOn) {
  EXPECT_THAT(story().selected(focus("country/KP")), ElementsAre("leads"));
  EXPECT_THAT(story().selected(focus("country/KP", 2)), ElementsAre("sign", "sign with", "leads"));
  EXPECT_THAT(story().selected(focus("country/KP", 3)), ElementsAre("sign", "sign with", "leads", "meet", "resign"));
  EXPECT_THAT(story().selected(focus("country/KP", 100)), ElementsAre("sign", "sign with", "leads", "office", "meet", "resign"));
}

// What it says itself is near; what others say opens no way.
TEST(Filter, WhatTheFocusSaysIsOneHopAway) {
  EXPECT_THAT(story().selected(focus("person/lavrov")), ElementsAre("office", "meet", "undermine", "resign"));
  EXPECT_THAT(story().selected(focus("concept/war", 100)), ElementsAre("undermine"));
  EXPECT_THAT(story().selected(focus("person/vladimir-putin", 2)), Not(::testing::Contains("undermine")));
}

TEST(Filter, TopIsTheCoreOfThoseOfWhomMostIsToldTogether) {
  Story made = story();
  for (const char* name : {"a", "b", "c"}) made.tell(name, "Resign", {"person/" + std::string(name), "Person", name, name, {0, 1}});
  Filter filter;
  filter.top = 3;
  EXPECT_THAT(made.selected(filter), ElementsAre("sign with", "meet", "resign"))
      << "Putin, Kim and Lavrov: who only resigns is told of with nobody";
  filter.top = 100;
  EXPECT_EQ(made.selected(filter).size(), 10U);
  filter.top = 2;
  filter.focus = "concept/war";
  EXPECT_THAT(made.selected(filter), ElementsAre("undermine")) << "the focus is never left out";
}

TEST(Filter, OnlyTakesSubTypes) {
  EXPECT_THAT(story().selected(only({"Meet"})), ElementsAre("meet"));
  EXPECT_THAT(story().selected(only({"ConsultEvent"})), ElementsAre("meet")) << "Meet is below it";
  EXPECT_THAT(story().selected(only({"Meet", "leaderOf"})), ElementsAre("leads", "meet"));
  EXPECT_EQ(story().selected(only({"Event"})).size(), 5U);
}

TEST(Filter, OnlyTakesClassesOfBothEntities) {
  EXPECT_THAT(story().selected(only({"Person"})), ElementsAre("sign with", "meet", "resign"));
  EXPECT_THAT(story().selected(only({"Person", "Place"})), ElementsAre("sign with", "leads", "office", "meet", "resign"));
  EXPECT_THAT(story().selected(only({"Person", "SignAgreement"})), ElementsAre("sign with"));
  EXPECT_EQ(story().selected(only({"Entity"})).size(), 7U);
}

// The meeting has a time of its own, May 2023; all else that of the article, 19 June 2024.
TEST(Filter, TimesAreInclusive) {
  EXPECT_EQ(story().selected(between("2024-06-19", "2024-06-19")).size(), 6U);
  EXPECT_EQ(story().selected(between("2024-06", "")).size(), 6U);
  EXPECT_THAT(story().selected(between("2024-06-20", "")), IsEmpty());
  EXPECT_THAT(story().selected(between("", "2024-06-18")), ElementsAre("meet"));
  EXPECT_THAT(story().selected(between("2023-05-31", "2023-12")), ElementsAre("meet")) << "a month that overlaps";
  EXPECT_EQ(story().selected(between("2023", "2024")).size(), 7U);
}

TEST(Filter, WhatHasNoTimeIsOfNone) {
  const KnowledgeGraph undated = story().graph("");
  EXPECT_EQ(select_claims(undated, terms(), between("0001", "9999")).size(), 1U);
  EXPECT_EQ(select_claims(undated, terms(), {}).size(), 7U);
}

// The same statement in January and March is one claim; a month that only the other article is of finds it too.
TEST(Filter, AClaimIsOfEveryTimeAtWhichItIsTold) {
  KnowledgeGraph graph;
  for (const char* date : {"2024-01-10", "2024-03-05"}) {
    ontology::DocumentFacts document;
    document.info = {date, "", date, "", "", "fa", std::string(50, 'x')};
    Fact fact;
    fact.evidence = {0, 5};
    fact.subject = kKim;
    fact.predicate = {"leaderOf", "", "leads"};
    fact.object = kKorea;
    document.facts = {fact};
    graph.add(document);
  }
  ASSERT_EQ(graph.claims().size(), 1U);
  EXPECT_THAT(graph.claims()[0].times, ElementsAre("2024-01-10", "2024-03-05"));
  EXPECT_EQ(select_claims(graph, terms(), between("2024-01", "2024-01")).size(), 1U);
  EXPECT_EQ(select_claims(graph, terms(), between("2024-02", "2024-02")).size(), 0U);
  EXPECT_EQ(select_claims(graph, terms(), between("2024-03", "2024-03")).size(), 1U);
}

TEST(Filter, ConditionsHoldTogether) {
  Filter filter = focus("person/lavrov");
  filter.only = {"Person"};
  filter.to = "2023";
  EXPECT_THAT(story().selected(filter), ElementsAre("meet"));
}

TEST(Filter, TellsWhatIsWrong) {
  const auto checked = [](const Filter& filter) { return complaint([&] { check_filter(terms(), filter); }); };
  EXPECT_EQ(checked({}), "");
  EXPECT_EQ(checked(only({"Person", "Meet", "holdsOffice"})), "");
  EXPECT_THAT(checked(only({"Nonsense"})), AllOf(HasSubstr("--only Nonsense"), HasSubstr("write names such as")));
  EXPECT_THAT(checked(only({"person"})), HasSubstr("is Person meant?"));
  EXPECT_THAT(checked(only({"Persn"})), HasSubstr("is Person meant?"));
  EXPECT_THAT(checked(only({"signed"})), HasSubstr("is SignAgreement meant?")) << "the property of direct triples";
  EXPECT_THAT(checked(only({"دیدار"})), HasSubstr("--only دیدار"));
  for (const char* none : {"", "theme", "legendTitle", "Certainty", "positive"}) EXPECT_NE(checked(only({none})), "") << none;
  for (const char* date : {"2024-99", "2024-02-30", "yesterday", "2024-01/2024-02"}) {
    EXPECT_THAT(checked(between(date, "")), HasSubstr("--from " + std::string(date))) << date;
    EXPECT_THAT(checked(between("", date)), HasSubstr("--to " + std::string(date))) << date;
  }
  EXPECT_THAT(checked(between("2024-02", "2024-01")), HasSubstr("--from 2024-02 is after --to 2024-01"));
  EXPECT_EQ(checked(between("2024-02-15", "2024-02")), "") << "the month goes on";
}

// --- the entity meant

KnowledgeGraph named() {
  Story made = story();
  const EntityRef other{"person/putin-2", "Person", "پوتین", "putin", {0, 3}};
  const EntityRef iranian{"concept/iranian", "Concept", "ایرانیان", "iranian", {0, 3}};
  const EntityRef minister{"person/minister", "Person", "وزیر خارجه روسیه", "foreign minister of Russia", {0, 3}};
  made.tell("other", "Resign", other);
  made.tell("iranian", "Resign", iranian);
  made.tell("minister", "Resign", minister);
  ontology::DocumentFacts names;
  names.info = {"names", "", "", "", "", "fa", std::string(50, 'x')};
  names.mentions = {{kPutin, "پوتین", true}, {kKorea, "کره‌شمالی", true}};
  KnowledgeGraph graph = made.graph();
  graph.add(names);
  return graph;
}

std::string found(const std::string& name) {
  const KnowledgeGraph graph = named();
  return graph.entities()[find_focus(graph, name).entity].id;
}

TEST(Focus, IsFoundByAnyOfItsNames) {
  for (const char* name :
       {"person/vladimir-putin", "Q7747", "ولادیمیر پوتین", "ولاديمير‌پوتين", "Vladimir Putin", "vladimir putin"})
    EXPECT_EQ(found(name), kPutin.id) << name;
  for (const char* name : {"کره شمالی", "کره‌شمالی", "کرهشمالي", "north korea"}) EXPECT_EQ(found(name), kKorea.id) << name;
}

TEST(Focus, IsFoundByWordsOfItsName) {
  EXPECT_EQ(found("لاوروف"), kLavrov.id);
  EXPECT_EQ(found("Jong Un"), kKim.id);
  EXPECT_EQ(found("وزیر خارجه"), "person/minister");
  EXPECT_EQ(found("روسیه"), kRussia.id) << "a whole name goes before a part of one";
}

// «پوتین» is the whole of one name and an alias of who is told of more.
TEST(Focus, OfSeveralTheMostToldIsMeant) {
  const KnowledgeGraph graph = named();
  const Focus putin = find_focus(graph, "پوتین");
  EXPECT_EQ(graph.entities()[putin.entity].id, kPutin.id);
  ASSERT_EQ(putin.others.size(), 1U);
  EXPECT_EQ(graph.entities()[putin.others[0]].id, "person/putin-2");
  EXPECT_THAT(find_focus(graph, "person/putin-2").others, IsEmpty());
}

TEST(Focus, TellsNearNames) {
  const auto told = [](const std::string& name) { return complaint([&] { find_focus(named(), name); }); };
  EXPECT_THAT(told("ایران"), AllOf(HasSubstr("--focus ایران"), HasSubstr("ایرانیان (concept/iranian)"))) << "no word of it";
  EXPECT_THAT(told("لاوروفف"), Not(HasSubstr("near it")));
  EXPECT_THAT(told("سرگی لاوروف"), HasSubstr("person/lavrov"));
  EXPECT_THAT(told("Nobody At All"), HasSubstr("facts.jsonl has all names and ids"));
  EXPECT_NE(told(""), "");
  EXPECT_NE(told("،"), "") << "folds to nothing";
}

TEST(NearNames, AllowTwoSlipsInLongNamesAndNoneInShortOnes) {
  EXPECT_TRUE(are_near("putin", "puttin"));
  EXPECT_TRUE(are_near("پوتین", "پوتن"));
  EXPECT_FALSE(are_near("putin", "pttn"));
  EXPECT_TRUE(are_near("amirabdollahian", "amirabdolahyan"));
  EXPECT_FALSE(are_near("amirabdollahian", "amirbdolahyn"));
  EXPECT_FALSE(are_near("kim", "kin"));
  EXPECT_FALSE(are_near("", ""));
}

}  // namespace
}  // namespace gereh::graph
