// Articles that try to run something, or to turn the page's own words round: all of it is text, and nothing else.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { build, open } from './pages.mjs';

const kTitles = [
  '</script><script>window.hacked=1</script>',
  '<img src=x onerror="window.hacked=1">',
  '"\'><svg onload=window.hacked=1> --> ]]> <!--',
  '\u2028\u2029 \u202Eevil\u202C \u2066\u2067',
  '{{script}} ${window.hacked=1} $& $\u0060 </title><base href="https://example.org/">',
];

const kPersian =
  'وزیر امور خارجه ایران روز پنج‌شنبه به مسکو سفر کرد و با وزیر امور خارجه روسیه درباره همکاری‌های دو کشور گفت‌وگو کرد. '.repeat(4); // or it is not read

const kHostile = kTitles
  .map((title, at) =>
    JSON.stringify({
      id: `h${at}"><script>`,
      title,
      date: '2024-05-02',
      source: `<b onmouseover="window.hacked=1">${title}</b>`,
      url: [
        'javascript:window.hacked=1',
        'https://example.org/"onclick="window.hacked=1',
        'data:text/html,<script>1</script>',
        'JAVASCRIPT:1',
        'https://ok.example.org/',
      ][at],
      text: `علی رضایی با «سارا <img src=x onerror=window.hacked=1>» در تهران دیدار کرد.\nسارا کریمی گفت دولت ${title} را به تهران فرستاد.\n${kPersian}`,
    }),
  )
  .join('\n');

let address;
before(() => {
  address = build('hostile', kHostile, '--title', kTitles[0] + kTitles[1]);
});
test('hostile articles run nothing, ask for nothing, and are shown as they are', async () => {
  const { page, faults } = await open(address);
  const visit = async () => {
    for (const view of ['entities', 'claims']) {
      await page.locator(`#view-${view}`).click();
      const rows = page.locator('tbody .entity');
      for (let at = 0; at < (await rows.count()); ++at) await rows.nth(at).click();
    }
  };
  await visit();
  await page.locator('.language').click();
  await visit();
  await page.locator('#view-graph').click();
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('h1').textContent(), kTitles[0] + kTitles[1]);
  const titles = await page.locator('.card .article .title').allTextContents();
  for (const title of [kTitles[0], kTitles[1], kTitles[2]]) assert.ok(titles.includes(title), title);
  const links = await page.locator('.card .article a').evaluateAll((all) => all.map((link) => link.protocol));
  assert.deepEqual([...new Set(links)], ['https:']);
  assert.equal(links.length, 1); // of the five, the one that is an address
  assert.equal(await page.evaluate(() => window.hacked), undefined);
  assert.equal(
    await page.evaluate(
      () => document.querySelectorAll('body script:not(#data), img:not(.picture), svg:not(.icon):not(.sign), base, b').length,
    ),
    0,
  );
  assert.deepEqual(faults, []);
});

test('the policy of the page stops what is put into it', async () => {
  const { page, faults } = await open(address);
  const answered = [];
  page.on('requestfinished', (request) => answered.push(request.url()));
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.hacked = 1';
    document.body.append(script);
    const image = new Image();
    image.src = 'https://example.org/x.png';
    document.body.append(image);
  });
  await page.waitForTimeout(200);
  assert.equal(await page.evaluate(() => window.hacked), undefined);
  assert.ok(
    faults.some((fault) => fault === 'policy script-src-elem') && faults.some((fault) => fault === 'policy img-src'),
    faults.join('\n'),
  );
  assert.deepEqual(answered, []);
});
