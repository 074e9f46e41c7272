#include "extract/fa/letters.h"

namespace gereh::extract::fa {

char32_t fold_arabic(char32_t c, char32_t drop) {
  if (c >= 0x0660 && c <= 0x0669) return c - 0x0660 + '0';
  if (c >= 0x06F0 && c <= 0x06F9) return c - 0x06F0 + '0';
  if (c <= 0x0605 || (c >= 0x0610 && c <= 0x061A) || c == 0x061C || c == 0x0640) return drop;
  if ((c >= 0x064B && c <= 0x065F) || c == 0x0670 || (c >= 0x06D6 && c <= 0x06ED && c != 0x06DE && c != 0x06E9)) {
    return c == 0x06E5 || c == 0x06E6 ? c : drop;  // small waw and yeh are letters
  }
  switch (c) {
    case 0x064A:
    case 0x0649:
    case 0x06CD:
    case 0x06D2:
      return 0x06CC;  // ي ى ۍ ے
    case 0x0643:
    case 0x06AA:
      return 0x06A9;  // ك ڪ
    case 0x0629:
    case 0x06C0:
    case 0x06C1:
    case 0x06C2:
    case 0x06C3:
    case 0x06D5:
      return 0x0647;  // ة ۀ ە
    case 0x0623:
    case 0x0625:
    case 0x0671:
    case 0x0672:
    case 0x0673:
    case 0x0675:
      return 0x0627;  // أ إ ٱ
    case 0x0676:
    case 0x0677:
      return 0x0648;
    case 0x0678:
      return 0x06CC;
    case 0x06D3:
      return 0x0626;  // ۓ
    case 0x06D4:
      return '.';
    case 0x066A:
      return '%';
    case 0x06BE:
      return 0x0647;  // ھ
    default:
      return c;
  }
}

bool belongs_to_letter(char32_t c) {
  return c == 0x0640 || (c >= 0x0610 && c <= 0x061A) || (c >= 0x064B && c <= 0x065F) || c == 0x0670 ||
         (c >= 0x06D6 && c <= 0x06ED && fold_arabic(c, 0) == 0);
}

char32_t compose_hamza(char32_t base, char32_t mark) {
  if (mark == 0x0653 && base == 0x0627) return 0x0622;
  if (mark != 0x0654) return 0;
  if (base == 0x0648) return 0x0624;
  if (base == 0x06CC || base == 0x064A || base == 0x0649) return 0x0626;
  return 0;
}

bool is_letter(char32_t c) {
  return (c >= 0x0620 && c <= 0x064A && c != 0x0640) || (c >= 0x066E && c <= 0x06D3 && c != 0x0670) || c == 0x06D5 || c == 0x06E5 ||
         c == 0x06E6 || c == 0x06EE || c == 0x06EF || (c >= 0x06FA && c <= 0x06FC) || c == 0x06FF;
}

bool joins_left(char32_t c) {
  switch (c) {
    case 0x0621:
    case 0x0622:
    case 0x0623:
    case 0x0624:
    case 0x0625:
    case 0x0627:
    case 0x062F:
    case 0x0630:
    case 0x0631:
    case 0x0632:
    case 0x0648:
    case 0x0671:
    case 0x0698:
    case 0x06D5:
      return false;
    default:
      return is_letter(c);
  }
}

}  // namespace gereh::extract::fa
