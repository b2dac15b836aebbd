// Made by scripts/rule-index.mjs from the files in catalogue/. Do not edit.
import { rule as addresseeForm } from './catalogue/addressee-form.ts';
import { rule as addresseeMissing } from './catalogue/addressee-missing.ts';
import { rule as agencyMixedForms } from './catalogue/agency-mixed-forms.ts';
import { rule as agencyNonstandardShort } from './catalogue/agency-nonstandard-short.ts';
import { rule as agencyNotYet } from './catalogue/agency-not-yet.ts';
import { rule as agencyOutdated } from './catalogue/agency-outdated.ts';
import { rule as agencySignatureForm } from './catalogue/agency-signature-form.ts';
import { rule as asciiQuotes } from './catalogue/ascii-quotes.ts';
import { rule as attachmentStatement } from './catalogue/attachment-statement.ts';
import { rule as bracketBalance } from './catalogue/bracket-balance.ts';
import { rule as citationAcrossFiles } from './catalogue/citation-across-files.ts';
import { rule as citationNumberMissing } from './catalogue/citation-number-missing.ts';
import { rule as citationOrder } from './catalogue/citation-order.ts';
import { rule as citationRepealed } from './catalogue/citation-repealed.ts';
import { rule as citationTitleKindInconsistent } from './catalogue/citation-title-kind-inconsistent.ts';
import { rule as copytoPeriod } from './catalogue/copyto-period.ts';
import { rule as dashMisuse } from './catalogue/dash-misuse.ts';
import { rule as dateForm } from './catalogue/date-form.ts';
import { rule as dateFormatMixed } from './catalogue/date-format-mixed.ts';
import { rule as dateVsPublish } from './catalogue/date-vs-publish.ts';
import { rule as definitionUse } from './catalogue/definition-use.ts';
import { rule as dispatchFormula } from './catalogue/dispatch-formula.ts';
import { rule as docnumAcrossFiles } from './catalogue/docnum-across-files.ts';
import { rule as docnumBracket } from './catalogue/docnum-bracket.ts';
import { rule as docnumDateMismatch } from './catalogue/docnum-date-mismatch.ts';
import { rule as docnumDuplicateOrOrder } from './catalogue/docnum-duplicate-or-order.ts';
import { rule as docnumHaoMissing } from './catalogue/docnum-hao-missing.ts';
import { rule as docnumNoDi } from './catalogue/docnum-no-di.ts';
import { rule as docnumNoLeadingZero } from './catalogue/docnum-no-leading-zero.ts';
import { rule as docnumPrefixAgency } from './catalogue/docnum-prefix-agency.ts';
import { rule as docnumSpacing } from './catalogue/docnum-spacing.ts';
import { rule as docnumYearFull } from './catalogue/docnum-year-full.ts';
import { rule as doubleColon } from './catalogue/double-colon.ts';
import { rule as dunBeforeYiji } from './catalogue/dun-before-yiji.ts';
import { rule as dunBookQuote } from './catalogue/dun-book-quote.ts';
import { rule as editionDifference } from './catalogue/edition-difference.ts';
import { rule as ellipsisDeng } from './catalogue/ellipsis-deng.ts';
import { rule as fullWidthDigits } from './catalogue/full-width-digits.ts';
import { rule as headingArabicDot } from './catalogue/heading-arabic-dot.ts';
import { rule as headingBracketWidth } from './catalogue/heading-bracket-width.ts';
import { rule as headingEmptyOrGlued } from './catalogue/heading-empty-or-glued.ts';
import { rule as headingLevelOrder } from './catalogue/heading-level-order.ts';
import { rule as headingMarkPunct } from './catalogue/heading-mark-punct.ts';
import { rule as headingSequence } from './catalogue/heading-sequence.ts';
import { rule as headingTerminalPunct } from './catalogue/heading-terminal-punct.ts';
import { rule as listSemicolonAfterPeriod } from './catalogue/list-semicolon-after-period.ts';
import { rule as noteForm } from './catalogue/note-form.ts';
import { rule as numberRedundant } from './catalogue/number-redundant.ts';
import { rule as ordinalComma } from './catalogue/ordinal-comma.ts';
import { rule as partyGovDun } from './catalogue/party-gov-dun.ts';
import { rule as planSelfReference } from './catalogue/plan-self-reference.ts';
import { rule as punctDouble } from './catalogue/punct-double.ts';
import { rule as punctHalfwidth } from './catalogue/punct-halfwidth.ts';
import { rule as rangeDash } from './catalogue/range-dash.ts';
import { rule as rangeUnitOmitted } from './catalogue/range-unit-omitted.ts';
import { rule as reportCarriesRequest } from './catalogue/report-carries-request.ts';
import { rule as requestOneMatter } from './catalogue/request-one-matter.ts';
import { rule as responsibleBracket } from './catalogue/responsible-bracket.ts';
import { rule as responsibleColonWidth } from './catalogue/responsible-colon-width.ts';
import { rule as responsibleDeng } from './catalogue/responsible-deng.ts';
import { rule as responsibleDuplicateUnit } from './catalogue/responsible-duplicate-unit.ts';
import { rule as responsibleFirstDefinition } from './catalogue/responsible-first-definition.ts';
import { rule as responsibleLabel } from './catalogue/responsible-label.ts';
import { rule as responsibleMissing } from './catalogue/responsible-missing.ts';
import { rule as responsibleMixedGroup } from './catalogue/responsible-mixed-group.ts';
import { rule as responsibleOrder } from './catalogue/responsible-order.ts';
import { rule as responsiblePosition } from './catalogue/responsible-position.ts';
import { rule as responsibleSeparator } from './catalogue/responsible-separator.ts';
import { rule as responsibleUnitUnknown } from './catalogue/responsible-unit-unknown.ts';
import { rule as spacesStray } from './catalogue/spaces-stray.ts';
import { rule as suppressionReason } from './catalogue/suppression-reason.ts';
import { rule as suppressionUnknown } from './catalogue/suppression-unknown.ts';
import { rule as suppressionUnused } from './catalogue/suppression-unused.ts';
import { rule as termConfusables } from './catalogue/term-confusables.ts';
import { rule as textIntegrity } from './catalogue/text-integrity.ts';
import { rule as titleBookMarks } from './catalogue/title-book-marks.ts';
import { rule as titleDispatchConsistency } from './catalogue/title-dispatch-consistency.ts';
import { rule as titleElements } from './catalogue/title-elements.ts';
import { rule as titleKind } from './catalogue/title-kind.ts';
import { rule as titleLinebreak } from './catalogue/title-linebreak.ts';
import { rule as titlePunct } from './catalogue/title-punct.ts';
import { rule as tocMismatch } from './catalogue/toc-mismatch.ts';
import { rule as urgencyInTitle } from './catalogue/urgency-in-title.ts';
import { rule as yearZeroCircle } from './catalogue/year-zero-circle.ts';
import { rule as yishiNoPunct } from './catalogue/yishi-no-punct.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order of the catalogue. */
export const rules: readonly Rule[] = [
  addresseeForm,
  addresseeMissing,
  agencyMixedForms,
  agencyNonstandardShort,
  agencyNotYet,
  agencyOutdated,
  agencySignatureForm,
  asciiQuotes,
  attachmentStatement,
  bracketBalance,
  citationAcrossFiles,
  citationNumberMissing,
  citationOrder,
  citationRepealed,
  citationTitleKindInconsistent,
  copytoPeriod,
  dashMisuse,
  dateForm,
  dateFormatMixed,
  dateVsPublish,
  definitionUse,
  dispatchFormula,
  docnumAcrossFiles,
  docnumBracket,
  docnumDateMismatch,
  docnumDuplicateOrOrder,
  docnumHaoMissing,
  docnumNoDi,
  docnumNoLeadingZero,
  docnumPrefixAgency,
  docnumSpacing,
  docnumYearFull,
  doubleColon,
  dunBeforeYiji,
  dunBookQuote,
  editionDifference,
  ellipsisDeng,
  fullWidthDigits,
  headingArabicDot,
  headingBracketWidth,
  headingEmptyOrGlued,
  headingLevelOrder,
  headingMarkPunct,
  headingSequence,
  headingTerminalPunct,
  listSemicolonAfterPeriod,
  noteForm,
  numberRedundant,
  ordinalComma,
  partyGovDun,
  planSelfReference,
  punctDouble,
  punctHalfwidth,
  rangeDash,
  rangeUnitOmitted,
  reportCarriesRequest,
  requestOneMatter,
  responsibleBracket,
  responsibleColonWidth,
  responsibleDeng,
  responsibleDuplicateUnit,
  responsibleFirstDefinition,
  responsibleLabel,
  responsibleMissing,
  responsibleMixedGroup,
  responsibleOrder,
  responsiblePosition,
  responsibleSeparator,
  responsibleUnitUnknown,
  spacesStray,
  suppressionReason,
  suppressionUnknown,
  suppressionUnused,
  termConfusables,
  textIntegrity,
  titleBookMarks,
  titleDispatchConsistency,
  titleElements,
  titleKind,
  titleLinebreak,
  titlePunct,
  tocMismatch,
  urgencyInTitle,
  yearZeroCircle,
  yishiNoPunct,
].sort((a, b) => a.number - b.number);
