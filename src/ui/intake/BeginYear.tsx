/** What becomes of the report that was read: the new year's begins with it, or it is gone on with as it is. */

import { useState } from 'react';
import type { DraftContent, LastYear } from '../../report/index.ts';
import { useServices } from '../services.tsx';
import { AsDraft } from './AsDraft.tsx';
import type { Intake } from './intake.ts';
import { NewYear } from './NewYear.tsx';
import { PurposeChoice } from './PurposeChoice.tsx';
import { type Purpose, purposeAdvice } from './purpose.ts';

interface Props {
  readonly intake: Intake;
  /** As it was read, with what the clerk corrected. */
  readonly lastYear: LastYear;
  /** A file of ours, with everything in it. */
  readonly file?: DraftContent;
}

export function BeginYear({ intake, lastYear, file }: Props) {
  const { today } = useServices();
  const advice = purposeAdvice(lastYear.report, today());
  // Until the clerk chooses, the year that she corrects in the review goes on telling.
  const [chosen, setChosen] = useState<Purpose | null>(null);
  const purpose = (advice.isFree ? chosen : null) ?? advice.usual;
  return (
    <aside className="card review-begin">
      <h2>这份报告怎么用</h2>
      <PurposeChoice
        advice={advice}
        purpose={purpose}
        onChoose={setChosen}
        names={{
          lastYear: '作为上年报告，开始编新一年的',
          thisYear: file ? '作为本年草稿，接着写' : '作为本年草稿，全部取用，再校核',
        }}
      />
      {purpose === 'lastYear' ? (
        <NewYear intake={intake} lastYear={lastYear} {...keptOf(file)} />
      ) : (
        <AsDraft intake={intake} lastYear={lastYear} {...(file && { file })} />
      )}
    </aside>
  );
}

/** Of what a file brought unknown, what is not about this report's own year: unreadable values stay with it. */
function keptOf(file: DraftContent | undefined): Pick<DraftContent, 'unknown'> {
  const { unreadable: _unreadable, ...unknown } = file?.unknown ?? {};
  return Object.keys(unknown).length > 0 ? { unknown } : {};
}
