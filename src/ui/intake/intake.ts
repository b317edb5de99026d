/** From a file or a paste to something the clerk can look at before it becomes a draft. */

import type { Opened, Waiting } from '../../document/index.ts';
import { isBackup } from '../../drafts/index.ts';
import {
  type Decoded,
  type DraftContent,
  type FileNote,
  type LastYear,
  readDraftFile,
} from '../../report/index.ts';
import { Stopped } from '../../work/index.ts';
import { type Documents, loadDocuments } from '../documents.ts';
import { readFileBytes } from '../files.ts';
import { wordsOf } from '../parts/ForMaintainers.tsx';

export type Intake =
  /** A document that was read; to be looked at. */
  | {
      readonly kind: 'recognised';
      readonly name: string;
      readonly opened: Extract<Opened, { kind: 'recognised' }>;
    }
  /** A draft of ours, with everything in it. */
  | {
      readonly kind: 'draft';
      readonly name: string;
      readonly content: DraftContent;
      readonly notes: readonly FileNote[];
    };

export type IntakeResult =
  | Intake
  | { readonly kind: 'problem'; readonly problem: IntakeProblem }
  /** It was called off. */
  | { readonly kind: 'stopped' };

/** `words`: what the failure says of itself, for maintainers. */
export type IntakeProblem =
  | Extract<Opened, { kind: 'problem' }>
  | Exclude<Decoded, { kind: 'draft' }>
  /** The browser could not get at the file. */
  | { readonly kind: 'unreadableFile'; readonly words: string }
  /** A backup of all drafts: to be restored, not read as a report. */
  | { readonly kind: 'backup' }
  /** An address was given, not what stands there. */
  | { readonly kind: 'link' }
  /** The part of the tool that reads documents could not be loaded. */
  | { readonly kind: 'notLoaded'; readonly words: string }
  /** We threw while reading it: a defect of ours. */
  | { readonly kind: 'defect'; readonly what: 'file' | 'paste'; readonly words: string };

/** Larger files are refused before they are read, in bytes. */
const maxFileBytes = 50 * 1024 * 1024;

/**
 * Reads a chosen or dropped file. Never rejects: whatever it is ends in something to show, unless it is called off.
 */
export async function takeFile(file: File, waiting: Waiting = {}): Promise<IntakeResult> {
  let bytes: Uint8Array = new Uint8Array(0);
  try {
    if (file.size <= maxFileBytes) bytes = await readFileBytes(file);
    else if (await isLargeBackup(file)) return { kind: 'problem', problem: { kind: 'backup' } };
  } catch (error) {
    return { kind: 'problem', problem: { kind: 'unreadableFile', words: wordsOf(error) } };
  }
  if (waiting.signal?.aborted) return { kind: 'stopped' };
  return take(file.name, 'file', ({ openFile }) =>
    openFile({ name: file.name, bytes, size: file.size }, new DOMParser(), waiting),
  );
}

/** A backup may be larger than any report: its first bytes tell. */
async function isLargeBackup(file: File): Promise<boolean> {
  const head = new File([file.slice(0, 400)], file.name);
  return isBackup(new TextDecoder().decode(await readFileBytes(head)));
}

/** Reads pasted content; `html` is its rich form, where the clipboard had one. Never rejects. */
export const takeText = (text: string, html: string | null, waiting: Waiting = {}): Promise<IntakeResult> =>
  take('粘贴的内容', 'paste', ({ openPasted }) => openPasted(text, html, new DOMParser(), waiting));

async function take(
  name: string,
  what: 'file' | 'paste',
  open: (documents: Documents) => Promise<Opened>,
): Promise<IntakeResult> {
  let documents: Documents;
  try {
    documents = await loadDocuments();
  } catch (error) {
    return { kind: 'problem', problem: { kind: 'notLoaded', words: wordsOf(error) } };
  }
  try {
    return settle(name, await open(documents));
  } catch (error) {
    if (error instanceof Stopped) return { kind: 'stopped' };
    if (error instanceof documents.ReaderNotLoaded)
      return { kind: 'problem', problem: { kind: 'notLoaded', words: wordsOf(error) } };
    return { kind: 'problem', problem: { kind: 'defect', what, words: wordsOf(error) } };
  }
}

function settle(name: string, opened: Opened): IntakeResult {
  switch (opened.kind) {
    case 'recognised':
      return { kind: 'recognised', name, opened };
    case 'problem':
      return { kind: 'problem', problem: opened };
    case 'data': {
      if (isBackup(opened.text)) return { kind: 'problem', problem: { kind: 'backup' } };
      const decoded = readDraftFile(opened.text);
      return decoded.kind === 'draft'
        ? { kind: 'draft', name, content: decoded.content, notes: decoded.notes }
        : { kind: 'problem', problem: decoded };
    }
  }
}

/** What was taken in, as the report of the year before. */
export function lastYearOf(intake: Intake): LastYear {
  if (intake.kind === 'draft') {
    const { report } = intake.content;
    return { report, printed: report.printed ?? {} };
  }
  const { report, printed } = intake.opened.recognition;
  return { report, printed };
}
