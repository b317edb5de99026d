/** 放到县政府网站上: the finished report onto the clipboard, for the editor of the site or as its source. */

import { useEffect, useId, useRef, useState } from 'react';
import { type Copied, copy, giveToCopy } from '../clipboard.ts';
import { useDocuments } from '../documents.ts';
import { useEditor } from '../editor/context.tsx';
import { useFinalExport } from '../editor/finalExport.tsx';
import { Icon } from '../parts/Icon.tsx';
import {
  type CopiedForm,
  copiedSentence,
  notCopiedSentence,
  websiteButtons,
  websiteSentence,
} from '../sentences/website.ts';
import '../styles/website.css';
import { websiteCopy } from './websiteCopy.ts';

/** What became of the last copying; `count` tells one from the next. */
interface Outcome {
  readonly form: CopiedForm;
  readonly copied: Copied;
  readonly isDone: boolean;
  readonly count: number;
}

export function WebsiteBlock() {
  const { current } = useEditor();
  const { attempt, question } = useFinalExport();
  const documents = useDocuments();
  const heading = useId();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  // 导出 itself says so where the writer of papers did not come.
  if (documents.kind === 'failed') return null;

  const take = (form: CopiedForm) => {
    if (documents.kind !== 'ready') return;
    const copied = websiteCopy(documents.part, current(), form);
    const isDone = copy(copied);
    setOutcome(last => ({ form, copied, isDone, count: (last?.count ?? 0) + 1 }));
  };

  return (
    <section className="website" aria-labelledby={heading}>
      <h3 id={heading}>放到县政府网站上</h3>
      <p className="export-notes">{websiteSentence}</p>
      {question}
      {(['rich', 'source'] as const).map(form => (
        <button
          key={form}
          type="button"
          className="button"
          disabled={documents.kind !== 'ready'}
          onClick={() => attempt(() => take(form))}
        >
          <Icon name="copy" /> {websiteButtons[form]}
        </button>
      ))}
      <p className="website-outcome" role="status">
        {outcome && (outcome.isDone ? copiedSentence : notCopiedSentence)(outcome.form)}
      </p>
      {outcome && !outcome.isDone && <ToCopy key={outcome.count} {...outcome} />}
    </section>
  );
}

/** The source, selected: what the clerk copies here is what the page could not copy. */
function ToCopy({ form, copied }: Outcome) {
  const source = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    source.current?.focus();
    source.current?.select();
  }, []);
  return (
    <textarea
      className="text-area website-source"
      ref={source}
      readOnly
      rows={6}
      spellCheck={false}
      aria-label={websiteButtons[form]}
      value={copied.html ?? copied.text}
      onCopy={event => giveToCopy(copied, event.nativeEvent)}
    />
  );
}
