/** On the start page: what was read and corrected, and is in no draft yet, can be gone on with. */

import { useNotify } from '../notice.tsx';
import type { Intake } from './intake.ts';
import type { UnfinishedReview } from './useUnfinished.ts';

interface Props {
  readonly unfinished: readonly UnfinishedReview[];
  readonly onGoOn: (intake: Intake) => void;
  readonly onCorrected: (intake: Intake, changes: number) => void;
}

export function UnfinishedReviews({ unfinished, onGoOn, onCorrected }: Props) {
  const notify = useNotify();
  return unfinished.map(({ intake, changes }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the same file may be here twice, and has nothing else to tell it by
    <p key={index} className="home-warning">
      “{intake.name}”核对到一半，改过的 {changes} 处还在；关掉本页就没有了。{' '}
      <button type="button" className="button button-small" onClick={() => onGoOn(intake)}>
        接着核对
      </button>{' '}
      <button
        type="button"
        className="button button-small"
        onClick={() => {
          onCorrected(intake, 0);
          notify({
            text: `“${intake.name}”不核对了。`,
            action: { label: '撤销', perform: () => onCorrected(intake, changes) },
          });
        }}
      >
        不要了
      </button>
    </p>
  ));
}
