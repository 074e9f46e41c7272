// The vocabulary as loaded from data/ontology/*.ttl: classes, event types, roles and relations with their labels.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace gereh::ontology {

enum class TermKind { entity_class, event_class, role, relation, other };

struct Term {
  std::string name;  // local name: "SignAgreement", "theme", "holdsOffice"
  TermKind kind = TermKind::other;
  std::string label_en;  // lower case, as in a sentence: "sign agreement"
  std::string label_fa;
  std::string comment_en;
  std::string comment_fa;
  std::string direct;            // event classes: local name of the property of the direct triple ("signed"), or empty
  std::string notation;          // PLOVER code, or empty
  bool shares_actor = false;     // event classes: who does it does what its theme tells too: who continues a visit visits
  bool factive = false;          // event classes: its theme has happened: who criticises an attack takes it for granted
  bool prospective = false;      // event classes: what its theme tells has not happened yet, or may not: who commits himself to a visit
  bool recipient_acts = false;   // event classes: its recipient does what its theme tells: who is accused of an attack, or asked to visit
  bool one_participant = false;  // event classes: who acts is news by itself: who resigned, who escaped
  std::vector<std::string> parents;  // super-classes or super-properties: a local name if ours, else a full IRI
  std::vector<std::string> domain;   // local names, relations and roles only
  std::vector<std::string> range;
};

// Immutable once loaded; safe to read from many threads.
class Ontology {
 public:
  // Loads every *.ttl of a folder through Raptor, in order of file name. Throws DataError (file and line) for a missing
  // folder, bad Turtle, a term of ours without both labels, or a parent of ours that does not exist.
  // `additions` are read after these: a term that one of them declares (rdf:type) replaces that of the folder, what else it says of
  // a term is added to it.
  static Ontology load(const std::filesystem::path& folder, const std::vector<std::filesystem::path>& additions = {});

  // nullptr if there is no such term. The pointer lives as long as the ontology.
  const Term* find(std::string_view name) const;

  // Whether `name` is `ancestor` or below it. False for unknown names.
  bool is_a(std::string_view name, std::string_view ancestor) const;
  // Whether `name` is one of these or below one, or none is asked for.
  bool fits(std::string_view name, const std::vector<std::string>& classes) const;

  // All terms by name.
  const std::map<std::string, Term, std::less<>>& terms() const { return terms_; }

 private:
  std::map<std::string, Term, std::less<>> terms_;
};

}  // namespace gereh::ontology
