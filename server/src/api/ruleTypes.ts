/** Everything that the author of a rule may want to name: the rule object and the model that rules read. */
export type { Agency } from '../agencies/model.ts';
export type { Registry } from '../agencies/registry.ts';
export type { Block, Piece } from '../formats/block.ts';
export type {
  Attachment,
  ContentsEntry,
  GazetteDocument,
  GazetteFile,
  PlacedList,
  Section,
  Title,
} from '../gazette/document/document.ts';
export type { Join, Paragraph, Role } from '../gazette/document/paragraph.ts';
export type { BracketPairs } from '../gazette/prose/brackets.ts';
export type { Citation } from '../gazette/prose/citation.ts';
export type { WrittenDate } from '../gazette/prose/date.ts';
export type { Definition } from '../gazette/prose/definition.ts';
export type { DocumentNumber } from '../gazette/prose/documentNumber.ts';
export type { LevelMark } from '../gazette/prose/mark.ts';
export type { Prose } from '../gazette/prose/prose.ts';
export type { ResponsibleList, ResponsiblePart } from '../gazette/prose/responsible.ts';
export type { Span } from '../gazette/prose/span.ts';
export type { House } from '../rules/house.ts';
export type { OptionSpec, OptionSpecs, Options, OptionValue } from '../rules/options.ts';
export type {
  BadExample,
  Basis,
  BasisKind,
  Bilingual,
  DocumentContext,
  DocumentRule,
  FixSafety,
  GoodExample,
  JudgedDay,
  ParagraphContext,
  ParagraphRule,
  ParagraphView,
  ProseEdit,
  Related,
  Report,
  ReportedFix,
  Rule,
  RuleContext,
  RuleGroup,
  Severity,
} from '../rules/rule.ts';
export type { TextEdit } from '../text/edits.ts';
export type { Range } from '../text/range.ts';
