import assert from 'node:assert/strict';
import { type Answers, draftOf, matterOf } from '../../client/src/newDocument/draft.ts';
import { kinds } from '../../client/src/newDocument/kinds.ts';
import { plainText, snippetText } from '../../client/src/newDocument/parts.ts';
import { defaultConfig } from '../../server/src/config/defaults.ts';
import { Linter } from '../../server/src/engine/linter.ts';

const today = new Date(2024, 4, 20);
const linter = new Linter(defaultConfig('2024-05-20'));

/** What a drafter must not be met with in a draft that was just made. */
function problems(text: string): string[] {
  const { file, findings } = linter.lint(text);
  assert.ok(linter.applies(file), `not taken for a document:\n${text}`);
  return findings.filter(({ severity }) => severity !== 'info').map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

function answers(name: string, issuer: string, subject: string, addressees?: string): Answers {
  const kind = kinds.find((candidate) => candidate.name === name);
  assert.ok(kind);
  return { kind, issuer, subject, addressees: addressees ?? kind.addressees?.(issuer) ?? '', today };
}

const issuers = ['重庆市人民政府', '重庆市人民政府办公厅', '重庆市商务委员会', '国务院办公厅', '成都市人民政府'];

describe('a new document', () => {
  it('can be of each of the 15 kinds, or a 通知 that issues a plan', () => {
    const official = '决议 决定 命令（令） 公报 公告 通告 意见 通知 通报 报告 请示 批复 议案 函 纪要'.split(' ');
    assert.deepEqual(kinds.map(({ name }) => name).sort(), [...official, '印发'].sort());
  });

  for (const { name, subject } of kinds) {
    it(`lints clean: ${name}`, () => {
      const said = subject === 'name' ? '重庆市推动物流降本增效行动方案' : '做好2024年防汛抗旱工作';
      const named = name === '纪要' ? '专题会议' : said;
      for (const issuer of issuers) {
        const text = plainText(draftOf(answers(name, issuer, named)));
        assert.deepEqual(problems(text), [], text);
      }
    });
  }

  it('takes what people type, and makes of it what belongs there', () => {
    assert.equal(matterOf('关于做好防汛工作的通知'), '做好防汛工作');
    assert.equal(matterOf('《某某方案》'), '某某方案');
    const text = plainText(
      draftOf(answers('通知', '重庆市人民政府办公厅', '关于做好\n# 防汛工作的通知', '各区县, 市政府各部门:')),
    );
    assert.match(
      text,
      /^# 重庆市人民政府办公厅关于做好 # 防汛工作的通知\n\n渝府办发〔2024〕1号\n\n各区县，市政府各部门：\n/u,
    );
  });

  it('names the plan’s own kind in its opening, and puts the plan after the date', () => {
    const text = plainText(draftOf(answers('印发', '重庆市人民政府办公厅', '推动物流降本增效行动方案（试行）')));
    assert.match(text, /已经市政府同意，现印发给你们，请认真贯彻落实。/u);
    assert.match(
      text,
      /2024年5月20日\n\n# 推动物流降本增效行动方案（试行）\n\n为落实有关部署，结合实际，制定本行动方案。/u,
    );
  });

  it('leads from hole to hole as a snippet, and nothing that was typed becomes one', () => {
    assert.match(snippetText('甲⟦乙⟧丙⟦丁⟧'), /^甲\$\{1:乙\}丙\$\{2:丁\}$/u);
    assert.equal(snippetText('$1 {x} \\'), '\\$1 {x\\} \\\\');
  });
});
