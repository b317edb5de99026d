/** One filled report: the value, its edits, its totals and its file format. */

export type { Acceptance, AcceptedMatter } from './acceptance.ts';
export { reasonFor } from './acceptance.ts';
export { type Blank, blankMark, blanksIn } from './blanks.ts';
export {
  type CarriedColumn,
  type CarriedOver,
  type CarriedStock,
  type CarrySummary,
  carriedTexts,
  carryOver,
} from './carry.ts';
export { type ChartId, chartIds } from './chartIds.ts';
export { type Chart, type ChartBar, chartOf, chartWords, hasChart, printedCharts } from './charts.ts';
export { readChoices, writeChoices } from './choices.ts';
export {
  type ContactSentence,
  contactSentencesOf,
  hasContact,
  repeatedContactSentences,
} from './contact.ts';
export {
  type ContactFlaw,
  type ContactNumber,
  contactFlaw,
  contactNumbers,
  plainMarks,
} from './contactFlaw.ts';
export { readCount, writtenCount } from './count.ts';
export {
  type Day,
  type DayContext,
  dayOf,
  isDay,
  parseDay,
  workingDaysBetween,
  yearOfDay,
} from './day.ts';
export { apply, type Change, type Edit } from './edit.ts';
export { feeSentencesOf, namesFee, readFeeSentence, writeFeeSentence } from './fee.ts';
export {
  type Figure,
  type FigureKind,
  type FigureProblem,
  figureFromText,
  formatFigure,
  formatNumber,
  isUnreadable,
  type ParsedFigure,
  parseFigure,
  sameFigure,
  type Unreadable,
} from './figure.ts';
export {
  type Decoded,
  type DraftContent,
  decodeDraft,
  encodeDraft,
  type FileNote,
  fileFormat,
  readDraftFile,
  writeDraftFile,
} from './file.ts';
export {
  comparesWith,
  formerFigure,
  type KnownFigure,
  knownFigure,
  type Missing,
  otherYearBeside,
} from './lastYear.ts';
export {
  type ApplicantColumnId,
  applicantIds,
  type Entry,
  emptyLine,
  freshLineIds,
  isUnreadableEntry,
  type Ledger,
  type LedgerLine,
  type LedgerLineId,
  type LedgerUse,
  type OutcomeRowId,
  outcomeIds,
  readable,
  type Standing,
  standingOf,
  type Uncounted,
} from './ledger.ts';
export {
  acceptCounts,
  addLines,
  isAnyCounted,
  putLine,
  removeLine,
  setLedgerAside,
  sortLines,
  takeUpLedger,
} from './ledgerEdits.ts';
export {
  differencesOf,
  isCounted,
  type LedgerDifference,
  type LedgerSummary,
  linesOfCell,
  summaryOf,
} from './ledgerTable.ts';
export {
  type CellDifference,
  type Difference,
  type DifferenceId,
  differencesBetween,
  type TableDifference,
  type TextDifference,
} from './merge/differences.ts';
export { changeKey, type Field, fieldKey, isSameField } from './merge/fields.ts';
export {
  type Choice,
  type Choices,
  choiceFor,
  choicesOf,
  effectOf,
  type MergeEffect,
  mergeEdit,
  safeChoice,
} from './merge/merge.ts';
export { bothWordings } from './merge/paragraphs.ts';
export { rebaseChanges } from './merge/rebase.ts';
export { restoreEdit } from './merge/restore.ts';
export { isSame } from './merge/same.ts';
export { changesToTake } from './merge/take.ts';
export { mergeThreeWays, type ThreeWay } from './merge/threeWay.ts';
export { fieldsBetween, overwrittenFields } from './merge/unseen.ts';
export {
  answerNone,
  carriedInOf,
  cellsOfQuestion,
  knownCarriedIn,
  type NoneAnswer,
  type NoneQuestionId,
  type NoneState,
  type NoneStateKind,
  noneQuestionIds,
  noneStateOf,
} from './none.ts';
export { type NoneText, type NoneTopic, sentencesOn, type TopicSentence } from './noneText.ts';
export {
  isInOrder,
  movedOffset,
  type NumberLevel,
  numbersIn,
  type ParagraphNumber,
  type Replacement,
  renumbering,
  replaced,
  topLevelOf,
  writeNumber,
  writeNumeral,
} from './numbering.ts';
export { isTownship, ownWordOf } from './organ.ts';
export { type PhraseId, phraseOf, phrases, phraseValue, writePhrase } from './phrases.ts';
export { standardPreamble } from './preamble.ts';
export { differingTotals, draftOf, type PrintedTotal } from './printed.ts';
export { type Printing, type Signature, signatureDate, signatures, usualPrinting } from './printing.ts';
export { published } from './published.ts';
export {
  emptyReport,
  factOf,
  figureOf,
  isWritable,
  type LastYear,
  type Printed,
  paragraphsOf,
  printingOf,
  type Report,
  type ReportPart,
  reviewOf,
  textIdsOf,
  textOf,
  titleOf,
  usualParts,
} from './report.ts';
export { type Review, type ReviewStage, reviewStages, type SignOff } from './signOff.ts';
export { type Stretch, sentencesOf, withoutSentences } from './stretch.ts';
export {
  type BalanceState,
  balanceOf,
  partsOf,
  partsOfBalance,
  type Total,
  totalOf,
  totalValue,
} from './totals.ts';
export { type DocumentRow, documentRows, stockFrom, zerosFor } from './zeros.ts';
