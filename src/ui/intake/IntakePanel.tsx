/** Giving a report to be read: pick a file, drop it anywhere on the page, or paste. */

import { type ChangeEvent, type ClipboardEvent, useEffect, useId, useRef, useState } from 'react';
import { prefetchDocuments } from '../documents.ts';
import { Icon } from '../parts/Icon.tsx';
import { useDropAnywhere, usePasteAnywhere } from './anywhere.ts';
import { DropHint } from './DropHint.tsx';
import { type Given, givenIn } from './given.ts';
import type { Intake } from './intake.ts';
import { ReadingNote } from './ReadingNote.tsx';
import { useReading } from './useReading.ts';

/** The rich form of a paste, good for as long as nothing else stands in the box. */
interface Rich {
  readonly html: string;
  readonly textAfterPaste: string;
}

interface Props {
  readonly title: string;
  readonly about: string;
  /** Whether this is the one thing to do on its screen. */
  readonly primary: boolean;
  readonly onIntake: (intake: Intake) => void;
  /** What is pasted, where it is not last year's report: said in the box. */
  readonly pasteHint?: string;
  /** Given already, elsewhere: read at once. */
  readonly given?: Given | null;
}

/** What can be read, in the clerk's words. */
export const readableFormats =
  'Word（.docx）、PDF、Excel、网页（.html、.mht）、文本，或本工具的 HTML、草稿文件都可以';

/** Who comes near is about to give something: what reads it is fetched meanwhile. */
const aheadOfReading = { onFocus: prefetchDocuments, onPointerEnter: prefetchDocuments };

export function IntakePanel({
  title,
  about,
  primary,
  onIntake,
  pasteHint = '打开县政府网站上的上年报告',
  given = null,
}: Props) {
  const [text, setText] = useState('');
  const pasting = useRef<string | null>(null);
  const rich = useRef<Rich | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const id = useId();
  const reading = useReading(onIntake);
  const { state, take } = reading;
  const isOver = useDropAnywhere(take);
  usePasteAnywhere(take);
  useEffect(() => {
    if (isOver) prefetchDocuments();
  }, [isOver]);
  useEffect(() => {
    if (given) take(given);
  }, [given, take]);

  const onPick = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    if (file) take({ kind: 'file', file });
    // The same file, chosen again after it was changed, is chosen.
    event.target.value = '';
  };

  /**
   * A file is read at once. What is pasted into the middle of a text, or typed behind it, is read as the text that
   * stands there.
   */
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = givenIn(event.clipboardData);
    if (pasted?.kind === 'file' || pasted?.kind === 'files') {
      event.preventDefault();
      take(pasted);
      return;
    }
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const replacesAll = selectionStart === 0 && selectionEnd === value.length;
    const html = event.clipboardData.getData('text/html');
    pasting.current = replacesAll && html !== '' ? html : null;
  };

  const onChange = (event: ChangeEvent<HTMLTextAreaElement>) => {
    const { value } = event.target;
    if (pasting.current !== null) rich.current = { html: pasting.current, textAfterPaste: value };
    pasting.current = null;
    setText(value);
  };

  const takePasted = () => {
    const html = rich.current?.textAfterPaste === text ? rich.current.html : null;
    take({ kind: 'text', text, html });
  };

  return (
    <section className={`card way ${primary ? 'way-first' : ''}`}>
      <DropHint shown={isOver} words="松开鼠标，读这份报告" />
      <h2>{title}</h2>
      <p className="way-about">{about}</p>
      <button
        type="button"
        className={`button ${primary ? 'button-primary' : ''}`}
        {...aheadOfReading}
        onClick={() => picker.current?.click()}
      >
        <Icon name="open" /> 选择文件
      </button>
      <span className="way-beside">也可以把文件拖到这一页的任何地方，或者在这一页按 Ctrl+V 粘贴。</span>
      <input
        ref={picker}
        className="visually-hidden"
        type="file"
        tabIndex={-1}
        aria-label="选择上年报告文件"
        onChange={onPick}
      />
      <ReadingNote reading={reading} />
      <div className="field">
        <label className="field-label" htmlFor={id}>
          或者粘贴
        </label>
        <textarea
          id={id}
          className="text-area intake-text"
          rows={3}
          value={text}
          spellCheck={false}
          placeholder={`${pasteHint}，从标题到结尾全部选中、复制，再到这里粘贴（Ctrl+V）。`}
          {...aheadOfReading}
          onPaste={onPaste}
          onChange={onChange}
        />
      </div>
      <button
        type="button"
        className="button"
        disabled={state.kind === 'reading' || text.trim() === ''}
        onClick={takePasted}
      >
        读取粘贴的内容
      </button>
    </section>
  );
}
