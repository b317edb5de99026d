/** 校核: everything that is wrong or missing, by step, each with the way to its place. */

import { useMemo } from 'react';
import { comparesWith, type Finding, stepOf } from '../../check/index.ts';
import { contentStepIds } from '../../form/index.ts';
import { useDraft, useEditor, useFindings } from '../editor/context.tsx';
import { Icon } from '../parts/Icon.tsx';
import { compareName } from '../sentences/compare.ts';
import { stepName, stepNumber } from '../sentences/steps.ts';
import { FindingLines } from './FindingLines.tsx';
import { StepHead } from './StepHead.tsx';

/** Which comparisons could not be made, and why: not made is not passed. */
function NotCompared() {
  const { lastYear, openImport } = useEditor();
  const year = useDraft(snapshot => snapshot.report.year);
  const compared = useDraft(snapshot => comparesWith(snapshot.report, lastYear));
  if (compared === 'all') return null;
  return (
    <p className="check-note">
      {compared === 'nothing'
        ? '没有上年的报告，“上年结转与上年报告是否一致”这类检查没有做。'
        : `导入的是 ${lastYear?.report.year ?? '不知哪一'} 年的报告，不是 ${year === null ? '上一' : year - 1} 年的，数字没有同它比，只比了文字。`}{' '}
      <button type="button" className="button button-small" onClick={() => openImport('lastYear')}>
        {compared === 'nothing' ? '导入上年报告' : '换一份'}
      </button>
    </p>
  );
}

export function CheckStep() {
  const { showComparison } = useEditor();
  const findings = useFindings();
  const bySeverity = (severity: Finding['severity']) =>
    findings.filter(finding => finding.severity === severity);
  const errors = bySeverity('error').length;
  const doubts = bySeverity('doubt').length;
  const hints = bySeverity('hint').length;
  const groups = useMemo(
    () =>
      contentStepIds
        .map(step => ({ step, findings: findings.filter(finding => stepOf(finding.places[0]) === step) }))
        .filter(group => group.findings.length > 0),
    [findings],
  );

  return (
    <section>
      <StepHead
        title="校核"
        about="下面是必须改的和需要看一看的地方。点一条就到那个地方；改好了它就自己消失。"
      />
      <p className={`check-summary ${errors > 0 ? 'check-summary-error' : 'check-summary-good'}`}>
        {errors > 0 ? (
          <>
            <Icon name="problem" /> 还有 <strong>{errors}</strong> 处必须改
            {doubts > 0 && (
              <>
                ，<strong>{doubts}</strong> 处要看一看
              </>
            )}
            。
          </>
        ) : (
          <>
            <Icon name="done" /> 没有发现错误。
            {doubts > 0 && `还有 ${doubts} 处请看一看，确认没问题就可以导出。`}
          </>
        )}
        {hints > 0 && ` 另有 ${hints} 条提示。`}
      </p>
      <NotCompared />
      <p className="check-compare">
        <button type="button" className="button" onClick={showComparison}>
          <Icon name="compare" /> {compareName}
        </button>
        <span>数字变了多少，文字改了哪里，一处处看；也可以打印。</span>
      </p>
      {groups.map(group => (
        <div key={group.step} className="check-group">
          <h3>
            {stepNumber(group.step) && `${stepNumber(group.step)}、`}
            {stepName(group.step)}
          </h3>
          <FindingLines findings={group.findings} />
        </div>
      ))}
    </section>
  );
}
