// The page in a browser: what an analyst does with it.
import assert from 'node:assert/strict';
import { clickInPicture, dated, onPage, sample, textOf } from './pages.mjs';

// How many pass the filters, as the overview tells.
const claims = async (page) => {
  const told = await page.evaluate(() => document.querySelector('.figures div:nth-child(2) dd').textContent);
  return Number(told.replace(/[۰-۹]/g, (digit) => digit.charCodeAt(0) - 0x6f0));
};

onPage('opens in Persian, from right to left, in its own typeface', sample, async (page) => {
  assert.equal(await page.getAttribute('html', 'dir'), 'rtl');
  assert.equal(await textOf(page, 'h1'), 'امضای معاهده پوتین و اون');
  assert.match(await textOf(page, '.counts'), /^[۰-۹]+ موجودیت و [۰-۹]+ گزاره$/);
  assert.ok(await page.evaluate(() => document.fonts.check('700 13px Vazirmatn')));
  assert.ok(await page.evaluate(() => document.querySelector('.canvas')._cyreg.cy.edges().length > 20));
});

onPage('a click on an entity opens its card', sample, async (page) => {
  await clickInPicture(page, 'person/vladimir-putin');
  assert.equal(await textOf(page, '.card h2'), 'ولادیمیر پوتین');
  const link = page.locator('.card a.button');
  assert.match(await link.getAttribute('href'), /^https:\/\/www\.wikidata\.org\/wiki\/Q\d+$/);
  assert.equal(await link.getAttribute('rel'), 'noopener noreferrer');
  assert.ok((await page.locator('.card .claim').count()) > 5);
  assert.match(page.url(), /#.*node=person\/vladimir-putin/);
});

onPage('a click on a line opens its evidence, with the very words marked', sample, async (page) => {
  await clickInPicture(page, 'country/US', 'country/KP');
  const told = await page.evaluate(() => {
    const data = JSON.parse(document.getElementById('data').textContent);
    const index = (id) => data.nodes.findIndex((node) => node.id === id);
    const claim = data.claims.find(({ from, to }) => from === index('country/US') && to === index('country/KP'));
    const [sentence, begin, end] = claim.evidence[0];
    return {
      words: data.sentences[sentence].text.slice(begin, end),
      sentence: data.sentences[sentence].text,
      speaker: data.speakers[claim.speakers[0]].fa,
    };
  });
  assert.ok(told.words.length > 10 && told.words.length < told.sentence.length);
  assert.equal(await page.locator('.card mark').first().textContent(), told.words);
  assert.equal(await page.locator('.card blockquote').first().textContent(), told.sentence);
  assert.ok((await page.locator('.card .badge.reported').first().textContent()).includes(told.speaker));
});

onPage('a name is found in another spelling, by keys alone', sample, async (page) => {
  await page.keyboard.press('/');
  await page.keyboard.type('كره شمالي');
  assert.equal(await page.locator('.suggestions:visible [role=option]').first().locator('bdi').first().innerText(), 'کره شمالی');
  await page.keyboard.press('ArrowDown');
  assert.equal(
    await page.locator('.main-search input').getAttribute('aria-activedescendant'),
    await page.locator('.suggestions:visible [aria-selected=true]').getAttribute('id'),
  );
  await page.keyboard.press('Enter');
  assert.equal(await textOf(page, '.card h2'), 'کره شمالی');
  await page.keyboard.press('Escape');
  assert.equal(await textOf(page, '.card h2'), 'در یک نگاه');
});

onPage('each facet takes claims away and gives them back', sample, async (page) => {
  const all = await claims(page);
  for (const facet of ['نوع موجودیت', 'نوع رویداد یا رابطه', 'گوینده', 'تأیید یا نفی', 'قطعیت']) {
    const box = page.locator('.facet', { hasText: facet }).locator('input').first();
    await box.uncheck();
    const left = await claims(page);
    assert.ok(left < all, facet);
    await page.locator('.reset').click();
    assert.equal(await claims(page), all, facet);
  }
});

onPage('only one speaker, and the article itself', sample, async (page) => {
  const speakers = page.locator('.facet', { hasText: 'گوینده' });
  await speakers.locator('li', { hasText: 'خود خبر' }).hover();
  await speakers.locator('li', { hasText: 'خود خبر' }).locator('.only').click();
  await page.locator('#view-claims').click();
  const told = await page.locator('tbody td:nth-of-type(3)').allInnerTexts();
  assert.ok(told.length > 5 && told.every((speaker) => speaker === 'خود خبر'));
});

onPage('the confidence slider', sample, async (page) => {
  const all = await claims(page);
  await page.locator('.confidence input').fill('100');
  assert.ok((await claims(page)) < all);
});

onPage('the time slider, by keys, with days of the language', dated, async (page) => {
  const all = await claims(page);
  const handles = page.locator('.handles input');
  assert.match(await textOf(page, '.period'), /اسفند ۱۴۰۲ – .*خرداد ۱۴۰۳/);
  await handles.nth(1).focus();
  await page.keyboard.press('Home');
  const early = await claims(page);
  assert.ok(early > 0 && early < all);
  assert.equal(await textOf(page, '.period'), '۱۱ اسفند ۱۴۰۲');
  await page.keyboard.press('End');
  await handles.nth(0).focus();
  await page.keyboard.press('End');
  assert.equal(await claims(page), all - early);
});

onPage('an article is a plain link', dated, async (page) => {
  const link = page.locator('.card .article a').first();
  assert.equal(await link.getAttribute('href'), 'https://example.org/0');
  assert.equal(await link.getAttribute('rel'), 'noopener noreferrer');
});

onPage('a path between two entities', sample, async (page) => {
  await page.locator('.path-section summary').click();
  const boxes = page.locator('.path-boxes input');
  await boxes.nth(0).fill('kim jong');
  await page.keyboard.press('Enter');
  await boxes.nth(1).fill('ژاپن');
  await page.keyboard.press('Enter');
  assert.match(await textOf(page, '.card h2'), /^کوتاه‌ترین راه: [۰-۹] گام$/);
  const stops = await page.locator('.path .stop .entity').allInnerTexts();
  assert.deepEqual([stops[0], stops.at(-1)], ['کیم جونگ اون', 'ژاپن']);
  assert.equal(await page.evaluate(() => document.querySelector('.canvas')._cyreg.cy.nodes('.chosen').length), stops.length);
});

onPage(
  'an address with a hash opens an entity',
  sample,
  async (page) => {
    assert.equal(await textOf(page, '.card h2'), 'Russia');
  },
  { hash: '#node=country/RU&language=en' },
);
