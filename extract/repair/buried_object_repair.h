// Mends objects that parsers take for a part of the phrase before them, where numbers, names and «را» make plain that they are not.
// Every function takes a tree with one root and leaves one.
#pragma once

#include <string>
#include <vector>

#include "extract/lexicon/lexicon.h"
#include "extract/names/named_spans.h"
#include "extract/times/time_expressions.h"

namespace gereh::extract {

// «امدادگران هلال احمر ۲۳ مجروح را ... بردند»: «را» is that of the object right before it; an object before that, right behind the subject,
// is the subject's genitive.
void part_marked_object(Sentence& sentence);

// «مهاجمان یازده موتر را آتش زدند», «۱۹ عقرب وزارت را متهم کرد», «کارمندان آن‌ها را بردند»: what stands before a counted noun, behind a date, or is
// called a subject is not part of the object whose «را» hangs on it.
void part_object_from_phrase(Sentence& sentence, const std::vector<std::string>& folds, const TimeLexicon& times);

// «سیلاب ۳۱۰ خانه، چهار پل و یک نیروگاه را ویران کرد»: a counted noun right behind the subject is an object.
void part_counted_object(Sentence& sentence);

// «دادگاه راننده کامیون را تبرئه کرد»: a body owns no person who stands before a noun with «را»; they are the object together.
void part_person_from_body(Sentence& sentence, const Lexicon& lexicon);

// «پرسپولیس سپاهان را شکست داد»: of two names side by side without ezafe, the second with «را», the second is the object.
void part_two_names(Sentence& sentence, const std::vector<NamedSpan>& names);

}  // namespace gereh::extract
