/** Takes a draft out of the bin, and says so. */

import type { DraftSummary } from '../../drafts/index.ts';
import { useNotify } from '../notice.tsx';
import { undeletedSentence } from '../sentences/backup.ts';
import { useServices } from '../services.tsx';

export function useUndelete(): (draft: DraftSummary) => Promise<void> {
  const { store } = useServices();
  const notify = useNotify();
  return draft =>
    store.restore(draft.id).then(
      () => void notify({ text: undeletedSentence(draft) }),
      () => void notify({ text: '没有恢复成，请再试一次。' }),
    );
}
