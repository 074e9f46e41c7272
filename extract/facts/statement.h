// One source of what a sentence tells: which words are told by whom, and how.
#pragma once

#include "extract/document/tree.h"
#include "ontology/fact.h"

namespace gereh::extract {

struct Statement {
  int speaker = kNone;          // head of the phrase that names the speaker; kNone: dropped, or said before
  bool carried = false;         // runs on from a sentence before: the speaker is that one's
  int cue_verb = kNone;         // verb of saying; kNone: «به گفته ...», or carried
  Tree::Range cue;              // the words that introduce it; empty if carried
  Tree::Range content;          // what is told
  bool bounded = false;         // content is told whatever the tree says: its clause stands between two words of saying
  bool whole_sentence = false;  // «به گفته ...»: all but the cue
  bool quoted = false;          // «به نقل از ...»: within what another source tells
  ontology::Quote quote = ontology::Quote::indirect;
  ontology::Certainty certainty = ontology::Certainty::certain;
};

}  // namespace gereh::extract
