import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parseGazette } from '../../server/src/gazette/document/parse.ts';
import { type FileSummary, summarise } from '../../server/src/workspace/summary.ts';

/** Bytes of the heap that something still refers to. */
function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  collect();
  return process.memoryUsage().heapUsed;
}

/** A document with one long paragraph that cites another one. */
function longDocument(index: number): string {
  const filler = `第${index}项工作要抓紧抓实抓出成效，`.repeat(4000);
  return [
    `# 重庆市人民政府办公厅关于做好第${index}项工作的通知`,
    `渝府办发〔2024〕${index}号`,
    '各区县（自治县）人民政府，市政府各部门：',
    `按照《重庆市人民政府办公厅关于做好第${index}项准备工作的通知》（渝府办发〔2023〕${index}号）要求，${filler}特此通知。`,
    '重庆市人民政府办公厅',
    '2024年5月11日',
  ].join('\n\n');
}

describe('the summary of a file', () => {
  it('keeps nothing of the text that it was made of in memory', function () {
    this.timeout(20_000);
    const summaryOf = (index: number): FileSummary | null => summarise(parseGazette(longDocument(index)));
    summaryOf(1000);
    const before = heapInUse();
    const summaries = Array.from({ length: 40 }, (_, index) => summaryOf(index + 1));
    const grown = heapInUse() - before;
    assert.equal(summaries[7]?.documents[0]?.number, '渝府办发〔2024〕8号');
    assert.equal(summaries[7]?.citations[0]?.title, '重庆市人民政府办公厅关于做好第8项准备工作的通知');
    const text = longDocument(1).length * 2;
    assert.ok(grown < 10 * text, `${grown} bytes for 40 summaries of ${text} bytes each`);
  });
});
