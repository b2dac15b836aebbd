#!/usr/bin/env node
// Measures gongwen beside the linters that its users could take instead, and writes what it finds.
//
//   npm run bench                          texts made from seeds/
//   npm run bench -- --corpus FOLDER       the Markdown files of a folder
//   npm run bench -- --runs 7              more runs of each
//
// Results: bench/results.json, a table on standard output, and the chart docs/images/bench.svg. The other programs are
// installed into bench/node_modules by this script, apart from the product's own dependencies.

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildAll } from '../scripts/build.mjs';
import { chart } from './chart.mjs';
import { median, quantile, run } from './process.mjs';
import { type } from './typing.mjs';

const bench = fileURLToPath(new URL('.', import.meta.url));
const root = join(bench, '..');
const { values } = parseArgs({ options: { corpus: { type: 'string' }, runs: { type: 'string', default: '5' } } });
const runs = Number(values.runs);

if (!existsSync(join(bench, 'node_modules'))) {
  console.error('bench: installing the other programs');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: bench, stdio: 'inherit' });
}
await buildAll();

const work = mkdtempSync(join(tmpdir(), 'gongwen-bench-'));
const texts = corpus();
const files = folder('files', texts);
const whole = texts.join('\n\n');
const one = folder('one', [whole.slice(0, 21_000)]);

const bin = (name) => join(bench, 'node_modules/.bin', name);
const gongwen = (...args) => [process.execPath, join(root, 'dist/cli.js'), 'lint', '--detect', 'all', ...args];
const rumdl = nativeRumdl();
writeFileSync(join(work, '.textlintrc.json'), '{ "rules": { "zh-half-and-full-width-bracket": true } }');
const remarkRules = join(bench, 'node_modules/remark-preset-lint-recommended/index.js');
/** Linters of whole folders by name; each as its users start it, only rumdl without the script around it. */
const peers = {
  gongwen: (path) => gongwen('--format', 'json', path),
  rumdl: (path) => [rumdl, 'check', '--no-cache', path],
  autocorrect: (path) => [bin('autocorrect'), '--lint', path],
  'markdownlint-cli2': (path) => [bin('markdownlint-cli2'), `${path}/**/*.md`],
  // It looks below the current folder only.
  zhlint: (path) => [bin('zhlint'), `${basename(path)}/*.md`],
  textlint: (path) => [
    bin('textlint'),
    ...['--rules-base-directory', join(bench, 'node_modules'), '-c', join(work, '.textlintrc.json')],
    path,
  ],
  'remark-lint': (path) => [bin('remark'), '--quiet', '--use', remarkRules, path],
};

const rows = [];
/** Measures a command some times and keeps the medians. */
async function measure(what, name, command, { times = runs, memory = true } = {}) {
  const results = [];
  for (let i = 0; i < times; i++) results.push(await run(command, { cwd: work }));
  const peak = memory ? (await run(command, { cwd: work, memory: true })).megabytes : undefined;
  const row = { what, name, seconds: median(results.map(({ seconds }) => seconds)), megabytes: peak };
  rows.push(row);
  console.error(`${what}, ${name}: ${row.seconds.toFixed(3)} s${peak ? `, ${peak.toFixed(0)} MB` : ''}`);
  return row;
}

for (const [name, command] of Object.entries(peers)) reads(name, command(files), files);
for (const [name, command] of Object.entries(peers)) {
  await measure('files, cold', name, command(files), { times: name === 'zhlint' || name === 'textlint' ? 1 : runs });
}
const cache = join(work, 'cache');
await run(gongwen('--cache-location', cache, files), { cwd: work });
await measure('files, cached', 'gongwen', gongwen('--format', 'json', '--cache-location', cache, files));
const rumdlCache = ['--cache-dir', join(work, 'rumdl-cache')];
await run([rumdl, 'check', ...rumdlCache, files], { cwd: work });
await measure('files, cached', 'rumdl', [rumdl, 'check', ...rumdlCache, files]);
for (const [name, command] of Object.entries(peers)) {
  await measure('one file of 60 KB', name, command(one), { times: name === 'textlint' ? 2 : runs, memory: false });
}
await measure('10 × the files', 'gongwen', peers.gongwen(folder('tenfold', volumes(10))), { times: Math.min(runs, 3) });
const copies = Math.ceil(100e6 / Buffer.byteLength(texts.join('')));
await measure(`${copies} × the files, 100 MB`, 'gongwen', peers.gongwen(folder('archive', volumes(copies))), {
  times: 1,
});

