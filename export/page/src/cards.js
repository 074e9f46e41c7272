// What stands beside the picture: the card of an entity, of the claims on a line, of a path, or an overview.
import { articleLine, entityButton, evidence, facts, manner, told } from './claim_parts.js';
import { h, icon, name, sign } from './dom.js';
import { coloursOf, signOf } from './kinds.js';

const kFew = 6; // claims of a group, articles of an entity, that are shown without being asked

const heading = (...parts) => h('h2', { tabindex: '-1' }, parts);

export function overviewCard(app) {
  const { model, words } = app;
  const figures = [[app.derived.told, 'entities'], [app.derived.claims.length, 'claims'], [model.articles.length, 'articles']];
  const important = model.nodes.slice(0, 8);
  return [
    heading(words.say('overview')),
    h('dl', { class: 'figures' }, figures.map(([n, key]) => h('div', {}, h('dt', {}, words.say(key)), h('dd', {}, words.plain(n))))),
    h('p', { class: 'welcome' }, words.say(model.claims.length ? 'welcome' : 'empty')),
    important.length ? h('h3', {}, words.say('important')) : null,
    h('ul', { class: 'important' }, important.map((node) => h('li', {}, kindSign(app, node), entityButton(app, node.index),
      h('span', { class: 'quiet' }, words.of(node.typeName))))),
    model.articles.length ? h('h3', {}, words.say('articles')) : null,
    articleList(app, model.articles),
  ];
}

const kindSign = (app, node) => sign(...signOf(node.kind, coloursOf(node.kind, app.dark)));

export function nodeCard(app, index) {
  const { model, words } = app;
  const node = model.nodes[index];
  const claims = app.derived.claims.filter((claim) => claim.from === index || claim.to === index);
  const label = app.nameOf(index);
  const second = words.of(node, app.labels === 'fa' ? 'en' : 'fa');
  const figures = [[node.mentions, 'mentions'], [claims.length, 'claimCount'], [node.articles.length, 'articleCount']];
  return [
    h('p', { class: 'kind' }, kindSign(app, node), words.of(node.typeName)),
    heading(name(label)),
    second && second !== label ? h('p', { class: 'second' }, name(second)) : null,
    node.aliases.length ? h('p', { class: 'aliases' }, h('span', { class: 'quiet' }, words.say('aliases'), ': '), aliasList(node, label)) : null,
    h('dl', { class: 'figures' }, figures.map(([n, key]) => h('div', {}, h('dt', {}, words.say(key)), h('dd', {}, words.plain(n))))),
    h('div', { class: 'actions' }, expandButton(app, index), h('button', { type: 'button', onclick: () => app.startPath(index) }, words.say('pathFromHere')),
      wikidataLink(app, node)),
    group(app, words.say('asSubject'), claims.filter((claim) => claim.from === index), index),
    group(app, words.say('asObject'), claims.filter((claim) => claim.from !== index), index),
    group(app, words.say('says'), app.derived.claims.filter((claim) => claim.speakers.some((at) => model.speakers[at].node === index)), null),
    h('h3', {}, words.say('articles')),
    articleList(app, node.articles.map((at) => model.articles[at])),
  ];
}

function aliasList(node, label) {
  return node.aliases.filter((alias) => alias !== label).flatMap((alias, at) => [at ? '، ' : '', name(alias)]);
}

function wikidataLink(app, node) {
  if (!/^Q[1-9]\d*$/.test(node.wikidata ?? '')) return null;
  return h('a', { class: 'button', href: `https://www.wikidata.org/wiki/${node.wikidata}`, target: '_blank', rel: 'noopener noreferrer' },
    app.words.say('wikidata'), icon('link'));
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
  return h('section', { class: 'group' }, h('h3', {}, title, h('span', { class: 'count' }, words.plain(claims.length))),
    groups.map(([predicate, of]) => h('div', {}, h('h4', {}, words.of(model.predicates[predicate])),
      few(app, of.map((claim) => h('li', {}, claimButton(app, claim, about)))))));
}

function groupBy(claims) {
  const groups = new Map();
  for (const claim of claims) groups.set(claim.predicate, [...(groups.get(claim.predicate) ?? []), claim]);
  return groups;
}

function claimButton(app, claim, about) {
  return h('button', { type: 'button', class: `claim ${claim.line}`, onclick: () => app.chooseClaims([claim.index]) },
    h('span', { class: 'told' }, told(app, claim, about)), h('span', { class: 'badges' }, manner(app, claim)));
}

// A list of which the first few are shown.
function few(app, items) {
  const rest = items.slice(kFew);
  const list = h('ul', { class: 'items' }, rest.length > 1 ? items.slice(0, kFew) : items);
  if (rest.length < 2) return list;
  const more = h('button', { type: 'button', class: 'quiet-button', onclick: () => { list.append(...rest); more.remove(); rest[0].querySelector('button, a')?.focus(); } },
    app.words.say('more', { n: rest.length }));
  return [list, more];
}

const articleList = (app, articles) => few(app, articles.map((article) => h('li', { class: 'article-item' }, articleLine(app, article))));

export function claimsCard(app, indices) {
  const { model, words } = app;
  const claims = indices.map((index) => model.claims[index]);
  return [
    h('p', { class: 'kind' }, claims.length === 1 ? words.say('oneClaim') : words.say('claimsBetween', { n: claims.length })),
    ...claims.map((claim, at) => h('article', { class: `claim-card ${claim.line}` },
      h(at === 0 ? 'h2' : 'h3', { class: 'told', tabindex: at === 0 ? '-1' : null },
        entityButton(app, claim.from),
        h('span', { class: claim.negative ? 'does negated' : 'does' }, claim.negative ? '✗ ' : '', name(words.of(claim, app.labels))),
        claim.to !== null ? entityButton(app, claim.to) : claim.value ? name(claim.value) : null),
      h('p', { class: 'badges' }, typeBadge(app, claim), manner(app, claim)),
      facts(app, claim),
      h('h4', {}, words.say('evidence')),
      evidence(app, claim))),
  ];
}

// Nothing where the claim's own words say it.
function typeBadge({ model, words, labels }, claim) {
  const type = words.of(model.predicates[claim.predicate]);
  return type === words.of(claim, labels) ? null : h('span', { class: 'badge plain' }, type);
}

export function pathCard(app, steps) {
  const { words } = app;
  if (!steps) return [heading(words.say('path')), h('p', { class: 'welcome' }, words.say('pathNone'))];
  return [
    h('p', { class: 'kind' }, words.say('path')),
    heading(words.say('pathFound', { n: steps.length - 1 })),
    h('ol', { class: 'path' }, steps.map(({ node, claims }) => h('li', {},
      claims.length ? h('ul', { class: 'items' }, claims.slice(0, 4).map((index) => h('li', {}, claimButton(app, app.model.claims[index], null)))) : null,
      h('div', { class: 'stop' }, kindSign(app, app.model.nodes[node]), entityButton(app, node))))),
    h('button', { type: 'button', onclick: () => app.clearPath() }, words.say('pathClear')),
  ];
}
