/** The screens by address, and what stands around all of them. */

import { type ReactNode, Suspense, useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { OpenedDraft } from '../drafts/index.ts';
import { messageOf, useDefects } from './defects.ts';
import type { OpenDraft } from './editor/openDrafts.ts';
import { useWindowSaving } from './editor/saving.ts';
import { type EditorScreen, loadEditor, prefetchEditor } from './editorScreen.ts';
import { ClearedScreen } from './home/ClearedScreen.tsx';
import { Home } from './home/Home.tsx';
import { UpdateBar } from './install/UpdateBar.tsx';
import { useDropGuard } from './intake/anywhere.ts';
import type { Intake } from './intake/intake.ts';
import { IntakeReview } from './intake/review.tsx';
import { UnfinishedReviews } from './intake/UnfinishedReviews.tsx';
import { UnfinishedProvider } from './intake/unfinished.tsx';
import { NoticeProvider } from './notice.tsx';
import { ForMaintainers } from './parts/ForMaintainers.tsx';
import { goTo, hashOf, type Route, useRoute } from './route.ts';
import { StorageTrouble } from './StorageTrouble.tsx';
import { type Services, ServicesProvider, useServices } from './services.tsx';
import { UnreadableDraft } from './UnreadableDraft.tsx';

export function App({ services }: { services: Services }) {
  return (
    <ServicesProvider services={services}>
      <UnlessCleared services={services}>
        <NoticeProvider>
          <UnfinishedProvider>
            <StorageTrouble />
            <Screens />
            <UpdateBar />
          </UnfinishedProvider>
        </NoticeProvider>
      </UnlessCleared>
    </ServicesProvider>
  );
}

/** Once this computer is cleared, no screen stands that could show or write anything of a draft. */
function UnlessCleared({ services: { clearing }, children }: { services: Services; children: ReactNode }) {
  const state = useSyncExternalStore(clearing.subscribe, clearing.getState);
  return state.kind === 'none' ? children : <ClearedScreen state={state} />;
}

function Screens() {
  useWindowSaving();
  useDefects();
  useDropGuard();
  useEffect(prefetchEditor, []);
  const route = useRoute();
  const [intake, setIntake] = useState<Intake | null>(null);

  const onIntake = useCallback((taken: Intake) => {
    setIntake(taken);
    goTo({ kind: 'import' });
  }, []);

  const home = <Home onIntake={onIntake} unfinished={<UnfinishedReviews onGoOn={onIntake} />} />;
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
  | { readonly kind: 'open'; readonly draft: OpenDraft; readonly Editor: EditorScreen }
  | { readonly kind: 'opening' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'notLoaded'; readonly reason: string };

function OpenDraftScreen({ route }: { route: Extract<Route, { kind: 'draft' }> }) {
  const { store, openDrafts } = useServices();
  const { id } = route;
  const [opening, setOpening] = useState<Opening>({ kind: 'opening' });

  const load = useCallback(() => {
    let wanted = true;
    const openScreen = async (): Promise<Opening> => {
      let Editor: EditorScreen;
      try {
        Editor = await loadEditor();
      } catch (error) {
        return { kind: 'notLoaded', reason: messageOf(error) };
      }
      if (!wanted) return { kind: 'opening' };
      const still = openDrafts.takeUp(id);
      if (still) return { kind: 'open', draft: still, Editor };
      const opened = await store.open(id);
      if (opened.kind !== 'opened') return opened;
      // Left meanwhile: nobody looks after a draft that is opened now.
      if (!wanted) return { kind: 'opening' };
      return { kind: 'open', draft: openDrafts.open(opened.summary, opened.content, opened), Editor };
    };
    openScreen().then(
      next => wanted && setOpening(next),
      (error: unknown) => wanted && setOpening({ kind: 'failed', reason: messageOf(error) }),
    );
    return () => {
      wanted = false;
    };
  }, [store, openDrafts, id]);
  useEffect(load, [load]);

  switch (opening.kind) {
    case 'opening':
      return <p className="page-note">正在打开草稿…</p>;
    case 'open': {
      const { draft, Editor } = opening;
      return <Editor key={draft.key} draft={draft} step={route.step} view={route.view} onReload={load} />;
    }
    case 'notLoaded':
      return (
        <div className="page-note">
          <p>
            编辑的那部分程序没有装上，可能是内存不够，或者被安全软件拦住了。草稿没有动。{' '}
            <button type="button" className="button button-small" onClick={() => window.location.reload()}>
              重新打开本页
            </button>
          </p>
          <ForMaintainers words={opening.reason} />
        </div>
      );
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
