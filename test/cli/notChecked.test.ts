import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { type Folder, only, useFolders } from '../support/cli.ts';
import { readSarif, sarifValidator } from '../support/sarif.ts';

const DRAFT = `# 重庆市人民政府关于测试的通知

渝府发〔2024〕1号

各区县（自治县）人民政府：

现通知如下。

\`\`\`
code
\`\`\`

\`\`\`
more
\`\`\`

重庆市人民政府

2024年5月11日
`;

/** The end of a report in JSON. */
interface Report {
  readonly files: readonly { readonly filePath: string; readonly unread?: readonly object[] }[];
  readonly skipped: readonly { readonly filePath: string; readonly reason: string }[];
}

describe('what is not checked', () => {
  const folderOf = useFolders();
  const reportOf = (folder: Folder, ...args: readonly string[]): Report =>
    JSON.parse(folder.run(['lint', '--format', 'json', ...args]).stdout);

  /** A folder with a file for every reason to skip one. */
  const mixed = (): Folder => {
    const folder = folderOf({
      'gongwen.config.json': only('docnum-bracket', { ignore: ['*.old.md'] }),
      '.gongwenignore': 'drafts/\n',
      'a.md': DRAFT,
      'README.md': '# read me\n\nhello\n',
      'b.txt': DRAFT,
      'c.png': new Uint8Array([0x89, 0x50, 0, 0]),
      'd.md': new Uint8Array(200),
      'e.old.md': DRAFT,
      'drafts/f.md': DRAFT,
      'below/gongwen.config.json': '{ "rules": 1 }',
      'below/g.md': DRAFT,
    });
    symlinkSync(folderOf({ 'x.md': DRAFT }).at('x.md'), folder.at('link.md'));
    return folder;
  };

  it('is listed by file and reason in JSON', () => {
    const { files, skipped } = reportOf(mixed());
    assert.deepEqual(
      files.map(({ filePath }) => filePath),
      ['a.md'],
    );
    assert.deepEqual(
      skipped.map(({ filePath, reason }) => `${filePath} ${reason}`),
      [
        'README.md no-document',
        'b.txt extension',
        'below/g.md configuration',
        'c.png extension',
        'd.md binary',
        'drafts/ ignored',
        'e.old.md ignored',
        'link.md link',
      ],
    );
    const [code, more] = ['code', 'more'].map((word) => DRAFT.indexOf(`\`\`\`\n${word}`));
    assert.deepEqual(files[0]?.unread, [
      { reason: 'code', offset: code, endOffset: (code ?? 0) + 12 },
      { reason: 'code', offset: more, endOffset: (more ?? 0) + 12 },
    ]);
  });

  it('is counted in the summary, and listed with --debug', () => {
    const { stdout } = mixed().run(['lint']);
    assert.match(stdout, /未检查：2 处代码 · not checked: 2 code/);
    assert.match(
      stdout,
      /跳过 8 个文件：不是公文 1，其他扩展名 2，按忽略规则 2，指向文件夹之外的链接 1，不是文本 1，配置有错 1 · skipped 8 files/,
    );
    const { stderr } = mixed().run(['lint', '--debug']);
    assert.match(stderr, /跳过 README\.md：不是公文 \(skipped: no official document\)/);
    assert.match(stderr, /跳过 drafts\/：按忽略规则/);
  });

  it('is the same whatever the number of threads, shards, and what a cache remembers', () => {
    const folder = mixed();
    const whole = folder.run(['lint', '--format', 'json']).stdout;
    assert.equal(folder.run(['lint', '--format', 'json', '--concurrency', '1']).stdout, whole);
    for (const _ of ['first', 'second']) {
      assert.equal(folder.run(['lint', '--format', 'json', '--cache-location', '../cache']).stdout, whole);
    }
    for (const format of ['json', 'sarif']) {
      const alone = folder.run(['lint', '--format', format]).stdout;
      for (const index of [1, 2]) {
        folder.run(['lint', '--format', format, '--shard', `${index}/2`, '--output', `${index}.json`]);
      }
      assert.equal(folder.run(['merge', '1.json', '2.json']).stdout, alone, format);
    }
  });

  it('is carried by SARIF as notifications of the tool', () => {
    const { stdout } = mixed().run(['lint', '--format', 'sarif']);
    sarifValidator()(JSON.parse(stdout));
    const [run] = readSarif(stdout).runs;
    const text = JSON.stringify(run);
    for (const said of ['未检查：代码', '跳过：不是公文', '跳过：不是文本']) assert.ok(text.includes(said), said);
  });

  it('names the ending where a folder holds only other text files', () => {
    const { stdout, status } = folderOf({ 'a.txt': DRAFT, 'b.png': 'x' }).run(['lint']);
    assert.equal(status, 0);
    assert.match(stdout, /没有要检查的公文/);
    assert.match(stdout, /要检查 \.txt 文件请加 --ext txt/);
    assert.doesNotMatch(folderOf({ 'a.md': DRAFT, 'a.txt': DRAFT }).run(['lint']).stdout, /--ext/);
  });

  it('is never called free of findings', () => {
    const folder = folderOf({ 'code.md': '```\n[2024]\n```\n', 'empty.md': ' \n' });
    for (const file of ['code.md', 'empty.md']) {
      const { stdout } = folder.run(['lint', file]);
      assert.doesNotMatch(stdout, /未发现问题/);
      assert.match(stdout, /1 个文件，没有可检查的文字/);
    }
    assert.match(folder.run(['lint', 'code.md', '--format', 'html']).stdout, /没有可检查的文字/);
  });

  it('is shown by outline, in both formats', () => {
    const folder = folderOf({ 'a.md': DRAFT });
    assert.match(folder.run(['outline', 'a.md']).stdout, /未检查 {2}第 9—11 行：代码 · not read: code/);
    const { unread }: { unread: readonly object[] } = JSON.parse(folder.run(['outline', 'a.md', '-f', 'json']).stdout);
    const offset = DRAFT.indexOf('```');
    assert.deepEqual(unread[0], { reason: 'code', line: 9, endLine: 11, offset, endOffset: offset + 12 });
  });
});
