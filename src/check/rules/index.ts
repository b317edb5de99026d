/** Every rule there is, in the order in which findings at one place are told. */

import { carriedInDiffers, stockDiffers } from './acrossYears.ts';
import { balance } from './balance.ts';
import { organMissing, yearImplausible, yearMissing } from './basics.ts';
import { blanksLeft } from './blanksLeft.ts';
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
import { headingInText, numberJumps } from './paragraphNumbers.ts';
import { printedTotalDiffers } from './printedTotals.ts';
import { regulationsNotZero } from './regulations.ts';
import { partsDoNotAddUp, sectionsMiscounted, textsContradict } from './textAgainstItself.ts';
import { textMissing, textUnchanged } from './texts.ts';
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
  regulationsNotZero,
  figuresBlank,
  textMissing,
  blanksLeft,
  yearLeftover,
  figureInText,
  textsContradict,
  partsDoNotAddUp,
  sectionsMiscounted,
  feeText,
  contactText,
  headingInText,
  numberJumps,
  textUnchanged,
  lastFigures,
] as const;
