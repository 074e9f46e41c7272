// Labels in the picture: a canvas knows no paragraphs, so each line carries its own direction.

const kIsolates = { rtl: '\u2067', ltr: '\u2066' };
const kPop = '\u2069';
const kRightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const kControls = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu; // a name must not turn its neighbours round

export const clean = (text) => text.replace(/\s+/g, ' ').replace(kControls, '').trim();

// Lines of about `width` letters, at most `most` of them, the last one cut if need be.
export function wrap(text, width = 20, most = 2) {
  const lines = [''];
  for (const word of clean(text).split(' ')) {
    const last = lines[lines.length - 1];
    if (last && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  const kept = lines.slice(0, most);
  if (lines.length > most) kept[most - 1] += '…';
  return kept.map((line) => (line.length > width + 6 ? `${[...line].slice(0, width + 5).join('')}…` : line));
}

export function isolate(line) {
  return kIsolates[kRightToLeft.test(line) ? 'rtl' : 'ltr'] + line + kPop;
}

export const pictureLabel = (text, width, most) => wrap(text, width, most).map(isolate).join('\n');
