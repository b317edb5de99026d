/** The report of a file of ours, section by section: nothing in it had to be recognised. */

import type { CellId, Form, SectionId, Table } from '../../form/index.ts';
import { cellId, cellOf, columnsOf, formOf, hasCell, sectionHeading } from '../../form/index.ts';
import {
  figureOf,
  formatFigure,
  type LastYear,
  paragraphsOf,
  type Report,
  textIdsOf,
  textOf,
} from '../../report/index.ts';
import { lastYearText } from '../grid/lastYear.ts';
import { Paragraphs } from '../narrative/Paragraphs.tsx';
import { nameOfFact, nameOfRow, shortNameOfText } from '../sentences/places.ts';

export function OwnFilePreview({ lastYear }: { readonly lastYear: LastYear }) {
  const { report } = lastYear;
  const form = formOf(report.form);
  const preamble = textOf(report, 'preamble');
  return (
    <>
      <p className="found-count">{countSentence(report)}</p>
      <section className="card found">
        <h2>标题和引言</h2>
        <dl className="facts">
          {(['organ', 'address', 'postcode', 'phone', 'email'] as const)
            .filter(fact => report.facts[fact])
            .map(fact => (
              <div key={fact}>
                <dt>{nameOfFact(fact)}</dt>
                <dd>{report.facts[fact]}</dd>
              </div>
            ))}
          <div>
            <dt>年度</dt>
            <dd>{report.year ?? '没有读到'}</dd>
          </div>
          <div>
            <dt>格式</dt>
            <dd>{form.name}</dd>
          </div>
        </dl>
        {preamble === '' ? <p className="found-none">没有引言。</p> : <Paragraphs text={preamble} />}
      </section>
      {form.sections.map(section => (
        <SectionFound key={section.id} id={section.id} form={form} lastYear={lastYear} />
      ))}
    </>
  );
}

/** How much was read, so that a clerk sees at a glance when half of it is missing. */
function countSentence(report: Report): string {
  const cells = formOf(report.form).cells.filter(cell => !cell.computed && cell.table !== 'fee');
  const read = cells.filter(cell => typeof report.figures[cell.id as keyof Report['figures']] === 'number');
  const texts = textIdsOf(report).filter(text => textOf(report, text) !== '');
  return `读到 ${read.length} 个数字（共 ${cells.length} 个），${texts.length} 段文字。`;
}

/** The beginning of a text, with … where there is more. */
function excerptOf(text: string): string {
  const [first = '', ...rest] = paragraphsOf(text);
  return first.length > 40 || rest.length > 0 ? `${first.slice(0, 40)}…` : first;
}

interface SectionProps {
  readonly id: SectionId;
  readonly form: Form;
  readonly lastYear: LastYear;
}

function SectionFound({ id, form, lastYear }: SectionProps) {
  const { report } = lastYear;
  const tables = form.tables.filter(table => table.section === id && table.id !== 'fee');
  const texts = textIdsOf(report).filter(
    text => (text === id || text.startsWith(`${id}.`)) && textOf(report, text) !== '',
  );
  return (
    <section className="card found">
      <h2>{sectionHeading(form, id)}</h2>
      {texts.map(text => (
        <details key={text} className="found-text">
          <summary>
            <strong>{shortNameOfText(text, report)}</strong>
            <span className="found-excerpt">{excerptOf(textOf(report, text))}</span>
          </summary>
          <Paragraphs text={textOf(report, text)} />
        </details>
      ))}
      {tables.map(table => (
        <FoundTable key={table.id} table={table} form={form} lastYear={lastYear} />
      ))}
      {form.tables.some(table => table.id === 'fee' && table.section === id) && <FoundFee report={report} />}
      {texts.length === 0 && tables.length === 0 && <p className="found-none">没有读到文字。</p>}
    </section>
  );
}

/** The three figures of the sentence about the 信息处理费. */
function FoundFee({ report }: { report: Report }) {
  const form = formOf(report.form);
  return (
    <dl className="facts">
      {(['fee.notices.count', 'fee.charged.yuan', 'fee.received.yuan'] as const).map(cell => {
        const { row, column } = cellOf(form, cell);
        const value = formatFigure(figureOf(report, cell));
        return (
          <div key={cell}>
            <dt>{row.label}</dt>
            <dd className={value === '' ? 'found-blank' : ''}>
              {value === '' ? '没有读到' : `${value} ${column.unit}`}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** The figures as last year's document printed them; an empty cell was empty there. */
function FoundTable({ table, form, lastYear }: { table: Table; form: Form; lastYear: LastYear }) {
  const valueAt = (row: string, column: string) => {
    const id = cellId(table.id, row, column);
    return hasCell(form, id) ? lastYearText(lastYear, id as CellId) : null;
  };
  const columns = table.columns;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard (WCAG 2.1.1)
    <section className="found-scroll" aria-label={`${sectionHeading(form, table.section)}：表`} tabIndex={0}>
      <table className="found-table">
        <thead>
          <tr>
            <th scope="col">项目</th>
            {columns.map(column => (
              <th key={column.id} scope="col">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(row => (
            <tr key={row.id}>
              <th scope="row">{nameOfRow(table, row)}</th>
              {columns.map(column => {
                const has = columnsOf(table, row.id).includes(column.id);
                const value = valueAt(row.id, column.id);
                return (
                  <td
                    key={column.id}
                    className={
                      has
                        ? value === ''
                          ? 'found-blank'
                          : value === '0'
                            ? 'found-zero'
                            : ''
                        : 'found-no-cell'
                    }
                  >
                    {has ? (value === '' ? '空' : value) : ''}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
