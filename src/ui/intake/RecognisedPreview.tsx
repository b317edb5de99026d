/** The recognised report, section by section, with what could not be read. */

import type { Recognition } from '../../document/index.ts';
import type { CellId, Form, SectionId, Table } from '../../form/index.ts';
import { cellId, columnsOf, formOf, hasCell, sectionHeading } from '../../form/index.ts';
import { type LastYear, paragraphsOf, textIdsOf, textOf } from '../../report/index.ts';
import { lastYearText } from '../grid/FigureGrid.tsx';
import { nameOfFact, shortNameOfText } from '../sentences/places.ts';
import { sentenceOfNote } from '../sentences/reading.ts';
import { Paragraphs } from '../steps/TextField.tsx';

interface Props {
  readonly lastYear: LastYear;
  /** `null` for a file of ours: nothing in it had to be recognised. */
  readonly recognition: Recognition | null;
}

export function RecognisedPreview({ lastYear, recognition }: Props) {
  const { report } = lastYear;
  const form = formOf(report.form);
  const preamble = textOf(report, 'preamble');
  return (
    <>
      {recognition && <Notes recognition={recognition} />}
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

function Notes({ recognition }: { recognition: Recognition }) {
  const { notes } = recognition;
  if (notes.length === 0) {
    return <p className="check-summary check-summary-good">全部读出来了，没有疑问。</p>;
  }
  const sentences = [...new Set(notes.map(sentenceOfNote))];
  return (
    <section className="card notes">
      <h2>有 {sentences.length} 处要看一看</h2>
      <ul>
        {sentences.map(sentence => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

function SectionFound({ id, form, lastYear }: { id: SectionId; form: Form; lastYear: LastYear }) {
  const { report } = lastYear;
  const tables = form.tables.filter(table => table.section === id && table.id !== 'fee');
  const texts = textIdsOf(report).filter(
    text => (text === id || text.startsWith(`${id}.`)) && textOf(report, text) !== '',
  );
  const figures = tables.flatMap(table => table.rows.map(row => ({ table, row })));
  return (
    <section className="card found">
      <h2>{sectionHeading(form, id)}</h2>
      {texts.map(text => (
        <details key={text} className="found-text">
          <summary>
            <strong>{shortNameOfText(text, report)}</strong>
            <span className="found-excerpt">{paragraphsOf(textOf(report, text))[0]?.slice(0, 40)}…</span>
          </summary>
          <Paragraphs text={textOf(report, text)} />
        </details>
      ))}
      {tables.map(table => (
        <FoundTable key={table.id} table={table} form={form} lastYear={lastYear} />
      ))}
      {texts.length === 0 && figures.length === 0 && <p className="found-none">没有读到文字。</p>}
    </section>
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
    <div className="found-scroll">
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
              <th scope="row">{row.label}</th>
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
    </div>
  );
}
