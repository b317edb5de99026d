/** From paper to report. */

export { recognise } from './recognise.ts';
export type {
  Certainty,
  Doubt,
  FieldId,
  Found,
  Note,
  PrintedTableId,
  RecognisedSection,
  Recognition,
} from './recognition.ts';
