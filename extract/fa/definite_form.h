// Nouns and adjectives without the ی of the indefinite.
#pragma once

#include <string>

#include "extract/document.h"

namespace gereh::extract::fa {

// «معاهده‌ای» → «معاهده», «مستقلی» → «مستقل», «توافقنامه‌هایی» → «توافقنامه‌ها»; other words as they are.
std::string definite_form(const Token& token);

}  // namespace gereh::extract::fa
