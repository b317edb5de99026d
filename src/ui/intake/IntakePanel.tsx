/** 导入上年报告: pick a file, drop it, or paste the text. */

import { type ChangeEvent, type ClipboardEvent, type DragEvent, useId, useRef, useState } from 'react';
import { prefetchDocuments } from '../documents.ts';
import { ForMaintainers, wordsOf } from '../parts/ForMaintainers.tsx';
import { Icon } from '../parts/Icon.tsx';
import { intakeProblemSentence, wordsOfProblem } from '../sentences/intake.ts';
import { type Intake, type IntakeProblem, type IntakeResult, takeFile, takeText } from './intake.ts';
import { loadReview } from './review.tsx';

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
}

export function IntakePanel({ title, about, primary, onIntake }: Props) {
  const [problem, setProblem] = useState<IntakeProblem | null>(null);
  const [text, setText] = useState('');
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const pasting = useRef<string | null>(null);
  const rich = useRef<Rich | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const id = useId();

  const take = async (read: () => Promise<IntakeResult>) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    const result = await read().then(thenLoaded);
    running.current = false;
    setBusy(false);
    setProblem(result.kind === 'problem' ? result.problem : null);
    if (result.kind !== 'problem') onIntake(result);
    if (picker.current) picker.current.value = '';
  };

  const takeGiven = (file: File | null | undefined) => {
    if (file) void take(() => takeFile(file));
  };

  /** What is pasted into the middle of a text, or typed behind it, is read as the text that stands there. */
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
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
    void take(() => takeText(text, html));
  };

  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    takeGiven(event.dataTransfer.files[0]);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way beside the button
    <section
      className={`card way ${primary ? 'way-first' : ''} ${over ? 'way-over' : ''}`}
      onFocus={prefetchDocuments}
      onPointerEnter={prefetchDocuments}
      onDragOver={event => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <h2>{title}</h2>
      <p className="way-about">{about}</p>
      <button
        type="button"
        className={`button ${primary ? 'button-primary' : ''}`}
        disabled={busy}
        onClick={() => picker.current?.click()}
      >
        <Icon name="open" /> {busy ? '正在读…' : '选择文件'}
      </button>
      <input
        ref={picker}
        className="visually-hidden"
        type="file"
        tabIndex={-1}
        aria-label="选择上年报告文件"
        onChange={event => takeGiven(event.target.files?.[0])}
      />
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
          placeholder="打开县政府网站上的上年报告，从标题到结尾全部选中、复制，再到这里粘贴（Ctrl+V）。Word 文件也可以全选、复制后粘贴。"
          onPaste={onPaste}
          onChange={onChange}
        />
      </div>
      <button type="button" className="button" disabled={busy || text.trim() === ''} onClick={takePasted}>
        读取粘贴的内容
      </button>
      {problem !== null && (
        <Problem problem={problem} onPlainText={() => void take(() => takeText(text, null))} />
      )}
    </section>
  );
}

/** The result, once the screen that shows it is there. */
const thenLoaded = (result: IntakeResult): Promise<IntakeResult> =>
  loadReview().then(
    () => result,
    (error: unknown) => ({ kind: 'problem', problem: { kind: 'notLoaded', words: wordsOf(error) } }),
  );

function Problem({ problem, onPlainText }: { problem: IntakeProblem; onPlainText: () => void }) {
  const words = wordsOfProblem(problem);
  return (
    <div className="field-error way-problem" role="alert">
      <p>{intakeProblemSentence(problem)}</p>
      {problem.kind === 'notLoaded' && (
        <button type="button" className="button button-small" onClick={() => window.location.reload()}>
          重新打开本页
        </button>
      )}
      {problem.kind === 'defect' && problem.what === 'paste' && (
        <button type="button" className="button button-small" onClick={onPlainText}>
          只按文字再读一次
        </button>
      )}
      {words !== null && <ForMaintainers words={words} />}
    </div>
  );
}
