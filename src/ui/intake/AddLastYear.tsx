/** 导入上年报告作对比: last year's report beside a draft that is under way; nothing of the draft changes. */

import { Suspense, useState } from 'react';
import { comparesWith } from '../../check/index.ts';
import { factOf, type LastYear, type Report, titleOf } from '../../report/index.ts';
import { Icon } from '../parts/Icon.tsx';
import { IntakePanel, readableFormats } from './IntakePanel.tsx';
import { type Intake, lastYearOf } from './intake.ts';
import { RecognisedPreview } from './review.tsx';

interface Props {
  /** The draft that it is compared with. */
  readonly report: Report;
  readonly onTake: (lastYear: LastYear) => void;
  readonly onLeave: () => void;
}

export function AddLastYear({ report, onTake, onLeave }: Props) {
  const [intake, setIntake] = useState<Intake | null>(null);
  const lastYear = intake && lastYearOf(intake);
  return (
    <section className="add-last-year">
      <header className="step-head">
        <h2 tabIndex={-1}>导入上年报告作对比</h2>
        <p>放在旁边对照：每格旁边看得到上年的数，校核会比对“上年结转”。已经写的一个字也不动。</p>
      </header>
      {lastYear === null ? (
        <IntakePanel title="选一份上年报告" about={`${readableFormats}。`} primary onIntake={setIntake} />
      ) : (
        <>
          <Fitness report={report} lastYear={lastYear} />
          <p className="add-last-year-buttons">
            <button type="button" className="button button-primary" onClick={() => onTake(lastYear)}>
              用它作对比
            </button>
            <button type="button" className="button" onClick={() => setIntake(null)}>
              不是这份，另选
            </button>
          </p>
          <Suspense fallback={null}>
            <RecognisedPreview
              lastYear={lastYear}
              recognition={intake?.kind === 'recognised' ? intake.opened.recognition : null}
            />
          </Suspense>
        </>
      )}
      <p>
        <button type="button" className="button" onClick={onLeave}>
          <Icon name="back" /> 不导入，回去接着写
        </button>
      </p>
    </section>
  );
}

/** Whether it is the report of this organ and of the year before. */
function Fitness({ report, lastYear }: { report: Report; lastYear: LastYear }) {
  const organ = factOf(report, 'organ').trim();
  const itsOrgan = factOf(lastYear.report, 'organ').trim();
  const sentences = [
    ...(organ !== '' && itsOrgan !== '' && organ !== itsOrgan
      ? [`这份是“${itsOrgan}”的，草稿是“${organ}”的。`]
      : []),
    ...(comparesWith(report, lastYear) === 'all'
      ? []
      : [`这份不是${report.year === null ? '上一' : ` ${report.year - 1} `}年的报告：数字不比，只比文字。`]),
  ];
  return (
    <div className={`check-summary ${sentences.length > 0 ? 'check-summary-doubt' : 'check-summary-good'}`}>
      <p>
        读到的是：<strong>{titleOf(lastYear.report)}</strong>
      </p>
      {sentences.map(sentence => (
        <p key={sentence}>
          <Icon name="problem" /> {sentence}
        </p>
      ))}
    </div>
  );
}
