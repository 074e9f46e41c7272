// The page in a browser: what an analyst does with it, by mouse and by keys.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { build, clickInPicture, launch, open, violations } from './pages.mjs';

const kDated = [
  ['2024-03-01', 'علی رضایی به تهران رفت. سارا کریمی با علی رضایی دیدار کرد.'],
  ['2024-06-01', 'سارا کریمی گفت ایران با روسیه توافق‌نامه امضا کرد. آمریکا این توافق‌نامه را محکوم نکرد.'],
].map(([date, text], at) => JSON.stringify({ id: `a${at}`, title: `خبر ${at}`, date, source: 'روزنامه نمونه', url: `https://example.org/${at}`, text })).join('\n');

let browser;
let sample;
let dated;

before(async () => {
  sample = build('sample', 'data/articles/putin-kim.fa.txt');
  dated = build('dated', kDated);
  browser = await launch();
});
after(() => browser?.close());

const text = (page, selector) => page.locator(selector).innerText();
const claims = async (page) => Number((await page.evaluate(() => document.querySelector('.figures div:nth-child(2) dd').textContent)).replace(/[۰-۹]/g, (digit) => digit.charCodeAt(0) - 0x6f0));

// A test with a page of its own, in which nothing may have gone wrong in the end.
function onPage(name, address, run, options = {}) {
  test(name, async () => {
    const opened = await open(browser, address(), options);
    try {
      await run(opened.page);
      assert.deepEqual(opened.faults, []);
    } finally {
      await opened.context.close();
    }
  });
}

