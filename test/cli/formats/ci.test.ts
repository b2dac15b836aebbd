import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { Ajv, type JSONSchemaType } from 'ajv';
import { type JsonReport, parseReport, useFolders } from '../../support/cli.ts';
import { FILES, reportOf, TRICKY, TRICKY_TEXT } from './sample.ts';

/** A command as the runner of GitHub Actions reads it: `::name key=value,key=value::data`, each part undone. */
function runnerCommand(line: string): { name: string; properties: Record<string, string>; data: string } {
  const match = /^::(\w+)(?: (.*?))?::(.*)$/u.exec(line) ?? assert.fail(`no command: ${line}`);
  const undo = (text: string) => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n');
  const properties = (match[2] ?? '').split(',').map((pair) => {
    const at = pair.indexOf('=');
    const value = undo(pair.slice(at + 1))
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%25', '%');
    return [pair.slice(0, at), value];
  });
  return {
    name: match[1] ?? '',
    properties: Object.fromEntries(properties),
    data: undo(match[3] ?? '').replaceAll('%25', '%'),
  };
}

describe('--format github', () => {
  const folderOf = useFolders();

  it('is read by the runner as it was meant', () => {
    const folder = folderOf({ ...FILES, 'two\nlines.md': '渝府发[2024]1号\n' });
    const { stdout, status } = reportOf(folder, 'github');
    assert.equal(status, 1);
    const commands = stdout.trimEnd().split('\n').map(runnerCommand);
    assert.deepEqual(
      commands.map(({ name, properties: { file, line, col, endColumn, title } }) => [
        name,
        file,
        line,
        col,
        endColumn,
        title,
      ]),
      [
        ['error', TRICKY, '3', '11', '17', 'gongwen docnum-bracket'],
        ['error', TRICKY, '3', '23', '29', 'gongwen docnum-bracket'],
        ['error', 'b.md', '7', '4', '10', 'gongwen docnum-bracket'],
        ['error', 'two\nlines.md', '1', '4', '10', 'gongwen docnum-bracket'],
      ],
    );
    assert.match(commands[0]?.data ?? '', /^发文字号/u);
  });

  it('calls warnings warnings and hints notices', () => {
    const folder = folderOf(FILES);
    const names = (level: string) =>
      new Set(reportOf(folder, 'github', '--rule', `docnum-bracket:${level}`).stdout.match(/^::\w+/gmu));
    assert.deepEqual([...names('warning')], ['::warning']);
    assert.deepEqual([...names('info')], ['::notice']);
  });
});

interface Issue {
  description: string;
  check_name: string;
  fingerprint: string;
  severity: string;
  location: { path: string; lines: { begin: number } };
}

/** What GitLab documents as the format of its code quality report: the keys it reads, and the words of severity. */
const GITLAB: JSONSchemaType<Issue[]> = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', pattern: '^[0-9a-f]{32}$' },
      severity: { type: 'string', enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', pattern: '^(?!\\./)' },
          lines: { type: 'object', required: ['begin'], properties: { begin: { type: 'integer', minimum: 1 } } },
        },
      },
    },
  },
};

describe('--format gitlab', () => {
  const folderOf = useFolders();
  const validate = new Ajv().compile(GITLAB);
  const read = (text: string): Issue[] => {
    const issues: unknown = JSON.parse(text);
    assert.ok(validate(issues), JSON.stringify(validate.errors));
    return issues;
  };

  it('is what GitLab documents, with fingerprints that are all different', () => {
    const text = '渝府发[2024]1号\n\n渝府发[2024]1号\n';
    const folder = folderOf({ ...FILES, 'c.md': text, 'd.md': text });
    const issues = read(reportOf(folder, 'gitlab').stdout);
    assert.deepEqual(
      issues.map(({ location: { path, lines } }) => `${path}:${lines.begin}`),
      [`${TRICKY}:3`, `${TRICKY}:3`, 'b.md:7', 'c.md:1', 'c.md:3', 'd.md:1', 'd.md:3'],
    );
    assert.equal(new Set(issues.map(({ fingerprint }) => fingerprint)).size, issues.length);
    assert.deepEqual(read(reportOf(folderOf(), 'gitlab').stdout), []);
  });

  it('keeps a fingerprint when lines move', () => {
    const folder = folderOf(FILES);
    const [before] = read(reportOf(folder, 'gitlab', 'b.md').stdout);
    folder.write('b.md', `前言\n\n\n${folder.text('b.md')}`);
    const [after] = read(reportOf(folder, 'gitlab', 'b.md').stdout);
    assert.equal(after?.fingerprint, before?.fingerprint);
    assert.equal(after?.location.lines.begin, 10);
  });
});

