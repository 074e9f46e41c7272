// The relationship diagram as a plain value: what is drawn, before any library draws it. docs/diagrams.md says what the
// shapes and lines mean.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "export/format.h"
#include "graph/knowledge_graph.h"
#include "ontology/ontology.h"

namespace gereh::exports {

// Persian and English words of one thing; a language that Options::labels leaves out is empty.
struct Bilingual {
  std::string fa;
  std::string en;

  bool empty() const { return fa.empty() && en.empty(); }
  friend auto operator<=>(const Bilingual&, const Bilingual&) = default;
};

// `happening` is an entity that is an event («the war»); `event` a node drawn for a fact with many participants.
enum class NodeKind { person, organization, place, document, product, office, happening, notion, event };

// How sure a fact is, from what is said of it: certainty short of certain or a condition is `uncertain`, else a speaker
// makes it `reported`.
enum class Line { asserted, reported, uncertain };

struct Style {
  Line line = Line::asserted;
  bool negated = false;

  friend auto operator<=>(const Style&, const Style&) = default;
};

// One statement in words: a predicate and what goes with it. Equal sayings are shown once.
struct Saying {
  Bilingual words;     // predicate, or role on a line that leaves an event
  Bilingual speaker;   // who says it; empty: the article
  std::string detail;  // value of a literal, or the words of a condition; empty as a rule

  friend auto operator<=>(const Saying&, const Saying&) = default;
};

// What a statement rests on, to be looked up: no part of the drawing itself.
struct Evidence {
  Bilingual predicate;
  std::string words;   // as they stand in the article, clean, at most Limits::evidence_length code points
  std::string source;  // who published them and when: "IRNA, 2024-05-02"; without a publisher the article's title
  std::string url;     // of the article, http or https and safe to stand in an attribute; or empty

  friend auto operator<=>(const Evidence&, const Evidence&) = default;
};

// A fact without another node, shown within its subject's node.
struct Note {
  Saying saying;
  Style style;

  friend auto operator<=>(const Note&, const Note&) = default;
};

struct DiagramNode {
  std::string id;  // relative IRI of the entity, or that of the first event folded into it
  NodeKind kind = NodeKind::notion;
  Bilingual label;          // not wrapped; at most Limits::label_length code points
  std::vector<Note> notes;  // at most Limits::notes
  std::size_t more_notes = 0;
  // Events only:
  Style style;
  std::vector<Saying> sayings;  // speakers and values of the event, `words` empty
  // All:
  std::string url;                 // entities: IRI of the item of Wikidata, or empty
  std::vector<Evidence> evidence;  // of the notes, or of the event; at most Limits::evidence
  std::size_t more_evidence = 0;
  std::size_t told = 0;  // how many statements that are drawn are about it
  bool focus = false;    // the picture shows its surroundings
};

// All facts of one ordered pair of nodes and one style; of an overview, of the pair, in the surest style.
struct DiagramEdge {
  std::size_t from = 0;  // index into Diagram::nodes
  std::size_t to = 0;
  Style style;
  bool arrow = true;               // false: from an actor to its event
  std::vector<Saying> sayings;     // at most Limits::sayings
  std::size_t more_sayings = 0;    // how many were left out
  std::vector<Evidence> evidence;  // at most Limits::evidence
  std::size_t more_evidence = 0;
  std::size_t told = 0;  // how many statements it stands for
};

struct LegendKind {
  NodeKind kind;
  Bilingual caption;
};
struct LegendLine {
  Style style;  // negation is a line of its own, drawn as an asserted one
  Bilingual caption;
};

struct Diagram {
  std::string title;     // title_of(); not wrapped, at most 160 code points
  std::string subtitle;  // source (at most as long) and date, or empty
  Bilingual chosen;      // Options::filter in words: "around Vladimir Putin · from 2024-05"; or empty
  std::vector<DiagramNode> nodes;
  std::vector<DiagramEdge> edges;
  std::vector<LegendKind> kinds;  // only what occurs, in the order of NodeKind
  std::vector<LegendLine> lines;  // only what occurs
  Bilingual legend_title;
  Bilingual according_to;      // the words before a speaker
  Bilingual nothing_found;     // stands in a picture without nodes
  Bilingual not_shown;         // the words after the number `left_out`
  std::size_t left_out = 0;    // nodes that would have made the picture unreadable
  bool right_to_left = false;  // Persian alone: the picture reads from the right
  bool overview = false;       // so many nodes or lines that names alone are legible: no event nodes, no notes, no words on lines
};

struct Limits {
  std::size_t nodes = 45;             // entities and events; Filter::top in its place, if there is one
  std::size_t detailed = 120;         // a picture with more nodes is an overview
  std::size_t detailed_lines = 150;   // so is one with more edges
  std::size_t most_nodes = 2000;      // whatever Filter::top says
  std::size_t sayings = 4;            // an edge
  std::size_t notes = 3;              // a node
  std::size_t evidence = 3;           // an edge or a node
  std::size_t evidence_length = 240;  // code points
  std::size_t label_length = 60;      // code points
  std::size_t overview_label = 32;    // code points
};

// Of the claims that Options::filter selects; throws as graph::select_claims(). Deterministic; nodes and edges come in the order of the claims. An event with at least three
// participants, two of them not its actors, becomes a node; every other fact with an entity as object an edge. Entities that
// take part in no fact are not drawn.
Diagram make_diagram(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options,
                     const Limits& limits = {});

// The kind that an ontology class is drawn as; notion for unknown classes.
NodeKind kind_of(const ontology::Ontology& ontology, const std::string& type);

}  // namespace gereh::exports
