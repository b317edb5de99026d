/** The words of the screens that the 送审包 uses, under the names it asks for. */

import type { Words } from '../../signOff/index.ts';
import {
  changeWords,
  compareHeading,
  figuresSentence,
  goneWords,
  headingOfTable,
  isMuchTaken,
  lastWords,
  muchTakenSentence,
  nameOfApplicant,
  nameOfGone,
  nameOfLine,
  nameOfYear,
  noLastYearOnPaper,
  notComparedSentence,
  nowWords,
  takenWords,
  wholeTakenSentence,
} from './compare.ts';
import { sentenceOf } from './findings.ts';
import { lastName } from './lastYear.ts';
import { reasonWords } from './letStand.ts';
import { nameOfPlace, nameOfText } from './places.ts';
import { ruleFamilies, ruleFamily } from './ruleFamilies.ts';
import { nameOfCheck, whyNotChecked } from './rules.ts';
import { nameOfStage } from './signOff.ts';

export const reviewCopyWords: Words = {
  nameOfCheck,
  whyNotChecked,
  families: ruleFamilies,
  familyOf: rule => ruleFamily[rule],
  reasonWords,
  sentenceOf,
  nameOfPlace,
  nameOfText,
  nameOfStage,
  comparison: {
    heading: compareHeading,
    lastName,
    noLastYear: noLastYearOnPaper,
    notCompared: notComparedSentence,
    nameOfYear,
    figures: figuresSentence,
    headingOfTable,
    nameOfLine,
    nameOfApplicant,
    now: nowWords,
    last: lastWords,
    change: figure => {
      const { amount, percent } = changeWords(figure);
      return amount + percent;
    },
    wholeTaken: wholeTakenSentence,
    muchTaken: (comparison, other) => (isMuchTaken(comparison) ? muchTakenSentence(other) : null),
    taken: takenWords,
    nameOfGone,
    gone: goneWords,
  },
};
