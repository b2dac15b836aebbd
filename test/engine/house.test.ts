import assert from 'node:assert/strict';
import { configure } from '../../server/src/config/configure.ts';
import { profiles } from '../../server/src/config/profiles.ts';
import { Linter } from '../../server/src/engine/linter.ts';

const chosen = profiles.get('chongqing');
const CONFIG = { root: false, rules: new Map() };

/** A 通知 whose list of responsible units stands before the end of its paragraph, against the habit of this house. */
const notice = (issuer: string, prefix: string): string =>
  `# ${issuer}关于做好春季农业生产工作的通知\n\n${prefix}〔2024〕47号\n\n各有关单位：\n\n一、抓好春耕（责任单位：农业农村部门，商务部门）。\n\n二、抓好田管。（责任单位：农业农村部门，商务部门）\n\n${issuer}\n\n2024年5月11日\n`;

function habits(text: string, named: boolean): { readonly count: number; readonly withoutHouse: boolean } {
  const files = named && chosen !== undefined ? [{ ...CONFIG, profile: chosen }] : [];
  const { findings, withoutHouse } = new Linter(configure(files, [], '2024-06-01')).lint(text);
  return { count: findings.filter(({ basis }) => basis.kind === '本厅').length, withoutHouse };
}

describe('the habits of the house', () => {
  const ours = notice('重庆市人民政府办公厅', '渝府办发');
  const others = notice('临江市人民政府办公室', '临府办发');

  it('hold for documents of its region', () => {
    const { count, withoutHouse } = habits(ours, false);
    assert.ok(count > 0);
    assert.equal(withoutHouse, false);
  });

  it('are not told to a drafter of another place', () => {
    assert.deepEqual(habits(others, false), { count: 0, withoutHouse: true });
  });

  it('hold for whoever chose them', () => {
    const { count, withoutHouse } = habits(others, true);
    assert.ok(count > 0);
    assert.equal(withoutHouse, false);
  });
});
