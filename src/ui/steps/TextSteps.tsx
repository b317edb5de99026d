/** 五、六: the last two sections, mostly words. */

import type { EnteredCellId } from '../../form/index.ts';
import { cellId, cellOf, columnsOf, formOf, tableOf } from '../../form/index.ts';
import { writeFeeSentence } from '../../report/index.ts';
import { useDraft, useEditor, useOtherYear } from '../editor/context.tsx';
import { FigureField } from '../grid/FigureField.tsx';
import { lastYearText } from '../grid/lastYear.ts';
import { NoneQuestion, RowExamples } from '../guide/load.tsx';
import { TextField } from '../narrative/TextField.tsx';
import { figureBeside } from '../sentences/lastYear.ts';
import { SectionHead } from './StepHead.tsx';
import { TableTools } from './TableSteps.tsx';

export function ProblemsStep() {
  return (
    <section>
      <SectionHead id="problems" />
      <TextField
        text="problems"
        label="问题和改进"
        help="先写存在的问题，再写改进的措施，一个问题对一条措施；每段一行。"
        placeholder={'（一）存在的主要问题：……\n（二）改进情况：……'}
        rows={10}
      />
    </section>
  );
}

const form = formOf('2021');
const feeTable = tableOf(form, 'fee');

export function OthersStep() {
  const { lastYear } = useEditor();
  const other = useOtherYear();
  const sentence = useDraft(snapshot => writeFeeSentence(snapshot.report));
  return (
    <section>
      <SectionHead id="others" />
      <div className="field">
        <div className="field-head">
          <span className="field-label">信息处理费</span>
        </div>
        <NoneQuestion question="fee" />
        <TableTools table="fee" />
        <div className="fee-fields">
          {feeTable.rows.map(row => {
            const id = cellId('fee', row.id, columnsOf(feeTable, row.id)[0] ?? '') as EnteredCellId;
            const { column } = cellOf(form, id);
            const last = lastYear ? lastYearText(lastYear, id) : '';
            return (
              <div className="fee-field" key={row.id}>
                <span className="field-label">
                  {row.label}（{column.unit}）
                </span>
                <FigureField
                  cell={id}
                  column={column}
                  name={`${row.label}（${column.unit}）${last && `，${figureBeside(last, other)}`}`}
                  lastYear={last}
                  other={other}
                  bubble={false}
                />
                <span className="field-help">
                  {row.help}
                  <RowExamples table="fee" row={row.id} />
                </span>
              </div>
            );
          })}
        </div>
        <p className={`written ${sentence === null ? 'written-empty' : ''}`}>
          <span>报告里会写：</span>
          {sentence ?? '三个数字都填好后，这里自动写出一句话。没有收费就填 0。'}
        </p>
      </div>
      <TextField
        text="others"
        label="其他事项"
        help="可以不写。例如：落实本年政务公开工作要点的情况、其他需要说明的事项。"
        rows={5}
      />
    </section>
  );
}