interface Position {
  line: number;
  column: number;
}
interface Span {
  start: Position;
  end: Position;
}
interface Diagnostics {
  source: { name: string; url: string };
  diagnostics: {
    message: string;
    location: { path: string; range: Span };
    severity: string;
    code: { value: string; url: string };
    suggestions?: { range: Span; text: string }[];
  }[];
}

const POSITION = {
  type: 'object',
  required: ['line', 'column'],
  additionalProperties: false,
  properties: { line: { type: 'integer', minimum: 1 }, column: { type: 'integer', minimum: 1 } },
};
const SPAN = {
  type: 'object',
  required: ['start', 'end'],
  additionalProperties: false,
  properties: { start: POSITION, end: POSITION },
};
/** The messages of reviewdog's protocol, as far as we write them; it refuses keys that it does not know. */
const RDJSON = {
  type: 'object',
  required: ['source', 'diagnostics'],
  additionalProperties: false,
  properties: {
    source: {
      type: 'object',
      additionalProperties: false,
      properties: { name: { type: 'string' }, url: { type: 'string' } },
    },
    diagnostics: {
      type: 'array',
      items: {
        type: 'object',
        required: ['message', 'location', 'severity', 'code'],
        additionalProperties: false,
        properties: {
          message: { type: 'string' },
          location: {
            type: 'object',
            required: ['path', 'range'],
            additionalProperties: false,
            properties: { path: { type: 'string' }, range: SPAN },
          },
          severity: { enum: ['ERROR', 'WARNING', 'INFO'] },
          code: {
            type: 'object',
            additionalProperties: false,
            properties: { value: { type: 'string' }, url: { type: 'string' } },
          },
          suggestions: {
            type: 'array',
            items: {
              type: 'object',
              required: ['range', 'text'],
              additionalProperties: false,
              properties: { range: SPAN, text: { type: 'string' } },
            },
          },
        },
      },
    },
  },
};

describe('--format rdjson', () => {
  const folderOf = useFolders();
  const validate = new Ajv().compile<Diagnostics>(RDJSON);
  const read = (text: string): Diagnostics => {
    const result: unknown = JSON.parse(text);
    assert.ok(validate(result), JSON.stringify(validate.errors));
    return result;
  };

  it('counts columns in bytes, and its suggestions do what --fix does', () => {
    const folder = folderOf(FILES);
    const { diagnostics } = read(reportOf(folder, 'rdjson', TRICKY).stdout);
    const at = (span: Span): Buffer =>
      Buffer.from(TRICKY_TEXT.split('\n')[span.start.line - 1] ?? '').subarray(
        span.start.column - 1,
        span.end.column - 1,
      );
    assert.deepEqual(
      diagnostics.map(({ location }) => at(location.range).toString()),
      ['[2024]', '[2024]'],
    );
    let line = Buffer.from(TRICKY_TEXT.split('\n')[2] ?? '');
    for (const { suggestions = [] } of diagnostics.toReversed()) {
      const { range, text } = suggestions[0] ?? assert.fail();
      line = Buffer.concat([
        line.subarray(0, range.start.column - 1),
        Buffer.from(text),
        line.subarray(range.end.column - 1),
      ]);
    }
    folder.run(['lint', '--fix', TRICKY]);
    assert.equal(line.toString(), folder.text(TRICKY).split('\n')[2]);
  });

  it('is whole where there is nothing to say', () => {
    assert.deepEqual(read(reportOf(folderOf(), 'rdjson').stdout).diagnostics, []);
  });
});

describe('several formats at once', () => {
  const folderOf = useFolders();

  it('say the same, each where it was sent', () => {
    const folder = folderOf(FILES);
    const formats = ['sarif', 'junit', 'checkstyle', 'gitlab', 'rdjson', 'html', 'json'];
    const args = formats.flatMap((format) => ['--format', format, '--output', `reports/out.${format}`]);
    mkdirSync(folder.at('reports'));
    // A report is no draft, and a folder of reports is not searched.
    folder.write('.gongwenignore', 'reports/\n');
    const { stdout, status } = folder.run(['lint', ...args, '--format', 'github']);
    assert.equal(status, 1);
    const report: JsonReport = parseReport(folder.text('reports/out.json'));
    const count = report.files.flatMap(({ findings }) => findings).length;
    assert.equal(count, 3);
    assert.equal(stdout.trimEnd().split('\n').length, count);
    for (const format of formats) {
      const alone = folder.run(['lint', '--format', format]).stdout;
      assert.equal(folder.text(`reports/out.${format}`), alone, format);
    }
  });
});
