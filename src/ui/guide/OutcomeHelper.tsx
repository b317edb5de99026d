/** “这件申请该计在哪一行？”: a few questions in place, one at a time, that end in a row of table 三. */

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Row } from '../../form/index.ts';
import { formOf, tableOf } from '../../form/index.ts';
import { nameOfRow } from '../sentences/places.ts';
import { type Answer, type CountedRowId, standAt, type Verdict } from './outcomes.ts';

const table = tableOf(formOf('2021'), 'requests');

function rowOf(id: CountedRowId): Row {
  const row = table.rows.find(candidate => candidate.id === id);
  if (!row) throw new Error(`table 三 has no row ${id}`);
  return row;
}

interface Props {
  readonly onClose: () => void;
  /** What can be done with the row that was found: buttons under the verdict. */
  readonly children: (row: CountedRowId) => ReactNode;
}

export function OutcomeHelper({ onClose, children }: Props) {
  const [given, setGiven] = useState<readonly Answer[]>([]);
  const words = useRef<HTMLParagraphElement>(null);
  const id = useId();
  const stand = standAt(given);

  // The next question takes the focus, so that it is read out and Tab leads to its first answer.
  // biome-ignore lint/correctness/useExhaustiveDependencies: after every answer, and when the helper opens
  useEffect(() => words.current?.focus({ preventScroll: true }), [given]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };

  return (
    <section className="helper" aria-labelledby={id} onKeyDown={onKeyDown}>
      <div className="helper-head">
        <h3 id={id}>这件申请该计在哪一行？</h3>
        {given.length > 0 && (
          <>
            <button
              type="button"
              className="button button-small"
              onClick={() => setGiven(given.slice(0, -1))}
            >
              上一题
            </button>
            <button type="button" className="button button-small" onClick={() => setGiven([])}>
              重新来
            </button>
          </>
        )}
        <button type="button" className="button button-small" onClick={onClose}>
          收起
        </button>
      </div>
      {given.length > 0 && <p className="helper-given">{given.map(({ label }) => label).join(' › ')}</p>}
      {stand.kind === 'question' ? (
        <>
          <p className="helper-ask" ref={words} tabIndex={-1}>
            {stand.question.ask}
          </p>
          <ul className="helper-answers">
            {stand.question.answers.map(answer => (
              <li key={answer.label}>
                <button type="button" className="button" onClick={() => setGiven([...given, answer])}>
                  {answer.label}
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <p className="helper-ask" ref={words} tabIndex={-1}>
            <VerdictWords verdict={stand} />
          </p>
          <p className="helper-note">{stand.note}</p>
          {stand.kind === 'row' && children(stand.row)}
        </>
      )}
    </section>
  );
}

/** 计在“（四）无法提供 1.本机关不掌握相关政府信息”，依据第三十六条第（四）（五）项。 */
function VerdictWords({ verdict }: { verdict: Verdict }) {
  if (verdict.kind === 'noRequest') return <strong>不算公开申请，不用计。</strong>;
  const row = rowOf(verdict.row);
  return (
    <>
      计在<strong>“{nameOfRow(table, row)}”</strong>
      {row.basis === '' ? '。' : `，依据${row.basis.startsWith('第') ? '条例' : ''}${row.basis}。`}
    </>
  );
}
