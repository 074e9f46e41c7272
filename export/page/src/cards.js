// What stands beside the picture when an entity is chosen, or nothing.
import { articleList, claimButton, few, heading, kindSign } from './card_lists.js';
import { entityButton } from './claim_parts.js';
import { h, icon, name } from './dom.js';
import { fold } from './fold.js';

export function overviewCard(app) {
  const { model, words } = app;
  const figures = [
    [app.derived.told, 'entities'],
    [app.derived.claims.length, 'claims'],
    [model.articles.length, 'articles'],
  ];
  const important = model.nodes.slice(0, 8);
  return [
    heading(words.say('overview')),
    h(
      'dl',
      { class: 'figures' },
      figures.map(([n, key]) => h('div', {}, h('dt', {}, words.say(key)), h('dd', {}, words.plain(n)))),
    ),
    h('p', { class: 'welcome' }, words.say(model.claims.length ? 'welcome' : 'empty')),
    important.length ? h('h3', {}, words.say('important')) : null,
    h(
      'ul',
      { class: 'important' },
      important.map((node) =>
        h('li', {}, kindSign(app, node), entityButton(app, node.index), h('span', { class: 'quiet' }, words.of(node.typeName))),
      ),
    ),
    model.articles.length ? h('h3', {}, words.say('articles')) : null,
    articleList(app, model.articles),
  ];
}

export function nodeCard(app, index) {
  const { model, words } = app;
  const node = model.nodes[index];
  const claims = app.derived.claims.filter((claim) => claim.from === index || claim.to === index);
  const label = app.nameOf(index);
  const second = words.of(node, app.labels === 'fa' ? 'en' : 'fa');
  const figures = [
    [node.mentions, 'mentions'],
    [claims.length, 'claimCount'],
    [node.articles.length, 'articleCount'],
  ];
  return [
    h('p', { class: 'kind' }, kindSign(app, node), words.of(node.typeName)),
    heading(name(label)),
    second && second !== label ? h('p', { class: 'second' }, name(second)) : null,
    aliasLine(words, node),
    h(
      'dl',
      { class: 'figures' },
      figures.map(([n, key]) => h('div', {}, h('dt', {}, words.say(key)), h('dd', {}, words.plain(n)))),
    ),
    h(
      'div',
      { class: 'actions' },
      expandButton(app, index),
      h('button', { type: 'button', onclick: () => app.startPath(index) }, words.say('pathFromHere')),
      wikidataLink(app, node),
    ),
    group(
      app,
      words.say('asSubject'),
      claims.filter((claim) => claim.from === index),
      index,
    ),
    group(
      app,
      words.say('asObject'),
      claims.filter((claim) => claim.from !== index),
      index,
    ),
    group(
      app,
      words.say('says'),
      app.derived.claims.filter((claim) => claim.speakers.some((at) => model.speakers[at].node === index)),
      null,
    ),
    h('h3', {}, words.say('articles')),
    articleList(
      app,
      node.articles.map((at) => model.articles[at]),
    ),
  ];
}

// Each name once, whatever its spellings.
function aliasLine(words, node) {
  const aliases = new Map([...node.aliases].reverse().map((alias) => [fold(alias), alias]));
  for (const known of [node.fa, node.en]) aliases.delete(fold(known ?? ''));
  if (!aliases.size) return null;
  const names = [...aliases.values()].reverse().flatMap((alias, at) => [at ? words.say('comma') : '', name(alias)]);
  return h('p', { class: 'aliases' }, h('span', { class: 'quiet' }, words.say('aliases'), ': '), names);
}

function wikidataLink(app, node) {
  if (!/^Q[1-9]\d*$/.test(node.wikidata ?? '')) return null;
  return h(
    'a',
    { class: 'button', href: `https://www.wikidata.org/wiki/${node.wikidata}`, target: '_blank', rel: 'noopener noreferrer' },
    app.words.say('wikidata'),
    icon('link'),
  );
}

function expandButton(app, index) {
  const hidden = app.hiddenNeighbours(index);
  if (!hidden.length) return null;
  return h('button', { type: 'button', class: 'primary', onclick: () => app.expand(index) }, app.words.say('expand', { n: hidden.length }));
}

// Claims by type of event or relation, the commonest first.
function group(app, title, claims, about) {
  if (!claims.length) return null;
  const { model, words } = app;
  const byType = Map.groupBy ? Map.groupBy(claims, ({ predicate }) => predicate) : groupBy(claims);
  const groups = [...byType].sort((a, b) => b[1].length - a[1].length);
  return h(
    'section',
    { class: 'group' },
    h('h3', {}, title, h('span', { class: 'count' }, words.plain(claims.length))),
    groups.map(([predicate, of]) =>
      h(
        'div',
        {},
        h('h4', {}, words.of(model.predicates[predicate])),
        few(
          app,
          of.map((claim) => h('li', {}, claimButton(app, claim, about))),
        ),
      ),
    ),
  );
}

function groupBy(claims) {
  const groups = new Map();
  for (const claim of claims) groups.set(claim.predicate, [...(groups.get(claim.predicate) ?? []), claim]);
  return groups;
}
