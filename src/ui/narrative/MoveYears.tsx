/** Offers to move the years of texts that came from last year, once what that takes is loaded. */

import type { TextId } from '../../form/index.ts';
import { useEditor } from '../editor/context.tsx';
import { useAids } from './loadAids.ts';

export function MoveYears({ texts }: { texts: readonly TextId[] }) {
  const { lastYear } = useEditor();
  const aids = useAids();
  if (!lastYear || aids.kind !== 'ready') return null;
  return <aids.part.MoveYearsOffer texts={texts} lastYear={lastYear} />;
}
