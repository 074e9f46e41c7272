// The parts that a claim is shown by, in cards and lists.
import { h, icon, name } from './dom.js';
import { cutEvidence, webAddress } from './model.js';

// What an entity is called, as a button that opens its card.
export function entityButton(app, index) {
  return h('button', { type: 'button', class: 'entity', onclick: () => app.chooseNode(index) }, name(app.nameOf(index)));
}

// How it is told: by whom, how sure, on what condition.
export function manner(app, claim) {
  const { words } = app;
  const badges = [];
  if (claim.negative) badges.push(h('span', { class: 'badge negated' }, `✗ ${words.say('negative')}`));
  if (claim.certainty !== 'certain') badges.push(h('span', { class: 'badge uncertain' }, words.say(claim.certainty)));
  claim.speakers.forEach((speaker, at) =>
    badges.push(
      h(
        'span',
        { class: 'badge reported' },
        ...withName(words.say(at === 0 ? 'saidBy' : 'reportedBy', { name: '\u0000' }), words.of(app.model.speakers[speaker], app.labels)),
      ),
    ),
  );
  if (claim.condition)
    badges.push(h('span', { class: 'badge uncertain' }, ...withName(words.say('condition', { text: '\u0000' }), claim.condition)));
  return badges;
}

// A sentence of the page with foreign words in it, isolated.
function withName(sentence, foreign) {
  const [before, after] = sentence.split('\u0000');
  return [before, name(foreign), after];
}

export function facts(app, claim) {
  const { words } = app;
  const parts = [];
  if (claim.time) parts.push(words.date(claim.time));
  if (claim.role !== undefined) parts.push(words.say('role', { name: words.of(app.model.roles[claim.role]) }));
  parts.push(words.say('confidenceShort', { n: words.percent(claim.confidence) }));
  if (claim.support > 1) parts.push(words.say('support', { n: claim.support }));
  return h(
    'p',
    { class: 'facts' },
    parts.map((part) => h('span', {}, part)),
  );
}

export function evidence(app, claim) {
  const { model, words } = app;
  return claim.evidence.map((at) => {
    const [before, told, after] = cutEvidence(model, at);
    const article = model.articles[model.sentences[at[0]].article];
    return h(
      'figure',
      { class: 'evidence' },
      h('blockquote', { lang: 'fa', dir: 'auto' }, before, h('mark', {}, told), after),
      h(
        'figcaption',
        {},
        articleLine(app, article),
        h('span', { class: 'characters' }, words.say('characters', { from: at[3], to: at[4] })),
      ),
    );
  });
}

export function articleLine(app, article) {
  const { words } = app;
  const title = name(article.title || article.id, { class: 'title' });
  const address = article.url && webAddress(article.url);
  return h(
    'span',
    { class: 'article' },
    address ? h('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, title, icon('link')) : title,
    article.source ? name(article.source, { class: 'source' }) : null,
    article.date ? h('time', { datetime: article.date }, words.date(article.date)) : null,
  );
}

// One line: subject, predicate, object. `about` is the entity whose card it stands in, which need not be named again.
export function told(app, claim, about = null) {
  const words = app.words.of(claim, app.labels);
  const other = claim.to === null ? claim.value : app.nameOf(claim.to);
  return [
    claim.from === about ? null : name(app.nameOf(claim.from), { class: 'end' }),
    h('span', { class: claim.negative ? 'does negated' : 'does' }, claim.negative ? '✗ ' : '', name(words)),
    other && claim.to !== about ? name(other, { class: 'end' }) : null,
  ];
}
