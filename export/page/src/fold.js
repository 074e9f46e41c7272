// Folds a name for comparison, so that it is found however it is spelled: «كره شمالي» and «کره‌شمالی» are one.

const kLetters = new Map([
  ...'يىئے'.split('').map((letter) => [letter, 'ی']),
  ...'ك'.split('').map((letter) => [letter, 'ک']),
  ...'ةۀھ'.split('').map((letter) => [letter, 'ه']),
  ...'أإٱآ'.split('').map((letter) => [letter, 'ا']),
  ...'ؤ'.split('').map((letter) => [letter, 'و']),
]);

// Letters and digits alone; marks, joiners, tatweel, spaces and punctuation go.
export function fold(text) {
  let folded = '';
  for (const letter of text.normalize('NFKC').toLowerCase()) folded += kLetters.get(letter) ?? letter;
  return folded
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]|\u0640|[\p{M}]/gu, '')
    .replace(/\p{Nd}/gu, digit);
}

function digit(sign) {
  const code = sign.codePointAt(0);
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0);
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
  return sign;
}
