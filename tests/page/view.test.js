import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isolate, pictureLabel, wrap } from '../../export/page/src/label.js';
import { findPath } from '../../export/page/src/path.js';
import { chooseNodes, foldLines, kStart } from '../../export/page/src/view.js';
import { made } from './made.js';

const { claims } = made();

test('the shortest path goes either way along claims', () => {
  assert.deepEqual(findPath(claims, 1, 4), [
    { node: 1, claims: [] },
    { node: 0, claims: [0, 1] },
    { node: 3, claims: [4] },
    { node: 4, claims: [5] },
  ]);
  assert.deepEqual(findPath(claims, 2, 2), [{ node: 2, claims: [] }]);
});

test('there is no path over claims that are filtered away', () => {
  assert.equal(
    findPath(
      claims.filter(({ index }) => index !== 5),
      1,
      4,
    ),
    null,
  );
  assert.equal(findPath([], 0, 1), null);
});

test('claims of a pair share a line by direction and manner', () => {
  const twice = [...claims, { ...claims[0], index: 9 }];
  const lines = foldLines(twice, [0, 1, 2, 3, 4]);
  assert.deepEqual(lines.find(({ line, from, to }) => line === 'asserted' && from === 0 && to === 1).claims, [0, 9]);
  assert.equal(lines.length, 6);
  assert.equal(lines.filter(({ negative }) => negative).length, 1);
});

test('no line without both its ends', () => {
  assert.deepEqual(
    foldLines(claims, [0, 1]).map(({ claims: of }) => of),
    [[0], [1]],
  );
});

test('a crowded picture has one line a pair, the surest', () => {
  const many = [];
  for (let from = 0; from < 500; ++from) {
    many.push({ index: many.length, from, to: from + 1, line: 'reported', negative: true });
    many.push({ index: many.length, from: from + 1, to: from, line: 'asserted', negative: false });
  }
  const lines = foldLines(
    many,
    Array.from({ length: 501 }, (_, at) => at),
  );
  assert.equal(lines.length, 500);
  assert.deepEqual(lines[0], { id: '0-1', from: 0, to: 1, line: 'asserted', negative: false, arrow: false, claims: [0, 1] });
});

const chain = (length) => Array.from({ length }, (_, from) => ({ index: from, from, to: from + 1 }));
const choice = { all: false, extra: new Set(), most: 3000 };

test('a small graph is shown whole', () => {
  assert.deepEqual(chooseNodes(claims, choice), { nodes: [0, 1, 2, 3, 4], hidden: 0 });
});

test('a large one begins with the most important, and grows by what is asked for', () => {
  const start = chooseNodes(chain(999), choice);
  assert.equal(start.nodes.length, kStart);
  assert.equal(start.hidden, 1000 - kStart);
  const more = chooseNodes(chain(999), { ...choice, extra: new Set([700, 5000]) });
  assert.deepEqual([more.nodes.at(-1), more.hidden], [700, 999 - kStart]);
  assert.deepEqual(chooseNodes(chain(999), { ...choice, all: true, most: 600 }), {
    nodes: Array.from({ length: 600 }, (_, at) => at),
    hidden: 400,
  });
});

test('the start leaves out those that nothing shown ties', () => {
  const pairs = Array.from({ length: 600 }, (_, at) => ({ index: at, from: at, to: at < 100 ? at + 600 : (at % 50) + 100 }));
  const { nodes } = chooseNodes(pairs, choice);
  assert.ok(
    nodes.every((node) =>
      pairs.some(({ from, to }) => from !== to && (from === node || to === node) && nodes.includes(from) && nodes.includes(to)),
    ),
  );
});

test('labels wrap, are cut, and carry their direction', () => {
  assert.deepEqual(wrap('یک دو سه', 5, 2), ['یک دو', 'سه']);
  assert.deepEqual(wrap('a b c d', 1, 2), ['a', 'b…']);
  assert.equal(wrap('x'.repeat(50), 20, 2)[0].length, 26);
  assert.equal(isolate('ایران (Iran)'), '\u2067ایران (Iran)\u2069');
  assert.equal(isolate('Iran'), '\u2066Iran\u2069');
  assert.equal(pictureLabel('ایران\u202e\u2066\n x', 20, 2), '\u2067ایران x\u2069');
});

test('labels are cut between letters, not within', () => {
  assert.ok(!/[\ud800-\udbff](?![\udc00-\udfff])/.test(wrap('😀'.repeat(40), 20, 1)[0]));
});
