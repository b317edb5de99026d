/** A few questions that find the result of a request, and put it into the line that the clerk was at. */

import { emptyLine, freshLineIds, type LedgerLineId, putLine } from '../../report/index.ts';
import { useDraft, useEditor } from '../editor/context.tsx';
import type { CountedRowId } from '../guide/index.ts';
import { useGuide } from '../guide/load.tsx';
import { NotLoaded } from '../parts/NotLoaded.tsx';

interface Props {
  /** Where the focus was last; `null`: nowhere yet, then the first line that is still open is meant. */
  readonly line: LedgerLineId | null;
  readonly onClose: () => void;
}

export function ResultFinder({ line, onClose }: Props) {
  const guide = useGuide();
  if (guide.kind === 'failed') {
    return <NotLoaded what="这几个问题" still="结果可以直接在表里选。" />;
  }
  if (guide.kind === 'loading') return <p className="ledger-about">正在取说明……</p>;
  return (
    <guide.part.OutcomeHelper onClose={onClose}>
      {row => <TakeOver row={row} line={line} onDone={onClose} />}
    </guide.part.OutcomeHelper>
  );
}

function TakeOver({
  row,
  line,
  onDone,
}: {
  row: CountedRowId;
  line: LedgerLineId | null;
  onDone: () => void;
}) {
  const { edit, session, tellDone, goToPlace } = useEditor();
  const target = useDraft(({ report }) => {
    const lines = report.ledger?.lines ?? [];
    const known =
      lines.find(({ id }) => id === line) ?? (line === null && lines.find(({ result }) => result === null));
    return known ? known.id : (freshLineIds(lines, 1)[0] ?? '');
  });
  const number = useDraft(
    ({ report }) => (report.ledger?.lines.findIndex(({ id }) => id === target) ?? -1) + 1,
  );
  const name = number > 0 ? `第 ${number} 行` : '新的一行';

  const take = () => {
    const { report } = session.getSnapshot();
    const now = report.ledger?.lines.find(({ id }) => id === target) ?? emptyLine(target);
    const result = row === 'carriedOut' ? null : row;
    const isChange = now.result !== result;
    session.closeStep();
    if (isChange) edit(putLine(report, { ...now, result }, 'result'));
    onDone();
    goToPlace({ kind: 'line', line: target });
    if (isChange) tellDone(`已填到台账${name}。`);
  };

  return (
    <div className="helper-applicants">
      <button type="button" className="button button-small button-primary" onClick={take}>
        填到{name}
      </button>
      <span>要填到别的行，先点一下那一行。</span>
    </div>
  );
}
