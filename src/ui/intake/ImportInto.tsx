/** 导入到这份草稿: last year's report to stand beside it, or this year's content to be compared and taken over. */

import { Suspense, useState } from 'react';
import type { DraftContent, LastYear, Report } from '../../report/index.ts';
import { draftOf, titleOf } from '../../report/index.ts';
import { Icon } from '../parts/Icon.tsx';
import { ScreenHead } from '../parts/ScreenHead.tsx';
import { DropRefused } from './DropRefused.tsx';
import type { Given } from './given.ts';
import { IntakePanel, readableFormats } from './IntakePanel.tsx';
import { type Intake, lastYearOf } from './intake.ts';
import { LastYearFitness } from './LastYearFitness.tsx';
import { PurposeChoice } from './PurposeChoice.tsx';
import { adviceInDraft, type Purpose } from './purpose.ts';
import { OwnFilePreview, ReviewInDraft } from './review.tsx';

/** What the clerk asked for, or what was dropped on the page. */
export interface ImportWish {
  readonly purpose: Purpose;
  readonly given: Given | null;
}

interface Props {
  /** The draft that is imported into. */
  readonly report: Report;
  /** What stands beside it now. */
  readonly lastYear: LastYear | null;
  readonly wish: ImportWish;
  /** Puts it beside the draft. */
  readonly onCompareWith: (lastYear: LastYear) => void;
  /** Goes on to choose what is taken over. */
  readonly onChoose: (incoming: DraftContent) => void;
  readonly onLeave: () => void;
}

const heads: Readonly<Record<Purpose, { readonly title: string; readonly about: string }>> = {
  lastYear: {
    title: '导入上年报告作对比',
    about: '放在旁边对照：每格旁边看得到上年的数，校核会比对“上年结转”。已经写的一个字也不动。',
  },
  thisYear: {
    title: '导入今年的内容，对比后取用',
    about:
      '别人写的稿子、另一台电脑上的草稿都可以。先同这份草稿逐处对比，由您选用哪一个；不选的一个字也不动。',
  },
};

export function ImportInto({ report, lastYear, wish, onCompareWith, onChoose, onLeave }: Props) {
  const [intake, setIntake] = useState<Intake | null>(null);
  const { title, about } = heads[wish.purpose];
  return (
    <section className="add-last-year">
      <ScreenHead title={title} about={about} />
      {intake === null ? (
        <IntakePanel
          title={wish.purpose === 'lastYear' ? '选一份上年报告' : '选一份今年的稿子'}
          about={`${readableFormats}。`}
          primary
          given={wish.given}
          onIntake={setIntake}
        />
      ) : (
        <Taken
          intake={intake}
          report={report}
          lastYear={lastYear}
          wanted={wish.purpose}
          onCompareWith={onCompareWith}
          onChoose={onChoose}
          onAnother={() => setIntake(null)}
        />
      )}
      <p>
        <button type="button" className="button" onClick={onLeave}>
          <Icon name="back" /> 不导入，回去接着写
        </button>
      </p>
    </section>
  );
}

interface TakenProps extends Pick<Props, 'report' | 'lastYear' | 'onCompareWith' | 'onChoose'> {
  readonly intake: Intake;
  readonly wanted: Purpose;
  readonly onAnother: () => void;
}

/** What was read, what it is for, and what it looks like. */
function Taken({ intake, ...use }: TakenProps) {
  return (
    <Suspense fallback={null}>
      <DropRefused why="正在看导入的一份：要换，请先点“不是这份，另选”。" />
      {intake.kind === 'recognised' ? (
        <ReviewInDraft intake={intake}>
          {read => <Use {...use} read={read} incoming={{ report: draftOf(read), lastYear: null }} />}
        </ReviewInDraft>
      ) : (
        <>
          <Use {...use} read={lastYearOf(intake)} incoming={intake.content} />
          <OwnFilePreview lastYear={lastYearOf(intake)} />
        </>
      )}
    </Suspense>
  );
}

interface UseProps extends Omit<TakenProps, 'intake'> {
  /** With what the clerk corrected. */
  readonly read: LastYear;
  readonly incoming: DraftContent;
}

function Use({ read, incoming, report, lastYear, wanted, onCompareWith, onChoose, onAnother }: UseProps) {
  const advice = adviceInDraft(read.report, report, wanted);
  // Until the clerk chooses, the year that she corrects goes on telling.
  const [chosen, setChosen] = useState<Purpose | null>(null);
  const purpose = (advice.isFree ? chosen : null) ?? advice.usual;
  return (
    <div className="card import-purpose">
      <p>
        读到的是：<strong>{titleOf(read.report)}</strong>
      </p>
      <PurposeChoice
        advice={advice}
        purpose={purpose}
        onChoose={setChosen}
        names={{ lastYear: '作为上年报告，放在旁边对照', thisYear: '取用里面的内容，先同草稿逐处对比' }}
      />
      {purpose === 'lastYear' && <LastYearFitness report={report} now={lastYear} next={read} />}
      <p className="add-last-year-buttons">
        {purpose === 'lastYear' ? (
          <button type="button" className="button button-primary" onClick={() => onCompareWith(read)}>
            用它作对比
          </button>
        ) : (
          <button type="button" className="button button-primary" onClick={() => onChoose(incoming)}>
            去对比、选用
          </button>
        )}
        <button type="button" className="button" onClick={onAnother}>
          不是这份，另选
        </button>
      </p>
    </div>
  );
}
