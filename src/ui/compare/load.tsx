/** The comparison with last year, loaded when it is first asked for. */

import { lazyPart } from '../lazyPart.ts';
import { NotLoaded } from '../parts/NotLoaded.tsx';

const { usePart, prefetch } = lazyPart(() => import('./ComparePage.tsx'));

export const prefetchComparePage = prefetch;

export function ComparePage() {
  const page = usePart();
  switch (page.kind) {
    case 'loading':
      return <p className="page-note">正在对比…</p>;
    case 'failed':
      return <NotLoaded what="对比的那部分程序" still="草稿没有动。" />;
    case 'ready':
      return <page.part.ComparePage />;
  }
}
