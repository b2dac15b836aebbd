import assert from 'node:assert/strict';
import { useFolders } from '../support/cli.ts';

const TEXT =
  '# 重庆市教育委员会关于做好工作的通知\n\n各区县教委：\n\n推进智慧重庆建设，请登陆财政网站填报，已完成布署。\n';

interface Shown {
  readonly ruleId: string;
  readonly severity: string;
  readonly message: string;
}

function said(stdout: string): readonly string[] {
  const report: { readonly files: readonly { readonly findings: readonly Shown[] }[] } = JSON.parse(stdout);
  return report.files.flatMap(({ findings }) =>
    findings
      .filter(({ ruleId }) => ruleId === 'office-words' || ruleId === 'term-confusables')
      .map(({ ruleId, severity, message }) => `${ruleId} ${severity} ${message.slice(0, 12)}`),
  );
}

describe('lint: words of the office', () => {
  const folderOf = useFolders();

  it('reads a table, adds the list of the folder below, and keeps quiet about allowed words', () => {
    const folder = folderOf({
      'gongwen.config.json': '{ "words": "词表/words.csv" }',
      '词表/words.csv': '错误写法,正确写法,原因,级别\n智慧重庆,数字重庆,2023年起的提法,错误\n',
      'a.md': TEXT,
      'b/gongwen.config.json': '{ "words": [{ "allow": "布署" }, { "wrong": "智慧重庆", "severity": "info" }] }',
      'b/a.md': TEXT,
    });
    const above = folder.run(['lint', 'a.md', '--format', 'json']);
    assert.deepEqual(said(above.stdout), [
      'office-words error “智慧重庆”应写作“数字',
      'term-confusables warning “登陆”应为“登录”，进',
      'term-confusables warning “布署”应为“部署”（通',
    ]);
    const below = folder.run(['lint', 'b/a.md', '--format', 'json']);
    assert.deepEqual(said(below.stdout), [
      'office-words info “智慧重庆”本单位不用（',
      'term-confusables warning “登陆”应为“登录”，进',
    ]);
  });

  it('says where a list is wrong', () => {
    const folder = folderOf({
      'gongwen.config.json': '{ "words": ["words.csv", "none.csv"] }',
      'words.csv': '智慧重庆,数字重庆,,响亮\n',
      'a.md': TEXT,
    });
    const { status, stderr } = folder.run(['lint', 'a.md']);
    assert.equal(status, 2);
    assert.match(stderr, /words\.csv:1/u);
    assert.match(stderr, /words\[1\]/u);
  });

  it('is part of what the cache goes by', () => {
    const folder = folderOf({
      'gongwen.config.json': '{ "words": "words.csv" }',
      'words.csv': '智慧重庆,,,\n',
      'a.md': TEXT,
    });
    folder.run(['lint', 'a.md', '--cache', '--format', 'json']);
    folder.write('words.csv', '推进,,,\n');
    const again = said(folder.run(['lint', 'a.md', '--cache', '--format', 'json']).stdout);
    assert.deepEqual(
      again.filter((text) => text.startsWith('office-words')),
      ['office-words warning “推进”本单位不用（本厅'],
    );
  });
});
