/** Holding what was read against the paper, and correcting it. */

export {
  type Correction,
  type Corrections,
  cellsWithSign,
  corrected,
  countCorrections,
  figureRead,
  isCorrected,
  noCorrections,
  withCorrections,
} from './corrections.ts';
export {
  type Counts,
  cellsOf,
  countFields,
  type FieldState,
  fieldStates,
  nextField,
  notesOfTable,
  ofWholeTable,
  type Standing,
} from './fields.ts';
export { placeKey, placeOfKey, type Traces, tracesOf } from './traces.ts';
