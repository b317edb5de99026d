/** The name of a version: what has one is never thinned out. */

import { type FormEvent, useState } from 'react';
import type { VersionSummary } from '../../drafts/index.ts';
import { useNotify } from '../notice.tsx';
import { notChangedSentence } from '../sentences/versions.ts';
import { useServices } from '../services.tsx';

interface Props {
  readonly version: VersionSummary;
  /** Whether one that has no name may be given one. */
  readonly mayName: boolean;
  readonly onRenamed: () => void;
}

export function RenameVersion({ version, mayName, onRenamed }: Props) {
  const { store } = useServices();
  const notify = useNotify();
  const [name, setName] = useState<string | null>(null);
  const rename = (event: FormEvent) => {
    event.preventDefault();
    store.renameVersion(version.id, name ?? '').then(
      () => {
        setName(null);
        onRenamed();
      },
      () => notify({ text: notChangedSentence }),
    );
  };
  if (name === null) {
    if (version.name === undefined && !mayName) return null;
    return (
      <button type="button" className="button button-small" onClick={() => setName(version.name ?? '')}>
        {version.name === undefined ? '起个名字' : '改名字'}
      </button>
    );
  }
  return (
    <form className="versions-rename" onSubmit={rename}>
      <label>
        名字{' '}
        <input
          className="input"
          value={name}
          maxLength={40}
          autoComplete="off"
          ref={input => input?.focus()}
          onChange={event => setName(event.target.value)}
        />
      </label>
      <button type="submit" className="button button-small">
        好
      </button>
      <button type="button" className="button button-small" onClick={() => setName(null)}>
        取消
      </button>
    </form>
  );
}
