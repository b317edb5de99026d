/** The state of a review: what was read, what the clerk corrected, and which field or passage is looked at. */

import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import {
  type Correction,
  type Counts,
  corrected,
  countCorrections,
  countFields,
  type FieldId,
  type FieldState,
  fieldStates,
  nextField,
  type Paper,
  type PaperPlace,
  placeKey,
  type Recognition,
  type Standing,
  type Traces,
  tracesOf,
} from '../../document/index.ts';
import { type Correcting, closeStep, correct, nothingCorrected, redo, undo } from './correcting.ts';
import { correctionTo, meaningOf } from './fieldValue.ts';
import type { Intake } from './intake.ts';

export type RecognisedIntake = Extract<Intake, { kind: 'recognised' }>;

/** What is looked at; `from`: on which side it was chosen, the other one follows. */
export interface Look {
  /** The fields that belong to it; none: the passage went nowhere. */
  readonly fields: readonly FieldId[];
  readonly places: readonly PaperPlace[];
  readonly from: 'paper' | 'found' | 'counts';
}

export interface Review {
  readonly paper: Paper;
  /** As it was read. */
  readonly read: Recognition;
  /** With what was corrected. */
  readonly now: Recognition;
  readonly fields: readonly FieldState[];
  readonly stateOf: (field: FieldId) => FieldState | null;
  readonly counts: Counts;
  /** How many fields the clerk corrected or found right. */
  readonly changes: number;
  readonly traces: Traces;
  readonly look: Look | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly tools: ReviewTools;
}

/** The same functions for as long as the review stands. */
export interface ReviewTools {
  /** A field was chosen on the side of what was recognised. */
  readonly chooseFound: (field: FieldId) => void;
  readonly choosePlace: (place: PaperPlace) => void;
  /** Goes to the next field that stands in this way; `false`: there is none. */
  readonly goToNext: (standing: Standing) => boolean;
  readonly correct: (corrections: readonly Correction[]) => void;
  /** Takes what is typed into a field; returns what will stand there. */
  readonly put: (field: FieldId, text: string) => string;
  readonly closeStep: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** What was corrected in an intake, for as long as the page stands: leaving the screen loses nothing. */
const kept = new WeakMap<RecognisedIntake, Correcting>();

export function useReview(intake: RecognisedIntake): Review {
  const { recognition: read, paper } = intake.opened;
  const [correcting, setCorrecting] = useState(() => kept.get(intake) ?? nothingCorrected);
  const [look, setLook] = useState<Look | null>(null);
  useEffect(() => void kept.set(intake, correcting), [intake, correcting]);

  const traces = useMemo(() => tracesOf(paper, read), [paper, read]);
  const now = useMemo(() => corrected(read, correcting.now), [read, correcting.now]);
  const fields = useMemo(() => fieldStates(now, correcting.now), [now, correcting.now]);
  const byId = useMemo(() => new Map(fields.map(state => [state.field, state])), [fields]);

  const latest = useRef({ fields, look });
  useEffect(() => {
    latest.current = { fields, look };
  });

  const placesOf = useCallback(
    (field: FieldId) => traces.places.get(field) ?? notePlaces(read, field),
    [traces, read],
  );

  const tools = useMemo((): ReviewTools => {
    const chooseField = (field: FieldId, from: 'found' | 'counts') => {
      setCorrecting(closeStep);
      setLook({ fields: [field], places: placesOf(field), from });
    };
    return {
      chooseFound: field => chooseField(field, 'found'),
      choosePlace: place => {
        setCorrecting(closeStep);
        setLook({ fields: fieldsAt(traces, place), places: [place], from: 'paper' });
      },
      goToNext: standing => {
        const { fields, look } = latest.current;
        const field = nextField(fields, standing, look?.fields[0] ?? null);
        if (field !== null) chooseField(field, 'counts');
        return field !== null;
      },
      correct: corrections => setCorrecting(so => correct(so, read, corrections, null)),
      put: (field, text) => {
        setCorrecting(so => correct(so, read, [correctionTo(read, field, text)], field));
        return meaningOf(read, field, text);
      },
      closeStep: () => setCorrecting(closeStep),
      undo: () => setCorrecting(undo),
      redo: () => setCorrecting(redo),
    };
  }, [read, traces, placesOf]);

  return {
    paper,
    read,
    now,
    fields,
    stateOf: field => byId.get(field) ?? null,
    counts: useMemo(() => countFields(fields), [fields]),
    changes: countCorrections(correcting.now),
    traces,
    look,
    canUndo: correcting.past.length > 0,
    canRedo: correcting.future.length > 0,
    tools,
  };
}

/** The fields read from a place: a cell's own, or those of its row. */
function fieldsAt(traces: Traces, place: PaperPlace): readonly FieldId[] {
  const own = traces.fields.get(placeKey(place));
  if (own || place.row === undefined) return own ?? [];
  return traces.fields.get(placeKey({ block: place.block, row: place.row })) ?? [];
}

/** Where a field that was not read would stand: the place of the note about its row, or of its table. */
function notePlaces({ notes }: Recognition, field: FieldId): readonly PaperPlace[] {
  const [table, row] = field.split('.');
  const about = (isIt: (note: Extract<(typeof notes)[number], { place: PaperPlace }>) => boolean) =>
    notes.flatMap(note => ('place' in note && isIt(note) ? [note.place] : [])).slice(0, 1);
  const ofRow = about(note => 'row' in note && note.table === table && note.row === row);
  if (ofRow.length > 0) return ofRow;
  return about(note => 'table' in note && !('row' in note) && note.table === table);
}

const ReviewContext = createContext<Review | null>(null);
export const ReviewProvider = ReviewContext.Provider;

export function useReviewed(): Review {
  const review = useContext(ReviewContext);
  if (!review) throw new Error('a part of the review outside of it');
  return review;
}
