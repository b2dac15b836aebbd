// Checks the floors of the house (docs/architecture.md): which folder of server/src may import which, and which files may
// use Node's API. The lists say what is allowed, so that a new folder or a new edge is refused until somebody allows it.
//
//   node scripts/floors.mjs [ROOT]      prints each forbidden import; exit status 1 where there is one
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What each floor may import besides itself. Lower floors stand first; no floor imports one that stands below it here. */
const ALLOWED = {
  protocol: [],
  facts: [],
  text: [],
  formats: ['text'],
  agencies: ['facts', 'text'],
  gazette: ['facts', 'text', 'formats'],
  rules: ['facts', 'text', 'formats', 'agencies', 'gazette'],
  engine: ['facts', 'text', 'formats', 'agencies', 'gazette', 'rules'],
  config: ['text', 'formats', 'agencies', 'gazette', 'rules', 'engine'],
  editions: ['text', 'formats', 'gazette', 'rules', 'engine'],
  workspace: ['text', 'formats', 'agencies', 'gazette', 'rules', 'engine', 'editions'],
  print: ['text', 'formats', 'gazette', 'protocol'],
  features: ['text', 'formats', 'agencies', 'gazette', 'rules', 'engine', 'config', 'editions', 'workspace', 'print'],
  project: ['text', 'formats', 'agencies', 'gazette', 'rules', 'engine', 'config', 'editions', 'workspace'],
  api: ['text', 'formats', 'agencies', 'gazette', 'rules', 'engine', 'config', 'editions', 'workspace'],
  lsp: [
    ...['text', 'formats', 'agencies', 'gazette', 'rules', 'engine', 'config', 'editions', 'workspace', 'print'],
    ...['features', 'project', 'protocol'],
  ],
  cli: [
    ...['text', 'formats', 'agencies', 'gazette', 'rules', 'engine', 'config', 'editions', 'workspace', 'print'],
    ...['features', 'project'],
  ],
};

/** Who may use Node's API: all of `project/`, and these files of the programs. Everything else also runs in a browser. */
const NODE_FILES = new Set([
  'lsp/main.ts',
  'lsp/session/nodeHost.ts',
  ...['arguments', 'configurations', 'launch', 'main'].map((name) => `cli/${name}.ts`),
  ...['clean', 'compare', 'config', 'init', 'lint', 'merge', 'outline'].map((name) => `cli/commands/${name}.ts`),
  'cli/lint/lintScope.ts',
  ...['add', 'check'].map((name) => `cli/registry/${name}.ts`),
  'cli/reporters/html/page.ts',
  'cli/settings/applied.ts',
  ...['command', 'html'].map((name) => `cli/tables/${name}.ts`),
]);

const root = process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url));

/** @param {string} folder @returns {string[]} the TypeScript files below it, with forward slashes, from `root` */
function filesBelow(folder) {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')));
}

/** @param {string} file @returns {string[]} what it imports, as written */
function importsOf(file) {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/(?:\bfrom\s+|\bimport\s+|\bimport\()'([^']+)'/gu)].map((match) => match[1] ?? '');
}

/** @param {string} file from `root` @param {string} specifier @returns {string | undefined} why it is forbidden */
function reason(file, specifier) {
  if (specifier.startsWith('node:')) return nodeReason(file);
  if (!specifier.startsWith('.')) return undefined;
  const target = relative(root, join(root, dirname(file), specifier)).replaceAll('\\', '/');
  if (file.startsWith('client/')) {
    const allowed = target.startsWith('client/') || target.startsWith('server/src/protocol/');
    return allowed ? undefined : 'the client speaks to the server through the protocol and imports nothing else of it';
  }
  const [, , floor = ''] = file.split('/');
  const [top, source, other = ''] = target.split('/');
  if (top !== 'server' || source !== 'src') return target === 'package.json' ? undefined : 'it lies outside server/src';
  if (floor === other) return undefined;
  const allowed = ALLOWED[floor];
  if (allowed === undefined) return `the folder ${floor} has no line in scripts/floors.mjs`;
  return allowed.includes(other) ? undefined : `${floor} may not import ${other}`;
}

/** @param {string} file */
function nodeReason(file) {
  if (file.startsWith('client/')) return undefined;
  const name = file.slice('server/src/'.length);
  if (name.startsWith('project/') || NODE_FILES.has(name)) return undefined;
  return 'only project/ and the files named in scripts/floors.mjs use Node';
}

let forbidden = 0;
for (const file of [...filesBelow('server/src'), ...filesBelow('client/src')]) {
  for (const specifier of importsOf(file)) {
    const why = reason(file, specifier);
    if (why === undefined) continue;
    forbidden++;
    console.error(`${file} ← ${specifier}: ${why}`);
  }
}
if (forbidden > 0) process.exit(1);