describe('page', () => {
  onPage('opens in Persian, from right to left, in its own typeface', () => sample, async (page) => {
    assert.equal(await page.getAttribute('html', 'dir'), 'rtl');
    assert.equal(await text(page, 'h1'), 'امضای معاهده پوتین و اون');
    assert.match(await text(page, '.counts'), /^[۰-۹]+ موجودیت و [۰-۹]+ گزاره$/);
    assert.ok(await page.evaluate(() => document.fonts.check('700 13px Vazirmatn')));
    assert.ok(await page.evaluate(() => document.querySelector('.canvas')._cyreg.cy.edges().length > 20));
  });

  onPage('a click on an entity opens its card', () => sample, async (page) => {
    await clickInPicture(page, 'person/vladimir-putin');
    assert.equal(await text(page, '.card h2'), 'ولادیمیر پوتین');
    const link = page.locator('.card a.button');
    assert.match(await link.getAttribute('href'), /^https:\/\/www\.wikidata\.org\/wiki\/Q\d+$/);
    assert.equal(await link.getAttribute('rel'), 'noopener noreferrer');
    assert.ok((await page.locator('.card .claim').count()) > 5);
    assert.match(page.url(), /#.*node=person\/vladimir-putin/);
  });

  onPage('a click on a line opens its evidence, with the very words marked', () => sample, async (page) => {
    await clickInPicture(page, 'country/US', 'country/KP');
    const told = await page.evaluate(() => {
      const data = JSON.parse(document.getElementById('data').textContent);
      const index = (id) => data.nodes.findIndex((node) => node.id === id);
      const claim = data.claims.find(({ from, to }) => from === index('country/US') && to === index('country/KP'));
      const [sentence, begin, end] = claim.evidence[0];
      return { words: data.sentences[sentence].text.slice(begin, end), sentence: data.sentences[sentence].text, speaker: data.speakers[claim.speakers[0]].fa };
    });
    assert.ok(told.words.length > 10 && told.words.length < told.sentence.length);
    assert.equal(await page.locator('.card mark').first().textContent(), told.words);
    assert.equal(await page.locator('.card blockquote').first().textContent(), told.sentence);
    assert.ok((await page.locator('.card .badge.reported').first().textContent()).includes(told.speaker));
  });

  onPage('a name is found in another spelling, by keys alone', () => sample, async (page) => {
    await page.keyboard.press('/');
    await page.keyboard.type('كره شمالي');
    assert.equal(await page.locator('.suggestions:visible [role=option]').first().locator('bdi').first().innerText(), 'کره شمالی');
    await page.keyboard.press('ArrowDown');
    assert.equal(await page.locator('.main-search input').getAttribute('aria-activedescendant'), await page.locator('.suggestions:visible [aria-selected=true]').getAttribute('id'));
    await page.keyboard.press('Enter');
    assert.equal(await text(page, '.card h2'), 'کره شمالی');
    await page.keyboard.press('Escape');
    assert.equal(await text(page, '.card h2'), 'در یک نگاه');
  });

  onPage('each facet takes claims away and gives them back', () => sample, async (page) => {
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

  onPage('only one speaker, and the article itself', () => sample, async (page) => {
    const speakers = page.locator('.facet', { hasText: 'گوینده' });
    await speakers.locator('li', { hasText: 'خود خبر' }).hover();
    await speakers.locator('li', { hasText: 'خود خبر' }).locator('.only').click();
    await page.locator('#view-claims').click();
    const told = await page.locator('tbody td:nth-of-type(3)').allInnerTexts();
    assert.ok(told.length > 5 && told.every((speaker) => speaker === 'خود خبر'));
  });

  onPage('the confidence slider', () => sample, async (page) => {
    const all = await claims(page);
    await page.locator('.confidence input').fill('100');
    assert.ok((await claims(page)) < all);
  });

  onPage('the time slider, by keys, with days of the language', () => dated, async (page) => {
    const all = await claims(page);
    const handles = page.locator('.handles input');
    assert.match(await text(page, '.period'), /اسفند ۱۴۰۲ – .*خرداد ۱۴۰۳/);
    await handles.nth(1).focus();
    await page.keyboard.press('Home');
    const early = await claims(page);
    assert.ok(early > 0 && early < all);
    assert.equal(await text(page, '.period'), '۱۱ اسفند ۱۴۰۲');
    await page.keyboard.press('End');
    await handles.nth(0).focus();
    await page.keyboard.press('End');
    assert.equal(await claims(page), all - early);
  });

  onPage('an article is a plain link', () => dated, async (page) => {
    const link = page.locator('.card .article a').first();
    assert.equal(await link.getAttribute('href'), 'https://example.org/0');
    assert.equal(await link.getAttribute('rel'), 'noopener noreferrer');
  });

  onPage('a path between two entities', () => sample, async (page) => {
    await page.locator('.path-section summary').click();
    const boxes = page.locator('.path-boxes input');
    await boxes.nth(0).fill('kim jong');
    await page.keyboard.press('Enter');
    await boxes.nth(1).fill('ژاپن');
    await page.keyboard.press('Enter');
    assert.match(await text(page, '.card h2'), /^کوتاه‌ترین راه: [۰-۹] گام$/);
    const stops = await page.locator('.path .stop .entity').allInnerTexts();
    assert.deepEqual([stops[0], stops.at(-1)], ['کیم جونگ اون', 'ژاپن']);
    assert.equal(await page.evaluate(() => document.querySelector('.canvas')._cyreg.cy.nodes('.chosen').length), stops.length);
  });

  onPage('speaks English when asked, labels apart', () => sample, async (page) => {
    await page.locator('.language').click();
    assert.equal(await page.getAttribute('html', 'dir'), 'ltr');
    assert.match(await text(page, '.counts'), /^\d+ entities, \d+ claims$/);
    assert.equal(await page.locator('.important .entity').first().innerText(), 'Vladimir Putin');
    await page.locator('.tools select').selectOption('fa');
    assert.equal(await page.locator('.important .entity').first().innerText(), 'ولادیمیر پوتین');
    assert.equal(await page.getAttribute('html', 'lang'), 'en');
  });

  onPage('is dark where the system is, and by its switch', () => sample, async (page) => {
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await ground();
    await page.locator('.theme').click();
    assert.equal(await page.getAttribute('html', 'data-theme'), 'light');
    assert.notEqual(await ground(), dark);
  }, { colorScheme: 'dark' });

  onPage('an address with a hash opens an entity', () => sample, async (page) => {
    assert.equal(await text(page, '.card h2'), 'Russia');
  }, { hash: '#node=country/RU&language=en' });

  onPage('keys alone: list, card, evidence, and back', () => sample, async (page) => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter'); // the skip link
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute('role')), 'tabpanel');
    for (let at = 0; at < 6; ++at) await page.keyboard.press('Tab'); // the heads of five columns, then the first entity
    await page.keyboard.press('Enter');
    assert.equal(await text(page, '.card h2'), 'ولادیمیر پوتین');
    assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H2');
    const reached = await tabTo(page, '.claim');
    assert.ok(reached, 'the claims of the card are reached');
    await page.keyboard.press('Enter');
    assert.ok(await page.locator('.card mark').first().isVisible());
    await page.keyboard.press('Escape');
    assert.ok(await tabTo(page, '[role=tab]'));
    await page.keyboard.press('ArrowLeft');
    assert.equal(await page.locator('#view-claims').getAttribute('aria-selected'), 'true');
  });

  for (const colorScheme of ['light', 'dark']) {
    onPage(`keeps the rules of WCAG 2.2 AA that can be tested, ${colorScheme}`, () => dated, async (page) => {
      const expectNone = async (where) => assert.deepEqual(await violations(page), [], where);
      await expectNone('overview');
      await page.locator('#view-entities').click();
      await page.locator('tbody .entity').first().click();
      await expectNone('entity');
      await page.locator('.language').click();
      await page.locator('.card .claim').first().click();
      await expectNone('evidence');
      await page.locator('#view-claims').click();
      await page.locator('.main-search input').fill('ir');
      await expectNone('claims');
      await page.keyboard.press('Escape');
      await page.locator('.about-button').click();
      await expectNone('about');
    }, { colorScheme });
  }

  onPage('whatever can be used has a name, and shows where the focus is', () => sample, async (page) => {
    const nameless = await page.evaluate(() => [...document.querySelectorAll('button, input, select, a, summary, [role]:not([role=status])')]
      .filter((element) => element.checkVisibility() && !element.closest('label') &&
        !(element.getAttribute('aria-label') || element.getAttribute('aria-labelledby') || element.textContent.trim()))
      .map((element) => element.outerHTML.slice(0, 80)));
    assert.deepEqual(nameless, []);
    await page.keyboard.press('Tab');
    for (let at = 0; at < 25; ++at) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
      assert.notEqual(outline, 'none');
    }
  });

  onPage('the picture is moved and scaled by keys', () => sample, async (page) => {
    const state = () => page.evaluate(() => ({ ...document.querySelector('.canvas')._cyreg.cy.pan(), zoom: document.querySelector('.canvas')._cyreg.cy.zoom() }));
    await page.locator('.canvas').focus();
    const first = await state();
    await page.keyboard.press('ArrowRight');
    assert.equal((await state()).x, first.x - 60);
    await page.keyboard.press('+');
    assert.ok((await state()).zoom > first.zoom);
    await page.keyboard.press('0');
    assert.deepEqual(await state(), first);
  });

  onPage('prints the picture, the legend and the card', () => sample, async (page) => {
    await clickInPicture(page, 'person/vladimir-putin');
    await page.emulateMedia({ media: 'print' });
    await page.waitForFunction(() => document.querySelector('.picture').complete && document.querySelector('.picture').naturalWidth > 300);
    for (const shown of ['.picture', '.legend', '.card h2', 'h1']) assert.ok(await page.locator(shown).isVisible(), shown);
    for (const gone of ['.canvas', '.filters', '.main-search', '.tools']) assert.ok(!(await page.locator(gone).isVisible()), gone);
    assert.ok((await page.pdf({ format: 'A4' })).length > 20_000);
  });

  onPage('on a narrow screen nothing is wider than it, and the card comes from below', () => sample, async (page) => {
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    assert.ok(!(await page.locator('.card').isVisible()));
    await page.locator('.icon-button.narrow').click();
    assert.ok(await page.locator('.filters').isVisible());
    await page.locator('.icon-button.narrow').click();
    await page.locator('.main-search input').fill('putin');
    await page.keyboard.press('Enter');
    assert.ok(await page.locator('.card h2').isVisible());
  }, { viewport: { width: 390, height: 780 } });

  onPage('tells the licences of what is in it', () => sample, async (page) => {
    await page.locator('.about-button').click();
    const told = await page.locator('.about details').allTextContents();
    for (const part of ['cytoscape', 'd3-force', 'vazirmatn']) assert.ok(told.some((one) => one.startsWith(part) && /copyright/i.test(one)), part);
    await page.keyboard.press('Escape');
    assert.ok(!(await page.locator('.about').isVisible()));
  });
});

async function tabTo(page, selector) {
  for (let at = 0; at < 80; ++at) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return true;
  }
  return false;
}
