/** What the reader of a binary format is, and what it gives. */

import type { Paper } from './paper.ts';

/**
 * Why a file of a known format cannot be read:
 * - `damaged`: cut off, changed, or not what it says it is;
 * - `protected`: opens with a password only;
 * - `scanned`: its pages are pictures, without text;
 * - `nameless`: its signs are drawn, and for most of them the file does not say which characters they are;
 * - `tooMuch`: unpacked, it holds more than any report: a bomb, or a book;
 * - `tooSlow`: not read in the time that any report takes, on a computer as slow as this one.
 */
export type ReadProblem = 'damaged' | 'protected' | 'scanned' | 'nameless' | 'tooMuch' | 'tooSlow';

/** What of a file was not read though the rest was: a damaged page, or text under something. `page` counts from 1. */
export interface ReadingNote {
  readonly kind: 'pageLost' | 'covered';
  readonly page: number;
}

export type PaperRead =
  | { readonly kind: 'paper'; readonly paper: Paper; readonly notes?: readonly ReadingNote[] }
  | { readonly kind: 'problem'; readonly problem: ReadProblem };

/** The page that is being read, from 1. */
export interface ReadingProgress {
  readonly page: number;
  readonly pages: number;
}

/** How somebody waits for a file: with an eye on how far it has come, and free to call it off. */
export interface Waiting {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ReadingProgress) => void;
}

/**
 * Reads the bytes of one format. Resolves for any bytes at all; rejects with {@link Stopped} once it was called
 * off, where it can be. Any other rejection is a defect of ours.
 */
export type PaperReader = (bytes: Uint8Array, parser: DOMParser, waiting?: Waiting) => Promise<PaperRead>;

/** The part of the tool that reads a format could not be fetched: the server is gone, or serves a newer build. */
export class ReaderNotLoaded extends Error {}
