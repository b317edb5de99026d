/** While something is held over the window: what letting go would do. Nothing moves, nothing is in the way. */

import { Icon } from '../parts/Icon.tsx';

export function DropHint({ shown, words }: { shown: boolean; words: string }) {
  if (!shown) return null;
  return (
    <div className="drop-hint" aria-hidden="true">
      <p>
        <Icon name="open" /> {words}
      </p>
    </div>
  );
}
