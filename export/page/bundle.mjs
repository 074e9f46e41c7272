// Bundles the page into one file: scripts, styles, typeface and the licences of what is in it. The page's own policy names its script and
// its styles by their hashes, so nothing else runs.
//   node bundle.mjs PACKAGES TEMPLATE     PACKAGES is the folder that node_modules is in
import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const [packages, template] = process.argv.slice(2);
const modules = join(packages, 'node_modules');
const { build } = createRequire(join(packages, 'package.json'))('esbuild');

const kLicences = [
  ['cytoscape', 'LICENSE'],
  ['d3-force', 'LICENSE'],
  ['d3-dispatch', 'LICENSE'],
  ['d3-quadtree', 'LICENSE'],
  ['d3-timer', 'LICENSE'],
  ['vazirmatn', 'OFL.txt'],
];

function licence([name, file]) {
  const { version } = JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8'));
  return { name, version, text: readFileSync(join(modules, name, file), 'utf8') };
}

const licences = {
  name: 'licences',
  setup(builder) {
    builder.onResolve({ filter: /^licences$/ }, () => ({ path: 'licences', namespace: 'licences' }));
    builder.onLoad({ filter: /.*/, namespace: 'licences' }, () => ({ contents: JSON.stringify(kLicences.map(licence)), loader: 'json' }));
  },
};

async function bundled(entry) {
  const result = await build({
    entryPoints: [join(here, entry)],
    bundle: true,
    write: false,
    minify: true,
    charset: 'utf8',
    format: 'iife',
    target: ['chrome111', 'firefox113', 'safari16.4'],
    legalComments: 'inline',
    nodePaths: [modules],
    loader: { '.woff2': 'dataurl' },
    plugins: [licences],
    logLevel: 'warning',
  });
  return result.outputFiles[0].text.trimEnd();
}

const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const script = await bundled('src/main.js');
const style = await bundled('src/page.css');
for (const end of ['</script', '</style', '<!--']) {
  if (script.includes(end) || style.includes(end)) throw new Error(`bundle.mjs: the bundle has ${end} in it, which would end its element`);
}
const parts = { script, style, 'script-hash': hash(script), 'style-hash': hash(style) };
const page = readFileSync(join(here, 'src/page.html'), 'utf8').replace(/\{\{([a-z-]+)\}\}/g, (_, name) => parts[name]);
writeFileSync(`${template}.part`, page);
renameSync(`${template}.part`, template);
