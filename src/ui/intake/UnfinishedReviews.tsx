/** Where something is given to be read: what was read and corrected before, and is in no draft, can be gone on with. */

import { useNotify } from '../notice.tsx';
import { unfinishedSentence } from '../sentences/unfinished.ts';
import type { Intake } from './intake.ts';
import { useUnfinished } from './unfinished.tsx';

export function UnfinishedReviews({ onGoOn }: { readonly onGoOn: (intake: Intake) => void }) {
  const { unfinished, onCorrected } = useUnfinished();
  const notify = useNotify();
  return unfinished.map(({ intake, changes }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the same file may be here twice, and has nothing else to tell it by
    <p key={index} className="home-warning">
      {unfinishedSentence(intake.name, changes)}{' '}
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
