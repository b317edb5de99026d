/** 导入上年报告: pick a file, drop it, or paste the text. */

import { type ClipboardEvent, type DragEvent, useId, useRef, useState } from 'react';
import { prefetchDocuments } from '../documents.ts';
import { Icon } from '../parts/Icon.tsx';
import { intakeProblemSentence } from '../sentences/intake.ts';
import { type Intake, type IntakeResult, takeFile, takeText } from './intake.ts';

export function IntakePanel({ onIntake }: { onIntake: (intake: Intake) => void }) {
  const [problem, setProblem] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState(false);
  const rich = useRef<string | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const id = useId();

  const settle = (result: IntakeResult) => {
    if (result.kind === 'problem') setProblem(intakeProblemSentence(result.problem));
    else {
      setProblem(null);
      onIntake(result);
    }
  };

  const take = async (file: File | null | undefined) => {
    if (!file) return;
    setBusy(true);
    settle(await takeFile(file));
    setBusy(false);
    if (picker.current) picker.current.value = '';
  };

  const onPaste = (event: ClipboardEvent) => {
    const html = event.clipboardData.getData('text/html');
    rich.current = html === '' ? null : html;
  };

  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way beside the button
    <section
      className={`card way way-first ${over ? 'way-over' : ''}`}
      onFocus={prefetchDocuments}
      onPointerEnter={prefetchDocuments}
      onDragOver={event => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <h2>导入上年报告</h2>
      <p className="way-about">
        从上年的报告开始最快：机关、文字、上年结转都带过来。网页存下的文件、文本文件，或本工具的
        HTML、草稿文件都可以，也可以拖到这里。
      </p>
      <button
        type="button"
        className="button button-primary"
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
        onChange={event => void take(event.target.files?.[0])}
      />
      <div className="field">
        <label className="field-label" htmlFor={id}>
          或者粘贴
        </label>
        <textarea
          id={id}
          className="text-area intake-text"
          rows={4}
          value={text}
          spellCheck={false}
          placeholder="打开县政府网站上的上年报告，从标题到结尾全部选中、复制，再到这里粘贴（Ctrl+V）。Word 文件也可以全选、复制后粘贴。"
          onPaste={onPaste}
          onChange={event => {
            setText(event.target.value);
            if (event.target.value === '') rich.current = null;
          }}
        />
      </div>
      <button
        type="button"
        className="button"
        disabled={text.trim() === ''}
        onClick={() => void takeText(text, rich.current).then(settle)}
      >
        读取粘贴的内容
      </button>
      {problem !== null && (
        <p className="field-error way-problem" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}
