import { suggestion } from '../agencies/suggest.ts';
import type { OfficeWord } from '../rules/officeWords.ts';
import type { Severity } from '../rules/rule.ts';
import { JsonError, type JsonNode, parseJsonc } from './jsonc.ts';
import { actual, type ConfigProblem, NodeReader } from './nodeReader.ts';

/** A word list that was read, with everything that is wrong with it; what is wrong is left out. */
export interface WordsFile {
  readonly words: readonly OfficeWord[];
  readonly problems: readonly ConfigProblem[];
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
/** What a table may say for a level, in either language; `允许` makes the row a word that is allowed. */
const LEVEL_WORDS: Readonly<Record<string, Severity | 'allow'>> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
  allow: 'allow',
  错误: 'error',
  警告: 'warning',
  提示: 'info',
  允许: 'allow',
};
const USUAL: Severity = 'warning';
const HEADINGS = /^(?:wrong|错误写法|错误|错词|不用|原词)$/iu;
const SHORTEST = 2;
const TOO_SHORT = '词至少两个字 (a word has two characters or more)';

/**
 * Reads the text of a word list: JSON with comments where it begins with `[` or `{`, else a table with the columns 错误写法,
 * 正确写法, 原因, 级别, parted by commas or tabs. Never throws.
 */
export function readWordsFile(text: string): WordsFile {
  const plain = text.replace(/^\ufeff/u, '');
  return /^\s*(?:[[{]|\/[/*])/u.test(plain) ? readJson(plain) : readTable(plain);
}

function readJson(text: string): WordsFile {
  const reader = new NodeReader(text);
  try {
    const tree = parseJsonc(text);
    const list = tree.kind === 'object' ? tree.members.find(({ key }) => key === 'words')?.value : tree;
    const words = list === undefined ? [] : readWords(reader, list, 'words');
    if (list === undefined) reader.report('', tree.offset, '缺少 words：[{ wrong, right, … }] (the list is missing)');
    return { words, problems: reader.problems };
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    reader.report('', error.offset, error.message);
    return { words: [], problems: reader.problems };
  }
}

/** Reads a list of entries, in a file of its own or in a configuration. */
export function readWords(reader: NodeReader, node: JsonNode, path: string): readonly OfficeWord[] {
  if (node.kind !== 'array') {
    reader.report(path, node.offset, `应为数组 [{ wrong, right, … }]，${actual(node)} (expected a list)`);
    return [];
  }
  return node.items.flatMap((item, index) => readWord(reader, item, `${path}[${index}]`) ?? []);
}

const KEYS = ['wrong', 'right', 'reason', 'severity', 'allow'];

/** Reads one entry: `{ "wrong": …, "right": …, "reason": …, "severity": … }` or `{ "allow": … }`. */
export function readWord(reader: NodeReader, node: JsonNode, path: string): OfficeWord | undefined {
  const found: { wrong?: string; right?: string; reason?: string; severity?: Severity; allow?: string } = {};
  const before = reader.problems.length;
  for (const { key, offset, value } of reader.members(node, path)) {
    const here = `${path}.${key}`;
    if (key === 'right') {
      if (value.kind === 'string') found.right = value.value;
      else reader.report(here, value.offset, `应为文本，${actual(value)} (expected a text)`);
    } else if (key === 'severity') {
      const word = reader.word(value, here, SEVERITIES);
      if (word !== undefined) found.severity = word;
    } else if (key === 'wrong' || key === 'allow' || key === 'reason') {
      const said = reader.text(value, here);
      if (said === undefined) continue;
      if (key !== 'reason' && said.length < SHORTEST) reader.report(here, value.offset, TOO_SHORT);
      else found[key] = said;
    } else reader.report(here, offset, `未知的键“${key}” (unknown key)${suggestion(key, KEYS)}`);
  }
  if (found.allow !== undefined) return { allow: found.allow };
  if (found.wrong === undefined) {
    if (reader.problems.length === before)
      reader.report(path, node.offset, '缺少 wrong 或 allow (one of them is needed)');
    return undefined;
  }
  const { allow: _none, wrong, severity = USUAL, ...rest } = found;
  return { wrong, severity, ...rest };
}

function readTable(text: string): WordsFile {
  const words: OfficeWord[] = [];
  const problems: ConfigProblem[] = [];
  for (const [index, cells] of rowsOf(text).entries()) {
    const [wrong = '', right = '', reason = '', level = ''] = cells.map((cell) => cell.trim());
    if (cells.every((cell) => cell.trim() === '') || wrong.startsWith('#') || (index === 0 && HEADINGS.test(wrong)))
      continue;
    const report = (message: string): void => {
      problems.push({ path: `${index + 1}`, message, line: index + 1, column: 1 });
    };
    const severity = level === '' ? USUAL : LEVEL_WORDS[level.toLowerCase()];
    if (wrong.length < SHORTEST) report(TOO_SHORT);
    else if (severity === undefined)
      report(`级别应为 错误、警告、提示、允许 之一，而不是“${level}” (error, warning, info or allow)`);
    else if (severity === 'allow') words.push({ allow: wrong });
    else words.push({ wrong, severity, ...(right !== '' && { right }), ...(reason !== '' && { reason }) });
  }
  return { words, problems };
}

/** The rows of a table of comma- or tab-separated values; a quoted cell may hold the separator, and "" for a quote. */
function rowsOf(text: string): readonly (readonly string[])[] {
  const lines = text.split(/\r\n|\r|\n/u);
  const tabs = lines.some((line) => line.includes('\t'));
  return lines.map((line) => cellsOf(line, tabs ? '\t' : ','));
}

function cellsOf(line: string, separator: string): readonly string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const char = line.charAt(i);
    if (char === '"' && (quoted || cell === '')) {
      if (quoted && line.charAt(i + 1) === '"') {
        cell += '"';
        i++;
      } else quoted = !quoted;
    } else if (!quoted && (char === separator || (separator === ',' && char === '，' && !line.includes(',')))) {
      cells.push(cell);
      cell = '';
    } else cell += char;
  }
  return [...cells, cell];
}
