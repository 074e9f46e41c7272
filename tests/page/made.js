// A small model: five entities, seven claims.
import { makeModel } from '../../export/page/src/model.js';

const claim = (from, to, more = {}) => ({
  id: `c${from}${to}`,
  from,
  to,
  fa: 'دیدن',
  en: 'meet',
  predicate: 0,
  confidence: 0.8,
  evidence: [[0, 0, 2, 0, 2]],
  ...more,
});

export function made() {
  return makeModel({
    kinds: [
      { id: 'Person', fill: '#fce6bf', border: '#c98a00' },
      { id: 'Place', fill: '#cdede0', border: '#009e73' },
    ],
    types: [
      { id: 'Person', kind: 0 },
      { id: 'City', kind: 1 },
    ],
    predicates: [{ id: 'Meet' }, { id: 'Visit' }],
    roles: [],
    articles: [{ id: 'a' }],
    sentences: [{ article: 0, text: '😀 او رفت' }],
    speakers: [{ en: 'A', node: 0 }],
    nodes: [0, 0, 0, 1, 1].map((type, at) => ({
      id: `n${at}`,
      fa: `ن${at}`,
      en: `N${at}`,
      type,
      mentions: 1,
      articles: [0],
      x: at,
      y: at,
    })),
    claims: [
      claim(0, 1, { first: '2024-01-01', last: '2024-01-01' }),
      claim(0, 1, { first: '2024-03-01', last: '2024-03-31', speakers: [0] }),
      claim(1, 2, { negative: true, confidence: 0.4 }),
      claim(2, 3, { predicate: 1, certainty: 'possible' }),
      claim(3, 0, { predicate: 1, condition: 'اگر' }),
      claim(3, 4, { predicate: 1 }),
      { ...claim(4, 0), to: undefined, value: 'x' },
    ].map((one) => JSON.parse(JSON.stringify(one))),
  });
}
