// What the words of a Persian verb group say together: «امضا نشده است», «خواهند داد», «باید بازنگری شود».
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/document/tree.h"
#include "ontology/fact.h"

namespace gereh::extract::fa {

struct VerbGroup {
  int verb = kNone;        // the head of the clause
  std::string infinitive;  // of the verb without its nominal part: «کردن»; of a passive participle («کشته
                           // شد») its own
  bool participle_passive = false;
  std::vector<int> nominals;  // candidates for the nominal part of a light-verb construction, the likeliest first
  bool negative = false;
  bool obligation = false;  // باید
  bool subjunctive = false;
  bool first_person = false;
  bool second_person = false;
  bool impersonal = false;  // «می‌توان گفت», «باید گفت»: nobody is the subject
  bool plural = false;
  ontology::Tense tense = ontology::Tense::past;
  ontology::Certainty certainty = ontology::Certainty::certain;  // by tense and auxiliaries
};

// `verb` heads a clause: a VERB, or an AUX without another verb.
VerbGroup read_verb_group(const Tree& tree, int verb);

// «کشته», «اعلام کرده»: a past participle.
bool is_participle(const Token& token);
// A finite verb: it has a person of its own.
bool is_finite(const Token& token);
// A form of شدن.
bool is_inchoative(const Token& token);

// «کشته شد»: the participle beside the form of شدن that heads the clause; kNone if there is none.
int passive_participle(const Tree& tree, int verb);

inline constexpr const char* kCopulaInfinitive = "بودن";
inline constexpr const char* kHaveInfinitive = "داشتن";
inline constexpr const char* kBecomeInfinitive = "شدن";
bool is_copula(const Token& verb);

// Behind a participle it makes the passive infinitive: «گفته شدن».
inline constexpr const char* kPassiveInfinitive = " شدن";

// Infinitive of a lemma in PerDT's manner (past stem): «کرد» → «کردن», «است» → «بودن».
std::string infinitive_of(std::string_view past_stem);

}  // namespace gereh::extract::fa
