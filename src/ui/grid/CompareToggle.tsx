/** Shows last year's figures and the changes in the grids, or takes them away. */

import { useEditor } from '../editor/context.tsx';
import { gridSentences } from '../sentences/grid.ts';
import { toggleComparing, useComparing } from './lastYear.ts';

/** Nothing where there is no last year. */
export function CompareToggle() {
  const { lastYear } = useEditor();
  const comparing = useComparing();
  if (!lastYear) return null;
  return (
    <button
      type="button"
      className={`button compare-toggle ${comparing ? 'compare-toggle-on' : ''}`}
      aria-pressed={comparing}
      title="每一格旁边显示上年的数和增减"
      onClick={toggleComparing}
    >
      {comparing ? '✓ ' : ''}与上年对比
    </button>
  );
}

/** What the small figures are, while they are shown; `always`: where they are in any case. */
export function CompareLegend({ always }: { readonly always: boolean }) {
  const { lastYear } = useEditor();
  const comparing = useComparing();
  return (always || comparing) && lastYear ? gridSentences.comparing : null;
}
