import { resolve } from 'node:path';
import {
  type OutlineDocument,
  type OutlineList,
  type OutlineSection,
  type OutlineUnread,
  outlineModel,
} from '../../gazette/document/outlineModel.ts';
import { parseGazette } from '../../gazette/document/parse.ts';
import { EXIT, UsageError } from '../../project/exit.ts';
import { StreamOutput } from '../../project/files/output.ts';
import { readStandardInput, readText } from '../../project/files/read.ts';
import { printable } from '../../text/displayWidth.ts';
import { expectOperands, lastOf, readArguments } from '../arguments.ts';
import type { Environment } from '../environment.ts';
import { colorOf, oneOf } from '../lint/lintOptions.ts';
import { unreadName } from '../reporters/notChecked.ts';
import { type Style, styleFor, wantsColor } from '../terminal/color.ts';
import { safeLine } from '../terminal/safeLine.ts';

/** The options of `gongwen outline`. */
export const OPTIONS = { format: 'value' } as const;

/** `gongwen outline FILE`: the structure that the linter sees in a text. */
export async function run(args: readonly string[], { cwd, env, stdout }: Environment): Promise<number> {
  const given = readArguments(args, OPTIONS);
  const format = oneOf('format', lastOf(given, 'format') ?? 'tree', ['tree', 'json'] as const);
  const [name] = given.operands;
  if (name === undefined) throw new UsageError('缺少文件名 (a file is needed)');
  expectOperands(given, 1);
  const { text } = name === '-' ? readStandardInput('<stdin>') : readText(resolve(cwd, name), name);
  const model = outlineModel(parseGazette(text));
  const output = new StreamOutput(stdout);
  if (format === 'json') await output.write(`${JSON.stringify(model, null, 2)}\n`);
  else {
    const style = styleFor(wantsColor(colorOf(given), env, stdout));
    const trees = model.documents.map((document) => treeOf(document, style));
    await output.write(trees.length === 0 ? '没有公文 · no document\n' : trees.join('\n'));
    await output.write(unreadLines(model.unread, style));
  }
  return EXIT.ok;
}

/** What each element is called in the tree; four columns wide each, so that the texts stand in one line. */
function elementsOf(document: OutlineDocument): readonly (readonly [string, string | null])[] {
  const { head, imprint } = document;
  const kind = document.kind === null ? null : `${document.kind}${directionText(document.direction)}`;
  const printed = [imprint.printedBy, imprint.printedOn].filter((part) => part !== null).join('  ');
  return [
    ['文　　种', kind],
    ['发文机关', document.issuer],
    ['份　　号', head.copyNumber],
    ['密　　级', head.secrecy],
    ['紧急程度', head.urgency],
    ['机关标志', head.mark],
    ['发文字号', document.number],
    ['签 发 人', head.signers.join('、') || null],
    ['主送机关', document.addressee],
    ...document.attachmentStatement.map((entry) => ['附件说明', entry] as const),
    ['署　　名', document.signature],
    ['成文日期', document.date],
    ['附　　注', document.note],
    ['抄送机关', imprint.copyTo.join('、') || null],
    ['印　　发', printed || null],
    ...document.attachments.map(({ title, line }) => ['附　　件', `${title}${lineText(line)}`] as const),
  ];
}

const DIRECTIONS: Readonly<Record<NonNullable<OutlineDocument['direction']>, string>> = {
  up: '（上行）',
  down: '（下行）',
  level: '（平行）',
};

function directionText(direction: OutlineDocument['direction']): string {
  return direction === null ? '' : DIRECTIONS[direction];
}

function treeOf(document: OutlineDocument, style: Style): string {
  const lines = [style.bold(safeLine(document.title ?? '（无标题）')) + style.dim(lineText(document.line))];
  for (const [label, text] of elementsOf(document)) {
    if (text !== null) lines.push(`  ${style.dim(label)}  ${printable(text)}`);
  }
  addSections(lines, document.sections, '  ', style);
  return `${lines.join('\n')}\n`;
}

/** What is not read, with its lines; empty where everything is. */
function unreadLines(unread: readonly OutlineUnread[], style: Style): string {
  return unread
    .map(({ reason, line, endLine }) => {
      const { zh, en } = unreadName(reason);
      const lines = endLine === line ? `第 ${line} 行` : `第 ${line}—${endLine} 行`;
      return style.dim(`未检查  ${lines}：${zh} · not read: ${en}`);
    })
    .map((text) => `${text}\n`)
    .join('');
}

function addSections(lines: string[], sections: readonly OutlineSection[], indent: string, style: Style): void {
  sections.forEach((section, index) => {
    const last = index === sections.length - 1;
    const { marker, heading, line, responsible, alsoResponsible = [], children } = section;
    const gap = /[\d.．]$/u.test(marker) ? ' ' : '';
    lines.push(
      `${indent}${style.dim(last ? '└ ' : '├ ')}${printable(`${marker}${gap}${heading}`)}${style.dim(lineText(line))}`,
    );
    const below = `${indent}${style.dim(last ? '  ' : '│ ')}`;
    const lists = responsible === null ? [] : [responsible, ...alsoResponsible];
    for (const list of lists)
      lines.push(`${below}${children.length > 0 ? style.dim('│ ') : '  '}${listText(list, style)}`);
    addSections(lines, children, below, style);
  });
}

function listText({ label, groups }: OutlineList, style: Style): string {
  return style.cyan(printable(`${label}：${groups.map((units) => units.join('、')).join('，')}`));
}

function lineText(line: number): string {
  return `  :${line}`;
}
