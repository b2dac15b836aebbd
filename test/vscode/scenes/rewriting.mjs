// Changes that a drafter may want where nothing is wrong.

import { draft } from './drafts.mjs';

/** @type {import('../play.mjs').Scene[]} */
export const rewriting = [
  {
    name: 'the items of a section are numbered anew',
    files: { '重排序号.md': draft(921, { '2. 畅通末端配送': '5. 畅通末端配送' }) },
    async play({ hands }) {
      await hands.openDraft('重排序号.md');
      await hands.inside('5. 畅通末端配送', 4);
      await hands.act('本级序号依次重排');
      await hands.save('重排序号.md', /\n2\. 畅通末端配送/);
    },
  },
  {
    name: 'selected names become a list of responsible units',
    files: { '改为清单.md': draft(922, { '（责任单位：市交通运输委、市财政局）': '市交通运输委、市财政局' }) },
    async play({ hands, picture }) {
      await hands.openDraft('改为清单.md');
      await hands.select('市交通运输委、市财政局');
      await hands.act('改为责任单位清单', () => picture('rewrite', hands.popup));
      await hands.save('改为清单.md', /水路运输。（责任单位：市交通运输委、市财政局）\n/);
    },
  },
  {
    name: 'the brackets of a list with brackets inside are turned',
    files: {
      '括号内外.md': draft(923, {
        '（责任单位：市商务委、重庆邮政管理局，各区县政府）':
          '（责任单位：市商务委、重庆邮政管理局，各区县政府〔开发区管委会，下同〕）',
      }),
    },
    async play({ hands }) {
      await hands.openDraft('括号内外.md');
      await hands.inside('市商务委、重庆邮政管理局', 2);
      await hands.act('括号改为外〔〕内（）');
      await hands.save('括号内外.md', /〔责任单位：市商务委、重庆邮政管理局，各区县政府（开发区管委会，下同）〕/);
    },
  },
];
