import type { Registry } from '../agencies/registry.ts';
import type { GazetteDocument, GazetteFile } from '../gazette/document/document.ts';
import type { Paragraph, Role } from '../gazette/document/paragraph.ts';
import type { Prose } from '../gazette/prose/prose.ts';
import type { TextEdit } from '../text/edits.ts';
import type { Range } from '../text/range.ts';
import type { House } from './house.ts';
import type { OfficeWord } from './officeWords.ts';
import type { OptionSpecs, Options } from './options.ts';
import type { LineRange, Workspace } from './workspace.ts';

/** How loud a finding is: must be changed, probably wrong, worth a look. */
export type Severity = 'error' | 'warning' | 'info';

/**
 * Where a rule comes from, so that a drafter can tell a national standard from a habit of the office: 规定 (条例),
 * 标准 (normative text), 标准附录 (informative annex), 通例 (practice), 本厅 (this house), 完整性 (damage in copying).
 */
export type BasisKind = '规定' | '标准' | '标准附录' | '通例' | '本厅' | '完整性';

/**
 * How strongly a clause speaks, by its own word: 规定 (it states how it is, without a modal verb), 应 (应、要、须、不得), 宜,
 * 一般 (一般、通常、主要), 推荐, 可. A finding on a clause with 宜, 一般, 推荐 or 可 is never an error.
 */
export type Strength = '规定' | '应' | '宜' | '一般' | '推荐' | '可';

/** The clause, the practice or the seed line that a rule stands on: `GB/T 9704—2012 7.2.5`. */
export interface Basis {
  readonly kind: BasisKind;
  readonly reference: string;
  /** Of a 规定 and a 标准 always; of an informative annex where it says; practice and damage in copying have none. */
  readonly strength?: Strength;
}

/**
 * `safe`: changes form and never meaning, may be applied in bulk. `suggestion`: changes a word or a name, a person
 * confirms each.
 */
export type FixSafety = 'safe' | 'suggestion';

/** A text in the two languages of the interface; what drafters read is `zh`. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** A change inside one paragraph: offsets of its prose text. */
export interface ProseEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
  /** The paragraph to change, where it is not the one reported; document rules only. */
  readonly paragraph?: Paragraph;
  /** Left out where the engine refuses the fix with it and not without it: the blank beside a mark that is widened. */
  readonly optional?: boolean;
}

/** A repair of one finding. A fix whose edits would touch Markdown marks or a page break is dropped by the engine. */
export interface ReportedFix {
  /** What the quick fix says, in Chinese: `改为“〔2024〕”`. */
  readonly title: string;
  readonly edits: readonly ProseEdit[];
  /**
   * White space of the source to take away, so that what a page break parted is one again: source offsets. A gap that
   * holds anything else makes the engine drop the fix.
   */
  readonly closeGaps?: readonly Range[];
  /**
   * Edits of the marks of Markdown themselves, in the source, of a rule about those marks. The engine takes them only where
   * more emphasis is shown afterwards than before.
   */
  readonly markEdits?: readonly TextEdit[];
  /** Defaults to the rule's own class; a single finding may be less safe than the rule, never safer. */
  readonly safety?: FixSafety;
}

