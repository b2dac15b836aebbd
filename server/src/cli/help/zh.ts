import type { HelpPages } from './pages.ts';
import { CHECKING } from './zh/checking.ts';
import { COMMON } from './zh/common.ts';
import { READING } from './zh/reading.ts';
import { SETTING } from './zh/setting.ts';

/** The help in Chinese. */
export const HELP_ZH: HelpPages = {
  help: `gongwen：公文检查工具

用法
  gongwen <命令> [选项] [文件…]

命令
  lint      检查公文，可自动修复
  compare   比较同一公文的两个版本
  clean     把抓取、扫描来的原文整理成稿
  outline   显示公文的结构：要素、层次、责任单位
  rules     列出全部规则
  explain   说明一条规则：依据、正误示例、选项
  registry  机关名称登记：校验、查询、增加
  tasks     任务分解表：任务、牵头单位、时限
  targets   量化目标表：数量、单位、时限
  stats     公文统计
  config    某个文件用的是什么配置，从哪里来
  init      为文件夹写一份配置
  merge     合并分份检查的报告
  completion  输出 shell 的命令补全脚本
  help      显示帮助；gongwen help lint 显示一条命令的帮助

示例
  gongwen lint                         检查当前文件夹中的公文
  gongwen lint 通知.md --fix           检查并自动修复
  gongwen explain docnum-bracket       为什么要用六角括号

选项
${COMMON}
  --version                  显示版本

退出码
  0  没有错误    1  有错误，或警告超过 --max-warnings    2  用法、配置、文件有问题，或程序出错`,
  ...CHECKING,
  ...SETTING,
  ...READING,
};
