/** 历史版本, loaded when it is first asked for. */

import type { ComponentProps } from 'react';
import { lazyPart } from '../lazyPart.ts';
import { NotLoaded } from '../parts/NotLoaded.tsx';
import type { VersionsPage as Page } from './VersionsPage.tsx';

const { usePart, prefetch } = lazyPart(() => import('./VersionsPage.tsx'));

export const prefetchVersionsPage = prefetch;

export function VersionsPage(props: ComponentProps<typeof Page>) {
  const page = usePart();
  switch (page.kind) {
    case 'loading':
      return <p className="page-note">正在找历史版本…</p>;
    case 'failed':
      return <NotLoaded what="历史版本的那部分程序" still="草稿没有动。" />;
    case 'ready':
      return <page.part.VersionsPage {...props} />;
  }
}
