/** The screens by address, and what stands around all of them. */

import { useCallback, useEffect, useState } from 'react';
import type { OpenedDraft } from '../drafts/index.ts';
import { Editor } from './editor/Editor.tsx';
import { Home } from './home/Home.tsx';
import { IntakeReview } from './intake/IntakeReview.tsx';
import type { Intake } from './intake/intake.ts';
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
      return intake ? <IntakeReview intake={intake} /> : home;
    case 'draft':
      return <OpenDraft key={route.id} route={route} />;
  }
}

type Opening =
  | OpenedDraft
  | { readonly kind: 'opening' }
  | { readonly kind: 'failed'; readonly reason: string };

function OpenDraft({ route }: { route: Extract<Route, { kind: 'draft' }> }) {
  const { store } = useServices();
  const { id } = route;
  const [opening, setOpening] = useState<Opening>({ kind: 'opening' });
  const [round, setRound] = useState(0);

  const load = useCallback(() => {
    store.open(id).then(
      opened => {
        setOpening(opened);
        setRound(before => before + 1);
      },
      (error: unknown) =>
        setOpening({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) }),
    );
  }, [store, id]);
  useEffect(load, [load]);

  switch (opening.kind) {
    case 'opening':
      return <p className="page-note">正在打开草稿…</p>;
    case 'opened':
      return (
        <Editor
          key={round}
          summary={opening.summary}
          content={opening.content}
          step={route.step}
          onReload={load}
        />
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
        <p className="page-note">
          草稿没有打开（{opening.reason}）。
          <button type="button" className="button button-small" onClick={load}>
            再试一次
          </button>
          <a href={hashOf({ kind: 'home' })}>回到全部草稿</a>
        </p>
      );
  }
}
