// Mends of subjects and objects that parsers mistake and «را», names and ezafe make plain. Every function takes a tree with one root and
// leaves one.
#pragma once

#include <vector>

#include "extract/document/tree.h"
#include "extract/names/named_spans.h"

namespace gereh::extract {

// «آیین‌نامه اجرایی قانون بودجه را تصویب کرد»: what «را» marks at the end of a phrase is the object, though parsers see the subject in it.
void recast_marked_subject(Sentence& sentence);

// «امدادگران آنان را نجات دادند»: where no ezafe can join a noun to the pronoun behind it, it is the subject.
void part_subject_from_pronoun(Sentence& sentence);

// «با ۱۰۸ رأی موافق، استیضاح وزیر را رد کردند»: what «را» marks behind a comma is no second of the phrase before it.
void part_object_behind_comma(Sentence& sentence);

// «کیم جونگ اون»: the words of a person's name, or of a name that the gazetteer knows, hang together.
void join_names(Sentence& sentence, const std::vector<NamedSpan>& names);

// «ایران را ... اسرائیل را»: a noun has one «را»; another one behind it belongs to the noun before it, an object of its own.
void part_two_objects(Sentence& sentence);

// «در سفر به کره توافقنامه را امضا کرد»: what carries no ezafe has no genitive; a noun with «را» behind it is an object of its own.
void part_object_from_genitive(Sentence& sentence);

// «ایران و چین توافقنامه امضا کردند»: of two bare subjects of a clause the second is its object, if it has none.
void part_second_subject(Sentence& sentence);

// «افراد مسلح شوهرش را ربودند»: of two objects the one without «را» that stands first is the subject, if there is none.
void part_subject_from_objects(Sentence& sentence);

// «در دوحه ژاپن را شکست داد»: no phrase has a preposition before and «را» behind it; the last noun before «را» is an object
// of its own.
void part_object_from_oblique(Sentence& sentence);

// «حمله را محکوم و ایران را تحریم کرد»: a nominal part has no «را»; what stands between the two is an object of its own.
void part_object_from_nominal(Sentence& sentence);

// «واشنگتن ایران را تحریم کرد»: a name of a person, place or known organisation has no genitive; a bare noun between it and its
// «را» is the object, and the name the subject if the clause has no other.
void part_subject_from_object(Sentence& sentence, const std::vector<NamedSpan>& names);

}  // namespace gereh::extract
