// Builds the front end: node build.mjs OUTPUT [STAMP]. Each file is named after its content; manifest.json maps
// "app.css" to "app-1a2b3c4d.css". Does nothing when nothing has changed since the last build.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync,
} from 'node:fs';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const HERE = dirname(fileURLToPath(import.meta.url));
const TEMPLATES = join(HERE, '../jte');
const MODULES = join(HERE, 'node_modules');
const KERN = join(MODULES, '@kern-ux/native/src/scss/core');
const OUTPUT = resolve(process.argv[2] ?? join(HERE, '../../../target/classes/assets'));
const STAMP = resolve(process.argv[3] ?? join(HERE, '../../../target/frontend.stamp'));

/** The most that a style sheet and a script may weigh, gzipped. */
const LIMITS = {
  'account.js': 1024,
  'app.css': 14 * 1024, 'app.js': 6 * 1024, 'theme.js': 1024, 'checklist.js': 6 * 1024,
  'offline.js': 6 * 1024, 'tiles.js': 4 * 1024, 'profile.js': 4 * 1024, 'fill.js': 2 * 1024, 'messages.js': 1024, 'sw.js': 6 * 1024,
  'push.js': 2 * 1024, 'upload.js': 2 * 1024, 'staff.css': 16 * 1024, 'staff.js': 6 * 1024, 'editing.js': 3 * 1024,
};

/** Each is one file; what only some pages need is a bundle of its own. */
const SCRIPTS = {
  account: 'cases/account',
  app: 'app', theme: 'theme', checklist: 'checklists/page', staff: 'staff/page', editing: 'editing/form',
  offline: 'offline/pages', tiles: 'tiles/edit', profile: 'profile/page', fill: 'profile/fill', messages: 'messages/history', sw: 'worker/sw',
  push: 'push/page', upload: 'contact/upload',
};

const FONTS = {
  'fira-sans-400.woff2': 'fira-sans-latin-400-normal.woff2',
  'fira-sans-600.woff2': 'fira-sans-latin-600-normal.woff2',
  'fira-sans-400-ext.woff2': 'fira-sans-latin-ext-400-normal.woff2',
  'fira-sans-600-ext.woff2': 'fira-sans-latin-ext-600-normal.woff2',
};

const sha = content => createHash('sha256').update(content).digest('hex');
const filesIn = folder => readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile())
  .map(entry => join(entry.parentPath ?? entry.path, entry.name))
  .filter(file => !file.startsWith(MODULES))
  .sort();
const templates = existsSync(TEMPLATES) ? filesIn(TEMPLATES) : [];

/** Pages of the staff room have a style sheet of their own, so that the public one does not grow. */
const isStaff = file => /^(staff|editing)\//.test(relative(TEMPLATES, file)) || /@template\.staff\./.test(readFileSync(file));
const SHEETS = {
  app: { kern: 'kern.scss', templates: templates.filter(file => !isStaff(file)) },
  staff: { kern: 'kern-staff.scss', templates: templates.filter(isStaff) },
};

const state = sha([...filesIn(HERE), ...templates].map(file => relative(HERE, file) + sha(readFileSync(file))).join());
if (isFresh()) {
  process.exit(0);
}
install();
rmSync(OUTPUT, { recursive: true, force: true });
mkdirSync(OUTPUT, { recursive: true });
checkTypes();
const manifest = {};
await build();
writeFileSync(STAMP, state);

function isFresh() {
  return existsSync(STAMP) && existsSync(join(OUTPUT, 'manifest.json')) && readFileSync(STAMP, 'utf8') === state;
}

/** Fetches the packages of package-lock.json, once for each state of it. */
function install() {
  const stamp = join(MODULES, '.lock-hash');
  const lock = sha(readFileSync(join(HERE, 'package-lock.json')));
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) {
    return;
  }
  const { atime, mtime } = statSync(HERE);
  run('npm', ['ci', '--no-progress'], { shell: process.platform === 'win32' });
  utimesSync(HERE, atime, mtime); // fetched packages are no change of the sources
  writeFileSync(stamp, lock);
}

