import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold } from '../../export/page/src/fold.js';
import { SearchIndex } from '../../export/page/src/search.js';

test('spellings of one name fold to the same', () => {
  for (const [one, other] of [
    ['کره‌شمالی', 'كره شمالي'],
    ['رئیس‌جمهور', 'رییس جمهور'],
    ['مُحَمَّد', 'محمد'],
    ['Vladimir  PUTIN', 'vladimir putin'],
    ['اف-۱۶', 'اف ١٦'],
    ['آمریکا', 'أمريكا'],
    ['خانۀ ما', 'خانه‌ی ما'.replace('‌ی', '')],
    ['ﻛﺮﻩ', 'کره'],
    ['José', 'jose'],
    ['سـلام', 'سلام'],
  ])
    assert.equal(fold(one), fold(other), `${one} / ${other}`);
});

test('names that differ fold to what differs', () => {
  assert.notEqual(fold('ایران'), fold('عراق'));
  assert.notEqual(fold('اف-۱۶'), fold('اف-۱۵'));
  assert.equal(fold('«»، ـ!'), '');
});

const index = new SearchIndex([
  { index: 0, fa: 'ایران', en: 'Iran', aliases: ['جمهوری اسلامی ایران'] },
  { index: 1, fa: 'هواپیمایی ایران', en: 'Airline of Iran', aliases: [] },
  { index: 2, fa: 'غیرایرانی', en: 'non-Iranian', aliases: [] },
  { index: 3, fa: 'روسیه', en: 'Russia', aliases: ['مسکو'] },
]);

test('whole names before beginnings of words before what is within', () => {
  assert.deepEqual(
    index.find('ايران').map(({ node }) => node),
    [0, 1, 2],
  );
  assert.deepEqual(
    index.find('iran').map(({ node }) => node),
    [0, 1, 2],
  );
});

test('an alias is found and told', () => {
  assert.deepEqual(
    index.find('مسکو').map(({ node, name }) => [node, name]),
    [[3, 'مسکو']],
  );
  assert.deepEqual(
    index.find('اسلامی').map(({ node }) => node),
    [0],
  );
});

test('nothing is found for nothing', () => {
  assert.deepEqual(index.find(' ‌ '), []);
  assert.deepEqual(index.find('xyz'), []);
});
