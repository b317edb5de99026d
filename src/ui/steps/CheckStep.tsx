/** 校核: everything that is wrong or missing, by step, each with the way to its place; and what was checked. */

import { useMemo } from 'react';
import { type Examination, type Finding, type NotAssessable, stepOf } from '../../check/index.ts';
import { contentStepIds, type StepId } from '../../form/index.ts';
import { useDraft, useEditor, useExamination } from '../editor/context.tsx';
import { Fold } from '../parts/Fold.tsx';
import { Icon } from '../parts/Icon.tsx';
import { compareName } from '../sentences/compare.ts';
import { otherYearWords } from '../sentences/lastYear.ts';
import { stepTitle } from '../sentences/steps.ts';
import { CheckAccepted } from './CheckAccepted.tsx';
import { CheckedRules } from './CheckedRules.tsx';
import { FindingLines } from './FindingLines.tsx';
import { StepHead } from './StepHead.tsx';

export function CheckStep() {
  const { showComparison } = useEditor();
  const examination = useExamination();
  const { findings, accepted, notAssessable } = examination;
  const errors = withSeverity(findings, 'error').length;
  const doubts = withSeverity(findings, 'doubt').length;
  const hints = withSeverity(findings, 'hint').length;
  const groups = useMemo(() => groupsOf(findings), [findings]);

  return (
    <section>
      <StepHead
        title="校核"
        about="下面是必须改的和需要看一看的地方。点一条就到那个地方；改好了它就自己消失，没有问题的点“确认无误”。"
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
      <NotCompared notAssessable={notAssessable} />
      <p className="check-compare">
        <button type="button" className="button" onClick={showComparison}>
          <Icon name="compare" /> {compareName}
        </button>
        <span>数字变了多少，文字改了哪里，一处处看；也可以打印。</span>
      </p>
      {groups.map(({ step, urgent, hints: folded }) => (
        <div key={step} className="check-group">
          <h3>{stepTitle(step)}</h3>
          <FindingLines findings={urgent} />
          {folded.length > 0 && (
            <Fold id={`hints ${step}`} className="check-hints" summary={`提示（${folded.length}）`}>
              <FindingLines findings={folded} />
            </Fold>
          )}
        </div>
      ))}
      <CheckAccepted accepted={accepted} />
      <CheckedRules examination={examination} />
    </section>
  );
}

const withSeverity = (findings: readonly Finding[], severity: Finding['severity']): readonly Finding[] =>
  findings.filter(finding => finding.severity === severity);

interface Group {
  readonly step: StepId;
  /** What has to be mended, then what has to be looked at. */
  readonly urgent: readonly Finding[];
  readonly hints: readonly Finding[];
}

/** By step, in printed order of each severity. */
function groupsOf(findings: readonly Finding[]): readonly Group[] {
  return contentStepIds.flatMap((step): readonly Group[] => {
    const own = findings.filter(finding => stepOf(finding.places[0]) === step);
    if (own.length === 0) return [];
    const urgent = [...withSeverity(own, 'error'), ...withSeverity(own, 'doubt')];
    return [{ step, urgent, hints: withSeverity(own, 'hint') }];
  });
}

/** Which comparisons could not be made, and why: not made is not passed. */
function NotCompared({ notAssessable }: Pick<Examination, 'notAssessable'>) {
  const { lastYear, openImport } = useEditor();
  const year = useDraft(snapshot => snapshot.report.year);
  const count = (why: NotAssessable) => [...notAssessable.values()].filter(other => other === why).length;
  const without = count('noLastYear');
  const other = count('otherYear');
  const older = count('olderForm');
  if (without + other + older === 0) return null;
  return (
    <p className="check-note">
      {without > 0 && `没有上年的报告，“上年结转与上年报告是否一致”这类检查没有做（${without} 项）。`}
      {other > 0 &&
        `${otherYearWords(lastYear?.report.year ?? null, year)}，数字没有同它比（${other} 项没有做），只比了文字。`}
      {older > 0 && `上年的报告是 2019 年的旧格式，口径不同，${older} 项数字没有同它比。`}{' '}
      {without + other > 0 && (
        <button type="button" className="button button-small" onClick={() => openImport('lastYear')}>
          {without > 0 ? '导入上年报告' : '换一份'}
        </button>
      )}
    </p>
  );
}
