/** How a version differs from the draft as it stands: nothing is chosen here. */

import { useId, useMemo } from 'react';
import { type Difference, type DraftContent, differencesBetween, type Report } from '../../report/index.ts';
import { useEditor, useReport } from '../editor/context.tsx';
import { Sides } from '../merge/DifferenceCard.tsx';
import { Icon } from '../parts/Icon.tsx';
import { nameOfDifference } from '../sentences/merge.ts';
import { otherDifferences, sidesOfVersion, versionDiffersSentence } from '../sentences/versions.ts';

export function VersionDifferences({ former }: { former: DraftContent }) {
  const report = useReport();
  const { lastYear } = useEditor();
  const isOtherFormat = report.form !== former.report.form;
  const differences = useMemo(
    () => (isOtherFormat ? [] : differencesBetween(report, former.report)),
    [isOtherFormat, report, former],
  );
  const others = useMemo(
    () => otherDifferences({ report, lastYear }, former, differences),
    [report, lastYear, former, differences],
  );
  if (isOtherFormat) return null;
  if (differences.length === 0 && others.length === 0) {
    return (
      <p className="check-summary check-summary-good">
        <Icon name="done" /> 和现在的草稿一样。
      </p>
    );
  }
  return (
    <>
      {differences.length > 0 && <p className="compare-all">{versionDiffersSentence(differences)}</p>}
      {differences.map(difference => (
        <DifferenceBetween key={difference.id} difference={difference} report={report} />
      ))}
      {others.length > 0 && (
        <p>{`${differences.length > 0 ? '还有不同' : '不同的'}：${others.join('、')}。`}</p>
      )}
    </>
  );
}

function DifferenceBetween({ difference, report }: { difference: Difference; report: Report }) {
  const name = useId();
  return (
    <section className="card compare-card" data-difference={difference.id} aria-labelledby={name}>
      <h4 id={name}>{nameOfDifference(difference, report)}</h4>
      <Sides difference={difference} choice={null} names={sidesOfVersion} />
    </section>
  );
}
