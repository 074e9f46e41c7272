// Every way to tell something, for a relation and for events whose class has a direct property: each of two entities of its own,
// so that a triple between the two can come from this fact alone.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "ontology/fact.h"

namespace gereh::exports {

class Told {
 public:
  struct Case {
    std::string name;
    std::string property;  // of the plain triple
    bool plain = false;    // whether it may be stated
    ontology::Fact fact;
  };

  Told() {
    document.info = {"told", "گفته‌ها", "2024-05-02", "", "", "fa", std::string(100, 'x')};
    for (const auto& [manner, tell] : manners()) {
      const bool plain = manner == "asserted";
      add(manner + " relation", "leaderOf", plain, tell, {"leaderOf", "رهبر بودن", "leads"}, "", "Country");
      add(manner + " meeting", "met", plain, tell, {"Meet", "دیدار کردن", "meet"}, "counterpart", "Person");
      add(manner + " signature", "signed", plain, tell, {"SignAgreement", "امضا کردن", "sign agreement"}, "theme", "Treaty");
      add(manner + " visit", "visited", plain, tell, {"Visit", "سفر کردن", "visit"}, "destination", "Country");
    }
    // No actor told; a role that the direct property says nothing of.
    add(
        "theme as subject", "signed", false, [](ontology::Fact& fact) { fact.subject_role = "theme"; },
        {"SignAgreement", "امضا کردن", "sign agreement"}, "counterpart", "Person");
    add(
        "partner of a signature", "signed", false, [](ontology::Fact&) {}, {"SignAgreement", "امضا کردن", "sign agreement"}, "counterpart",
        "Person");
    add(
        "instrument", "met", false, [](ontology::Fact&) {}, {"Meet", "دیدار کردن", "meet"}, "instrument", "Concept");
  }

  std::vector<Case> cases;
  ontology::DocumentFacts document;

 private:
  using Tell = std::function<void(ontology::Fact&)>;

  static ontology::EntityRef entity(const std::string& id, const std::string& type) {
    return {id, type, "نام " + id, "name " + id, {0, 4}};
  }

  static std::vector<std::pair<std::string, Tell>> manners() {
    return {{"asserted", [](ontology::Fact&) {}},
            {"reported",
             [](ontology::Fact& fact) {
               fact.speakers = {entity("person/speaker", "Person")};
               fact.quote = ontology::Quote::indirect;
             }},
            {"negated", [](ontology::Fact& fact) { fact.polarity = ontology::Polarity::negative; }},
            {"probable", [](ontology::Fact& fact) { fact.certainty = ontology::Certainty::probable; }},
            {"possible", [](ontology::Fact& fact) { fact.certainty = ontology::Certainty::possible; }},
            {"unknown", [](ontology::Fact& fact) { fact.certainty = ontology::Certainty::unknown; }},
            {"conditional", [](ontology::Fact& fact) { fact.condition = "در صورت صلح"; }}};
  }

  void add(const std::string& name, const std::string& property, bool plain, const Tell& tell, const ontology::Predicate& predicate,
           const std::string& role, const std::string& object_type) {
    const std::string number = std::to_string(cases.size());
    ontology::Fact fact;
    fact.document = "told";
    fact.evidence = {cases.size(), cases.size() + 9};
    fact.event = role.empty() ? "" : "event/" + number;
    fact.subject = entity("person/s" + number, "Person");
    fact.subject_role = role.empty() ? "" : "actor";
    fact.predicate = predicate;
    fact.role = role;
    fact.object = entity("thing/o" + number, object_type);
    tell(fact);
    document.facts.push_back(fact);
    cases.push_back({name, property, plain, fact});
  }
};

}  // namespace gereh::exports
