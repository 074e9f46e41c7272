// All that the picture shows as tables, for those who read rather than see, and for anyone who sorts.
import { manner } from './claim_parts.js';
import { h, name, sign } from './dom.js';
import { coloursOf, signOf } from './kinds.js';

const kPage = 200; // rows at a time

// A row is chosen by a click anywhere on it, and by keys through the button of its first cell.
function table(app, { caption, columns, rows, choose }) {
  const { words } = app;
  let sorted = rows;
  let by = null;
  const body = h('tbody');
  const more = h('button', { type: 'button', class: 'quiet-button', onclick: () => draw(body.children.length + kPage) });
  const heads = columns.map((column) =>
    h('th', { scope: 'col', 'aria-sort': 'none' }, h('button', { type: 'button', onclick: () => sort(column) }, words.say(column.title))),
  );
  const draw = (most) => {
    body.replaceChildren(
      ...sorted.slice(0, most).map((row) =>
        h(
          'tr',
          { onclick: (event) => event.target.closest('button') || choose(row) },
          columns.map((column, at) => h(at ? 'td' : 'th', at ? {} : { scope: 'row' }, column.show(row))),
        ),
      ),
    );
    more.hidden = sorted.length <= most;
    more.textContent = words.say('more', { n: sorted.length - Math.min(most, sorted.length) });
  };
  const sort = (column) => {
    const down = by === column ? heads[columns.indexOf(column)].getAttribute('aria-sort') === 'ascending' : column.number;
    by = column;
    heads.forEach((head, at) => head.setAttribute('aria-sort', columns[at] === column ? (down ? 'descending' : 'ascending') : 'none'));
    const order = new Intl.Collator(words.language);
    const compare = column.number ? (a, b) => column.key(a) - column.key(b) : (a, b) => order.compare(column.key(a), column.key(b));
    sorted = [...rows].sort((a, b) => (down ? -compare(a, b) : compare(a, b)));
    draw(kPage);
  };
  draw(kPage);
  return h('div', { class: 'table' }, h('table', {}, h('caption', {}, caption), h('thead', {}, h('tr', {}, heads)), body), more);
}

export function entityTable(app) {
  const { model, words, derived } = app;
  const counts = new Map();
  for (const claim of derived.claims) {
    for (const node of new Set([claim.from, claim.to])) if (node !== null) counts.set(node, (counts.get(node) ?? 0) + 1);
  }
  return table(app, {
    caption: words.say('shown', { nodes: counts.size, claims: derived.claims.length }),
    rows: [...counts.keys()].sort((a, b) => a - b).map((index) => model.nodes[index]),
    choose: (node) => app.chooseNode(node.index),
    columns: [
      {
        title: 'name',
        key: (node) => app.nameOf(node.index),
        show: (node) => [
          sign(...signOf(node.kind, coloursOf(node.kind, app.dark))),
          h('button', { type: 'button', class: 'entity', onclick: () => app.chooseNode(node.index) }, name(app.nameOf(node.index))),
        ],
      },
      { title: 'type', key: (node) => words.of(node.typeName), show: (node) => words.of(node.typeName) },
      { title: 'claims', number: true, key: (node) => counts.get(node.index), show: (node) => words.plain(counts.get(node.index)) },
      { title: 'mentions', number: true, key: (node) => node.mentions, show: (node) => words.plain(node.mentions) },
      { title: 'articles', number: true, key: (node) => node.articles.length, show: (node) => words.plain(node.articles.length) },
    ],
  });
}

export function claimTable(app) {
  const { model, words, derived } = app;
  const other = (claim) => (claim.to === null ? claim.value : app.nameOf(claim.to));
  const speaker = (claim) => (claim.speakers.length ? words.of(model.speakers[claim.speaker], app.labels) : words.say('article'));
  return table(app, {
    caption: words.say('shown', { nodes: derived.told, claims: derived.claims.length }),
    rows: derived.claims,
    choose: (claim) => app.chooseClaims([claim.index]),
    columns: [
      {
        title: 'predicate',
        key: (claim) => words.of(claim, app.labels),
        show: (claim) =>
          h(
            'button',
            { type: 'button', class: claim.negative ? 'entity negated' : 'entity', onclick: () => app.chooseClaims([claim.index]) },
            claim.negative ? '✗ ' : '',
            name(words.of(claim, app.labels)),
          ),
      },
      { title: 'subject', key: (claim) => app.nameOf(claim.from), show: (claim) => name(app.nameOf(claim.from)) },
      { title: 'object', key: other, show: (claim) => name(other(claim)) },
      { title: 'speaker', key: speaker, show: (claim) => name(speaker(claim)) },
      { title: 'certainty', key: (claim) => words.say(claim.certainty), show: (claim) => manner(app, { ...claim, speakers: [] }) },
      { title: 'date', key: (claim) => claim.first ?? '', show: (claim) => (claim.first ? words.date(claim.time || claim.first) : '') },
    ],
  });
}
