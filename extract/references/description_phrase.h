// What the words of a description tell by themselves: its class, what it is called, what it is like.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "extract/document/tree.h"
#include "extract/names/entity_table.h"
#include "extract/references/text_in_hand.h"

namespace gereh::extract {

// «معاهده مشارکت راهبردی جامع»
struct Description {
  EntityIndex entity = kNoEntity;      // what it stands for; kNoEntity as long as that is not known
  std::string type;                    // class of the ontology, "Concept" if its head noun tells none
  std::string head;                    // folded
  std::vector<std::string> modifiers;  // folded
  bool plural = false;
};

struct DescriptionPhrase {
  Tree::Range range;           // without «این» and «یک» before it, with what a quantifier counts
  int core = kNone;            // the noun that tells what is meant: «نمایندگان» in «همه نمایندگان»
  bool demonstrative = false;  // behind «این»
  bool indefinite = false;     // behind «یک»
  bool bare = false;           // one word
};

// The phrase that a token heads; nullopt if its words describe nothing: «امر», «به خوبی», a number alone.
std::optional<DescriptionPhrase> description_phrase(const TextInHand& text, std::size_t sentence, int token);

// The description, its entity not yet known, of the phrase that a token heads.
Description description_of(const TextInHand& text, std::size_t sentence, int token, const DescriptionPhrase& phrase);

// The class that the head noun tells. Several countries act together like an organisation: «کشورهای غربی».
std::string class_of(const TextInHand& text, std::size_t sentence, int token);

// The words of a phrase as a heading would have them: without the ی of the indefinite. What has a genitive is not indefinite:
// the ی of «بی‌ثباتی نظام» is its own.
std::string label_of(const TextInHand& text, std::size_t sentence, Tree::Range range, int head);

// « شهر» for «نظم» in «نظم و امنیت شهر», with the blank before it: what stands behind the last of coordinated nouns is of all of them, unless
// they have genitives of their own. Empty if there is nothing to share; `end` is that of the phrase itself.
std::string shared_genitive(const TextInHand& text, std::size_t sentence, int token, int end);

// Where the phrase ends that a bare noun says nothing without: «حفاظت از منابع», «مقابله با تورم»; `end` if it says enough. `token` is its last
// word.
int complement_end(const TextInHand& text, std::size_t sentence, int token, int end, bool bare);

}  // namespace gereh::extract
