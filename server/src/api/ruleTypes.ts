/** Everything that the author of a rule may want to name: the rule object and the model that rules read. */
export type { Agency } from '../agencies/model.ts';
export type { Registry } from '../agencies/registry.ts';
export type { BracketPairs } from '../gazette/brackets.ts';
export type { Citation } from '../gazette/citation.ts';
export type { WrittenDate } from '../gazette/date.ts';
export type { Definition } from '../gazette/definition.ts';
export type {
  Attachment,
  ContentsEntry,
  GazetteDocument,
  GazetteFile,
  PlacedList,
  Section,
  Title,
} from '../gazette/document.ts';
export type { DocumentNumber } from '../gazette/documentNumber.ts';
export type { LevelMark } from '../gazette/mark.ts';
export type { Join, Paragraph, Role } from '../gazette/paragraph.ts';
export type { Prose } from '../gazette/prose.ts';
export type { ResponsibleList, ResponsiblePart } from '../gazette/responsible.ts';
export type { Span } from '../gazette/span.ts';
export type { Block, Piece } from '../markdown/block.ts';
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
