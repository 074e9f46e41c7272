// Pages that `gereh` writes for the tests, and a browser to open them in.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';

const { GEREH_PROGRAM, GEREH_SOURCES, GEREH_BROWSER, GEREH_PACKAGES } = process.env;
const { chromium } = createRequire(join(GEREH_PACKAGES, 'package.json'))('playwright-core');

const kAxe = readFileSync(join(GEREH_PACKAGES, 'node_modules/axe-core/axe.min.js'), 'utf8');

const kArguments = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const folder = mkdtempSync(join(tmpdir(), 'gereh-page-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const kDated = [
  ['2024-03-01', 'علی رضایی به تهران رفت. سارا کریمی با علی رضایی دیدار کرد.'],
  ['2024-06-01', 'سارا کریمی گفت ایران با روسیه توافق‌نامه امضا کرد. آمریکا این توافق‌نامه را محکوم نکرد.'],
]
  .map(([date, text], at) =>
    JSON.stringify({ id: `a${at}`, title: `خبر ${at}`, date, source: 'روزنامه نمونه', url: `https://example.org/${at}`, text }),
  )
  .join('\n');

// The address of the page of some articles: a file of this repository, or JSON lines.
export function build(name, articles, ...options) {
  const out = join(folder, name);
  let input = join(GEREH_SOURCES, articles);
  if (articles.startsWith('{')) {
    input = join(folder, `${name}.jsonl`);
    writeFileSync(input, articles);
  }
  execFileSync(GEREH_PROGRAM, ['build', input, '-o', out, '-f', 'html', '-q', ...options], { stdio: ['ignore', 'ignore', 'inherit'] });
  return pathToFileURL(join(out, 'graph.html')).href;
}

export const articles = (count) =>
  execFileSync('python3', [join(GEREH_SOURCES, 'tests/tools/make_articles.py'), String(count)], { encoding: 'utf8', maxBuffer: 1 << 28 });

// One for all tests of a file.
let running = null;
export const browser = () => (running ??= chromium.launch({ executablePath: GEREH_BROWSER, args: kArguments }));
after(async () => (await running)?.close());

const once = (make) => {
  let made = null;
  return () => (made ??= make());
};
export const sample = once(() => build('sample', 'data/articles/putin-kim.fa.txt'));
export const dated = once(() => build('dated', kDated));

// Opens a page in a context of its own. `faults` gathers what must not happen: errors, violations of the policy, requests, dialogs.
export async function open(address, { hash = '', ...options } = {}) {
  const context = await (
    await browser()
  ).newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US', timezoneId: 'UTC', ...options });
  const page = await context.newPage();
  const faults = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('dialog', (dialog) => {
    faults.push(`dialog ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith('data:') && url.split('#')[0] !== address) faults.push(`request ${url}`);
  });
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', (event) => console.error(`policy ${event.violatedDirective}`)),
  );
  await page.goto(address + hash);
  await page.waitForFunction(() => performance.getEntriesByName('gereh:shown').length > 0);
  return { page, faults, context };
}

// What axe-core finds against WCAG 2.2 AA: rule and element.
export async function violations(page) {
  await page.evaluate(kAxe);
  const { violations: found } = await page.evaluate(() => axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }));
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 100)} ${failureSummary.slice(0, 160)}`),
  );
}

// Clicks where the picture draws an entity, or the first line from one entity to another: by their ids.
export async function clickInPicture(page, from, to = null) {
  const place = await page.evaluate(
    ([one, other]) => {
      const canvas = document.querySelector('.canvas');
      const graph = canvas._cyreg.cy;
      const { nodes } = JSON.parse(document.getElementById('data').textContent);
      const drawn = (id) => graph.getElementById(`n${nodes.findIndex((node) => node.id === id)}`);
      const at = other === null ? drawn(one).renderedPosition() : drawn(one).edgesTo(drawn(other))[0].renderedMidpoint();
      const box = canvas.getBoundingClientRect();
      return { x: box.x + at.x, y: box.y + at.y };
    },
    [from, to],
  );
  await page.mouse.click(place.x, place.y);
}

// A test with a page of its own, in which nothing may have gone wrong in the end. `address` is called when the test runs.
export function onPage(name, address, run, options = {}) {
  test(name, async () => {
    const opened = await open(address(), options);
    try {
      await run(opened.page);
      assert.deepEqual(opened.faults, []);
    } finally {
      await opened.context.close();
    }
  });
}

export const textOf = (page, selector) => page.locator(selector).innerText();
