/** Findings about a report, and how far its steps are. */

export { type AcceptedFinding, check, type Examination, examine, examining } from './check.ts';
export {
  type FactsOf,
  type Finding,
  type FindingOf,
  isBlankFinding,
  matterOf,
  mayBeAccepted,
  type RuleId,
} from './finding.ts';
export type { Fate, KeptFor, Mention } from './mentions.ts';
export { mentionsLeft } from './mentionsLeft.ts';
export { outcomesOf, type RuleOutcome, type RuleResult } from './outcomes.ts';
export { type Place, placeKey, stepOf, type TextRange } from './place.ts';
export { nextStepOf, progressOf, type StepState } from './progress.ts';
export type { NotAssessable, Rule, Severity } from './rule.ts';
export type { CarriedInDiffers, PendingLost, StockDiffers } from './rules/acrossYears.ts';
export type { BalanceFacts } from './rules/balance.ts';
export type { BalanceDiagnosis } from './rules/balanceDiagnosis.ts';
export type { BlanksLeft } from './rules/blanksLeft.ts';
export type { ContactOdd } from './rules/contactOdd.ts';
export type { ContactText } from './rules/contactText.ts';
export type { FeeText } from './rules/feeText.ts';
export type { FigureInText, ReadFigure } from './rules/figureInText.ts';
export type { FiguresBlank, FigureUnreadable } from './rules/figures.ts';
export { rules } from './rules/index.ts';
export type { LastFigures } from './rules/lastFigures.ts';
export type { LedgerContradiction, LedgerUncounted } from './rules/ledger.ts';
export type { LookAlike } from './rules/lookAlike.ts';
export type { LevelsTurned, NumbersMixed, PointsJump } from './rules/numberSystems.ts';
export type { DateImpossible, DateOutside } from './rules/oddDates.ts';
export type { OtherOrgan, OwnWordDiffers } from './rules/otherOrgan.ts';
export type { HeadingInText, NumberJumps } from './rules/paragraphNumbers.ts';
export type { PastedWords } from './rules/pastedWords.ts';
export type { PrintedTotalDiffers } from './rules/printedTotals.ts';
export type { EndMark, Marks, NothingFollows } from './rules/punctuation.ts';
export type { FeeInYuan, FigureJumps } from './rules/ranges.ts';
export type { RelativeYear } from './rules/relativeYears.ts';
export type { RepeatedWords } from './rules/repeatedWords.ts';
export type { OverviewShort, ProblemsOneSided, TextPerfunctory } from './rules/substance.ts';
export type { PartsDoNotAddUp, SectionsMiscounted, TextsContradict } from './rules/textAgainstItself.ts';
export { isLastYears, type TextMissing, type TextUnchanged } from './rules/texts.ts';
export type { TypoInText } from './rules/typos.ts';
export type { YearLeftover } from './rules/yearLeftover.ts';
export {
  sharePercent,
  takenOver,
  textsOfSection,
  type WrittenSection,
  writtenSections,
} from './takenOver.ts';
export {
  type KeptPlace,
  keptPlaces,
  type MovedYear,
  showTheSame,
  type YearPlace,
  yearPlaces,
  yearsToMove,
  yearsWaiting,
} from './yearsForward.ts';
