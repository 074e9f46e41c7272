// The ezafe, where it is written.
#pragma once

#include "extract/document.h"

namespace gereh::extract::fa {

// «حمله‌ی» → «حمله» with Token::ezafe: the yeh behind a final heh is the ezafe, an indefinite one is written «حمله‌ای».
void take_off_ezafe(Token& token);

}  // namespace gereh::extract::fa
