/** While something is under way that a dropped file would end: it is not taken, and the clerk is told why. */

import { useNotify } from '../notice.tsx';
import { useDropAnywhere } from './anywhere.ts';
import { DropHint } from './DropHint.tsx';

/** `why`: what has to be done first. */
export function DropRefused({ why }: { why: string }) {
  const notify = useNotify();
  const isOver = useDropAnywhere(() => notify({ text: why }), { onlyFiles: true });
  return <DropHint shown={isOver} words={why} />;
}