const drafts = folder('drafts', []);
const servers = {
  gongwen: [process.execPath, join(root, 'dist/server.js'), '--stdio'],
  rumdl: [rumdl, 'server'],
  autocorrect: [bin('autocorrect'), 'server'],
};
for (const size of [21_000, 61_000, 1_000_000]) {
  let text = whole;
  while (text.length < size) text += `\n\n${whole}`;
  for (const [name, command] of Object.entries(servers)) {
    const keystrokes = size > 100_000 ? 30 : 90;
    const { first, keystrokes: times } = await type(command, text.slice(0, size), { cwd: drafts, keystrokes });
    const row = { what: `keystroke, ${size} characters`, name, p50: median(times), p95: quantile(times, 0.95) };
    rows.push(row, { what: `server to first diagnostics, ${size} characters`, name, seconds: first / 1000 });
    console.error(
      `${row.what}, ${name}: p50 ${row.p50.toFixed(1)} ms, p95 ${row.p95.toFixed(1)} ms, first ${first.toFixed(0)} ms`,
    );
  }
}
rmSync(work, { recursive: true, force: true });

const machine = `${cpus()[0]?.model.trim() ?? 'unknown'}, ${cpus().length} cores, Node ${process.versions.node}`;
const results = {
  date: new Date().toISOString().slice(0, 10),
  machine,
  files: texts.length,
  characters: whole.length,
  rows,
};
writeFileSync(join(bench, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
mkdirSync(join(root, 'docs/images'), { recursive: true });
writeFileSync(join(root, 'docs/images/bench.svg'), chart(results));
console.log(table(results));

/** The texts that are linted. */
function corpus() {
  const source = values.corpus ?? join(root, 'seeds');
  const found = readdirSync(source)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(join(source, name), 'utf8'));
  if (values.corpus !== undefined) return found;
  // As many as an office writes in a year or two, none longer than most are.
  return Array.from({ length: 300 }, (_, index) => (found[index % found.length] ?? '').slice(0, 6000));
}

/** The texts many times over, each time under other titles: the same document twice is something to speak of. */
function volumes(count) {
  return Array.from({ length: count }, (_, volume) =>
    texts.map((text) => text.replace(/^# /mu, `# 第${volume + 1}辑`)),
  ).flat();
}

/** @throws Error where a program does not say something about files that it was given: it may not have read them. */
function reads(name, [program, ...args], path) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: work, encoding: 'utf8', maxBuffer: 2 ** 30 });
  const said = `${stdout}${stderr}`;
  const named = readdirSync(path).filter((file) => said.includes(file)).length;
  if (status === null || status > 1 || named < texts.length / 100 || /Cannot find|ERR_[A-Z]/u.test(said))
    throw new Error(`${name} does not work here: status ${status}, ${named} files named\n${said.slice(0, 400)}`);
}

function folder(name, contents) {
  const path = join(work, name);
  mkdirSync(path);
  for (const [index, text] of contents.entries())
    writeFileSync(join(path, `${String(index).padStart(4, '0')}.md`), text);
  return path;
}

/** rumdl without the script that starts it, which would cost it a start of Node. */
function nativeRumdl() {
  const scope = join(bench, 'node_modules/@rumdl');
  const [platform] = existsSync(scope) ? readdirSync(scope) : [];
  return platform === undefined ? bin('rumdl') : join(scope, platform, 'rumdl');
}

/** The results as a Markdown table, gongwen's own value beside each other program's. */
function table({ date, machine, files, characters, rows }) {
  const lines = [
    `${date}, ${machine}; ${files} files, ${characters} characters`,
    '',
    '| | gongwen | |',
    '|---|---|---|',
  ];
  for (const what of new Set(rows.map((row) => row.what))) {
    const own = rows.find((row) => row.what === what && row.name === 'gongwen');
    const others = rows.filter((row) => row.what === what && row.name !== 'gongwen');
    const ratio = (row) => (figureOf(row) / figureOf(own)).toFixed(2);
    lines.push(
      `| ${what} | ${show(own)} | ${others.map((row) => `${row.name} ${show(row)} (×${ratio(row)})`).join(', ')} |`,
    );
  }
  return lines.join('\n');
}

function figureOf(row) {
  return row.seconds ?? row.p50;
}

function show(row) {
  if (row.p50 !== undefined) return `${row.p50.toFixed(1)}/${row.p95.toFixed(1)} ms`;
  return `${row.seconds.toFixed(2)} s${row.megabytes === undefined ? '' : `, ${row.megabytes.toFixed(0)} MB`}`;
}
