/** Which charts are printed in the report, with the way to where they are chosen. */

import { useEditor, useReport } from '../editor/context.tsx';
import { noChartsSentence, reportChartsSentence } from '../sentences/charts.ts';

export function ReportCharts() {
  const { lastYear, showComparison } = useEditor();
  const report = useReport();
  return (
    <p className="check-note">
      {reportChartsSentence(report, lastYear) ?? noChartsSentence}{' '}
      <button type="button" className="button button-small" onClick={showComparison}>
        挑图
      </button>
    </p>
  );
}
