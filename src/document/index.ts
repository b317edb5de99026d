/** The paper, its composing, and one reader and writer per format. */

export { type ReadBytes, readBytes } from './bytes.ts';
export { compose } from './compose.ts';
export { writeContactSentence } from './contact.ts';
export { type DigestMaker, loadDigest } from './digest/load.ts';
export { type Charted, draw, hatchOf, wordsOf } from './drawing.ts';
export { exchangeOf } from './exchange.ts';
export { archiveProblem } from './formats.ts';
export { embedData, embeddedData } from './html/embed.ts';
export { type Face, faces } from './html/faces.ts';
export { writeForWebsite } from './html/website.ts';
export { writeHtml } from './html/write.ts';
export { type FileGiven, type Opened, type OpenProblem, openFile, openPasted, openText } from './open.ts';
export type {
  Block,
  Heading,
  Paper,
  PaperFigure,
  PaperPlace,
  PaperTable,
  Paragraph,
  TableCell,
} from './paper.ts';
export { writePlain } from './plain.ts';
export {
  ReaderNotLoaded,
  type ReadingProgress,
  type ReadProblem,
  type Waiting,
} from './reading.ts';
export {
  type Certainty,
  type Doubt,
  type FieldId,
  type Found,
  type Note,
  type PrintedTableId,
  type Recognition,
  recognise,
} from './recognise/index.ts';
export {
  type Correction,
  type Corrections,
  type Counts,
  cellsOf,
  cellsWithSign,
  corrected,
  countCorrections,
  countFields,
  type FieldState,
  fieldStates,
  figureRead,
  isCorrected,
  nextField,
  noCorrections,
  notesOfTable,
  ofWholeTable,
  placeKey,
  placeOfKey,
  type Standing,
  type Traces,
  tracesOf,
  withCorrections,
} from './review/index.ts';
export { type LaidOut, type SheetOptions, writeSheets } from './sheets/index.ts';
export { type OfficeFormat, type OfficeWriter, officeWriter } from './writers.ts';
