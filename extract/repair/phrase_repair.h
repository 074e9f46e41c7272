// Mends phrases that parsers part or join against what the text makes plain: measures, times, names and what they are called by, what is
// coordinated. Every function takes a tree with one root and leaves one.
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

// «در این نشست خبری از او قدردانی شد»: an adjective right behind a noun is no subject.
void part_adjective_from_subject(Sentence& sentence);

// «از چین و شخصاً شی تشکر کرد», «آمریکا ایران، سوریه و کوبا را تحریم کرد»: what is coordinated belongs to the phrase right before it.
void join_to_neighbour(Sentence& sentence);

// «امنیت همه کشورها را»: of two objects side by side that an ezafe joins, the second is the genitive of the first.
void join_objects(Sentence& sentence);

// «مردی به نام علی رضایی بازداشت شد»: the name heads the phrase, what it is called by is its apposition.
void join_called(Sentence& sentence, const std::vector<std::string>& folds, const std::vector<NamedSpan>& names, const Lexicon& lexicon);

}  // namespace gereh::extract
