// What was found in one document: the only data that crosses from extract to graph.
// All are plain values without invariants of their own; validate.h says which facts are well formed.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace gereh::ontology {

// Half-open range of code points of the document's original text (DocumentInfo::text).
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  friend bool operator==(const Span&, const Span&) = default;
  friend auto operator<=>(const Span&, const Span&) = default;
  bool empty() const { return begin >= end; }
  bool contains(const Span& other) const { return begin <= other.begin && other.end <= end; }
};

// The article itself. `text` is the original as UTF-8, byte for byte what Span counts code points of.
struct DocumentInfo {
  std::string id;  // file name without its extensions, or the "id" of a JSON line
  std::string title;
  std::string date;      // ISO 8601 date (xsd:date) or empty
  std::string source;    // publisher, or empty
  std::string url;       // or empty
  std::string language;  // BCP 47, "fa"
  std::string text;
  std::vector<Span> sentences = {};  // by Fact::sentence, of the text; empty before it is read
};

// An entity as one mention shows it. The same `id` in two places is the same entity.
struct EntityRef {
  std::string id;             // relative IRI, ASCII: "country/RU", "person/vladimir-putin", "treaty/ahdname-3f2a91"
  std::string type;           // local name of an ontology class: "Person", "Country", "Concept"
  std::string label_fa;       // canonical Persian label, ZWNJ where Persian has it
  std::string label_en;       // English label, or a romanisation
  Span mention;               // where this mention stands
  std::string wikidata = {};  // "Q159", or empty

  friend bool operator==(const EntityRef&, const EntityRef&) = default;
};

// A literal value with an XSD datatype as prefixed name ("xsd:date", "xsd:integer", "xsd:string").
struct Literal {
  std::string value;
  std::string datatype;

  friend bool operator==(const Literal&, const Literal&) = default;
};

// monostate: an event with one participant ("he resigned").
using Object = std::variant<std::monostate, EntityRef, Literal>;

struct Predicate {
  std::string id;        // local name of a class of events ("SignAgreement") or of a property ("holdsOffice")
  std::string surface;   // Persian lemma as a dictionary has it: «امضا کردن»
  std::string label_en;  // from the ontology: "sign agreement"

  friend bool operator==(const Predicate&, const Predicate&) = default;
};

enum class Polarity { positive, negative };
enum class Certainty { certain, probable, possible, unknown };
enum class Tense { past, present, future };
enum class Quote { direct, indirect };

// The names of the values in RDF and in the fact record: "positive", "certain", "past", "direct".
std::string_view to_string(Polarity polarity);
std::string_view to_string(Certainty certainty);
std::string_view to_string(Tense tense);
std::string_view to_string(Quote quote);

// One fact and its claim. An event with several fillers gives one fact for each pair of an actor and another filler, all
// with the same `event`.
struct Fact {
  std::string document;      // DocumentInfo::id
  std::size_t sentence = 0;  // 0-based
  Span evidence;             // the clause that the fact rests on
  std::string event;         // relative IRI "event/…"; empty for a stative relation
  EntityRef subject;
  std::string subject_role;  // events: role of the subject, "actor" as a rule; "theme" where no actor is told («سند امضا شد»);
                             // empty for a relation
  Predicate predicate;
  std::string role;  // role of the object: local name of a role property ("theme"); empty for a relation
  Object object;
  Polarity polarity = Polarity::positive;
  Certainty certainty = Certainty::certain;
  std::optional<Tense> tense;
  std::vector<EntityRef> speakers;  // who says it, the nearest first, then whom that one quotes; empty: the article itself
  std::optional<Quote> quote;       // set if and only if there is a speaker
  std::string cue;                  // the words that introduce the speaker: «گفت»
  std::string condition;            // the words of the condition: «در صورت تجاوز»
  std::string time;                 // ISO 8601 date or interval, or empty
  double confidence = 1.0;          // 0..1
  std::string rule;                 // which frame and rule made it, for `gereh explain`: "frames.tsv:12 امضا کردن"

  // Whether the plain triple may be stated: the article itself says that it is so.
  bool asserted() const {
    return polarity == Polarity::positive && certainty == Certainty::certain && speakers.empty() && condition.empty();
  }
};

// Every mention of an entity in the document, whether or not a fact is about it.
struct Mention {
  EntityRef entity;
  std::string surface;  // the words as they stand in the original
  bool named = false;   // a name («پوتین»), not a description, title or pronoun
};

struct DocumentFacts {
  DocumentInfo info;
  std::vector<Mention> mentions;  // by position
  std::vector<Fact> facts;        // by position of the evidence, then as made
};

}  // namespace gereh::ontology