function checkTypes() {
  for (const project of [HERE, join(HERE, 'scripts/worker')]) {
    run(process.execPath, [join(MODULES, 'typescript/bin/tsc'), '-p', project]);
  }
}

function run(command, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: HERE, encoding: 'utf8', ...options });
  if (status !== 0) {
    fail(`${basename(command)} ${args.join(' ')}\n${error?.message ?? ''}${stdout ?? ''}${stderr ?? ''}`);
  }
}

function fail(message) {
  console.error(`front end: ${message}`);
  rmSync(STAMP, { force: true });
  process.exit(1);
}

async function build() {
  const esbuild = await import('esbuild');
  for (const [name, file] of Object.entries(FONTS)) {
    write(name, readFileSync(join(MODULES, '@fontsource/fira-sans/files', file)));
  }
  write('icons.svg', readFileSync(join(HERE, 'icons.svg'), 'utf8').replace(/\n\s*/g, ''));
  for (const [name, entry] of Object.entries(SCRIPTS)) {
    const result = esbuild.buildSync({
      entryPoints: [join(HERE, `scripts/${entry}.ts`)],
      bundle: true, minify: true, format: 'iife', target: 'es2022', write: false,
    });
    write(`${name}.js`, result.outputFiles[0].text);
  }
  for (const name of Object.keys(SHEETS)) {
    const css = (await styles(name)).replace(/url\("?asset:([^")]+)"?\)/g, (_, asset) => `url(${fileOf(asset)})`);
    write(`${name}.css`, esbuild.transformSync(css, { loader: 'css', minify: true, target: 'es2022' }).code);
  }
  writeFileSync(join(OUTPUT, 'licences.txt'), licences());
  writeFileSync(join(OUTPUT, 'manifest.json'), JSON.stringify(manifest, null, 2));
}

/** KERN without what no page uses, then our own layer. */
async function styles(sheet) {
  const sass = await import('sass');
  const { PurgeCSS } = await import('purgecss');
  const compile = name => sass.compile(join(HERE, 'styles', name), {
    loadPaths: [KERN], quietDeps: true, silenceDeprecations: ['if-function'], charset: false,
  }).css;
  const content = [...SHEETS[sheet].templates, ...filesIn(join(HERE, 'scripts'))];
  const [used] = await new PurgeCSS().purge({ content, css: [{ raw: compile(SHEETS[sheet].kern) }] });
  return withoutUnusedVariables(compile('kern-tokens.scss') + used.css + compile(`${sheet}.scss`));
}

/** Drops KERN's custom properties that nothing reads, again and again, since one may be read only by another. */
function withoutUnusedVariables(css) {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const read = new Set([...plain.matchAll(/var\(\s*(--[\w-]+)/g)].map(match => match[1]));
  const kept = plain.replace(/(--kern-[\w-]+):[^;{}]*(;|(?=\}))/g, (all, name) => (read.has(name) ? all : ''));
  return kept === plain ? kept : withoutUnusedVariables(kept);
}

function write(name, content) {
  const extension = extname(name);
  const file = `${basename(name, extension)}-${sha(content).slice(0, 8)}${extension}`;
  manifest[name] = file;
  writeFileSync(join(OUTPUT, file), content);
  const weight = gzipSync(content).length;
  if (weight > (LIMITS[name] ?? Infinity)) {
    fail(`${name} weighs ${weight} bytes gzipped, more than ${LIMITS[name]}`);
  }
  if (process.env.FRONTEND_WEIGHTS) {
    console.log(`${name}: ${weight} bytes gzipped`);
  }
}

function fileOf(name) {
  return manifest[name] ?? fail(`the style sheet names ${name}, which is not built`);
}

/** What is packed into the program keeps the licences it came with. */
function licences() {
  return [['Fira Sans', '@fontsource/fira-sans/LICENSE'], ['KERN UX', '@kern-ux/native/LICENSE.md']]
    .map(([name, file]) => `${name}\n\n${readFileSync(join(MODULES, file), 'utf8')}`)
    .join('\n\n');
}
