/** Two years of a report beside each other. */

export {
  type Comparison,
  compareYears,
  type FigureChange,
  type GoneText,
  type Missing,
  type TextChange,
  takenOver,
} from './compare.ts';
export { compareOutcomes, type OutcomeChange } from './outcomes.ts';
export { compareWords, type Piece } from './words.ts';
