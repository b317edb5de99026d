/** From a file or a paste to something the clerk can look at before it becomes a draft. */

import type { Opened } from '../../document/index.ts';
import { type Decoded, type DraftContent, readDraftFile } from '../../report/index.ts';
import { loadDocuments } from '../documents.ts';
import { readFileBytes } from '../files.ts';

export type Intake =
  /** A document that was read; to be looked at. */
  | {
      readonly kind: 'recognised';
      readonly name: string;
      readonly opened: Extract<Opened, { kind: 'recognised' }>;
    }
  /** A draft of ours, with everything in it. */
  | { readonly kind: 'draft'; readonly name: string; readonly content: DraftContent; readonly notes: number };

export type IntakeResult = Intake | { readonly kind: 'problem'; readonly problem: IntakeProblem };

export type IntakeProblem =
  | Extract<Opened, { kind: 'problem' }>
  | Exclude<Decoded, { kind: 'draft' }>
  | { readonly kind: 'unreadableFile'; readonly reason: string };

/** Larger files are refused before they are read, in bytes. */
export const maxFileBytes = 50 * 1024 * 1024;

const parser = () => new DOMParser();

/** Reads a chosen or dropped file. Never rejects: whatever it is ends in something to show. */
export async function takeFile(file: File): Promise<IntakeResult> {
  try {
    const bytes = file.size > maxFileBytes ? new Uint8Array(0) : await readFileBytes(file);
    const { openFile } = await loadDocuments();
    return settle(file.name, openFile({ name: file.name, bytes, size: file.size }, parser()));
  } catch (error) {
    return unreadable(error);
  }
}

/** Reads pasted content; `html` is its rich form, where the clipboard had one. Never rejects. */
export async function takeText(text: string, html: string | null): Promise<IntakeResult> {
  try {
    const { openText } = await loadDocuments();
    return settle('粘贴的内容', openText(text, html, parser()));
  } catch (error) {
    return unreadable(error);
  }
}

const unreadable = (error: unknown): IntakeResult => ({
  kind: 'problem',
  problem: { kind: 'unreadableFile', reason: error instanceof Error ? error.message : String(error) },
});

function settle(name: string, opened: Opened): IntakeResult {
  switch (opened.kind) {
    case 'recognised':
      return { kind: 'recognised', name, opened };
    case 'problem':
      return { kind: 'problem', problem: opened };
    case 'data': {
      const decoded = readDraftFile(opened.text);
      return decoded.kind === 'draft'
        ? { kind: 'draft', name, content: decoded.content, notes: decoded.notes.length }
        : { kind: 'problem', problem: decoded };
    }
  }
}
