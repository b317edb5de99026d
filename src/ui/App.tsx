/** The screens by address, and what stands around all of them. */

import { Suspense, useCallback, useEffect, useState } from 'react';
import type { OpenedDraft } from '../drafts/index.ts';
import { messageOf, useDefects } from './defects.ts';
import { Editor } from './editor/Editor.tsx';
import type { OpenDraft } from './editor/openDrafts.ts';
import { useWindowSaving } from './editor/saving.ts';
import { Home } from './home/Home.tsx';
import type { Intake } from './intake/intake.ts';
import { IntakeReview } from './intake/review.tsx';
import { NoticeProvider } from './notice.tsx';
import { goTo, hashOf, type Route, useRoute } from './route.ts';
import { type Services, ServicesProvider, useServices } from './services.tsx';
import { UnreadableDraft } from './UnreadableDraft.tsx';

export function App({ services }: { services: Services }) {
  return (
    <ServicesProvider services={services}>
      <NoticeProvider>
        <Screens />
      </NoticeProvider>
    </ServicesProvider>
  );
}

function Screens() {
  useWindowSaving();
  useDefects();
  const route = useRoute();
  const [intake, setIntake] = useState<Intake | null>(null);

  const onIntake = useCallback((taken: Intake) => {
    setIntake(taken);
    goTo({ kind: 'import' });
  }, []);

  const home = <Home onIntake={onIntake} />;
  switch (route.kind) {
    case 'home':
      return home;
    case 'import':
      // What was read is kept in memory only: after a reload there is nothing to look at.
      return intake ? (
        <Suspense fallback={null}>
          <IntakeReview intake={intake} />
        </Suspense>
      ) : (
        home
      );
    case 'draft':
      return <OpenDraftScreen key={route.id} route={route} />;
  }
}

type Opening =
  | Exclude<OpenedDraft, { kind: 'opened' }>
  | { readonly kind: 'open'; readonly draft: OpenDraft }
  | { readonly kind: 'opening' }
  | { readonly kind: 'failed'; readonly reason: string };

function OpenDraftScreen({ route }: { route: Extract<Route, { kind: 'draft' }> }) {
  const { store, openDrafts } = useServices();
  const { id } = route;
  const [opening, setOpening] = useState<Opening>({ kind: 'opening' });

  const load = useCallback(() => {
    let wanted = true;
    const show = (next: Opening) => wanted && setOpening(next);
    const still = openDrafts.get(id);
    if (still) show({ kind: 'open', draft: still });
    else {
      store.open(id).then(
        opened =>
          wanted &&
          show(
            opened.kind === 'opened'
              ? { kind: 'open', draft: openDrafts.open(opened.summary, opened.content, opened) }
              : opened,
          ),
        (error: unknown) => show({ kind: 'failed', reason: messageOf(error) }),
      );
    }
    return () => {
      wanted = false;
    };
  }, [store, openDrafts, id]);
  useEffect(load, [load]);

  switch (opening.kind) {
    case 'opening':
      return <p className="page-note">正在打开草稿…</p>;
    case 'open':
      return <Editor key={opening.draft.key} draft={opening.draft} step={route.step} onReload={load} />;
    case 'unreadable':
      return <UnreadableDraft opened={opening} />;
    case 'missing':
      return (
        <p className="page-note">
          本机没有这份草稿，可能已经删除，或者是在别的浏览器里写的。
          <a href={hashOf({ kind: 'home' })}>回到全部草稿</a>
        </p>
      );
    case 'failed':
      return (
        <div className="page-note">
          <p>
            草稿没有打开，内容没有动。{' '}
            <button type="button" className="button button-small" onClick={load}>
              再试一次
            </button>{' '}
            <a href={hashOf({ kind: 'home' })}>回到全部草稿</a>
          </p>
          <details className="for-maintainers">
            <summary>给维护人员看的</summary>
            {opening.reason}
          </details>
        </div>
      );
  }
}
