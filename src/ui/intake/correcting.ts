/** The corrections of one review with their history: each step can be taken back, and done again. */

import {
  type Correction,
  type Corrections,
  noCorrections,
  type Recognition,
  withCorrections,
} from '../../document/index.ts';

export interface Correcting {
  readonly past: readonly Corrections[];
  readonly now: Corrections;
  readonly future: readonly Corrections[];
  /** Steps in a row with the same key are one: the keystrokes in one field. */
  readonly merge: string | null;
}

export const nothingCorrected: Correcting = { past: [], now: noCorrections, future: [], merge: null };

/** Makes corrections as one step; none where nothing changes. */
export function correct(
  so: Correcting,
  recognition: Recognition,
  corrections: readonly Correction[],
  merge: string | null,
): Correcting {
  const now = withCorrections(recognition, so.now, corrections);
  if (JSON.stringify(now) === JSON.stringify(so.now)) return so;
  const isSameStep = merge !== null && merge === so.merge;
  return { past: isSameStep ? so.past : [...so.past, so.now], now, future: [], merge };
}

/** Ends the run of keystrokes: the next one in the same field is a step of its own. */
export const closeStep = (so: Correcting): Correcting => (so.merge === null ? so : { ...so, merge: null });

/** Takes the last step back; the same value where there is none. */
export function undo(so: Correcting): Correcting {
  const before = so.past[so.past.length - 1];
  if (!before) return so;
  return { past: so.past.slice(0, -1), now: before, future: [so.now, ...so.future], merge: null };
}

export function redo(so: Correcting): Correcting {
  const [next, ...future] = so.future;
  if (!next) return so;
  return { past: [...so.past, so.now], now: next, future, merge: null };
}
