/** The helper over table 三: it opens on demand, and leads to the cell of the row and the kind of applicant. */

import { type ReactNode, useRef, useState } from 'react';
import type { EnteredRequestCellId } from '../../form/index.ts';
import { formOf, tableOf } from '../../form/index.ts';
import { useEditor } from '../editor/context.tsx';
import { OutcomeHelper } from './OutcomeHelper.tsx';
import type { CountedRowId } from './outcomes.ts';

const applicants = tableOf(formOf('2021'), 'requests').columns.filter(column => column.id !== 'total');

/** `children` stand at the left of the line with the button that opens it. */
export function RowFinder({ children }: { children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);

  const close = () => {
    setIsOpen(false);
    opener.current?.focus();
  };

  return (
    <>
      <div className="row-finder">
        {children}
        <button
          type="button"
          className="button button-small"
          ref={opener}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          这件申请该计在哪一行？
        </button>
      </div>
      {isOpen && <OutcomeHelper onClose={close}>{row => <Applicants row={row} />}</OutcomeHelper>}
    </>
  );
}

/** The columns of the row: who asked decides which. */
function Applicants({ row }: { row: CountedRowId }) {
  const { goToPlace } = useEditor();
  return (
    <div className="helper-applicants">
      <span>到表里去填，申请人是：</span>
      {applicants.map(({ id, label, under }) => (
        <button
          type="button"
          className="button button-small"
          key={id}
          onClick={() => goToPlace({ kind: 'cell', cell: `requests.${row}.${id}` as EnteredRequestCellId })}
        >
          {under.length > 0 && id === 'other' ? '其他组织' : label}
        </button>
      ))}
    </div>
  );
}
