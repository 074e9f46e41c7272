// The filters: a facet for each kind of choice, confidence, time.
import { h, sign } from './dom.js';
import { countValues, kCertainties, kPolarities } from './filter.js';
import { coloursOf, signOf } from './kinds.js';
import { kArticle } from './model.js';
import { timeSlider } from './time_slider.js';

const kUnfolded = 7; // values of a facet that are shown without being asked

// change() is called after `filters` has been changed in place.
export function filterPanel({ model, filters, words, labels, dark, change, reset }) {
  const facet = (key, title, tell, fixed) => {
    const values = fixed ? fixedValues(model, key, fixed) : countValues(model, key);
    return values.length > 1 ? facetOf({ title, values, off: filters.off[key], tell, words, change }) : null;
  };
  const type = (value) => {
    const { kind } = model.nodes.find((node) => node.type === value);
    return [sign(...signOf(kind, coloursOf(kind, dark))), words.of(model.types[value])];
  };
  const speaker = (value) => (value === kArticle ? words.say('article') : h('bdi', {}, words.of(model.speakers[value], labels)));
  return [
    h('button', { type: 'button', class: 'reset', onclick: reset }, words.say('reset')),
    model.days && model.days[0] < model.days[1] ? timeOf({ model, filters, words, change }) : null,
    facet('types', words.say('types'), type),
    facet('predicates', words.say('predicates'), (value) => words.of(model.predicates[value])),
    facet('speakers', words.say('speakers'), speaker),
    facet('polarity', words.say('polarity'), (value) => words.say(value), kPolarities),
    facet('certainty', words.say('certainty'), (value) => words.say(value), kCertainties),
    confidenceOf({ filters, words, change }),
  ];
}

function fixedValues(model, key, order) {
  const counts = new Map(countValues(model, key));
  return order.filter((value) => counts.has(value)).map((value) => [value, counts.get(value)]);
}

function facetOf({ title, values, off, tell, words, change }) {
  const boxes = new Map();
  const set = (isOff) => {
    for (const [value, box] of boxes) {
      box.checked = !isOff(value);
      if (box.checked) off.delete(value);
      else off.add(value);
    }
    change();
  };
  const rows = values.map(([value, count]) => {
    const box = h('input', {
      type: 'checkbox',
      checked: !off.has(value),
      onchange: () => (box.checked ? off.delete(value) : off.add(value), change()),
    });
    boxes.set(value, box);
    const label = h('label', {}, box, h('span', { class: 'value' }, tell(value)), h('span', { class: 'count' }, words.plain(count)));
    const only = h(
      'button',
      {
        type: 'button',
        class: 'only',
        'aria-label': words.say('onlyThis', { name: label.querySelector('.value').textContent }),
        onclick: () => set((other) => other !== value),
      },
      words.say('only'),
    );
    return h('li', {}, label, only);
  });
  const rest = rows.slice(kUnfolded);
  const more =
    rest.length > 1
      ? h(
          'button',
          {
            type: 'button',
            class: 'quiet-button',
            onclick: () => {
              rest.forEach((row) => {
                row.hidden = false;
              });
              more.remove();
            },
          },
          words.say('more', { n: rest.length }),
        )
      : null;
  if (more)
    rest.forEach((row) => {
      row.hidden = true;
    });
  return h(
    'fieldset',
    { class: 'facet' },
    h('legend', {}, title),
    h(
      'div',
      { class: 'all-none' },
      h(
        'button',
        { type: 'button', class: 'quiet-button', 'aria-label': `${title}: ${words.say('all')}`, onclick: () => set(() => false) },
        words.say('all'),
      ),
      h(
        'button',
        { type: 'button', class: 'quiet-button', 'aria-label': `${title}: ${words.say('none')}`, onclick: () => set(() => true) },
        words.say('none'),
      ),
    ),
    h('ul', {}, rows),
    more,
  );
}

function timeOf({ model, filters, words, change }) {
  const slider = timeSlider({
    claims: model.claims,
    days: model.days,
    words,
    from: filters.from,
    to: filters.to,
    change: (from, to) => {
      Object.assign(filters, { from, to });
      change();
    },
  });
  const undated = model.claims.some((claim) => !claim.days)
    ? h(
        'label',
        { class: 'check' },
        h('input', {
          type: 'checkbox',
          checked: filters.undated,
          onchange: ({ target }) => {
            filters.undated = target.checked;
            change();
          },
        }),
        words.say('undated'),
      )
    : null;
  return h('fieldset', { class: 'facet' }, h('legend', {}, words.say('time')), slider, undated);
}

function confidenceOf({ filters, words, change }) {
  const said = h('output', {}, words.percent(filters.confidence));
  const range = h('input', {
    type: 'range',
    min: 0,
    max: 100,
    step: 5,
    value: Math.round(filters.confidence * 100),
    'aria-label': words.say('confidence'),
    'aria-valuetext': said.textContent,
  });
  range.addEventListener('input', () => {
    filters.confidence = Number(range.value) / 100;
    said.textContent = words.percent(filters.confidence);
    range.setAttribute('aria-valuetext', said.textContent);
    change();
  });
  return h('fieldset', { class: 'facet' }, h('legend', {}, words.say('confidence')), h('div', { class: 'confidence' }, range, said));
}
