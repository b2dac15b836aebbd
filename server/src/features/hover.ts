import type { Agency } from '../agencies/model.ts';
import { judgeDuring, type Registry } from '../agencies/registry.ts';
import { judgedDay } from '../engine/day.ts';
import type { Linter } from '../engine/linter.ts';
import type { GazetteDocument, GazetteFile } from '../gazette/document/document.ts';
import { basisWithStrength } from '../rules/basis.ts';
import { formatDay, formatFact } from '../rules/catalogue/agency-names/shared/time.ts';
import type { Rule, Severity } from '../rules/rule.ts';
import type { Range } from '../text/range.ts';
import type { WorkspaceIndex } from '../workspace/index.ts';
import { summarise } from '../workspace/summary.ts';
import { ruleAt } from './directives.ts';
import { type Entity, entityAt, mentionsOf, plainTitle } from './entities.ts';
import { documentByNumber } from './navigation.ts';
import { documentAt, inSource } from './place.ts';
import { placesOf } from './shortNames.ts';

/** What is said about a word: a heading and short lines, without any markup. */
export interface Hover {
  readonly range: Range;
  readonly heading: string;
  readonly lines: readonly string[];
}

/** What the program knows about the word at an offset, or null. */
export function hoverAt(file: GazetteFile, linter: Linter, index: WorkspaceIndex, offset: number): Hover | null {
  const { rules, registry } = linter.config;
  const named = ruleAt(file.source, rules, offset);
  if (named !== null) return { range: named, ...aboutRule(named.rule) };
  const entity = entityAt(file, registry, offset);
  if (entity === null) return null;
  const about = aboutEntity(file, linter, index, entity, documentAt(file, offset));
  return about === null ? null : { range: inSource(entity), ...about };
}

type About = Omit<Hover, 'range'>;

function aboutEntity(
  file: GazetteFile,
  linter: Linter,
  index: WorkspaceIndex,
  entity: Entity,
  document: GazetteDocument | null,
): About | null {
  switch (entity.kind) {
    case 'agency':
      return aboutAgency(file, linter, entity.agency, document);
    case 'number':
      return aboutNumber(file, index, entity.number.normal);
    case 'shortName': {
      const { shortName } = entity;
      const uses = placesOf(entity.document, shortName.name).length;
      const { text } = shortName.definition.paragraph.prose;
      const lines = [`定义于：${excerpt(text, shortName.definition)}`, `本文共出现 ${uses} 处`];
      return { heading: shortName.name, lines };
    }
    case 'title':
      return aboutTitle(file, index, entity.title);
  }
}

const SEVERITIES: Readonly<Record<Severity, string>> = { error: '必改', warning: '疑似', info: '提示' };

function aboutRule(rule: Rule): About {
  return {
    heading: `${rule.id} ${rule.title.zh}`,
    lines: [rule.description.zh, `依据：${basisWithStrength(rule.basis)}`, `级别：${SEVERITIES[rule.severity]}`],
  };
}

function aboutAgency(file: GazetteFile, linter: Linter, agency: Agency, document: GazetteDocument | null): About {
  const { registry } = linter.config;
  const { validFrom, validTo, predecessors, successors, full, short, category } = agency;
  const count = mentionsOf(file, registry, agency).length;
  const lines = [
    `简称：${short}（${category}）`,
    validFrom && `自${formatFact(validFrom)}起使用此名称`,
    predecessors.length > 0 && `此前为：${predecessors.join('、')}`,
    validTo && `用至${formatFact(validTo)}`,
    successors.length > 0 && `此后为：${successors.join('、')}`,
    document && statusLine(agency, linter, document),
    sameBodyLine(registry, agency),
    `本文件共出现 ${count} 处`,
    agency.basis === 'own' && '登记中此项仅凭经验、未见文件，请核对',
  ];
  return { heading: full, lines: lines.filter(isLine) };
}

/** Only what a drafter has to act on; that a name is in force needs no line. */
function statusLine(agency: Agency, linter: Linter, document: GazetteDocument): string {
  const day = judgedDay(document, linter.config);
  switch (judgeDuring(agency, day).status) {
    case 'ended':
      return `按本文日期（${formatDay(day)}），此名称已停用`;
    case 'not-yet':
      return `按本文日期（${formatDay(day)}），此名称尚未启用`;
    case 'unknown':
      return `按本文日期（${formatDay(day)}），无法确定此名称是否在用`;
    case 'valid':
      return '';
  }
}

function sameBodyLine(registry: Registry, agency: Agency): string {
  const others = registry.sameBody(agency).filter((other) => other !== agency);
  return others.length === 0 ? '' : `同一机关的其他登记名称：${others.map((other) => other.short).join('、')}`;
}

function aboutNumber(file: GazetteFile, index: WorkspaceIndex, normal: string): About | null {
  const repeal = repealOf(file, index, normal);
  const own = documentByNumber(file, normal);
  const [other] = index.byNumber(normal);
  const title = own?.title?.text ?? other?.title ?? citedTitle(file, normal);
  const date = own?.date?.date.text ?? other?.date;
  const lines = [title, date && `成文日期：${date}`, repeal].filter(isLine);
  return lines.length === 0 ? null : { heading: normal, lines };
}

/** The title that the file itself gives with a number somewhere. */
function citedTitle(file: GazetteFile, normal: string): string | null {
  for (const { prose } of file.paragraphs) {
    const citation = prose.citations.find(({ number }) => number.normal === normal);
    if (citation !== undefined) return citation.title.text;
  }
  return null;
}

/** Whether a document of this file or of the workspace repeals the number: 关于废止渝府办发〔2021〕107号文件的通知. */
function repealOf(file: GazetteFile, index: WorkspaceIndex, normal: string): string {
  const here = summarise(file)?.documents.find(({ repeals }) => repeals.includes(normal));
  const by = here ?? index.repealsOf(normal)[0];
  return by === undefined ? '' : `已由${by.number ?? `《${by.title}》`}废止`;
}

function aboutTitle(file: GazetteFile, index: WorkspaceIndex, title: string): About | null {
  for (const document of file.documents) {
    const number = document.number?.number.normal;
    if (document.title !== null && plainTitle(document.title.text) === title) {
      return { heading: document.title.text, lines: number === undefined ? [] : [number] };
    }
    for (const { title: own } of document.attachments) {
      if (plainTitle(own.text) !== title) continue;
      return { heading: own.text, lines: [`${number ?? '本文件'}所附`] };
    }
  }
  const [other] = index.byTitle(title);
  if (other === undefined) return null;
  return { heading: other.title, lines: [other.number, other.date && `成文日期：${other.date}`].filter(isLine) };
}

function isLine(line: string | false | null | undefined): line is string {
  return typeof line === 'string' && line !== '';
}

/** A few words around a place. */
function excerpt(text: string, { start, end }: Range): string {
  const from = Math.max(0, start - 24);
  const to = Math.min(text.length, end + 8);
  return `${from > 0 ? '…' : ''}${text.slice(from, to).trim()}${to < text.length ? '…' : ''}`;
}
