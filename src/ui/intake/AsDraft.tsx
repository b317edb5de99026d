/** 作为本年草稿: somebody wrote this year's report elsewhere; all of it is taken, and then checked. */

import { formOf } from '../../form/index.ts';
import {
  type DraftContent,
  differingTotals,
  draftOf,
  figureOf,
  type LastYear,
  type Report,
  textIdsOf,
  textOf,
} from '../../report/index.ts';
import type { Intake } from './intake.ts';
import { KeepAnswer, useKeepDraft } from './keepDraft.tsx';

interface Props {
  readonly intake: Intake;
  /** As it was read, with what the clerk corrected. */
  readonly lastYear: LastYear;
  /** A file of ours: it is gone on with, with its own last year and all else in it. */
  readonly file?: DraftContent;
}

export function AsDraft({ intake, lastYear, file }: Props) {
  const { keep, ...keeping } = useKeepDraft(intake, lastYear);
  const { year } = lastYear.report;
  const begin = () =>
    file ? keep(file) : keep({ report: draftOf(lastYear), lastYear: null }, { step: 'check' });
  return (
    <>
      <div className="carry">
        {file ? <p>里面有什么就是什么，在这台电脑上接着写。</p> : <Taken lastYear={lastYear} />}
      </div>
      <KeepAnswer {...keeping} />
      {keeping.state.kind !== 'asking' && (
        <div className="review-begin-foot">
          <button
            type="button"
            className="button button-primary button-wide"
            disabled={keeping.state.kind === 'busy'}
            onClick={() => void begin()}
          >
            {file ? '接着写这份报告' : `作为${year === null ? '本' : ` ${year} `}年草稿，去校核`}
          </button>
        </div>
      )}
    </>
  );
}

/** What goes into the draft, and what has to be looked at there. */
function Taken({ lastYear: { report, printed } }: { lastYear: LastYear }) {
  const wrong = differingTotals(report, printed).length;
  const { filled, blank } = countFigures(report);
  const texts = textIdsOf(report).filter(text => textOf(report, text) !== '').length;
  return (
    <>
      <h3>会取用</h3>
      <ul>
        <li>
          {filled} 个数字、{texts} 段文字，读到什么就是什么。
        </li>
        <li>总计不取原文的，按各格相加自动算。</li>
      </ul>
      <h3>要留意</h3>
      <ul>
        {wrong > 0 && (
          <li>
            原文有 <strong>{wrong}</strong> 处总计与各项相加不一样，“校核”里会逐处指给您看。
          </li>
        )}
        {blank > 0 && <li>{blank} 格是空的，照样留空，不当作 0。</li>}
        <li>没有上年报告对照。建好以后，可以在“文件”里再导入上年报告。</li>
      </ul>
    </>
  );
}

function countFigures(report: Report) {
  const cells = formOf(report.form).cells.filter(cell => !cell.computed);
  const filled = cells.filter(
    ({ id }) => figureOf(report, id as Parameters<typeof figureOf>[1]) !== null,
  ).length;
  return { filled, blank: cells.length - filled };
}
