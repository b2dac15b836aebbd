// Giving a thing another name.

import assert from 'node:assert/strict';
import { draft } from './drafts.mjs';

/** @type {import('../play.mjs').Scene[]} */
export const renaming = [
  {
    name: 'an agency is renamed in one document, other forms of its name apart',
    files: { '重命名.md': draft(951, { 市交通运输委牵头推进: '重庆市交通运输委员会牵头推进' }), '旁观.md': draft(952) },
    async play({ hands, picture }) {
      await hands.openDraft('重命名.md');
      await hands.inside('市交通运输委、市财政局', 3);
      await hands.rename('市交通局', () => picture('rename', hands.popup));
      await hands.save('重命名.md', /（责任单位：市交通局、市发展改革委[\s\S]*（责任单位：市交通局、市财政局/);
      assert.match(await hands.onDisk('重命名.md'), /重庆市交通运输委员会牵头推进/);
      assert.doesNotMatch(await hands.onDisk('旁观.md'), /市交通局/);
    },
  },
  {
    name: 'a short name is renamed with its definition',
    files: { '重命名简称.md': draft(953) },
    async play({ hands }) {
      await hands.openDraft('重命名简称.md');
      await hands.inside('依托陆海枢纽', 3);
      await hands.rename('通道枢纽');
      await hands.save('重命名简称.md', /（以下简称“通道枢纽”）[\s\S]*依托通道枢纽，/);
    },
  },
  {
    name: 'an agency is renamed across the workspace where the setting says so',
    files: {
      '全部重命名.md': draft(954, { '市商务委、重庆邮政管理局': '市民政局、重庆邮政管理局' }),
      '另一份重命名.md': draft(955, { '市商务委、重庆邮政管理局': '市民政局、重庆海关' }),
    },
    async play({ hands }) {
      await hands.settings({ 'gongwen.renameIn': 'workspace' });
      await hands.openDraft('全部重命名.md');
      await hands.inside('市民政局、重庆', 2);
      await hands.rename('市民政委');
      await hands.save('全部重命名.md', /市民政委、重庆邮政管理局/);
      await hands.command('File: Save All Files');
      await hands.untilOnDisk('另一份重命名.md', /市民政委、重庆海关/);
      await hands.settings({});
    },
  },
];
