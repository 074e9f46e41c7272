// The ezafe, where it is written.
#pragma once

#include <string_view>

#include "extract/document/document.h"

namespace gereh::extract::fa {

// «حمله‌ی» → «حمله» with Token::ezafe: the yeh behind a final heh is the ezafe, an indefinite one is written «حمله‌ای».
void take_off_ezafe(Token& token);

// Whether an ezafe behind a word in this form would be written, as ی, and is not: «ها», «وبا», «بازو».
bool lacks_written_ezafe(std::string_view form);

}  // namespace gereh::extract::fa
