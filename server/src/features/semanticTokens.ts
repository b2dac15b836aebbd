import { findMentions } from '../agencies/mentions.ts';
import { judgeDuring } from '../agencies/registry.ts';
import { judgedDay } from '../engine/day.ts';
import type { LintConfig } from '../engine/lintConfig.ts';
import type { GazetteDocument, GazetteFile } from '../gazette/document/document.ts';
import type { Paragraph } from '../gazette/document/paragraph.ts';
import type { Range } from '../text/range.ts';
import { inSource } from './place.ts';

/** What a word is in a 公文, for colouring. */
export type TokenKind = 'mark' | 'number' | 'label' | 'unit' | 'endedUnit' | 'date' | 'title';

/** A coloured stretch of source. */
export interface Token extends Range {
  readonly kind: TokenKind;
}

const DATE = /(?:19|20)[0-9]{2}年(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?/gu;

/** The words to colour inside a stretch of the source, in order, without overlaps. */
export function tokensIn(file: GazetteFile, config: LintConfig, { start, end }: Range): readonly Token[] {
  const found: Token[] = [];
  for (const document of file.documents) {
    if (document.end < start || document.start > end) continue;
    for (const paragraph of document.paragraphs) {
      if (paragraph.end < start || paragraph.start > end || paragraph.role === 'imprint') continue;
      for (const token of tokensOf(paragraph, document, config)) found.push(token);
    }
  }
  return disjoint(found.filter((token) => token.start < end && token.end > start));
}

function tokensOf(paragraph: Paragraph, document: GazetteDocument, config: LintConfig): readonly Token[] {
  const { mark, numbers, lists, spans, masked } = paragraph.prose;
  const tokens: Token[] = [];
  const add = (kind: TokenKind, range: Range): void => {
    tokens.push({ kind, ...inSource({ paragraph, start: range.start, end: range.end }) });
  };
  if (mark !== null && paragraph.role === 'section') add('mark', mark);
  for (const number of numbers) add('number', number);
  for (const span of spans) if (span.kind === 'title') add('title', span);
  for (const part of lists.flatMap((list) => list.parts)) {
    add('label', part.label);
    for (const unit of part.groups.flat()) add(hasEnded(unit.text, document, config) ? 'endedUnit' : 'unit', unit);
  }
  for (const match of masked.matchAll(DATE)) add('date', { start: match.index, end: match.index + match[0].length });
  return tokens;
}

/** True for a name that was certainly out of use on the document's day: editors strike it out. */
function hasEnded(name: string, document: GazetteDocument, { registry, asOf, today }: LintConfig): boolean {
  const [mention] = findMentions(name, registry);
  if (mention === undefined || mention.start !== 0 || mention.end !== name.length) return false;
  const day = judgedDay(document, { today, ...(asOf !== undefined && { asOf }) });
  return mention.agencies.every((agency) => judgeDuring(agency, day).status === 'ended');
}

/** In order; of two that overlap, the one that begins first, and of those the longer. */
function disjoint(tokens: Token[]): readonly Token[] {
  tokens.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return tokens.filter((token) => {
    if (token.start < end) return false;
    end = token.end;
    return true;
  });
}
