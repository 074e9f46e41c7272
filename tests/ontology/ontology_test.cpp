#include "ontology/ontology.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "ontology/error.h"

namespace gereh::ontology {
namespace {

const Ontology& shipped() {
  static const Ontology loaded = Ontology::load(GEREH_SOURCE_DIR "/data/ontology");
  return loaded;
}

TEST(Ontology, KnowsWhatKindItsTermsAre) {
  const std::pair<const char*, TermKind> cases[] = {{"Person", TermKind::entity_class},       {"Treaty", TermKind::entity_class},
                                                    {"SignAgreement", TermKind::event_class}, {"actor", TermKind::role},
                                                    {"leaderOf", TermKind::relation},         {"polarity", TermKind::other}};
  for (const auto& [name, kind] : cases) {
    ASSERT_NE(shipped().find(name), nullptr) << name;
    EXPECT_EQ(shipped().find(name)->kind, kind) << name;
  }
  EXPECT_EQ(shipped().find("NoSuchTerm"), nullptr);
}

TEST(Ontology, FollowsSuperclasses) {
  EXPECT_TRUE(shipped().is_a("Country", "Place"));
  EXPECT_TRUE(shipped().is_a("Ministry", "Organization"));
  EXPECT_TRUE(shipped().is_a("Person", "Person"));
  EXPECT_FALSE(shipped().is_a("Place", "Country"));
  EXPECT_FALSE(shipped().is_a("NoSuchTerm", "Place"));
}

TEST(Ontology, EveryEventAndRelationHasLabelsAndComments) {
  std::size_t events = 0;
  for (const auto& [name, term] : shipped().terms()) {
    EXPECT_FALSE(term.label_en.empty() || term.label_fa.empty()) << name;
    if (term.kind != TermKind::event_class && term.kind != TermKind::relation) continue;
    EXPECT_FALSE(term.comment_en.empty() || term.comment_fa.empty()) << name;
    events += term.kind == TermKind::event_class;
  }
  EXPECT_GE(events, 65U);
}

std::string error_of(const std::string& turtle) {
  const auto folder = std::filesystem::path(::testing::TempDir()) / ("gereh_ontology_test-" + std::to_string(getpid()));
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "a.ttl", std::ios::binary) << turtle;
  std::string what;
  try {
    Ontology::load(folder);
  } catch (const DataError& error) {
    what = error.what();
  }
  std::filesystem::remove_all(folder);
  return what;
}

TEST(Ontology, BadFilesAreNamed) {
  const std::string prefixes =
      "@prefix gereh: <https://w3id.org/gereh/ontology#> .\n"
      "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n";
  EXPECT_NE(error_of(prefixes + "gereh:A rdfs:label \"a\"@en , ;;; .\n").find("a.ttl:3"), std::string::npos);
  EXPECT_NE(error_of(prefixes + "gereh:A rdfs:label \"a\"@en .\n").find("A"), std::string::npos) << "the Persian label is missing";
  EXPECT_NE(error_of(prefixes + "gereh:A rdfs:label \"a\"@en , \"آ\"@fa ; rdfs:subClassOf gereh:B .\n").find("B"), std::string::npos);
  EXPECT_THROW(Ontology::load("/no/such/folder"), DataError);
}

TEST(Ontology, AdditionsAddReplaceAndAmend) {
  const std::string prefixes =
      "@prefix gereh: <https://w3id.org/gereh/ontology#> .\n"
      "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n"
      "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n";
  const auto file = std::filesystem::path(::testing::TempDir()) / ("gereh_ontology_own-" + std::to_string(getpid()) + ".ttl");
  std::ofstream(file, std::ios::binary)
      << prefixes +
             "gereh:Transfer a owl:Class ; rdfs:subClassOf gereh:ActivityEvent ; rdfs:label \"transfer\"@en , \"انتقال\"@fa .\n"
             "gereh:Join a owl:Class ; rdfs:subClassOf gereh:ActivityEvent ; rdfs:label \"enter\"@en , \"ورود\"@fa .\n"
             "gereh:Visit rdfs:label \"journey\"@en .\n";
  const Ontology ontology = Ontology::load(GEREH_SOURCE_DIR "/data/ontology", {file});
  ASSERT_NE(ontology.find("Transfer"), nullptr);
  EXPECT_EQ(ontology.find("Transfer")->kind, TermKind::event_class);
  EXPECT_EQ(ontology.find("Join")->label_en, "enter");
  EXPECT_EQ(ontology.find("Join")->direct, "") << "a term declared anew is another";
  EXPECT_EQ(ontology.find("Visit")->label_en, "journey");
  EXPECT_EQ(ontology.find("Visit")->direct, "visited") << "a term amended keeps what is not said anew";
  std::ofstream(file, std::ios::binary) << prefixes;
  EXPECT_THROW(Ontology::load(GEREH_SOURCE_DIR "/data/ontology", {file}), DataError);
  std::filesystem::remove(file);
}

}  // namespace
}  // namespace gereh::ontology
