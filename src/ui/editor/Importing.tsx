/** The import into the open draft, in the place of its step: reading something, then choosing what is taken over. */

import { useEffect } from 'react';
import type { DraftContent, LastYear } from '../../report/index.ts';
import { useDropAnywhere } from '../intake/anywhere.ts';
import { DropHint } from '../intake/DropHint.tsx';
import { DropRefused } from '../intake/DropRefused.tsx';
import type { Given } from '../intake/given.ts';
import { ImportInto } from '../intake/ImportInto.tsx';
import type { Intake } from '../intake/intake.ts';
import type { TakenOver } from '../merge/CompareScreen.tsx';
import { CompareScreen, prefetchCompare } from '../merge/load.tsx';
import { useEditor } from './context.tsx';
import type { Importing } from './useImporting.ts';

/** Another for whatever is to be begun anew. */
export const keyOfImport = (importing: Importing): string =>
  importing.kind === 'reading' ? `reading ${importing.wish.purpose}` : 'choosing';

interface Props {
  readonly importing: Importing;
  readonly onIntake: (intake: Intake | null) => void;
  readonly onCompareWith: (lastYear: LastYear) => void;
  readonly onChoose: (incoming: DraftContent) => void;
  readonly onTake: (taken: TakenOver) => void;
  readonly onLeave: () => void;
}

export function ImportScreens({ importing, onTake, onLeave, ...reading }: Props) {
  const { session, lastYear } = useEditor();
  useEffect(prefetchCompare, []);
  return importing.kind === 'reading' ? (
    <ImportInto
      report={session.getSnapshot().report}
      lastYear={lastYear}
      wish={importing.wish}
      intake={importing.intake}
      onLeave={onLeave}
      {...reading}
    />
  ) : (
    <>
      <DropRefused why="正在对比导入的一份：先取用，或者点“不取用”，再导入别的。" />
      <CompareScreen incoming={importing.incoming} onTake={onTake} onLeave={onLeave} />
    </>
  );
}

/** A file that is dropped on a draft is offered for import: it never takes the page away. */
export function DropToImport({ onGiven }: { onGiven: (given: Given) => void }) {
  const isOver = useDropAnywhere(onGiven, { onlyFiles: true });
  return <DropHint shown={isOver} words="松开鼠标，导入到这份草稿（先对比，不会直接改）" />;
}
