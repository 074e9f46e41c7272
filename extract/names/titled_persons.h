// Persons whom a title beside their name tells to be such.
#pragma once

#include <string>
#include <vector>

#include "extract/lexicon/lexicon.h"
#include "extract/names/named_spans.h"

namespace gereh::extract {

// «دامیرا ایساکوا، رهبر ائتلاف»: proper nouns that the tagger saw no name in, before a comma and a title, or behind a word of address, are
// a person's; names beside a title that the tagger took for another's are too. `spans` stay in order.
void add_titled_persons(const Sentence& sentence, const std::vector<std::string>& folds, const Lexicon& lexicon,
                        std::vector<NamedSpan>& spans);

// «آقای عراقچی», «حجت‌الاسلام و المسلمین دکتر علوی»: takes the words of address before the name spans[at] into it.
void take_honorific(std::vector<NamedSpan>& spans, std::size_t at, const std::vector<std::string>& folds, const Lexicon& lexicon);

}  // namespace gereh::extract
