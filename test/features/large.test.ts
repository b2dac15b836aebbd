import assert from 'node:assert/strict';
import { defaultConfig } from '../../server/src/config/defaults.ts';
import { tokensIn } from '../../server/src/features/semanticTokens.ts';
import { parseGazette } from '../../server/src/gazette/document/parse.ts';
import { tableRows } from '../../server/src/print/table.ts';

/** A call takes no more arguments than fit on the stack, about a hundred thousand; a text may hold more of anything. */
const MANY = 150_000;

describe('features on texts without measure', () => {
  it('colours every date of one paragraph', () => {
    const text = `第一条 ${'2024年1月1日，'.repeat(MANY)}`;
    const tokens = tokensIn(parseGazette(text), defaultConfig('2024-06-01'), { start: 0, end: text.length });
    assert.equal(tokens.filter(({ kind }) => kind === 'date').length, MANY);
  });

  it('prints every row of one table', () => {
    const [cell] = parseGazette('|甲|\n|-|\n|乙|\n').paragraphs;
    assert.ok(cell?.cell);
    const place = cell.cell;
    const cells = Array.from({ length: MANY }, (_, row) => ({ ...cell, cell: { ...place, row } }));
    assert.equal(tableRows(cells).length, MANY);
  });
});
