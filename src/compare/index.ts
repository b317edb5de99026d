/** Two years of a report beside each other. */

export {
  type Comparison,
  compareYears,
  type FigureChange,
  type GoneText,
  type TextChange,
} from './compare.ts';
export { comparedTables, type Line, linesOf } from './lines.ts';
export { compareWords, type Piece } from './words.ts';
