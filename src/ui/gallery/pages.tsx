/** The pages around the wizard: the start page as it is first and later, and the review of an import. */

import { Suspense, useState } from 'react';
import { memoryTable, openDraftStore } from '../../drafts/index.ts';
import type { DraftContent } from '../../report/index.ts';
import { keepOpenDrafts } from '../editor/openDrafts.ts';
import { openClearing } from '../home/clearing.ts';
import { Home } from '../home/Home.tsx';
import { IntakeReview } from '../intake/review.tsx';
import { type Services, ServicesProvider } from '../services.tsx';
import { openStorageWatch } from '../storage.ts';
import { windowTimers } from '../timers.ts';
import type { sampleIntakes } from './reviews.ts';
import { sampleLastYear, sampleReports } from './samples.ts';

/** One page in one state: its drafts, and the day on which it is looked at. */
interface Page {
  readonly id: string;
  readonly name: string;
  readonly today: Date;
  readonly drafts: readonly DraftContent[];
}

const draft = (state: keyof typeof sampleReports): DraftContent => ({
  report: sampleReports[state],
  lastYear: sampleLastYear,
});

export const pages: readonly Page[] = [
  { id: 'home-first', name: '开始页 · 第一次', today: new Date(2026, 0, 5), drafts: [] },
  {
    id: 'home-again',
    name: '开始页 · 有草稿，临近期限',
    today: new Date(2026, 0, 29),
    drafts: [draft('problem'), draft('done')],
  },
  { id: 'home-passed', name: '开始页 · 过了期限', today: new Date(2026, 1, 3), drafts: [draft('ongoing')] },
];

/** A store of its own, which forgets with the page. */
function servicesOf({ drafts, today }: Page): Services {
  let ids = 0;
  let time = today.getTime() - drafts.length * 60_000;
  const newId = () => `gallery-${++ids}`;
  const now = () => {
    time += 60_000;
    return time;
  };
  const store = openDraftStore(memoryTable(), { now, newId });
  for (const content of drafts) void store.create(content);
  const openDrafts = keepOpenDrafts({ store, timers: windowTimers, newId });
  return {
    store,
    openDrafts,
    clearing: openClearing(store, openDrafts),
    onRest: () => Promise.resolve(),
    storage: { kind: 'browser' },
    storageWatch: openStorageWatch(),
    today: () => today,
  };
}

/** What a step of one draft asks of its page. */
export const servicesOfStep = (): Services =>
  servicesOf({ id: '', name: '', today: new Date(2026, 0, 12), drafts: [] });

export function PageFrame({ page }: { page: Page }) {
  const [services] = useState(() => servicesOf(page));
  return (
    <section className="gallery-frame" id={page.id} data-frame={page.id}>
      <h2>{page.name}</h2>
      <ServicesProvider services={services}>
        <Home onIntake={() => {}} />
      </ServicesProvider>
    </section>
  );
}

export function ReviewFrame({ id, name, intake }: (typeof sampleIntakes)[number]) {
  const [services] = useState(() =>
    servicesOf({ id: '', name: '', today: new Date(2026, 0, 5), drafts: [] }),
  );
  return (
    <section className="gallery-frame" id={id} data-frame={id}>
      <h2>{name}</h2>
      <ServicesProvider services={services}>
        <Suspense fallback={null}>
          <IntakeReview intake={intake} />
        </Suspense>
      </ServicesProvider>
    </section>
  );
}
