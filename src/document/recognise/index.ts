/** From paper to report. */

export { recognise, recognising } from './recognise.ts';
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
