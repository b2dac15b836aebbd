import assert from 'node:assert/strict';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { useFolders } from '../../support/cli.ts';
import { FILES, reportOf, TRICKY } from './sample.ts';

const LISTS = new Set(['file', 'error', 'testsuite', 'testcase']);
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  isArray: (name) => LISTS.has(name),
  htmlEntities: true,
});

function parse(text: string): unknown {
  assert.equal(XMLValidator.validate(text), true);
  return parser.parse(text);
}

describe('--format checkstyle', () => {
  const folderOf = useFolders();

  it('is XML that says the same as other formats', () => {
    const { stdout, status } = reportOf(folderOf(FILES), 'checkstyle');
    assert.equal(status, 1);
    const { checkstyle } = parse(stdout) as {
      checkstyle: { file: { name: string; error?: Record<string, string>[] }[] };
    };
    assert.deepEqual(
      checkstyle.file.map(({ name, error = [] }) => [name, error.map(({ line, column }) => `${line}:${column}`)]),
      [
        [TRICKY, ['3:11', '3:23']],
        ['b.md', ['7:4']],
        ['clean.md', []],
      ],
    );
    const { message, severity, source } = checkstyle.file[0]?.error?.[0] ?? {};
    assert.match(message ?? '', /^发文字号.*GB\/T 9704—2012/u);
    assert.deepEqual([severity, source], ['error', 'gongwen.docnum-bracket']);
  });

  it('is XML where there is nothing to say', () => {
    parse(reportOf(folderOf(), 'checkstyle').stdout);
  });
});

describe('--format junit', () => {
  const folderOf = useFolders();

  it('is XML in which documents are suites and errors fail', () => {
    const folder = folderOf(FILES);
    const { stdout } = reportOf(folder, 'junit');
    const { testsuites } = parse(stdout) as {
      testsuites: { testsuite: { name: string; tests: string; failures: string; testcase: object[] }[] };
    };
    assert.deepEqual(
      testsuites.testsuite.map(({ name, tests, failures, testcase }) => [name, tests, failures, testcase.length]),
      [
        [TRICKY, '2', '2', 2],
        ['b.md', '1', '1', 1],
        ['clean.md', '1', '0', 1],
      ],
    );
    assert.equal((stdout.match(/<failure /gu) ?? []).length, 3);
    const warned = reportOf(folder, 'junit', '--rule', 'docnum-bracket:warning');
    assert.equal(warned.status, 0);
    assert.equal(warned.stdout.includes('<failure'), false, 'as the exit status has it');
    assert.match(warned.stdout, /<system-out>warning /u);
    parse(warned.stdout);
  });

  it('replaces what no XML file may hold', () => {
    const { stdout } = reportOf(folderOf({ ...FILES, 'x\u0001\u001b.md': '渝府发[2024]1号\n' }), 'junit');
    parse(stdout);
    assert.equal(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/u.test(stdout), false);
    assert.match(stdout, /x\ufffd\ufffd\.md/u);
  });
});
