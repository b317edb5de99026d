/** How the report is signed and printed: edits of the draft. */

import { useId } from 'react';
import { type Printing, printingOf, type Signature, signatureDate, signatures } from '../../report/index.ts';
import { useDraft, useEditor } from '../editor/context.tsx';
import { dateFlaw } from '../sentences/printing.ts';
import { writeDate } from '../sentences/signOff.ts';
import { useServices } from '../services.tsx';

const names: Readonly<Record<Signature, string>> = {
  none: '不落款',
  sealed: '落款，盖章',
  unsealed: '落款，不盖章',
};

export function PrintSettings() {
  const { edit, session } = useEditor();
  const { today } = useServices();
  const printing = useDraft(({ report }) => printingOf(report));
  const { signature, date, draftMark, oneSided } = printing;
  const dated = signatureDate(printing);
  const flaw = dateFlaw(date, dated);
  const flawId = useId();

  const put = (change: Partial<Printing>, merge?: string) => {
    const now = printingOf(session.getSnapshot().report);
    edit({
      label: '打印设置',
      changes: [{ kind: 'printing', value: { ...now, ...change } }],
      ...(merge !== undefined && { merge }),
    });
  };

  return (
    <fieldset className="print-settings" data-of-draft="">
      <legend className="visually-hidden">打印设置</legend>
      <label>
        <span>落款</span>
        <select
          className="input"
          value={signature}
          onChange={event => {
            const chosen = signatures.find(each => each === event.target.value) ?? 'none';
            // The day it is signed is the first thing that a signature asks for.
            put({ signature: chosen, date: date || (chosen === 'none' ? '' : writeDate(today())) });
          }}
        >
          {signatures.map(each => (
            <option key={each} value={each}>
              {names[each]}
            </option>
          ))}
        </select>
      </label>
      {signature !== 'none' && (
        <label>
          <span>成文日期</span>
          <input
            className="input"
            autoComplete="off"
            spellCheck={false}
            placeholder="留空：手写"
            value={date}
            onChange={event => put({ date: event.target.value }, 'printing date')}
            // As it will be printed.
            onBlur={() => dated !== null && dated !== date && put({ date: dated }, 'printing date')}
            aria-describedby={flaw === null ? undefined : flawId}
          />
          <button
            type="button"
            className="button button-small"
            aria-label="成文日期填今天"
            onClick={() => put({ date: writeDate(today()) }, 'printing date')}
          >
            今天
          </button>
        </label>
      )}
      {signature !== 'none' && flaw !== null && (
        <p className="print-flaw" id={flawId} role="alert">
          {flaw}
        </p>
      )}
      <label className="print-choice">
        <input
          type="checkbox"
          checked={draftMark}
          onChange={event => put({ draftMark: event.target.checked })}
        />
        <span>每页印“送审稿”水印</span>
      </label>
      <label className="print-choice">
        <input
          type="checkbox"
          checked={oneSided}
          onChange={event => put({ oneSided: event.target.checked })}
        />
        <span>单面打印（页码都在右边）</span>
      </label>
    </fieldset>
  );
}
