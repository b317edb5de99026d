/** What will be taken over into the new year, and what will not. */

import { formOf, tableOf } from '../../form/index.ts';
import { type CarriedOver, formatFigure } from '../../report/index.ts';
import { nameOfPlace } from '../sentences/findings.ts';
import { shortNameOfText } from '../sentences/places.ts';

export function CarryPreview({ carried }: { carried: CarriedOver }) {
  const { report, summary } = carried;
  const { gap } = summary;
  return (
    <div className="carry">
      {gap && (
        <p className="carry-gap" role="status">
          读进来的是 {gap.last} 年的报告，不是 {gap.year} 年的上一年：
          <strong>上年结转不带</strong>，请自己填；文字照样带过来。
        </p>
      )}
      <h3>会带过来</h3>
      <ul>
        <li>
          <strong>文字</strong>：
          {summary.texts.length === 0
            ? '没有'
            : summary.texts.map(text => shortNameOfText(text, report)).join('、')}
          。都标明“上年原文”，等您改或确认。
        </li>
        {!gap && <CarriedIn carried={carried} />}
        <li>
          <strong>{gap ? `${gap.last} 年的数` : '上年的数'}</strong>
          ：放在每个格子旁边供对照。
        </li>
      </ul>
      <h3>不带过来</h3>
      <ul>
        <li>今年的各项数字：全部留空，等您填。</li>
        {summary.droppedFeeSentences.length > 0 && (
          <li>
            上年关于信息处理费的话（今年填三个数字后自动写出）：
            {summary.droppedFeeSentences.map(sentence => (
              <q key={sentence} className="carry-quote">
                {sentence}
              </q>
            ))}
          </li>
        )}
        {summary.withoutCounterpart.length > 0 && (
          <li>
            旧格式里有 {summary.withoutCounterpart.length} 个数，现行格式没有对应的格子：
            {summary.withoutCounterpart
              .map(cell => nameOfPlace({ kind: 'cell', cell }, { ...report, form: '2019' }))
              .join('、')}
            。
          </li>
        )}
      </ul>
    </div>
  );
}

function CarriedIn({ carried: { report, summary } }: { carried: CarriedOver }) {
  const { columns } = tableOf(formOf('2021'), 'requests');
  const labelOf = (id: string) => columns.find(column => column.id === id)?.label ?? id;
  const taken = summary.carriedIn.filter(column => column.value !== null);
  const missing = summary.carriedIn.filter(column => column.value === null);
  return (
    <li>
      <strong>上年结转</strong>：
      {taken.map(column => `${labelOf(column.column)} ${column.value}`).join('，') || '没有读到'}。
      {report.ledger &&
        report.ledger.lines.length > 0 &&
        `上年台账里没办完的 ${report.ledger.lines.length} 件也带进今年的台账。`}
      {missing.length > 0 &&
        `${missing.map(column => `${labelOf(column.column)}（上年${column.last === null ? '是空的' : `写的是“${formatFigure(column.last)}”`}）`).join('、')}没有带，请自己填。`}
    </li>
  );
}
