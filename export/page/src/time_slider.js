// Two handles over the days that claims have, with a histogram of them.
import { h } from './dom.js';
import { isoOf } from './model.js';

const kBars = 40;

// change(from, to): days, or null where a handle stands at its end.
export function timeSlider({ claims, days: [first, last], words, from, to, change }) {
  const said = h('output', { class: 'period' });
  const selected = h('div', { class: 'selected' });
  const handle = (label, value) => h('input', { type: 'range', min: first, max: last, step: 1, value, 'aria-label': label });
  const low = handle(words.say('timeFrom'), from ?? first);
  const high = handle(words.say('timeTo'), to ?? last);

  const share = (day) => (last > first ? (100 * (day - first)) / (last - first) : 0);
  const tell = () => {
    const [a, b] = [Number(low.value), Number(high.value)];
    selected.style.insetInlineStart = `${share(a)}%`;
    selected.style.insetInlineEnd = `${100 - share(b)}%`;
    low.setAttribute('aria-valuetext', words.date(isoOf(a)));
    high.setAttribute('aria-valuetext', words.date(isoOf(b)));
    said.textContent = a === b ? words.date(isoOf(a)) : `${words.date(isoOf(a))} – ${words.date(isoOf(b))}`;
    low.classList.toggle('above', a > (first + last) / 2);
  };
  const moved = () => {
    change(Number(low.value) > first ? Number(low.value) : null, Number(high.value) < last ? Number(high.value) : null);
  };
  low.addEventListener('input', () => {
    low.value = Math.min(Number(low.value), Number(high.value));
    tell();
    moved();
  });
  high.addEventListener('input', () => {
    high.value = Math.max(Number(low.value), Number(high.value));
    tell();
    moved();
  });
  tell();
  return h(
    'div',
    { class: 'time' },
    histogram(claims, first, last),
    h('div', { class: 'handles' }, h('div', { class: 'rail' }, selected), low, high),
    said,
  );
}

// Each claim counts where its time begins; those before or after all bars in the nearest.
function histogram(claims, first, last) {
  const counts = new Array(kBars).fill(0);
  for (const { days } of claims) {
    if (days) counts[Math.min(kBars - 1, Math.max(0, Math.floor((kBars * (days[0] - first)) / (last - first + 1))))]++;
  }
  const most = Math.max(...counts, 1);
  const bars = counts.map((count) => {
    const bar = h('i');
    bar.style.blockSize = count ? `${Math.max(8, Math.round((100 * Math.sqrt(count)) / Math.sqrt(most)))}%` : '0';
    return bar;
  });
  return h('div', { class: 'histogram', 'aria-hidden': 'true' }, bars);
}
