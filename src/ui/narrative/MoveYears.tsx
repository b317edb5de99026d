/** Moving on the years of texts that came from last year, once what that takes is loaded. */

import type { TextId } from '../../form/index.ts';
import { useEditor } from '../editor/context.tsx';
import { useAids } from './loadAids.ts';

interface Props {
  readonly texts: readonly TextId[];
  /** Whether this is where 下一件 leads to. */
  readonly isPlace?: boolean;
}

export function MoveYears({ texts, isPlace = false }: Props) {
  const { lastYear } = useEditor();
  const aids = useAids();
  if (!lastYear || aids.kind !== 'ready') return null;
  return <aids.part.YearsOffer texts={texts} lastYear={lastYear} isPlace={isPlace} />;
}
