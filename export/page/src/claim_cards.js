// What stands beside the picture when a line or a path is chosen: claims with the sentences that they rest on.
import { claimButton, heading, kindSign } from './card_lists.js';
import { entityButton, evidence, facts, manner } from './claim_parts.js';
import { h, name } from './dom.js';

export function claimsCard(app, indices) {
  const { model, words } = app;
  const claims = indices.map((index) => model.claims[index]);
  return [
    h('p', { class: 'kind' }, claims.length === 1 ? words.say('oneClaim') : words.say('claimsBetween', { n: claims.length })),
    ...claims.map((claim, at) =>
      h(
        'article',
        { class: `claim-card ${claim.line}` },
        h(
          at === 0 ? 'h2' : 'h3',
          { class: 'told', tabindex: at === 0 ? '-1' : null },
          entityButton(app, claim.from),
          h('span', { class: claim.negative ? 'does negated' : 'does' }, claim.negative ? '✗ ' : '', name(words.of(claim, app.labels))),
          claim.to !== null ? entityButton(app, claim.to) : claim.value ? name(claim.value) : null,
        ),
        h('p', { class: 'badges' }, typeBadge(app, claim), manner(app, claim)),
        facts(app, claim),
        h('h4', {}, words.say('evidence')),
        evidence(app, claim),
      ),
    ),
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
    h(
      'ol',
      { class: 'path' },
      steps.map(({ node, claims }) =>
        h(
          'li',
          {},
          claims.length
            ? h(
                'ul',
                { class: 'items' },
                claims.slice(0, 4).map((index) => h('li', {}, claimButton(app, app.model.claims[index], null))),
              )
            : null,
          h('div', { class: 'stop' }, kindSign(app, app.model.nodes[node]), entityButton(app, node)),
        ),
      ),
    ),
    h('button', { type: 'button', onclick: () => app.clearPath() }, words.say('pathClear')),
  ];
}
