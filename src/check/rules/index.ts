/** Every rule there is, in the order in which findings at one place are told. */

import { carriedInDiffers, pendingLost, stockDiffers } from './acrossYears.ts';
import { balance } from './balance.ts';
import { organMissing, yearImplausible, yearMissing } from './basics.ts';
import { blanksLeft } from './blanksLeft.ts';
import { spacesInWords, wideDigits } from './characters.ts';
import { contactOdd } from './contactOdd.ts';
import { contactText } from './contactText.ts';
import { feeText } from './feeText.ts';
import { figureInText } from './figureInText.ts';
import { figuresBlank, figureUnreadable } from './figures.ts';
import { lastFigures } from './lastFigures.ts';
import {
  ledgerAnswerMissing,
  ledgerContradiction,
  ledgerDiffers,
  ledgerDuplicate,
  ledgerLate,
  ledgerUncounted,
} from './ledger.ts';
import { lookAlike } from './lookAlike.ts';
import { levelsTurned, numbersMixed, pointsJump } from './numberSystems.ts';
import { dateImpossible, dateOutside } from './oddDates.ts';
import { otherOrgan, ownWordDiffers } from './otherOrgan.ts';
import { headingInText, numberJumps } from './paragraphNumbers.ts';
import { pastedWords } from './pastedWords.ts';
import { printedTotalDiffers } from './printedTotals.ts';
import {
  doubledMarks,
  endMarkMissing,
  halfWidthMarks,
  nothingFollows,
  unpairedMarks,
} from './punctuation.ts';
import { feeInYuan, figureJumps } from './ranges.ts';
import { regulationsNotZero } from './regulations.ts';
import { relativeYear } from './relativeYears.ts';
import { repeatedWords } from './repeatedWords.ts';
import { contactMissing, overviewShort, problemsOneSided, textPerfunctory } from './substance.ts';
import { partsDoNotAddUp, sectionsMiscounted, textsContradict } from './textAgainstItself.ts';
import { textMissing, textUnchanged } from './texts.ts';
import { typo } from './typos.ts';
import { yearLeftover } from './yearLeftover.ts';

export const rules = [
  organMissing,
  yearMissing,
  yearImplausible,
  figureUnreadable,
  ledgerUncounted,
  ledgerContradiction,
  ledgerDiffers,
  ledgerAnswerMissing,
  ledgerDuplicate,
  ledgerLate,
  balance,
  printedTotalDiffers,
  carriedInDiffers,
  stockDiffers,
  pendingLost,
  regulationsNotZero,
  feeInYuan,
  figureJumps,
  figuresBlank,
  textMissing,
  textPerfunctory,
  problemsOneSided,
  overviewShort,
  contactMissing,
  contactOdd,
  blanksLeft,
  yearLeftover,
  relativeYear,
  dateImpossible,
  dateOutside,
  otherOrgan,
  ownWordDiffers,
  pastedWords,
  figureInText,
  textsContradict,
  partsDoNotAddUp,
  sectionsMiscounted,
  feeText,
  contactText,
  headingInText,
  numberJumps,
  numbersMixed,
  pointsJump,
  levelsTurned,
  typo,
  repeatedWords,
  doubledMarks,
  unpairedMarks,
  nothingFollows,
  halfWidthMarks,
  wideDigits,
  spacesInWords,
  endMarkMissing,
  textUnchanged,
  lookAlike,
  lastFigures,
] as const;
