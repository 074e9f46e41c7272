// Mends phrases that parsers part or join against what the text makes plain: measures, times, names side by side, subjects behind commas.
// Every function takes a tree with one root and leaves one.
#pragma once

#include <string>
#include <vector>

#include "extract/lexicon.h"
#include "extract/named_spans.h"
#include "extract/time_expressions.h"

namespace gereh::extract {

// «سه سال حبس», «۲۷ قطعه سکه»: the noun behind a counted measure heads the phrase, the measure is its number.
void join_measures(Sentence& sentence, const Lexicon& lexicon);

// «سارقان شامگاه ... وارد شدند»: a time behind a noun without ezafe is the clause's.
void part_time_from_noun(Sentence& sentence, const std::vector<std::string>& folds, const TimeLexicon& times, const Lexicon& lexicon);

// «پرسپولیس سپاهان را شکست داد»: of two names side by side without ezafe, the second with «را», the second is the object.
void part_two_names(Sentence& sentence, const std::vector<NamedSpan>& names);

// «مهاجمان یازده موتر را آتش زدند», «۱۹ عقرب وزارت را متهم کرد», «کارمندان آن‌ها را بردند»: what stands before a counted noun, behind a date, or is
// called a subject is not part of the object whose «را» hangs on it.
void part_object_from_phrase(Sentence& sentence, const std::vector<std::string>& folds, const TimeLexicon& times);

// A name heads no sentence whose verb hangs on it.
void free_name_from_root(Sentence& sentence, const std::vector<NamedSpan>& names);

// «پس از ترور او، ایران ... حمله کرد»: a name behind the comma that closes the first phrase is the subject of a clause that has none.
void free_subject(Sentence& sentence, const std::vector<NamedSpan>& names);

// «احمد فرزند رضا نیست», «ادوارد شهروند روسیه است»: a noun right behind the subject, without a comma, before a copula is the predicate.
void part_predicate_from_subject(Sentence& sentence);

// «لاوروف: روسیه ...»: what stands before the colon is no subject beside the one behind it.
void part_headline_speaker(Sentence& sentence);

// «می‌خواهد عضو شود و لهستان حمایت می‌کند»: an indicative does not hang on the subjunctive of what is wished.
void raise_indicative(Sentence& sentence);

}  // namespace gereh::extract
