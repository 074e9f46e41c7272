// Nouns and adjectives without the ی of the indefinite.
#pragma once

#include <string>

#include "extract/document/document.h"

namespace gereh::extract::fa {

// «معاهده‌ای» → «معاهده», «مستقلی» → «مستقل», «توافقنامه‌هایی» → «توافقنامه‌ها»; other words as they are.
std::string definite_form(const Token& token);

// A plural without the ی that joins it to a genitive: «همکاری‌های» → «همکاری‌ها»; other words as they are.
std::string unjoined_plural(std::string form);

// Takes the last ی off a word, whatever it is there for; false if the word does not end in one.
bool take_yeh(std::string& word);

}  // namespace gereh::extract::fa
