/** The comparison of an import with the draft, loaded when it is first asked for. */

import type { ComponentProps } from 'react';
import { lazyPart } from '../lazyPart.ts';
import { NotLoaded } from '../parts/NotLoaded.tsx';
import type { CompareScreen as Screen } from './CompareScreen.tsx';

const { usePart, prefetch } = lazyPart(() => import('./CompareScreen.tsx'));

export const prefetchCompare = prefetch;

export function CompareScreen(props: ComponentProps<typeof Screen>) {
  const screen = usePart();
  switch (screen.kind) {
    case 'loading':
      return <p className="page-note">正在对比…</p>;
    case 'failed':
      return <NotLoaded what="对比的那部分程序" still="草稿没有动。" />;
    case 'ready':
      return <screen.part.CompareScreen {...props} />;
  }
}
