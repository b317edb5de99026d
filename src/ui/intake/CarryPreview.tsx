/** What will be taken over into the new year, and what will not. */

import { useMemo } from 'react';
import { mentionsLeft, yearsWaiting } from '../../check/index.ts';
import { type EnteredCellId, formOf, tableOf } from '../../form/index.ts';
import {
  type CarriedOver,
  type CarrySummary,
  type Figure,
  factOf,
  formatFigure,
  type LastYear,
  textIdsOf,
} from '../../report/index.ts';
import { nameOfFact, nameOfPlace, shortNameOfText } from '../sentences/places.ts';

interface Props {
  readonly carried: CarriedOver;
  readonly lastYear: LastYear;
}

export function CarryPreview({ carried, lastYear }: Props) {
  const { summary } = carried;
  const { gap } = summary;
  return (
    <div className="carry">
      {gap && (
        <p className="carry-gap" role="status">
          读进来的是 {gap.last} 年的报告，不是 {gap.year} 年的上一年：
          <strong>上年结转和现行有效件数不带</strong>，请自己填；文字照样带过来。
        </p>
      )}
      <h3>会带过来</h3>
      <ul>
        <Facts carried={carried} />
        <Texts carried={carried} lastYear={lastYear} />
        {!gap && <CarriedIn summary={summary} />}
        {!gap && <StockLine summary={summary} />}
        <LedgerLines carried={carried} />
        <li>
          <strong>{gap ? `${gap.last} 年的数` : '上年的数'}</strong>
          ：整份留着，放在每个格子旁边供对照，不算今年的。
        </li>
      </ul>
      <h3>不带过来</h3>
      <ul>
        <li>今年的其他数字：全部留空，等您填。</li>
        <Dropped
          what="上年关于信息处理费的话（今年填三个数字后自动写出）"
          sentences={summary.droppedFeeSentences}
        />
        <Dropped
          what="引言里留联系方式的话（按“基本信息”里填的自动写出）"
          sentences={summary.droppedContactSentences}
        />
        <WithoutCounterpart carried={carried} />
      </ul>
    </div>
  );
}

function Facts({ carried: { report, summary } }: Pick<Props, 'carried'>) {
  const contact = summary.facts.filter(fact => fact !== 'organ');
  const organ = factOf(report, 'organ');
  return (
    <li>
      <strong>机关</strong>：{organ === '' ? '没有读到，请填在上面' : organ}；
      {contact.length === 0
        ? '联系方式没有读到，到“基本信息”里填。'
        : `${contact.map(fact => `${nameOfFact(fact)} ${factOf(report, fact)}`).join('，')}。`}
    </li>
  );
}

/** How much of the texts is bound to last year: it is what the clerk will have to go through. */
function Texts({ carried: { report, summary }, lastYear }: Props) {
  const years = useMemo(() => yearsWaiting(report, lastYear), [report, lastYear]);
  const others = useMemo(
    () =>
      textIdsOf(report)
        .flatMap(text => mentionsLeft(report, lastYear, text))
        .filter(({ kind }) => kind !== 'year').length,
    [report, lastYear],
  );
  if (summary.texts.length === 0) {
    return (
      <li>
        <strong>文字</strong>：没有读到。
      </li>
    );
  }
  return (
    <li>
      <strong>文字</strong>：{summary.texts.map(text => shortNameOfText(text, report)).join('、')}
      。都标明“上年原文”，等您改或确认
      {years > 0 && `；${years} 处年份进去后可以一次往后移`}
      {others > 0 && `；${others} 处数和日期划上虚线，提醒您核对`}。
    </li>
  );
}

const nothingTaken = '没有可以带的数';

/** Whether a blank was printed as one or could not be read is not known here: it is said to be neither. */
function notTaken(missing: readonly (readonly [name: string, last: Figure])[]): string {
  if (missing.length === 0) return '';
  const names = missing.map(
    ([name, last]) => `${name}（上年${last === null ? '没有读到数' : `写的是“${formatFigure(last)}”`}）`,
  );
  return `${names.join('、')}没有带，请自己填。`;
}

function CarriedIn({ summary }: { summary: CarrySummary }) {
  const { columns } = tableOf(formOf('2021'), 'requests');
  const labelOf = (id: string) => columns.find(column => column.id === id)?.label ?? id;
  const taken = summary.carriedIn.filter(column => column.value !== null);
  const missing = summary.carriedIn.filter(column => column.value === null);
  const isNone = missing.length === 0 && taken.every(({ value }) => value === 0);
  const sum = taken.reduce((total, { value }) => total + (value ?? 0), 0);
  const printed = summary.printedCarriedTotal;
  return (
    <li>
      <strong>上年结转</strong>：
      {isNone
        ? '上年没有结转，各列都是 0'
        : taken.map(column => `${labelOf(column.column)} ${column.value}`).join('，') || nothingTaken}
      。{notTaken(missing.map(({ column, last }) => [labelOf(column), last]))}
      {printed !== null &&
        printed !== sum &&
        `上年报告印的总计是 ${printed}，带过来的合计是 ${sum}，请核对。`}
    </li>
  );
}

function StockLine({ summary }: { summary: CarrySummary }) {
  const { rows } = tableOf(formOf('2021'), 'proactive');
  const labelOf = (id: string) => rows.find(row => row.id === id)?.label ?? id;
  const taken = summary.stock.filter(({ value }) => value !== null);
  const missing = summary.stock.filter(({ value }) => value === null);
  if (summary.stock.length === 0) {
    return (
      <li>
        <strong>现行有效件数</strong>：上年是旧格式，数的不是一回事，不带，请自己填。
      </li>
    );
  }
  return (
    <li>
      <strong>现行有效件数</strong>：
      {taken.map(({ row, value }) => `${labelOf(row)} ${value}`).join('，') || nothingTaken}
      {taken.some(({ value }) => value !== 0) && '；今年有制发、废止的，表下面会算出应填几件'}。
      {notTaken(missing.map(({ row, last }) => [labelOf(row), last]))}
    </li>
  );
}

function LedgerLines({ carried: { report } }: Pick<Props, 'carried'>) {
  const lines = report.ledger?.lines.length ?? 0;
  return lines === 0 ? null : (
    <li>
      <strong>申请台账</strong>：上年没办完的和今年收到的 {lines} 件。
    </li>
  );
}

function Dropped({ what, sentences }: { what: string; sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <li>
      {what}：
      {sentences.map(sentence => (
        <q key={sentence} className="carry-quote">
          {sentence}
        </q>
      ))}
    </li>
  );
}

/** Figures of the format of 2019; its one row （六）其他处理 has a neighbour to stand beside, the others have not. */
function WithoutCounterpart({ carried: { report, summary } }: Pick<Props, 'carried'>) {
  const old = { ...report, form: '2019' as const };
  const isOtherwise = (cell: EnteredCellId) => cell.startsWith('requests.otherwise.');
  const others = summary.withoutCounterpart.filter(cell => !isOtherwise(cell));
  return (
    <>
      {summary.withoutCounterpart.some(isOtherwise) && (
        <li>旧格式的“（六）其他处理”只有一行：放在现行格式“3.其他”旁边对照，并注明是旧格式的数。</li>
      )}
      {others.length > 0 && (
        <li>
          旧格式里有 {others.length} 个数，现行格式没有对应的格子：
          {others.map(cell => nameOfPlace({ kind: 'cell', cell }, old)).join('、')}。
        </li>
      )}
    </>
  );
}
