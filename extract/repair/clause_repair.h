// Mends clauses that parsers part or join against what the text makes plain: subjects behind commas, predicates, headlines, what a
// clause hangs on. Every function takes a tree with one root and leaves one.
#pragma once

#include <string>
#include <vector>

#include "extract/document/tree.h"
#include "extract/lexicon/lexicon.h"
#include "extract/names/named_spans.h"

namespace gereh::extract {

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

// «نمی‌توانند خبر تولید کنند، نشریات آن را می‌گیرند»: an indicative with a subject of its own is no second content of what may be.
void raise_second_content(Sentence& sentence);

// «تحریم‌های شورای امنیت که ... بازنگری شود»: a relative clause right behind a name that an ezafe joins to a noun is the noun's: of 34 such
// clauses in the treebanks at hand, 31 are, and 1 of 23 the name's where one noun stands before it.
void raise_relative(Sentence& sentence, const std::vector<NamedSpan>& names);

// «با بدر البوسعیدی، همتای عمانی خود، دیدار کرد»: what a comma parts from a name and «خود» ties to somebody else is no subject but the
// name's apposition.
void part_apposition_from_clause(Sentence& sentence, const std::vector<std::string>& folds, const std::vector<NamedSpan>& names,
                                 const Lexicon& lexicon);

// «همزمان ایران صادرات را متوقف کرد»: a name right behind an adverb is the subject of a clause that has none.
void part_name_from_adverb(Sentence& sentence, const std::vector<NamedSpan>& names);

}  // namespace gereh::extract
