// Made by scripts/rule-index.mjs from the files in catalogue/. Do not edit.
import { rule as addresseeForm } from './catalogue/addressee-form.ts';
import { rule as addresseeMissing } from './catalogue/addressee-missing.ts';
import { rule as agencyMixedForms } from './catalogue/agency-mixed-forms.ts';
import { rule as agencyNonstandardShort } from './catalogue/agency-nonstandard-short.ts';
import { rule as agencyNotYet } from './catalogue/agency-not-yet.ts';
import { rule as agencyOutdated } from './catalogue/agency-outdated.ts';
import { rule as agencySignatureForm } from './catalogue/agency-signature-form.ts';
import { rule as bracketBalance } from './catalogue/bracket-balance.ts';
import { rule as citationNumberMissing } from './catalogue/citation-number-missing.ts';
import { rule as citationOrder } from './catalogue/citation-order.ts';
import { rule as citationTitleKindInconsistent } from './catalogue/citation-title-kind-inconsistent.ts';
import { rule as docnumBracket } from './catalogue/docnum-bracket.ts';
import { rule as docnumDateMismatch } from './catalogue/docnum-date-mismatch.ts';
import { rule as docnumDuplicateOrOrder } from './catalogue/docnum-duplicate-or-order.ts';
import { rule as docnumHaoMissing } from './catalogue/docnum-hao-missing.ts';
import { rule as docnumNoDi } from './catalogue/docnum-no-di.ts';
import { rule as docnumNoLeadingZero } from './catalogue/docnum-no-leading-zero.ts';
import { rule as docnumPrefixAgency } from './catalogue/docnum-prefix-agency.ts';
import { rule as docnumSpacing } from './catalogue/docnum-spacing.ts';
import { rule as docnumYearFull } from './catalogue/docnum-year-full.ts';
import { rule as headingArabicDot } from './catalogue/heading-arabic-dot.ts';
import { rule as headingBracketWidth } from './catalogue/heading-bracket-width.ts';
import { rule as headingLevelOrder } from './catalogue/heading-level-order.ts';
import { rule as headingMarkPunct } from './catalogue/heading-mark-punct.ts';
import { rule as headingSequence } from './catalogue/heading-sequence.ts';
import { rule as punctHalfwidth } from './catalogue/punct-halfwidth.ts';
import { rule as textIntegrity } from './catalogue/text-integrity.ts';
import { rule as titleElements } from './catalogue/title-elements.ts';
import { rule as titleKind } from './catalogue/title-kind.ts';
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
  bracketBalance,
  citationNumberMissing,
  citationOrder,
  citationTitleKindInconsistent,
  docnumBracket,
  docnumDateMismatch,
  docnumDuplicateOrOrder,
  docnumHaoMissing,
  docnumNoDi,
  docnumNoLeadingZero,
  docnumPrefixAgency,
  docnumSpacing,
  docnumYearFull,
  headingArabicDot,
  headingBracketWidth,
  headingLevelOrder,
  headingMarkPunct,
  headingSequence,
  punctHalfwidth,
  textIntegrity,
  titleElements,
  titleKind,
].sort((a, b) => a.number - b.number);
