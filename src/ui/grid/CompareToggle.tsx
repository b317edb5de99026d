/** Shows last year's figures and the changes in the grids, or takes them away. */

import { useEditor, useOtherYear } from '../editor/context.tsx';
import { gridSentences } from '../sentences/grid.ts';
import { toggleComparing, useComparing } from './lastYear.ts';

/** Nothing where there is no last year. */
export function CompareToggle() {
  const { lastYear } = useEditor();
  const other = useOtherYear();
  const comparing = useComparing();
  if (!lastYear) return null;
  return (
    <button
      type="button"
      className={`button compare-toggle ${comparing ? 'compare-toggle-on' : ''}`}
      aria-pressed={comparing}
      title={gridSentences.compareTitle(other)}
      onClick={toggleComparing}
    >
      {comparing ? '✓ ' : ''}
      {gridSentences.compare(other)}
    </button>
  );
}

/** What the small figures are, while they are shown; `always`: where they are in any case. */
export function CompareLegend({ always }: { readonly always: boolean }) {
  const { lastYear } = useEditor();
  const other = useOtherYear();
  const comparing = useComparing();
  return (always || comparing) && lastYear ? gridSentences.comparing(other) : null;
}
