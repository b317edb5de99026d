/** What the columns of a register mean, what its words mean, and what will come of its rows. */

import { useMemo, useState } from 'react';
import {
  type Assigned,
  type ColumnUse,
  columnMeanings,
  guessMapping,
  nothingAssigned,
  ownOf,
  planIntake,
  type Sheet,
  withUse,
} from '../../ledger/index.ts';
import { type ApplicantColumnId, addLines, isDay, type OutcomeRowId } from '../../report/index.ts';
import { useDraft, useEditor } from '../editor/context.tsx';
import { writeDay } from '../sentences/ledger.ts';
import { columnNames, rowProblemWords } from '../sentences/ledgerIntake.ts';
import { applicantChoices, type ChoiceGroup, resultChoices } from './names.ts';

interface Props {
  readonly sheets: readonly Sheet[];
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** Rows of the register shown under its head. */
const sampleRows = 4;
/** Rows named one by one, before only their number is said. */
const namedRows = 6;

export function IntakeMapping({ sheets, onBack, onClose }: Props) {
  const { edit, session, tellDone } = useEditor();
  const [sheetIndex, setSheetIndex] = useState(() => bestSheet(sheets));
  const sheet = sheets[sheetIndex] ?? sheets[0];
  const guessed = useMemo(() => (sheet ? guessMapping(sheet) : { head: -1, columns: [] }), [sheet]);
  const [changed, setChanged] = useState<typeof guessed | null>(null);
  const [assigned, setAssigned] = useState<Assigned>(nothingAssigned);
  const [again, setAgain] = useState(false);
  const lines = useDraft(({ report }) => report.ledger?.lines);
  const year = useDraft(({ report }) => report.year);
  const mapping = changed ?? guessed;
  // The words that were unknown at first stay listed while they are assigned.
  const first = useMemo(
    () => sheet && planIntake(sheet, mapping, nothingAssigned, year, lines ?? []),
    [sheet, mapping, year, lines],
  );
  const plan = useMemo(
    () => sheet && planIntake(sheet, mapping, assigned, year, lines ?? []),
    [sheet, mapping, assigned, year, lines],
  );
  if (!sheet || !plan || !first) return null;

  const known = plan.rows.filter(row => row.known);
  const taken = again ? plan.rows : plan.rows.filter(row => !row.known);
  const incomplete = taken.filter(({ problems }) => problems.length > 0);

  const take = () => {
    const added = taken.map(({ line }) => line);
    edit(addLines(session.getSnapshot().report, added, '导入台账'));
    tellDone(
      `已导入 ${taken.length} 行。` +
        (incomplete.length > 0 ? `其中 ${incomplete.length} 行还不完整，已标出，请补上。` : ''),
    );
    onClose();
  };

  const chooseSheet = (index: number) => {
    setSheetIndex(index);
    setChanged(null);
    setAssigned(nothingAssigned);
  };

  return (
    <>
      <div className="ledger-intake-head">
        <p>
          {mapping.head < 0
            ? '没有认出表头。请给每一列选它是什么。'
            : '请看看每一列认得对不对，不对的改一下。'}
        </p>
        {sheets.length > 1 && (
          <label>
            工作表
            <select
              className="ledger-input"
              value={sheetIndex}
              onChange={event => chooseSheet(Number(event.target.value))}
            >
              {sheets.map(({ name }, index) => (
                <option key={name} value={index}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <Columns
        sheet={sheet}
        head={mapping.head}
        columns={mapping.columns}
        onUse={(column, use) => setChanged(withUse(mapping, column, use))}
      />
      <Words
        title="这些申请人归哪一类"
        unknown={first.unknownApplicants}
        groups={applicantChoices}
        extra={null}
        chosen={assigned.applicants}
        onChoose={(words, id) =>
          setAssigned({
            ...assigned,
            applicants: withKey(assigned.applicants, words, id as ApplicantColumnId),
          })
        }
      />
      <Words
        title="这些结果计在哪一行"
        unknown={first.unknownResults}
        groups={resultChoices}
        extra={{ id: 'open', label: '还没办结' }}
        chosen={assigned.results}
        onChoose={(words, id) =>
          setAssigned({ ...assigned, results: withKey(assigned.results, words, id as OutcomeRowId | 'open') })
        }
      />
      {known.length > 0 && (
        <fieldset className="ledger-known">
          <legend>有 {known.length} 行台账里已经有了（编号和收到日期相同）：</legend>
          <label>
            <input type="radio" name="known" checked={!again} onChange={() => setAgain(false)} /> 不再导入
          </label>
          <label>
            <input type="radio" name="known" checked={again} onChange={() => setAgain(true)} />{' '}
            也导入，作为另外的申请
          </label>
        </fieldset>
      )}
      <RowNotes
        title={`有 ${incomplete.length} 行不完整，照样导入，以后补上：`}
        rows={incomplete.map(({ row, problems }) => ({
          row,
          words: problems.map(rowProblemWords).join('；'),
        }))}
      />
      <RowNotes title={`有 ${plan.leftOut.length} 行不像是申请，不导入：`} rows={plan.leftOut} />
      <div className="ledger-intake-foot">
        <button type="button" className="button button-primary" disabled={taken.length === 0} onClick={take}>
          {taken.length === 0 ? '没有可以导入的行' : `导入 ${taken.length} 行`}
        </button>
        <button type="button" className="button" onClick={onBack}>
          换一个文件
        </button>
        <button type="button" className="button" onClick={onClose}>
          不导入了
        </button>
      </div>
    </>
  );
}

/** The sheet whose head says most. */
function bestSheet(sheets: readonly Sheet[]): number {
  const scores = sheets.map(sheet => guessMapping(sheet).columns.filter(use => use !== null).length);
  return Math.max(0, scores.indexOf(Math.max(...scores)));
}

function withKey<V extends string>(
  record: Readonly<Record<string, V>>,
  key: string,
  value: V | '',
): Record<string, V> {
  if (value !== '') return { ...record, [key]: value };
  const next = { ...record };
  delete next[key];
  return next;
}

interface ColumnsProps {
  readonly sheet: Sheet;
  readonly head: number;
  readonly columns: readonly ColumnUse[];
  readonly onUse: (column: number, use: ColumnUse) => void;
}

const ignored = '';

/** Days of a workbook as days are written here, whatever else as it stands there. */
const dayWritten = (text: string): string => (isDay(text) ? writeDay(text) : text);

function Columns({ sheet, head, columns, onUse }: ColumnsProps) {
  const samples = sheet.rows
    .slice(head + 1)
    .filter(row => row.some(cell => cell !== ''))
    .slice(0, sampleRows);
  const titles = sheet.rows[head] ?? [];
  const all = columns.map((use, index) => ({ use, index, title: titles[index] ?? '' }));
  return (
    <div className="ledger-preview">
      <table>
        <thead>
          <tr>
            {all.map(({ use, index, title }) => (
              <th
                key={index}
                scope="col"
                className={use === null || use === 'personal' ? 'ledger-ignored' : undefined}
              >
                <span className="ledger-preview-title">{title || `第 ${index + 1} 列`}</span>
                <select
                  className="ledger-input"
                  aria-label={`“${title || `第 ${index + 1} 列`}”是什么`}
                  value={use ?? ignored}
                  onChange={event => onUse(index, (event.target.value || null) as ColumnUse)}
                >
                  <option value={ignored}>不导入</option>
                  {use === 'personal' && <option value="personal">个人信息，不导入</option>}
                  {columnMeanings.map(meaning => (
                    <option key={meaning} value={meaning}>
                      {columnNames[meaning]}
                    </option>
                  ))}
                </select>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {samples.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have nothing else to tell them apart
            <tr key={at}>
              {all.map(({ use, index }) => (
                <td key={index} className={use === null || use === 'personal' ? 'ledger-ignored' : undefined}>
                  {use === 'personal' ? '' : dayWritten(row[index] ?? '')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface WordsProps {
  readonly title: string;
  readonly unknown: readonly { readonly words: string; readonly rows: number }[];
  readonly groups: readonly ChoiceGroup<string>[];
  readonly extra: { readonly id: string; readonly label: string } | null;
  readonly chosen: Readonly<Record<string, string>>;
  readonly onChoose: (words: string, id: string) => void;
}

/** Words that say nothing by themselves, each assigned once for all its rows. */
function Words({ title, unknown, groups, extra, chosen, onChoose }: WordsProps) {
  if (unknown.length === 0) return null;
  return (
    <div className="ledger-words">
      <p>{title}？选一次，同样写法的都照办；不选的照原样导入，以后再改。</p>
      <ul>
        {unknown.map(({ words, rows }) => (
          <li key={words}>
            <label>
              <span>
                “{words}”（{rows} 行）
              </span>
              <select
                className="ledger-input"
                value={ownOf(chosen, words) ?? ''}
                onChange={event => onChoose(words, event.target.value)}
              >
                <option value="">先不定</option>
                {extra && <option value={extra.id}>{extra.label}</option>}
                {groups.map(group => (
                  <optgroup key={group.label} label={group.label || '一般'}>
                    {group.choices.map(({ id, label }) => (
                      <option key={id} value={id}>
                        {label}
                      </option>
                    ))}
                  </optgroup>
                ))}
              </select>
            </label>
          </li>
        ))}
      </ul>
    </div>
  );
}

function RowNotes({
  title,
  rows,
}: {
  title: string;
  rows: readonly { readonly row: number; readonly words: string }[];
}) {
  const [all, setAll] = useState(false);
  if (rows.length === 0) return null;
  const shown = all ? rows : rows.slice(0, namedRows);
  return (
    <div className="ledger-row-notes">
      <p>{title}</p>
      <ul>
        {shown.map(({ row, words }) => (
          <li key={row}>
            第 {row} 行：{words}
          </li>
        ))}
      </ul>
      {shown.length < rows.length && (
        <button type="button" className="button button-small" onClick={() => setAll(true)}>
          全部列出
        </button>
      )}
    </div>
  );
}
