// Makes the file of a new rule that passes all checks and its own examples as it is, and writes the generated files anew.
// What remains is to say what the rule finds: its texts, its basis, its check and its examples.
//
//   npm run new-rule ID -- [--chapter CHAPTER] [--scope paragraph|document]
//
// The chapter is a folder of server/src/rules/catalogue, numbers-and-words where none is named; the scope is paragraph
// where none is named.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const catalogue = join(root, 'server/src/rules/catalogue');
const chapters = readdirSync(catalogue);

/** @param {string} message @returns {never} */
function refuse(message) {
  console.error(message);
  console.error('usage: npm run new-rule ID -- [--chapter CHAPTER] [--scope paragraph|document]');
  process.exit(2);
}

/** @returns {{ id: string, chapter: string, scope: string }} */
function readArguments() {
  const options = { chapter: 'numbers-and-words', scope: 'paragraph' };
  // Without the `--`, npm takes the options for its own and hands them on in the environment.
  for (const key of ['chapter', 'scope']) options[key] = process.env[`npm_config_${key}`] || options[key];
  let id = '';
  const args = process.argv.slice(2);
  for (let i = 0; i < args.length; i++) {
    const [, key = ''] = /^--(chapter|scope)$/u.exec(args[i]) ?? [];
    if (key !== '') options[key] = args[++i] ?? '';
    else if (id === '' && !args[i].startsWith('-')) id = args[i];
    else refuse(`unknown argument ${args[i]}`);
  }
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(id))
    refuse(`a rule id is kebab-case, such as docnum-bracket, not “${id}”`);
  if (!chapters.includes(options.chapter)) refuse(`no chapter “${options.chapter}”; ${chapters.join(', ')}`);
  if (!['paragraph', 'document'].includes(options.scope))
    refuse(`the scope is paragraph or document, not “${options.scope}”`);
  return { id, ...options };
}

/** @param {string} chapter @returns {string[]} the texts of its rule files */
function rulesOf(chapter) {
  return readdirSync(join(catalogue, chapter))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(catalogue, chapter, name), 'utf8'));
}

/** @param {string} text @returns {number} */
const numberIn = (text) => Number(/^ {2}number: (\d+),$/mu.exec(text)?.[1] ?? 0);

/** The number after the last of the chapter; where that is taken, the first free one after it. @param {string} chapter */
function nextNumber(chapter) {
  const taken = new Set(chapters.flatMap((each) => rulesOf(each).map(numberIn)));
  let number = Math.max(...rulesOf(chapter).map(numberIn)) + 1;
  while (taken.has(number)) number++;
  return number;
}

const CHECKS = {
  paragraph: `  check({ prose }, { report }) {
    for (const { index: start } of prose.masked.matchAll(WRONG)) reportAt(start, report);
  },`,
  document: `  check(_document, { concerned, report }) {
    for (const paragraph of concerned) {
      for (const { index: start } of paragraph.prose.masked.matchAll(WRONG)) {
        reportAt(start, (finding) => report(paragraph, finding));
      }
    }
  },`,
};

/** @param {{ id: string, number: number, group: string, scope: string }} rule */
function sourceOf({ id, number, group, scope }) {
  return `import type { Report, Rule } from '../../rule.ts';

const RIGHT = '应写的字';
/** What the rule finds, in running text: titles, quotations, code and English are masked. */
const WRONG = /误写的字/gu;
const LENGTH = 4;

function reportAt(start: number, report: (finding: Report) => void): void {
  const end = start + LENGTH;
  const fix = { title: \`改为“\${RIGHT}”\`, edits: [{ start, end, newText: RIGHT }] };
  report({ start, end, message: \`应写作“\${RIGHT}”\`, fix });
}

export const rule: Rule = {
  id: '${id}',
  number: ${number},
  group: '${group}',
  title: { zh: '写“应写的字”，不写“误写的字”', en: 'One line that says what is right' },
  description: {
    zh: '两三句话：为什么，什么不在此列。',
    en: 'Two or three sentences: why, and what is left alone.',
  },
  basis: { kind: '通例', reference: '条款、通例或者原件的行' },
  severity: 'info',
  scope: '${scope}',
  fix: 'suggestion',
  triggers: [['误', '写']],
${CHECKS[scope]}
  good: ['应写的字。', { name: '引文', text: '所称“误写的字”，从其规定。' }],
  bad: [{ text: '此处有⟦误写的字⟧。', fixed: '此处有应写的字。' }],
};
`;
}

const { id, chapter, scope } = readArguments();
const file = join(catalogue, chapter, `${id}.ts`);
if (chapters.some((each) => existsSync(join(catalogue, each, `${id}.ts`)))) refuse(`there is a rule “${id}” already`);
const group = /^ {2}group: '([^']+)',$/mu.exec(rulesOf(chapter)[0] ?? '')?.[1];
if (group === undefined) refuse(`no rule of “${chapter}” says its group`);
writeFileSync(file, sourceOf({ id, number: nextNumber(chapter), group, scope }));
execFileSync('npm', ['run', '--silent', 'generate'], { cwd: root, stdio: 'inherit' });
console.log(`server/src/rules/catalogue/${chapter}/${id}.ts
next: say what it finds, why, and by which clause; then
  npx mocha test/rules/catalogue.test.ts -g '^rules ${id} '
  npm run generate && npm run check`);
