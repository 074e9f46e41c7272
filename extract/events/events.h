// Events of a sentence: frames matched on its tree. Fillers are still tokens; facts.h turns them into entities.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "extract/document/tree.h"
#include "extract/fa/verb_group.h"
#include "extract/lexicon/frames.h"
#include "extract/lexicon/lexicon.h"

namespace gereh::extract {

struct Filler {
  std::string role;
  int token = kNone;  // head of the filling phrase; kNone: the subject is dropped and has to be found in the context
};

struct Event {
  const Frame* frame = nullptr;  // the lexicon's; nullptr for "relatedTo"
  std::string type;              // class of the ontology, or "relatedTo"
  bool is_relation = false;
  std::string surface;  // «امضا کردن»
  std::string rule;     // "frames.tsv:12", or "verb"
  int trigger = kNone;  // the word that carries the event
  int clause = kNone;   // head of the clause whose tense, polarity and speaker count
  int subject = kNone;  // grammatical subject, kNone if dropped
  Tree::Range evidence;
  std::vector<Filler> fillers;  // in the order of the frame's roles
  bool by_noun = false;         // an event noun tells it, not a verb or predicate
  bool reported = false;        // an event noun that a verb of saying reports: «از بازداشت ... خبر داد»
  int claimant = kNone;         // who says so of an event noun: «ایران، ارتش را به حمله متهم کرد»
  bool judged = false;  // the claimant, or the subject left out, calls the one the other: «او آن را غیرقانونی خواند»
  bool passive = false;
  bool complete = true;  // no slot for an object is left empty
  bool negative = false;
  bool obligation = false;
  ontology::Certainty certainty = ontology::Certainty::certain;
  std::optional<ontology::Tense> tense;
  std::string condition;
};

// Says whether the phrase headed by a token can be of one of these classes; true for no classes.
using ClassTest = std::function<bool(int token, const std::vector<std::string>& classes)>;

// The grammatical subject of a clause: its own, or the one that it shares with the clause that it depends on; kNone if the
// text leaves it out.
int subject_of(const Tree& tree, int clause, const Lexicon& lexicon);

// What a clause's verb may be called, with its nominal part, the likeliest first: «امضا کردن». A passive is called by its
// active infinitive too.
struct VerbName {
  std::string infinitive;
  std::vector<int> nominals;  // tokens that are its nominal part
  bool passive = false;
  bool carried = false;  // «مورد حمله قرار گرفت»: subject or object are who it is done to, whatever preposition the verb has
};
std::vector<VerbName> verb_names(const Tree& tree, const fa::VerbGroup& group, const Lexicon& lexicon);
// The same for a participle or adjective that another verb carries: «کشته» with «شدند».
std::vector<VerbName> verb_names_with(const Tree& tree, int part, const fa::VerbGroup& group, const Lexicon& lexicon);

// Whether a verb that heads a clause is one of saying, active or passive.
bool is_saying(const Tree& tree, int verb, const Lexicon& lexicon);

// Whether a token heads a clause by a verb of its own.
bool heads_clause(const Tree& tree, int token);

// The nearest head of a clause above a token; kNone if there is none.
int clause_above(const Tree& tree, int token);

// All events, by position of the trigger. `named` tells of each token whether it is part of a name or title: these trigger
// no events («وزیر دفاع»).
std::vector<Event> find_events(const Tree& tree, const std::vector<std::string>& folds, const std::vector<bool>& named,
                               const FrameLexicon& frames, const Lexicon& lexicon, const ClassTest& fits);

}  // namespace gereh::extract
