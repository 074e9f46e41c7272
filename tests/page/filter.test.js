import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countFilters, countValues, noFilters, visibleClaims } from '../../export/page/src/filter.js';
import { cutEvidence, dayOf, kArticle, webAddress } from '../../export/page/src/model.js';
import { made } from './made.js';

const model = made();
const left = (change) => {
  const filters = noFilters();
  change(filters);
  return visibleClaims(model, filters).map(({ index }) => index);
};

test('without filters all pass', () => assert.equal(left(() => {}).length, 7));

for (const [what, change, expected] of [
  ['a type at either end', ({ off }) => off.types.add(1), [0, 1, 2]],
  ['a type of event', ({ off }) => off.predicates.add(0), [3, 4, 5]],
  ['a speaker', ({ off }) => off.speakers.add(0), [0, 2, 3, 4, 5, 6]],
  ['the article itself', ({ off }) => off.speakers.add(kArticle), [1]],
  ['negation', ({ off }) => off.polarity.add('negative'), [0, 1, 3, 4, 5, 6]],
  ['affirmation', ({ off }) => off.polarity.add('affirmative'), [2]],
  ['what is possible', ({ off }) => off.certainty.add('possible'), [0, 1, 2, 4, 5, 6]],
  ['what has a condition', ({ off }) => off.certainty.add('conditional'), [0, 1, 2, 3, 5, 6]],
  [
    'little confidence',
    (filters) => {
      filters.confidence = 0.5;
    },
    [0, 1, 3, 4, 5, 6],
  ],
  [
    'what was before',
    (filters) => {
      filters.from = dayOf('2024-03-10');
    },
    [1, 2, 3, 4, 5, 6],
  ],
  [
    'what came after',
    (filters) => {
      filters.to = dayOf('2024-01-01');
    },
    [0, 2, 3, 4, 5, 6],
  ],
  [
    'what has no date',
    (filters) => {
      filters.undated = false;
    },
    [0, 1],
  ],
])
  test(`a filter takes away ${what}`, () => assert.deepEqual(left(change), expected));

test('filters that are on are counted, a facet once', () => {
  const filters = noFilters();
  assert.equal(countFilters(filters), 0);
  filters.off.types.add(0).add(1);
  filters.confidence = 0.2;
  filters.to = 5;
  filters.undated = false;
  assert.equal(countFilters(filters), 4);
});

test('values come with their claims, the commonest first', () => {
  assert.deepEqual(countValues(model, 'predicates'), [
    [0, 4],
    [1, 3],
  ]);
  assert.deepEqual(countValues(model, 'types'), [
    [0, 5],
    [1, 4],
  ]);
});

test('claims draw as what they are', () => {
  assert.deepEqual(
    model.claims.map(({ line }) => line),
    ['asserted', 'reported', 'asserted', 'uncertain', 'uncertain', 'asserted', 'asserted'],
  );
});

test('evidence is cut where the data say, beyond the Basic Multilingual Plane too', () => {
  assert.deepEqual(cutEvidence(model, [0, 0, 2, 0, 1]), ['', '😀', ' او رفت']);
  assert.deepEqual(cutEvidence(model, [0, 3, 5, 2, 4]), ['😀 ', 'او', ' رفت']);
});

test('only web addresses are opened', () => {
  assert.equal(webAddress('https://example.org/a?b=1'), 'https://example.org/a?b=1');
  for (const bad of [
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'file:///etc',
    'nonsense',
    '',
  ])
    assert.equal(webAddress(bad), null);
});
