/** A register of requests kept elsewhere, read into lines of the ledger. */

export {
  type ColumnMeaning,
  type ColumnUse,
  columnMeanings,
  guessMapping,
  type Mapping,
  withUse,
} from './columns.ts';
export {
  type Assigned,
  type IntakePlan,
  nothingAssigned,
  ownOf,
  planIntake,
  type ReadRow,
  type RowProblem,
  type UnknownWords,
} from './intake.ts';
export { readCells, readRows, type Sheet } from './sheet.ts';
export { readWorkbook } from './workbook.ts';
