// The page for everyone: languages, colours, keys alone, screen readers, small screens, paper.
import assert from 'node:assert/strict';
import { clickInPicture, dated, onPage, sample, textOf, violations } from './pages.mjs';

onPage('speaks English when asked, labels apart', sample, async (page) => {
  await page.locator('.language').click();
  assert.equal(await page.getAttribute('html', 'dir'), 'ltr');
  assert.match(await textOf(page, '.counts'), /^\d+ entities, \d+ claims$/);
  assert.equal(await page.locator('.important .entity').first().innerText(), 'Vladimir Putin');
  await page.locator('.tools select').selectOption('fa');
  assert.equal(await page.locator('.important .entity').first().innerText(), 'ولادیمیر پوتین');
  assert.equal(await page.getAttribute('html', 'lang'), 'en');
});

onPage(
  'is dark where the system is, and by its switch',
  sample,
  async (page) => {
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await ground();
    await page.locator('.theme').click();
    assert.equal(await page.getAttribute('html', 'data-theme'), 'light');
    assert.notEqual(await ground(), dark);
  },
  { colorScheme: 'dark' },
);

onPage('keys alone: list, card, evidence, and back', sample, async (page) => {
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter'); // the skip link
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('role')), 'tabpanel');
  for (let at = 0; at < 6; ++at) await page.keyboard.press('Tab'); // the heads of five columns, then the first entity
  await page.keyboard.press('Enter');
  assert.equal(await textOf(page, '.card h2'), 'ولادیمیر پوتین');
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H2');
  const reached = await tabTo(page, '.claim');
  assert.ok(reached, 'the claims of the card are reached');
  await page.keyboard.press('Enter');
  assert.ok(await page.locator('.card mark').first().isVisible());
  await page.keyboard.press('Escape');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'view-entities');
  await page.keyboard.press('ArrowLeft');
  assert.equal(await page.locator('#view-claims').getAttribute('aria-selected'), 'true');
});

for (const colorScheme of ['light', 'dark']) {
  onPage(
    `keeps the rules of WCAG 2.2 AA that can be tested, ${colorScheme}`,
    dated,
    async (page) => {
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
    },
    { colorScheme },
  );
}

onPage('whatever can be used has a name, and shows where the focus is', sample, async (page) => {
  const nameless = await page.evaluate(() =>
    [...document.querySelectorAll('button, input, select, a, summary, [role]:not([role=status])')]
      .filter(
        (element) =>
          element.checkVisibility() &&
          !element.closest('label') &&
          !(element.getAttribute('aria-label') || element.getAttribute('aria-labelledby') || element.textContent.trim()),
      )
      .map((element) => element.outerHTML.slice(0, 80)),
  );
  assert.deepEqual(nameless, []);
  await page.keyboard.press('Tab');
  for (let at = 0; at < 25; ++at) {
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
    assert.notEqual(outline, 'none');
  }
});

onPage('the picture is moved and scaled by keys', sample, async (page) => {
  const state = () =>
    page.evaluate(() => ({
      ...document.querySelector('.canvas')._cyreg.cy.pan(),
      zoom: document.querySelector('.canvas')._cyreg.cy.zoom(),
    }));
  await page.locator('.canvas').focus();
  const first = await state();
  await page.keyboard.press('ArrowRight');
  assert.equal((await state()).x, first.x - 60);
  await page.keyboard.press('+');
  assert.ok((await state()).zoom > first.zoom);
  await page.keyboard.press('0');
  assert.deepEqual(await state(), first);
});

onPage('prints the picture, the legend and the card', sample, async (page) => {
  await clickInPicture(page, 'person/vladimir-putin');
  await page.emulateMedia({ media: 'print' });
  await page.waitForFunction(() => document.querySelector('.picture').complete && document.querySelector('.picture').naturalWidth > 300);
  for (const shown of ['.picture', '.legend', '.card h2', 'h1']) assert.ok(await page.locator(shown).isVisible(), shown);
  for (const gone of ['.canvas', '.filters', '.main-search', '.tools']) assert.ok(!(await page.locator(gone).isVisible()), gone);
  assert.ok((await page.pdf({ format: 'A4' })).length > 20_000);
});

onPage(
  'on a narrow screen nothing is wider than it, and the card comes from below',
  sample,
  async (page) => {
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    assert.ok(!(await page.locator('.card').isVisible()));
    await page.locator('.icon-button.narrow').click();
    assert.ok(await page.locator('.filters').isVisible());
    await page.locator('.icon-button.narrow').click();
    await page.locator('.main-search input').fill('putin');
    await page.keyboard.press('Enter');
    assert.ok(await page.locator('.card h2').isVisible());
  },
  { viewport: { width: 390, height: 780 } },
);

onPage('tells the licences of what is in it', sample, async (page) => {
  await page.locator('.about-button').click();
  const told = await page.locator('.about details').allTextContents();
  for (const part of ['cytoscape', 'd3-force', 'vazirmatn'])
    assert.ok(
      told.some((one) => one.startsWith(part) && /copyright/i.test(one)),
      part,
    );
  await page.keyboard.press('Escape');
  assert.ok(!(await page.locator('.about').isVisible()));
});

async function tabTo(page, selector) {
  for (let at = 0; at < 80; ++at) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return true;
  }
  return false;
}
