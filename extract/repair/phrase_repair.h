// Mends phrases that parsers part or join against what the text makes plain: measures, times, names side by side, subjects behind commas.
// Every function takes a tree with one root and leaves one.
#pragma once

#include <string>
#include <vector>

#include "extract/lexicon/lexicon.h"
#include "extract/names/named_spans.h"
#include "extract/times/time_expressions.h"

namespace gereh::extract {

// «نزدیک به ۵۰ نفر کشته شدند»: the words of an estimate belong to the number, and who is counted to the clause.
void join_approximations(Sentence& sentence, const Lexicon& lexicon);

// «سه سال حبس», «۲۷ قطعه سکه»: the noun behind a counted measure heads the phrase, the measure is its number.
void join_measures(Sentence& sentence, const Lexicon& lexicon);

// «تفاهم‌نامه همکاری بین دانشگاه و وزارت»: they are parties to the document, not only to what it is about.
void join_parties(Sentence& sentence, const Lexicon& lexicon);

// «سارقان شامگاه ... وارد شدند»: a time behind a noun without ezafe is the clause's.
void part_time_from_noun(Sentence& sentence, const std::vector<std::string>& folds, const TimeLexicon& times, const Lexicon& lexicon);

// «پرسپولیس سپاهان را شکست داد»: of two names side by side without ezafe, the second with «را», the second is the object.
void part_two_names(Sentence& sentence, const std::vector<NamedSpan>& names);

// «مهاجمان یازده موتر را آتش زدند», «۱۹ عقرب وزارت را متهم کرد», «کارمندان آن‌ها را بردند»: what stands before a counted noun, behind a date, or is
// called a subject is not part of the object whose «را» hangs on it.
void part_object_from_phrase(Sentence& sentence, const std::vector<std::string>& folds, const TimeLexicon& times);

// «سیلاب ۳۱۰ خانه، چهار پل و یک نیروگاه را ویران کرد»: a counted noun right behind the subject is an object.
void part_counted_object(Sentence& sentence);

// «در این نشست خبری از او قدردانی شد»: an adjective right behind a noun is no subject.
void part_adjective_from_subject(Sentence& sentence);

// «دادگاه راننده کامیون را تبرئه کرد»: a body owns no person who stands before a noun with «را»; they are the object together.
void part_person_from_body(Sentence& sentence, const Lexicon& lexicon);

// «از چین و شخصاً شی تشکر کرد», «آمریکا ایران، سوریه و کوبا را تحریم کرد»: what is coordinated belongs to the phrase right before it.
void join_to_neighbour(Sentence& sentence);

// «امنیت همه کشورها را»: of two objects side by side that an ezafe joins, the second is the genitive of the first.
void join_objects(Sentence& sentence);

// «مردی به نام علی رضایی بازداشت شد»: the name heads the phrase, what it is called by is its apposition.
void join_called(Sentence& sentence, const std::vector<std::string>& folds, const std::vector<NamedSpan>& names, const Lexicon& lexicon);

// «امدادگران هلال احمر ۲۳ مجروح را ... بردند»: «را» is that of the object right before it; an object before that, right behind the subject,
// is the subject's genitive.
void part_marked_object(Sentence& sentence);

}  // namespace gereh::extract
