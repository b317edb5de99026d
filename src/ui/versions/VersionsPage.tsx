/** 历史版本: what the draft was before, to look at, to hold against what it is now, and to go back to. */

import '../styles/merge.css';
import '../styles/versions.css';
import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { isNamed, mostNamed, reasonOf, type VersionSummary } from '../../drafts/index.ts';
import { useEditor } from '../editor/context.tsx';
import { useNotify } from '../notice.tsx';
import { ScreenHead } from '../parts/ScreenHead.tsx';
import {
  daysOfVersions,
  keptSentence,
  nameOfVersion,
  notKeptSentence,
  noVersionsSentence,
  timeOfVersion,
  tooManyNamedSentence,
  versionsAbout,
  versionsFailedSentence,
  versionsName,
} from '../sentences/versions.ts';
import { useServices } from '../services.tsx';
import { VersionDetail } from './VersionDetail.tsx';

interface Props {
  /** Its id. */
  readonly draft: string;
  /** The version that is shown first; `null`: none. */
  readonly first: string | null;
}

type Listed =
  | { readonly kind: 'looking' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'listed'; readonly versions: readonly VersionSummary[] };

export function VersionsPage({ draft, first }: Props) {
  const { goToStep, step } = useEditor();
  const { today } = useServices();
  const { listed, look } = useVersions(draft);
  const [chosen, choose] = useState<string | null>(first);
  const list = useRef<HTMLDivElement>(null);
  const versions = listed.kind === 'listed' ? listed.versions : [];
  const shown = versions.find(({ id }) => id === chosen);
  const mayName = versions.filter(isNamed).length < mostNamed;
  const goBack = () => {
    // While it is hidden beside the version it takes no focus.
    flushSync(() => choose(null));
    list.current?.querySelector<HTMLElement>(`[data-version="${chosen}"]`)?.focus();
  };

  return (
    <section className="versions">
      <ScreenHead title={versionsName} about={versionsAbout} />
      {mayName ? <KeepNow draft={draft} onKept={look} /> : <p>{tooManyNamedSentence(mostNamed)}</p>}
      {listed.kind === 'failed' && (
        <p className="check-summary check-summary-error" role="alert">
          {versionsFailedSentence}{' '}
          <button type="button" className="button button-small" onClick={look}>
            再试一次
          </button>
        </p>
      )}
      {listed.kind === 'listed' && versions.length === 0 && <p>{noVersionsSentence}</p>}
      <div className={`versions-body ${shown ? 'versions-one' : ''}`}>
        <div className="versions-list" ref={list}>
          {daysOfVersions(versions, today()).map(({ day, of }) => (
            <section key={of[0]?.id} aria-label={day}>
              <h3>{day}</h3>
              <ul>
                {of.map(version => (
                  <li key={version.id}>
                    <button
                      type="button"
                      className="version"
                      data-version={version.id}
                      aria-pressed={version.id === chosen}
                      onClick={() => choose(version.id)}
                    >
                      <span className="version-time">{timeOfVersion(version, versions)}</span>
                      <span className={version.name === undefined ? undefined : 'version-named'}>
                        {nameOfVersion(version)}
                      </span>
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
        {shown && (
          <VersionDetail
            key={shown.id}
            version={shown}
            mayName={mayName}
            onBack={goBack}
            onChanged={look}
            onRemoved={() => {
              choose(null);
              look();
            }}
            onRestored={() => goToStep(step)}
          />
        )}
      </div>
      <p className="versions-foot">
        <button type="button" className="button" onClick={() => goToStep(step)}>
          回去接着写
        </button>
      </p>
    </section>
  );
}

/** What is kept of the draft, looked up again with `look`. */
function useVersions(draft: string) {
  const { store } = useServices();
  const [listed, setListed] = useState<Listed>({ kind: 'looking' });
  const look = useCallback(() => {
    store.listVersions(draft).then(
      versions => setListed({ kind: 'listed', versions }),
      () => setListed({ kind: 'failed' }),
    );
  }, [store, draft]);
  useEffect(look, [look]);
  return { listed, look };
}

/** 起个名字留下: the draft as it stands now. */
function KeepNow({ draft, onKept }: { draft: string; onKept: () => void }) {
  const { store } = useServices();
  const { current } = useEditor();
  const notify = useNotify();
  const [name, setName] = useState('');
  const keep = (event: FormEvent) => {
    event.preventDefault();
    const words = name.trim();
    if (words === '') return;
    store.keepVersion(draft, current(), 'named', words).then(
      kept => {
        notify({ text: kept ? keptSentence(words) : notKeptSentence({ kind: 'gone' }) });
        if (kept) setName('');
        onKept();
      },
      (error: unknown) => notify({ text: notKeptSentence(reasonOf(error)) }),
    );
  };
  return (
    <form className="versions-keep" onSubmit={keep}>
      <label>
        给现在这一版起个名字{' '}
        <input
          className="input"
          value={name}
          maxLength={40}
          placeholder="如：送领导看的一稿"
          autoComplete="off"
          onChange={event => setName(event.target.value)}
        />
      </label>
      <button type="submit" className="button" disabled={name.trim() === ''}>
        留下
      </button>
    </form>
  );
}
