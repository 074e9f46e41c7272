// Lists that cards are made of.
import { articleLine, manner, told } from './claim_parts.js';
import { h, sign } from './dom.js';
import { coloursOf, signOf } from './kinds.js';

const kFew = 6; // claims of a group, articles of an entity, that are shown without being asked

export const kindSign = (app, node) => sign(...signOf(node.kind, coloursOf(node.kind, app.dark)));

export function claimButton(app, claim, about) {
  return h(
    'button',
    { type: 'button', class: `claim ${claim.line}`, onclick: () => app.chooseClaims([claim.index]) },
    h('span', { class: 'told' }, told(app, claim, about)),
    h('span', { class: 'badges' }, manner(app, claim)),
  );
}

// A list of which the first few are shown.
export function few(app, items) {
  const rest = items.slice(kFew);
  const list = h('ul', { class: 'items' }, rest.length > 1 ? items.slice(0, kFew) : items);
  if (rest.length < 2) return list;
  const more = h(
    'button',
    {
      type: 'button',
      class: 'quiet-button',
      onclick: () => {
        list.append(...rest);
        more.remove();
        rest[0].querySelector('button, a')?.focus();
      },
    },
    app.words.say('more', { n: rest.length }),
  );
  return [list, more];
}

export const articleList = (app, articles) =>
  few(
    app,
    articles.map((article) => h('li', { class: 'article-item' }, articleLine(app, article))),
  );

export const heading = (...parts) => h('h2', { tabindex: '-1' }, parts);
