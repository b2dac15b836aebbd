import assert from 'node:assert/strict';
import { type Folder, only, parseReport, useFolders } from '../support/cli.ts';

/** Far less than an archive and what is said about it would take, were all of it held at once. MB. */
const HEAP = '--max-old-space-size=72';

describe('an archive', function () {
  this.timeout(120_000);
  const folderOf = useFolders();

  /** Documents, each with so many wrong numbers and so many paragraphs besides. */
  function archive(documents: number, findings: number, paragraphs: number): Folder {
    const folder = folderOf({ 'gongwen.config.json': only('docnum-bracket') });
    const filler = '各有关单位要加强统筹协调，狠抓工作落实。';
    for (let index = 0; index < documents; index++) {
      const numbers = Array.from({ length: findings }, (_, n) => `按照渝府发[2024]${index * findings + n}号执行。`);
      const body = Array.from({ length: paragraphs }, (_, n) => `${index}之${n}，${filler}`);
      const text = [
        `# 关于做好第${index}项工作的通知`,
        `渝府办发〔2024〕${index + 1}号`,
        '各区县人民政府：',
        ...numbers,
        ...body,
      ];
      folder.write(`${String(index % 10)}/${String(index).padStart(4, '0')}.md`, `${text.join('\n\n')}\n`);
    }
    return folder;
  }

  it('needs no more memory for its tables than its largest document', () => {
    const folder = archive(150, 0, 1000);
    for (const command of ['tasks', 'targets', 'stats']) {
      const { status, stderr } = folder.run([command, '.', '--format', 'csv'], { env: { NODE_OPTIONS: HEAP } });
      assert.equal(status, 0, `${command}: ${stderr.slice(-400)}`);
    }
  });

  it('needs little memory for what is found in it, in whatever format it is reported', () => {
    const folder = archive(1100, 50, 0);
    const formats = ['json', 'sarif', 'html'];
    const args = formats.flatMap((format) => ['--format', format, '--output', `report.${format}`]);
    const { status, stderr } = folder.run(['lint', ...args, '--cache', '--concurrency', '1'], {
      env: { NODE_OPTIONS: HEAP },
    });
    assert.equal(status, 1, stderr.slice(-400));
    assert.equal(parseReport(folder.text('report.json')).summary.errors, 55_000);
  });
});
