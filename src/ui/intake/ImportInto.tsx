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
import { OwnFilePreview, ReviewPage } from './review.tsx';
import { UnfinishedReviews } from './UnfinishedReviews.tsx';

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
  /** What was read; `null`: nothing yet, or another is wanted. */
  readonly intake: Intake | null;
  readonly onIntake: (intake: Intake | null) => void;
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

export function ImportInto(props: Props) {
  const { report, lastYear, wish, intake, onIntake, onCompareWith, onChoose, onLeave } = props;
  const use = { report, lastYear, wanted: wish.purpose, onCompareWith, onChoose };
  const leave = (
    <button type="button" className="button button-small" onClick={onLeave}>
      <Icon name="back" /> 不导入，回去接着写
    </button>
  );
  const another = (
    <button type="button" className="button button-small" onClick={() => onIntake(null)}>
      不是这份，另选
    </button>
  );
  if (intake === null) {
    const { title, about } = heads[wish.purpose];
    return (
      <section className="add-last-year">
        <ScreenHead title={title} about={about} />
        <UnfinishedReviews onGoOn={onIntake} />
        <IntakePanel
          title={wish.purpose === 'lastYear' ? '选一份上年报告' : '选一份今年的稿子'}
          about={`${readableFormats}。`}
          primary
          {...(wish.purpose === 'thisYear' && { pasteHint: '打开写好的稿子' })}
          given={wish.given}
          onIntake={onIntake}
        />
        <p>{leave}</p>
      </section>
    );
  }
  return (
    <Suspense fallback={null}>
      <DropRefused why="正在看导入的一份：要换，请先点“不是这份，另选”。" />
      {intake.kind === 'recognised' ? (
        <ReviewPage
          intake={intake}
          isInDraft
          leave={() => (
            <>
              {leave} {another}
            </>
          )}
        >
          {read => (
            <aside className="card review-begin import-purpose">
              <Use {...use} read={read} incoming={{ report: draftOf(read), lastYear: null }} />
            </aside>
          )}
        </ReviewPage>
      ) : (
        <section className="add-last-year">
          <ScreenHead title={heads[wish.purpose].title} about={`来自：${intake.name}`} />
          <div className="card import-purpose">
            <Use {...use} read={lastYearOf(intake)} incoming={intake.content} />
          </div>
          <OwnFilePreview lastYear={lastYearOf(intake)} />
          <p>
            {leave} {another}
          </p>
        </section>
      )}
    </Suspense>
  );
}

interface UseProps extends Pick<Props, 'report' | 'lastYear' | 'onCompareWith' | 'onChoose'> {
  readonly wanted: Purpose;
  /** With what the clerk corrected. */
  readonly read: LastYear;
  readonly incoming: DraftContent;
}

/** What it is for, and what that does. */
function Use({ read, incoming, report, lastYear, wanted, onCompareWith, onChoose }: UseProps) {
  const advice = adviceInDraft(read.report, report, wanted);
  // Until the clerk chooses, the year that she corrects goes on telling.
  const [chosen, setChosen] = useState<Purpose | null>(null);
  const purpose = (advice.isFree ? chosen : null) ?? advice.usual;
  return (
    <>
      <h2>这份报告怎么用</h2>
      <p>
        读到的是：<strong>{titleOf(read.report)}</strong>
      </p>
      <PurposeChoice
        advice={advice}
        purpose={purpose}
        onChoose={setChosen}
        names={{ lastYear: '作为上年报告，放在旁边对照', thisYear: '取用里面的内容，先同草稿逐处对比' }}
      />
      <p className="import-effect">{heads[purpose].about}</p>
      {purpose === 'lastYear' && <LastYearFitness report={report} now={lastYear} next={read} />}
      <div className="review-begin-foot">
        {purpose === 'lastYear' ? (
          <button
            type="button"
            className="button button-primary button-wide"
            onClick={() => onCompareWith(read)}
          >
            用它作对比
          </button>
        ) : (
          <button
            type="button"
            className="button button-primary button-wide"
            onClick={() => onChoose(incoming)}
          >
            去对比、选用
          </button>
        )}
      </div>
    </>
  );
}