/** Another place that explains a finding: the first occurrence, the other spelling. */
export interface Related {
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** A place in another file that explains a finding. */
export interface Elsewhere {
  readonly uri: string;
  readonly place: LineRange;
  readonly message: string;
}

/** What a rule says about one place. Offsets are those of the paragraph's prose text. */
export interface Report {
  readonly start: number;
  readonly end: number;
  /** In Chinese, a full sentence without its basis; the engine adds that. */
  readonly message: string;
  /** Caps the severity of this finding: own knowledge and mere habit never judge louder than they can answer for. */
  readonly atMost?: Severity;
  /** Where this finding stands on something else than its rule does. */
  readonly basis?: Basis;
  readonly fix?: ReportedFix;
  /** No fault where the engine refuses the fix: a blank is not stray that emphasis in Markdown needs. */
  readonly onlyIfFixed?: boolean;
  readonly related?: readonly Related[];
  /** Places in other files; workspace rules only. */
  readonly elsewhere?: readonly Elsewhere[];
}

/** The day a text is judged by, as ISO days: a span where only the year is known. Agencies change names on days. */
export interface JudgedDay {
  readonly earliest: string;
  readonly latest: string;
}

/** What every rule may know besides the text. Nothing here depends on neighbours of a paragraph. */
export interface RuleContext {
  readonly options: Options;
  readonly house: House;
  readonly registry: Registry;
  readonly day: JudgedDay;
}

/** One paragraph without its place: a paragraph rule's findings are kept while the text around it changes. */
export interface ParagraphView {
  readonly prose: Prose;
  readonly role: Role;
  readonly heading: boolean;
  /** Of a cell below the head row of a table, the text at the head of its column; else empty. */
  readonly column: string;
}

export interface ParagraphContext extends RuleContext {
  report(finding: Report): void;
}

/** What rules that see a whole document have in common. */
interface FileContext extends RuleContext {
  readonly file: GazetteFile;
  report(paragraph: Paragraph, finding: Report): void;
}

/** What a rule reads of the file around a document. A pure function, defined once for all runs. */
export type FromFile<T> = (file: GazetteFile, document: GazetteDocument) => T;

export interface DocumentContext extends FileContext {
  /** The paragraphs of the document that hold what the rule's `triggers` name, in order; all of them without triggers. */
  readonly concerned: readonly Paragraph[];
  /**
   * What stands in the source between two paragraphs of the document: tables, code, HTML, blank lines. Prefer it to
   * `file.source`: what a rule says without looking at `file` is kept until its own document changes.
   */
  between(before: Paragraph, after: Paragraph): string;
  /** A paragraph of the document as it stands in the source, with the marks of Markdown that its prose is without. */
  written(paragraph: Paragraph): string;
  /**
   * What `read` finds in the file. Prefer it to `file`: the rule runs again on an unchanged document only when `read` finds
   * something else, compared by identity. Best is a text, a number or a flag; documents and paragraphs are new in each run.
   */
  fromFile<T>(read: FromFile<T>): T;
}

export interface WorkspaceContext extends FileContext {
  /** The other files. */
  readonly workspace: Workspace;
}

/** A text that a rule must say nothing about. The name says which trap it is. */
export interface GoodExample {
  readonly name?: string;
  readonly text: string;
  readonly options?: Readonly<Record<string, unknown>>;
  /** Judge as of this day, where the text itself bears no date. */
  readonly asOf?: string;
  /** The office's own list of words. */
  readonly words?: readonly OfficeWord[];
  /** The other files of the workspace by name; workspace rules only. */
  readonly files?: Readonly<Record<string, string>>;
}

/**
 * A text with its findings marked in place: `渝府办发⟦[2024]⟧47号`. Everything between ⟦ and ⟧ is one finding, its exact
 * range. `fixed` is the text after this rule's fixes of both classes; absent where nothing is repaired.
 */
export interface BadExample extends GoodExample {
  readonly fixed?: string;
  /** Severity of the findings where it differs from the rule's. */
  readonly severity?: Severity;
}

/** The chapters of the catalogue. */
export type RuleGroup =
  | '发文字号'
  | '层次序号'
  | '责任单位'
  | '机关名称'
  | '公文要素'
  | '标点符号'
  | '数字与用词'
  | '文本完整'
  | '印发之前'
  | '停用标记';

/**
 * What is true of every finding of a rule, for whoever shows or applies findings without knowing rules by name:
 * `deprecated` – the words found are out of date, an editor strikes them out;
 * `unnecessary` – the words found are superfluous, an editor greys them;
 * `missing-units` – the finding stands on a task that names no responsible unit;
 * `form-only` – a fix, also one of class `suggestion`, changes the form of characters and no word, so that `clean` applies it.
 */
export type RuleTag = 'deprecated' | 'unnecessary' | 'missing-units' | 'form-only';

/** What an editor can do about a finding besides its fix: `register-unit` adds the words found to the office's registry file. */
export type RuleOffer = 'register-unit';

interface RuleBase {
  /** kebab-case, never changes: `docnum-bracket`. */
  readonly id: string;
  /** Its place in the catalogue: rules are listed in this order. */
  readonly number: number;
  readonly group: RuleGroup;
  readonly title: Bilingual;
  /** Why the rule exists, for its page: two or three sentences in each language. */
  readonly description: Bilingual;
  readonly basis: Basis;
  readonly severity: Severity;
  /**
   * The severity when a text is checked for the last time before it goes out (`lint --final`, `"final": true`), where it is
   * louder than while drafting: a placeholder is a hint as long as somebody still writes.
   */
  readonly finalSeverity?: Severity;
  /** False for rules that an office must switch on. Default true. */
  readonly enabled?: boolean;
  /** The best class of fix that the rule offers, or null. */
  readonly fix: FixSafety | null;
  readonly tags?: readonly RuleTag[];
  readonly offers?: readonly RuleOffer[];
  readonly options?: OptionSpecs;
  readonly good: readonly (string | GoodExample)[];
  readonly bad: readonly BadExample[];
  /** Known limits, in Chinese, for the page. */
  readonly limits?: string;
}

/**
 * What a paragraph must hold for a rule to have anything to say: one of the characters of a string, or, of a pair, one of
 * the first characters directly before one of the second. `['…', ['，。', '，。']]` is an ellipsis, or two marks side by
 * side. Characters are single UTF-16 code units.
 */
export type Triggers = string | readonly (string | readonly [first: string, second: string])[];

/** A rule that reads one paragraph at a time and nothing else. */
export interface ParagraphRule extends RuleBase {
  readonly scope: 'paragraph';
  /** The engine looks for the triggers of all rules in one pass and runs only the rules concerned. Absent: always run. */
  readonly triggers?: Triggers;
  /** Roles the rule applies to. Absent: see `readsRole` in `shared/roles.ts`. */
  readonly roles?: readonly Role[];
  check(paragraph: ParagraphView, context: ParagraphContext): void;
}

/** A rule that reads the model of one document. */
export interface DocumentRule extends RuleBase {
  readonly scope: 'document';
  /** Where no paragraph holds any of them, the rule does not run; see `concerned`. Absent: always run. */
  readonly triggers?: Triggers;
  check(document: GazetteDocument, context: DocumentContext): void;
}

/** A rule that reads a document beside the other files of its workspace. */
export interface WorkspaceRule extends RuleBase {
  readonly scope: 'workspace';
  check(document: GazetteDocument, context: WorkspaceContext): void;
}

/** A rule about the comments that direct the engine, which alone knows whether they did anything and so reports itself. */
export interface EngineRule extends RuleBase {
  readonly scope: 'engine';
  /** What it reports of a comment: a rule id that nobody bears, a missing reason, or that the comment suppresses nothing. */
  readonly reports: 'unknown-rule' | 'missing-reason' | 'unused-comment';
}

/** A rule as the engine runs it. */
export type Rule = ParagraphRule | DocumentRule | WorkspaceRule | EngineRule;
