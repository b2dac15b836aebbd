// Made by scripts/rule-index.mjs from the files in catalogue/. Do not edit.
import { rule as agencyMixedForms } from './catalogue/agency-names/agency-mixed-forms.ts';
import { rule as agencyNonstandardShort } from './catalogue/agency-names/agency-nonstandard-short.ts';
import { rule as agencyNotYet } from './catalogue/agency-names/agency-not-yet.ts';
import { rule as agencyOutdated } from './catalogue/agency-names/agency-outdated.ts';
import { rule as agencySignatureForm } from './catalogue/agency-names/agency-signature-form.ts';
import { rule as assistantRemark } from './catalogue/before-publication/assistant-remark.ts';
import { rule as machineOrders } from './catalogue/before-publication/machine-orders.ts';
import { rule as noteLeft } from './catalogue/before-publication/note-left.ts';
import { rule as placeholderLeft } from './catalogue/before-publication/placeholder-left.ts';
import { rule as privateData } from './catalogue/before-publication/private-data.ts';
import { rule as citationAcrossFiles } from './catalogue/document-number/citation-across-files.ts';
import { rule as citationArticleBeyond } from './catalogue/document-number/citation-article-beyond.ts';
import { rule as citationArticleNumerals } from './catalogue/document-number/citation-article-numerals.ts';
import { rule as citationFileWord } from './catalogue/document-number/citation-file-word.ts';
import { rule as citationNumberMissing } from './catalogue/document-number/citation-number-missing.ts';
import { rule as citationOrder } from './catalogue/document-number/citation-order.ts';
import { rule as citationRepealed } from './catalogue/document-number/citation-repealed.ts';
import { rule as citationRepealedStatute } from './catalogue/document-number/citation-repealed-statute.ts';
import { rule as citationTitleKindInconsistent } from './catalogue/document-number/citation-title-kind-inconsistent.ts';
import { rule as citationTitleMarks } from './catalogue/document-number/citation-title-marks.ts';
import { rule as citationTitleMissing } from './catalogue/document-number/citation-title-missing.ts';
import { rule as docnumAcrossFiles } from './catalogue/document-number/docnum-across-files.ts';
import { rule as docnumBracket } from './catalogue/document-number/docnum-bracket.ts';
import { rule as docnumDateMismatch } from './catalogue/document-number/docnum-date-mismatch.ts';
import { rule as docnumDuplicateOrOrder } from './catalogue/document-number/docnum-duplicate-or-order.ts';
import { rule as docnumHaoMissing } from './catalogue/document-number/docnum-hao-missing.ts';
import { rule as docnumNoDi } from './catalogue/document-number/docnum-no-di.ts';
import { rule as docnumNoLeadingZero } from './catalogue/document-number/docnum-no-leading-zero.ts';
import { rule as docnumOrder } from './catalogue/document-number/docnum-order.ts';
import { rule as docnumPrefixAgency } from './catalogue/document-number/docnum-prefix-agency.ts';
import { rule as docnumPrefixMissing } from './catalogue/document-number/docnum-prefix-missing.ts';
import { rule as docnumSpacing } from './catalogue/document-number/docnum-spacing.ts';
import { rule as docnumYearFull } from './catalogue/document-number/docnum-year-full.ts';
import { rule as addresseeForm } from './catalogue/elements/addressee-form.ts';
import { rule as addresseeLowerGovernment } from './catalogue/elements/addressee-lower-government.ts';
import { rule as addresseeMissing } from './catalogue/elements/addressee-missing.ts';
import { rule as addresseeName } from './catalogue/elements/addressee-name.ts';
import { rule as addresseeOneSuperior } from './catalogue/elements/addressee-one-superior.ts';
import { rule as addresseePerson } from './catalogue/elements/addressee-person.ts';
import { rule as addresseePublic } from './catalogue/elements/addressee-public.ts';
import { rule as attachmentLabel } from './catalogue/elements/attachment-label.ts';
import { rule as attachmentMismatch } from './catalogue/elements/attachment-mismatch.ts';
import { rule as attachmentStatement } from './catalogue/elements/attachment-statement.ts';
import { rule as closingForm } from './catalogue/elements/closing-form.ts';
import { rule as closingKind } from './catalogue/elements/closing-kind.ts';
import { rule as closingMissing } from './catalogue/elements/closing-missing.ts';
import { rule as copytoLabel } from './catalogue/elements/copyto-label.ts';
import { rule as copytoPeriod } from './catalogue/elements/copyto-period.ts';
import { rule as copytoReceivers } from './catalogue/elements/copyto-receivers.ts';
import { rule as dateForm } from './catalogue/elements/date-form.ts';
import { rule as dateVsPublish } from './catalogue/elements/date-vs-publish.ts';
import { rule as dispatchFormula } from './catalogue/elements/dispatch-formula.ts';
import { rule as formOfAddress } from './catalogue/elements/form-of-address.ts';
import { rule as issuerMismatch } from './catalogue/elements/issuer-mismatch.ts';
import { rule as kindForAddressee } from './catalogue/elements/kind-for-addressee.ts';
import { rule as minutesSubject } from './catalogue/elements/minutes-subject.ts';
import { rule as noteContact } from './catalogue/elements/note-contact.ts';
import { rule as noteForm } from './catalogue/elements/note-form.ts';
import { rule as openingKind } from './catalogue/elements/opening-kind.ts';
import { rule as planSelfReference } from './catalogue/elements/plan-self-reference.ts';
import { rule as printedOnForm } from './catalogue/elements/printed-on-form.ts';
import { rule as replyCitesIncoming } from './catalogue/elements/reply-cites-incoming.ts';
import { rule as replyVagueConsent } from './catalogue/elements/reply-vague-consent.ts';
import { rule as reportCarriesRequest } from './catalogue/elements/report-carries-request.ts';
import { rule as requestOneMatter } from './catalogue/elements/request-one-matter.ts';
import { rule as secrecyAndUrgency } from './catalogue/elements/secrecy-and-urgency.ts';
import { rule as signatureForm } from './catalogue/elements/signature-form.ts';
import { rule as signatureMissing } from './catalogue/elements/signature-missing.ts';
import { rule as signatureOrder } from './catalogue/elements/signature-order.ts';
import { rule as signerForm } from './catalogue/elements/signer-form.ts';
import { rule as subjectWords } from './catalogue/elements/subject-words.ts';
import { rule as titleBookMarks } from './catalogue/elements/title-book-marks.ts';
import { rule as titleDispatchConsistency } from './catalogue/elements/title-dispatch-consistency.ts';
import { rule as titleElements } from './catalogue/elements/title-elements.ts';
import { rule as titleKind } from './catalogue/elements/title-kind.ts';
import { rule as titleLinebreak } from './catalogue/elements/title-linebreak.ts';
import { rule as titleNamesAddressee } from './catalogue/elements/title-names-addressee.ts';
import { rule as titlePreposition } from './catalogue/elements/title-preposition.ts';
import { rule as titlePunct } from './catalogue/elements/title-punct.ts';
import { rule as titleRedundant } from './catalogue/elements/title-redundant.ts';
import { rule as tocMismatch } from './catalogue/elements/toc-mismatch.ts';
import { rule as tone } from './catalogue/elements/tone.ts';
import { rule as urgencyInTitle } from './catalogue/elements/urgency-in-title.ts';
import { rule as editionDifference } from './catalogue/integrity/edition-difference.ts';
import { rule as emphasisShown } from './catalogue/integrity/emphasis-shown.ts';
import { rule as pageNumberInside } from './catalogue/integrity/page-number-inside.ts';
import { rule as spacesStray } from './catalogue/integrity/spaces-stray.ts';
import { rule as textIntegrity } from './catalogue/integrity/text-integrity.ts';
import { rule as headingArabicDot } from './catalogue/levels/heading-arabic-dot.ts';
import { rule as headingBracketWidth } from './catalogue/levels/heading-bracket-width.ts';
import { rule as headingEmptyOrGlued } from './catalogue/levels/heading-empty-or-glued.ts';
import { rule as headingLevelOrder } from './catalogue/levels/heading-level-order.ts';
import { rule as headingLoneNumber } from './catalogue/levels/heading-lone-number.ts';
import { rule as headingMarkForm } from './catalogue/levels/heading-mark-form.ts';
import { rule as headingMarkPunct } from './catalogue/levels/heading-mark-punct.ts';
import { rule as headingSequence } from './catalogue/levels/heading-sequence.ts';
import { rule as headingTerminalPunct } from './catalogue/levels/heading-terminal-punct.ts';
import { rule as ordinalComma } from './catalogue/levels/ordinal-comma.ts';
import { rule as yishiNoPunct } from './catalogue/levels/yishi-no-punct.ts';
import { rule as boundaryOverlap } from './catalogue/numbers-and-words/boundary-overlap.ts';
import { rule as changeWithoutTo } from './catalogue/numbers-and-words/change-without-to.ts';
import { rule as dateFormatMixed } from './catalogue/numbers-and-words/date-format-mixed.ts';
import { rule as dateHao } from './catalogue/numbers-and-words/date-hao.ts';
import { rule as dateImpossible } from './catalogue/numbers-and-words/date-impossible.ts';
import { rule as dateNumeralsMixed } from './catalogue/numbers-and-words/date-numerals-mixed.ts';
import { rule as dateRangeReversed } from './catalogue/numbers-and-words/date-range-reversed.ts';
import { rule as dateRelative } from './catalogue/numbers-and-words/date-relative.ts';
import { rule as dateWeekday } from './catalogue/numbers-and-words/date-weekday.ts';
import { rule as deadlinePassed } from './catalogue/numbers-and-words/deadline-passed.ts';
import { rule as definitionUse } from './catalogue/numbers-and-words/definition-use.ts';
import { rule as fullWidthDigits } from './catalogue/numbers-and-words/full-width-digits.ts';
import { rule as misreadCharacters } from './catalogue/numbers-and-words/misread-characters.ts';
import { rule as nonstandardCharacters } from './catalogue/numbers-and-words/nonstandard-characters.ts';
import { rule as numberFixedWords } from './catalogue/numbers-and-words/number-fixed-words.ts';
import { rule as numberHanMixed } from './catalogue/numbers-and-words/number-han-mixed.ts';
import { rule as numberInHan } from './catalogue/numbers-and-words/number-in-han.ts';
import { rule as numberRangeMixed } from './catalogue/numbers-and-words/number-range-mixed.ts';
import { rule as numberRedundant } from './catalogue/numbers-and-words/number-redundant.ts';
import { rule as officeWords } from './catalogue/numbers-and-words/office-words.ts';
import { rule as percentInHan } from './catalogue/numbers-and-words/percent-in-han.ts';
import { rule as percentSignMixed } from './catalogue/numbers-and-words/percent-sign-mixed.ts';
import { rule as percentageOverHundred } from './catalogue/numbers-and-words/percentage-over-hundred.ts';
import { rule as rangeUnitOmitted } from './catalogue/numbers-and-words/range-unit-omitted.ts';
import { rule as sentenceFaults } from './catalogue/numbers-and-words/sentence-faults.ts';
import { rule as sumMismatch } from './catalogue/numbers-and-words/sum-mismatch.ts';
import { rule as termConfusables } from './catalogue/numbers-and-words/term-confusables.ts';
import { rule as thousandsComma } from './catalogue/numbers-and-words/thousands-comma.ts';
import { rule as timeOfDay } from './catalogue/numbers-and-words/time-of-day.ts';
import { rule as unitOfMeasure } from './catalogue/numbers-and-words/unit-of-measure.ts';
import { rule as wordColloquial } from './catalogue/numbers-and-words/word-colloquial.ts';
import { rule as wordDoubled } from './catalogue/numbers-and-words/word-doubled.ts';
import { rule as wordRedundant } from './catalogue/numbers-and-words/word-redundant.ts';
import { rule as wordTone } from './catalogue/numbers-and-words/word-tone.ts';
import { rule as yearShort } from './catalogue/numbers-and-words/year-short.ts';
import { rule as yearZeroCircle } from './catalogue/numbers-and-words/year-zero-circle.ts';
import { rule as asciiQuotes } from './catalogue/punctuation/ascii-quotes.ts';
import { rule as bookMarksMisused } from './catalogue/punctuation/book-marks-misused.ts';
import { rule as bracketAfterPeriod } from './catalogue/punctuation/bracket-after-period.ts';
import { rule as bracketBalance } from './catalogue/punctuation/bracket-balance.ts';
import { rule as dashMisuse } from './catalogue/punctuation/dash-misuse.ts';
import { rule as doubleColon } from './catalogue/punctuation/double-colon.ts';
import { rule as dunBeforeYiji } from './catalogue/punctuation/dun-before-yiji.ts';
import { rule as dunBookQuote } from './catalogue/punctuation/dun-book-quote.ts';
import { rule as ellipsisDeng } from './catalogue/punctuation/ellipsis-deng.ts';
import { rule as ellipsisForm } from './catalogue/punctuation/ellipsis-form.ts';
import { rule as exclamationInText } from './catalogue/punctuation/exclamation-in-text.ts';
import { rule as innerBookMarks } from './catalogue/punctuation/inner-book-marks.ts';
import { rule as listLastMark } from './catalogue/punctuation/list-last-mark.ts';
import { rule as listSemicolonAfterPeriod } from './catalogue/punctuation/list-semicolon-after-period.ts';
import { rule as paragraphEndMark } from './catalogue/punctuation/paragraph-end-mark.ts';
import { rule as partyGovDun } from './catalogue/punctuation/party-gov-dun.ts';
import { rule as punctDouble } from './catalogue/punctuation/punct-double.ts';
import { rule as punctHalfwidth } from './catalogue/punctuation/punct-halfwidth.ts';
import { rule as questionMarkMisused } from './catalogue/punctuation/question-mark-misused.ts';
import { rule as quoteEndMark } from './catalogue/punctuation/quote-end-mark.ts';
import { rule as quoteForm } from './catalogue/punctuation/quote-form.ts';
import { rule as rangeDash } from './catalogue/punctuation/range-dash.ts';
import { rule as timeColon } from './catalogue/punctuation/time-colon.ts';
import { rule as responsibleBracket } from './catalogue/responsible-units/responsible-bracket.ts';
import { rule as responsibleColonWidth } from './catalogue/responsible-units/responsible-colon-width.ts';
import { rule as responsibleDeng } from './catalogue/responsible-units/responsible-deng.ts';
import { rule as responsibleDuplicateUnit } from './catalogue/responsible-units/responsible-duplicate-unit.ts';
import { rule as responsibleFirstDefinition } from './catalogue/responsible-units/responsible-first-definition.ts';
import { rule as responsibleLabel } from './catalogue/responsible-units/responsible-label.ts';
import { rule as responsibleMissing } from './catalogue/responsible-units/responsible-missing.ts';
import { rule as responsibleMixedGroup } from './catalogue/responsible-units/responsible-mixed-group.ts';
import { rule as responsibleOrder } from './catalogue/responsible-units/responsible-order.ts';
import { rule as responsiblePosition } from './catalogue/responsible-units/responsible-position.ts';
import { rule as responsibleSeparator } from './catalogue/responsible-units/responsible-separator.ts';
import { rule as responsibleUnitUnknown } from './catalogue/responsible-units/responsible-unit-unknown.ts';
import { rule as suppressionReason } from './catalogue/suppression/suppression-reason.ts';
import { rule as suppressionUnknown } from './catalogue/suppression/suppression-unknown.ts';
import { rule as suppressionUnused } from './catalogue/suppression/suppression-unused.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order of the catalogue. */
export const rules: readonly Rule[] = [
  agencyMixedForms,
  agencyNonstandardShort,
  agencyNotYet,
  agencyOutdated,
  agencySignatureForm,
  assistantRemark,
  machineOrders,
  noteLeft,
  placeholderLeft,
  privateData,
  citationAcrossFiles,
  citationArticleBeyond,
  citationArticleNumerals,
  citationFileWord,
  citationNumberMissing,
  citationOrder,
  citationRepealed,
  citationRepealedStatute,
  citationTitleKindInconsistent,
  citationTitleMarks,
  citationTitleMissing,
  docnumAcrossFiles,
  docnumBracket,
  docnumDateMismatch,
  docnumDuplicateOrOrder,
  docnumHaoMissing,
  docnumNoDi,
  docnumNoLeadingZero,
  docnumOrder,
  docnumPrefixAgency,
  docnumPrefixMissing,
  docnumSpacing,
  docnumYearFull,
  addresseeForm,
  addresseeLowerGovernment,
  addresseeMissing,
  addresseeName,
  addresseeOneSuperior,
  addresseePerson,
  addresseePublic,
  attachmentLabel,
  attachmentMismatch,
  attachmentStatement,
  closingForm,
  closingKind,
  closingMissing,
  copytoLabel,
  copytoPeriod,
  copytoReceivers,
  dateForm,
  dateVsPublish,
  dispatchFormula,
  formOfAddress,
  issuerMismatch,
  kindForAddressee,
  minutesSubject,
  noteContact,
  noteForm,
  openingKind,
  planSelfReference,
  printedOnForm,
  replyCitesIncoming,
  replyVagueConsent,
  reportCarriesRequest,
  requestOneMatter,
  secrecyAndUrgency,
  signatureForm,
  signatureMissing,
  signatureOrder,
  signerForm,
  subjectWords,
  titleBookMarks,
  titleDispatchConsistency,
  titleElements,
  titleKind,
  titleLinebreak,
  titleNamesAddressee,
  titlePreposition,
  titlePunct,
  titleRedundant,
  tocMismatch,
  tone,
  urgencyInTitle,
  editionDifference,
  emphasisShown,
  pageNumberInside,
  spacesStray,
  textIntegrity,
  headingArabicDot,
  headingBracketWidth,
  headingEmptyOrGlued,
  headingLevelOrder,
  headingLoneNumber,
  headingMarkForm,
  headingMarkPunct,
  headingSequence,
  headingTerminalPunct,
  ordinalComma,
  yishiNoPunct,
  boundaryOverlap,
  changeWithoutTo,
  dateFormatMixed,
  dateHao,
  dateImpossible,
  dateNumeralsMixed,
  dateRangeReversed,
  dateRelative,
  dateWeekday,
  deadlinePassed,
  definitionUse,
  fullWidthDigits,
  misreadCharacters,
  nonstandardCharacters,
  numberFixedWords,
  numberHanMixed,
  numberInHan,
  numberRangeMixed,
  numberRedundant,
  officeWords,
  percentInHan,
  percentSignMixed,
  percentageOverHundred,
  rangeUnitOmitted,
  sentenceFaults,
  sumMismatch,
  termConfusables,
  thousandsComma,
  timeOfDay,
  unitOfMeasure,
  wordColloquial,
  wordDoubled,
  wordRedundant,
  wordTone,
  yearShort,
  yearZeroCircle,
  asciiQuotes,
  bookMarksMisused,
  bracketAfterPeriod,
  bracketBalance,
  dashMisuse,
  doubleColon,
  dunBeforeYiji,
  dunBookQuote,
  ellipsisDeng,
  ellipsisForm,
  exclamationInText,
  innerBookMarks,
  listLastMark,
  listSemicolonAfterPeriod,
  paragraphEndMark,
  partyGovDun,
  punctDouble,
  punctHalfwidth,
  questionMarkMisused,
  quoteEndMark,
  quoteForm,
  rangeDash,
  timeColon,
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
  suppressionReason,
  suppressionUnknown,
  suppressionUnused,
].sort((a, b) => a.number - b.number);
