import assert from 'node:assert/strict';
import { definitionAt, definitionsElsewhere } from '../../server/src/features/navigation.ts';
import { parseGazette } from '../../server/src/gazette/document/parse.ts';
import { WorkspaceIndex } from '../../server/src/workspace/index.ts';
import { summarise } from '../../server/src/workspace/summary.ts';
import { cursorAt, cursorIn, linter } from './support.ts';

const { registry } = linter.config;
const NOTICE =
  '# 重庆市人民政府办公厅\n# 关于印发《甲行动方案》的通知\n\n渝府办发〔2024〕60号\n\n有关单位：\n\n《甲行动方案》已经市政府同意，现印发给你们。\n\n2024年6月3日\n';
const PLAN = '# 甲行动▮方案\n\n一、总体要求\n\n加强管理。（责任单位：市商务委）\n\n二、主要任务\n\n推进工作。\n';
const STATED =
  '# 关于乙的通知\n\n渝府办发〔2024〕61号\n\n有关单位：\n\n请执行。\n\n附件：乙▮实施细则\n\n重庆市人民政府办公厅\n\n2024年6月3日\n\n附件\n\n# 乙实施细则\n\n一、总则\n';
const CONTENTS =
  '# 目录\n\n重庆市人民政府办公厅关于印发《甲行动▮方案》的通知……（3）\n\n重庆市人民政府关于丙的通知……（5）\n\n';

/** Where a cursor leads in a workspace of one more file. */
function elsewhere(marked: string, other: string): readonly string[] {
  const { file, offset } = cursorIn(marked);
  const index = new WorkspaceIndex();
  index.set('here.md', summarise(file));
  index.set('other.md', summarise(parseGazette(other)));
  return definitionsElsewhere(file, registry, offset, index, 'here.md').map(
    ({ uri, place }) => `${uri}:${place.start.line}`,
  );
}

describe('plans and what issues them', () => {
  it('lead to each other across files', () => {
    assert.deepEqual(elsewhere(PLAN, NOTICE), ['other.md:0']);
    assert.deepEqual(elsewhere(NOTICE.replace('《甲行动方案》已经', '《甲▮行动方案》已经'), PLAN.replace('▮', '')), [
      'other.md:0',
    ]);
  });

  it('lead from a citation to a plan attached in another file', () => {
    const cites = '# 关于丁的通知\n\n渝府办发〔2024〕62号\n\n有关单位：\n\n按照《乙实▮施细则》办理。\n';
    assert.deepEqual(elsewhere(cites, STATED.replace('▮', '')), ['other.md:16']);
  });

  it('lead from the 附件说明 to the attachment', () => {
    const { file, text, offset } = cursorIn(STATED);
    const found = definitionAt(file, registry, offset);
    assert.equal(found && text.slice(found.selection.start, found.selection.end), '# 乙实施细则');
  });

  it('lead from a 目录 of its own file to the documents in others', () => {
    const gazette = `${CONTENTS}# 重庆市人民政府关于丙的通知\n\n渝府发〔2024〕9号\n\n有关单位：\n\n请执行。\n\n重庆市人民政府\n\n2024年6月1日\n`;
    assert.deepEqual(elsewhere(gazette, NOTICE), ['other.md:0']);
  });

  it('lead from the entries and plans of the gazette to its own documents', () => {
    const { file, offset } = cursorAt('重庆市人民政府公报2024年第9期.md', '# 推进“邮运通”', 4);
    assert.ok(definitionAt(file, registry, offset));
  });
});
