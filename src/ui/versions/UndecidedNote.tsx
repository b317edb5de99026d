/** What the clerk had not chosen when a window with two wordings was closed: where the other wording is. */

import '../styles/versions.css';
import { useEffect, useState } from 'react';
import type { OpenDraft } from '../editor/openDrafts.ts';
import { undecidedSentence } from '../sentences/versions.ts';
import { useServices } from '../services.tsx';

interface Props {
  readonly draft: OpenDraft;
  /** Shows this version. */
  readonly onShow: (version: string) => void;
}

export function UndecidedNote({ draft, onShow }: Props) {
  const { store } = useServices();
  const [left, setLeft] = useState<readonly string[]>([]);
  useEffect(() => {
    if (draft.undecided.length === 0) return undefined;
    let isHere = true;
    // The clerk may have chosen since, or deleted the version.
    store.listVersions(draft.id).then(
      versions => {
        const open = versions.filter(({ id, fate }) => draft.undecided.includes(id) && fate === undefined);
        if (isHere) setLeft(open.map(({ id }) => id));
      },
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [store, draft]);
  const [last] = left;
  if (last === undefined) return null;
  const settle = () => {
    setLeft([]);
    for (const id of left) store.settleSide(id, 'left').catch(() => undefined);
  };
  return (
    <p className="undecided" role="status">
      {undecidedSentence}
      <button type="button" className="button button-small" onClick={() => onShow(last)}>
        去看那一版
      </button>
      <button type="button" className="button button-small" onClick={settle}>
        不用了
      </button>
    </p>
  );
}
