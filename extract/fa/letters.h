// The Persian alphabet among the code points of the Arabic block.
#pragma once

namespace gereh::extract::fa {

// Persian's form of a code point of the Arabic block (U+0600..U+06FF): ي ى to ی, ك to ک, ة ۀ to ه, أ إ ٱ to
// ا, digits and ٪ to ASCII; `drop` for marks, tatweel and format characters; others as they are.
char32_t fold_arabic(char32_t c, char32_t drop);

// The letter that a base and a following combining madda or hamza make (ا + ٓ to آ, ی + ٔ to ئ, و + ٔ to ؤ),
// else 0.
char32_t compose_hamza(char32_t base, char32_t mark);

// Tatweel or a mark of the Arabic block, part of the letter before it.
bool belongs_to_letter(char32_t c);

// Letter of the Arabic block.
bool is_letter(char32_t c);

// Letter that joins to the letter after it, so that ZWNJ behind it shows: all but ا آ د ذ ر ز ژ و ء ؤ.
bool joins_left(char32_t c);

}  // namespace gereh::extract::fa
