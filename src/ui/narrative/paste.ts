/** A paste into a narrative: cleaned, put where it belongs, and told of where not all of it came in. */

import type { ClipboardEvent } from 'react';
import type { TextId } from '../../form/index.ts';
import { type Change, type Report, textOf } from '../../report/index.ts';
import { pasteSentence } from '../sentences/texts.ts';
import { cleanPaste } from './cleanPaste.ts';
import { readClipboard } from './clipboard.ts';
import { insertPasted } from './paragraphEdits.ts';
import { placePaste } from './placePaste.ts';
import type { TextEdits } from './textEdits.ts';

export interface PasteTools {
  readonly text: TextId;
  readonly edits: TextEdits;
  readonly report: () => Report;
  /** Says what was done, with the way to take it back. */
  readonly tellDone: (text: string) => void;
  /** Says that nothing was done. */
  readonly tell: (text: string) => void;
}

export function onTextPaste(event: ClipboardEvent<HTMLTextAreaElement>, tools: PasteTools): void {
  const { text, edits, tell, tellDone } = tools;
  event.preventDefault();
  const report = tools.report();
  const clean = cleanPaste(readClipboard(event.clipboardData, new DOMParser()));
  const placed = placePaste(report, text, clean.paragraphs);
  const sentence = pasteSentence(clean, placed, report);
  if (placed.own.length === 0 && placed.spread.length === 0) {
    tell(sentence ?? '剪贴板里没有文字，没有粘贴。');
    return;
  }
  const others = placed.spread.map(({ text: other, paragraphs }): Change => {
    const before = textOf(report, other).trimEnd();
    return {
      kind: 'text',
      text: other,
      value: [...(before === '' ? [] : [before]), ...paragraphs].join('\n'),
    };
  });
  const written = edits.written();
  edits.put('粘贴文字', placed.own.length > 0 ? insertPasted(written, placed.own) : written, others);
  if (sentence !== null) tellDone(sentence);
}
