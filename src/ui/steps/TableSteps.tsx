/** 二、三、四: the steps whose content is a table. */

import { Fragment, type ReactNode, useMemo, useState } from 'react';
import type { CellId, Row, SectionId, TableId } from '../../form/index.ts';
import { enteredCells, formOf, tableOf } from '../../form/index.ts';
import { comparesWith, figureOf, isCounted as isCountedReport, zerosFor } from '../../report/index.ts';
import { useDraft, useEditor, useSettled } from '../editor/context.tsx';
import { BalanceHint, BalanceWords } from '../grid/BalanceCell.tsx';
import { CompareLegend, CompareToggle } from '../grid/CompareToggle.tsx';
import { FigureGrid } from '../grid/FigureGrid.tsx';
import { lastYearText } from '../grid/lastYear.ts';
import { gridsOf } from '../grid/layout.ts';
import { NoneQuestion, ProactiveQuestions, RowExamples, RowFinder } from '../guide/load.tsx';
import { nameOfRow } from '../sentences/places.ts';
import { FindingLines } from './FindingLines.tsx';
import { useTableFindings } from './findingsAt.ts';
import { LedgerSwitch, useKeepsLedger } from './LedgerSwitch.tsx';
import { RequestsLedger } from './RequestsLedger.tsx';
import { SectionHead } from './StepHead.tsx';
import { StockLines } from './StockLines.tsx';

const form = formOf('2021');

const proactive = tableOf(form, 'proactive');
const proactiveGrids = gridsOf(proactive);

export function ProactiveStep() {
  const [row, setRow] = useState<Row | null>(null);
  return (
    <section>
      <SectionHead id="proactive" />
      <ProactiveQuestions />
      <TableTools table="proactive">
        <RowHelp table="proactive" row={row} />
      </TableTools>
      {proactiveGrids.map((rows, index) => (
        <Fragment key={rows[0]?.id}>
          <FigureGrid
            table={proactive}
            rows={rows}
            caption={`主动公开政府信息情况：${rows.map(({ label }) => label).join('、')}`}
            onRow={setRow}
          />
          {index === 0 && <StockLines />}
        </Fragment>
      ))}
      <TableFindings section="proactive" />
    </section>
  );
}

export function RequestsStep() {
  const [row, setRow] = useState<Row | null>(null);
  const [cell, setCell] = useState<CellId | null>(null);
  const keepsLedger = useKeepsLedger();
  const isCounted = useDraft(({ report }) => isCountedReport(report));
  const hasLines = useDraft(({ report }) => (report.ledger?.lines.length ?? 0) > 0) && keepsLedger;
  return (
    <section>
      <SectionHead id="requests" />
      {!hasLines && <NoneQuestion question="requests" />}
      <LedgerSwitch />
      {keepsLedger && <RequestsLedger cell={cell} />}
      <TableTools table="requests">
        <RowHelp table="requests" row={row} />
      </TableTools>
      {keepsLedger ? (
        <BalanceHint />
      ) : (
        <RowFinder>
          <BalanceHint />
        </RowFinder>
      )}
      <FigureGrid
        table={requestsTable}
        rows={requestsTable.rows}
        caption="收到和处理政府信息公开申请情况"
        balances={form.balances}
        onRow={setRow}
        {...(keepsLedger && { onCell: setCell })}
        {...(isCounted && { locked: countedByLedger })}
      />
      <BalanceWords />
      <TableFindings section="requests" />
    </section>
  );
}

const countedByLedger = '这张表由台账自动数出来，不用填；要改，就改台账里的那一件。';
const requestsTable = tableOf(form, 'requests');

/** What is counted in the row that is being filled in, with cases: two lines that are always there, so nothing moves. */
function RowHelp({ table, row }: { table: TableId; row: Row | null }) {
  return (
    <div className="row-help-lines">
      <p className="row-help">
        {row ? (
          <>
            <strong>{nameOfRow(tableOf(form, table), row)}</strong>：{row.help}
            {row.basis !== '' && <span className="row-basis">依据：{row.basis}</span>}
          </>
        ) : (
          '点到哪一行，这里就说明那一行填什么。'
        )}
      </p>
      <p className="row-examples">{row && <RowExamples table={table} row={row.id} />}</p>
    </div>
  );
}

export function DisputesStep() {
  const table = tableOf(form, 'disputes');
  const [row, setRow] = useState<Row | null>(null);
  return (
    <section>
      <SectionHead id="disputes" />
      <NoneQuestion question="disputes" />
      <TableTools table="disputes">
        <RowHelp table="disputes" row={row} />
      </TableTools>
      <FigureGrid
        table={table}
        rows={table.rows}
        caption="政府信息公开行政复议、行政诉讼情况"
        onRow={setRow}
      />
      <TableFindings section="disputes" />
    </section>
  );
}

/**
 * How much is filled in, and the one thing most offices need: zeros where nothing happened. `children` stand in
 * place of the legend.
 */
export function TableTools({ table, children }: { table: TableId; children?: ReactNode }) {
  const { edit, lastYear, session, tellDone } = useEditor();
  const cells = useMemo(() => enteredCells(form, table), [table]);
  const blanks = useSettled(report => cells.filter(cell => figureOf(report, cell) === null).length);

  const hasLast = lastYear !== null && cells.some(cell => lastYearText(lastYear, cell) !== '');

  const fillZeros = () => {
    const { report } = session.getSnapshot();
    const changes = zerosFor(report, comparesWith(report, lastYear) === 'all' ? lastYear : null, cells);
    const stock = changes.find(({ value }) => value !== 0);
    edit({ label: '空白格填 0', changes });
    tellDone(
      stock
        ? `已把空白格填为 0；现行有效接上年的数，填了 ${stock.value}。`
        : `已把 ${changes.length} 个空白格填为 0。`,
    );
  };

  return (
    <div className="table-tools">
      <div className="table-tools-words">
        {children ?? (hasLast && <CompareLegend always={table === 'fee'} />)}
      </div>
      {table !== 'fee' && <CompareToggle />}
      <span className="table-tools-count">
        {blanks === 0 ? `${cells.length} 格都已填写` : `共 ${cells.length} 格，还空 ${blanks} 格`}
      </span>
      {blanks > 0 && (
        <button type="button" className="button" onClick={fillZeros}>
          其余空白格都填 0
        </button>
      )}
    </div>
  );
}

/** Findings of the step that are not already said in the balance row. */
function TableFindings({ section }: { section: SectionId }) {
  return <FindingLines findings={useTableFindings(section)} />;
}
