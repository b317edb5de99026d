/** Two years of a report beside each other. */

export {
  type Comparison,
  compareYears,
  type FigureChange,
  type TextChange,
  takenOver,
} from './compare.ts';
export { compareWords, type Piece } from './words.ts';
