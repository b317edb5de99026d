/** One request: five fields, what it counts as, and the way to take it out. */

import { memo, useId } from 'react';
import type { Finding } from '../../check/index.ts';
import {
  isUnreadableEntry,
  type LedgerLine,
  putLine,
  readable,
  removeLine,
  type Standing,
  standingOf,
  workingDaysBetween,
  yearOfDay,
} from '../../report/index.ts';
import { useEditor } from '../editor/context.tsx';
import { Icon } from '../parts/Icon.tsx';
import { contradictionSentence, uncountedSentence } from '../sentences/ledger.ts';
import { ChoiceField, DayField } from './LedgerFields.tsx';
import { applicantChoices, resultChoices } from './names.ts';

/** Answers are due within so many working days (条例第三十三条). */
const due = 20;

interface Props {
  readonly line: LedgerLine;
  /** Counted from 1. */
  readonly number: number;
  /** The line that is always ready at the end: it is no request before something is entered. */
  readonly isNew: boolean;
  /** The year reported on. */
  readonly year: number | null;
  /** What was found at this line, the same array while that is the same. */
  readonly findings: readonly Finding[];
}

type Field = 'received' | 'applicant' | 'result' | 'answered' | 'note' | 'fromLastYear';

export const LedgerRow = memo(function LedgerRow({ line, number, isNew, year, findings }: Props) {
  const { edit, session, tellDone } = useEditor();
  const stateId = useId();
  const standing = standingOf(line, year);
  const sentences = isNew ? [] : findings.flatMap(finding => sentencesOf(finding, year));

  const put = (field: Field, value: LedgerLine[Field]) => {
    const { report } = session.getSnapshot();
    const now = report.ledger?.lines.find(({ id }) => id === line.id) ?? line;
    edit(putLine(report, { ...now, [field]: value }, field));
  };

  const remove = () => {
    edit(removeLine(session.getSnapshot().report, line.id));
    tellDone(`已删去台账第 ${number} 行。`);
  };

  const wrong = isNew ? null : wrongField(standing, line);
  const nameOf = (field: string) => `${isNew ? '新的一行' : `第 ${number} 行`}，${field}`;
  const shared = { describedBy: stateId };
  return (
    <tr data-line={line.id} className={isNew ? 'ledger-new' : undefined}>
      <th scope="row" className="ledger-number">
        {isNew ? (
          <>
            <Icon name="plus" />
            <span className="visually-hidden">新的一行</span>
          </>
        ) : (
          number
        )}
      </th>
      <td>
        <DayField
          {...shared}
          field="received"
          name={nameOf('收到日期')}
          place={`line:${line.id}`}
          value={line.received}
          context={{ year }}
          wrong={wrong === 'received'}
          placeholder={isNew ? '例如 3.5' : ''}
          onChange={value => put('received', value)}
        />
      </td>
      <td>
        <ChoiceField
          {...shared}
          field="applicant"
          name={nameOf('申请人类别')}
          value={line.applicant}
          groups={applicantChoices}
          none={isNew ? '' : '请选'}
          wrong={wrong === 'applicant'}
          onChange={value => put('applicant', value)}
        />
      </td>
      <td>
        <ChoiceField
          {...shared}
          field="result"
          name={nameOf('办理结果')}
          value={line.result}
          groups={resultChoices}
          none={isNew ? '' : '还没办结'}
          wrong={wrong === 'result'}
          onChange={value => put('result', value)}
        />
      </td>
      <td>
        <DayField
          {...shared}
          field="answered"
          name={nameOf('答复日期')}
          value={line.answered}
          context={{ year, after: readable(line.received) }}
          wrong={wrong === 'answered'}
          placeholder=""
          onChange={value => put('answered', value)}
        />
      </td>
      <td>
        <input
          className="ledger-input"
          data-field="note"
          autoComplete="off"
          maxLength={60}
          aria-label={nameOf('编号或备注，不要写姓名、电话')}
          value={line.note}
          onFocus={() => session.closeStep()}
          onBlur={() => session.closeStep()}
          onChange={event => put('note', event.target.value)}
        />
      </td>
      <td className="ledger-state">
        {!isNew && (
          <span
            id={stateId}
            className={sentences.length > 0 ? 'ledger-wrong' : undefined}
            title={sentences.join('\n')}
          >
            <State standing={standing} line={line} sentences={sentences} />
          </span>
        )}
        {!isNew && canBeFromLastYear(line, year) && (
          <label className="ledger-carried">
            <input
              type="checkbox"
              checked={line.fromLastYear}
              onChange={event => put('fromLastYear', event.target.checked)}
            />
            上年收到的
          </label>
        )}
      </td>
      <td>
        {!isNew && (
          <button
            type="button"
            className="button-icon ledger-remove"
            aria-label={`删去第 ${number} 行`}
            title="删去这一行"
            onClick={remove}
          >
            <Icon name="close" />
          </button>
        )}
      </td>
    </tr>
  );
});

/** What a line counts as, or why it does not. */
function State({
  standing,
  line,
  sentences,
}: {
  standing: Standing;
  line: LedgerLine;
  sentences: readonly string[];
}) {
  const [sentence] = sentences;
  if (sentence !== undefined) {
    return (
      <>
        <Icon name="problem" /> {sentence}
      </>
    );
  }
  if (standing.kind === 'uncounted') return null;
  const received = readable(line.received);
  const answered = readable(line.answered);
  const days = received !== null && answered !== null ? workingDaysBetween(received, answered) : 0;
  return (
    <>
      {standing.intake === 'carriedIn' ? '上年结转' : '本年新收'}，
      {standing.outcome === 'carriedOut' ? '结转下年' : '已办结'}
      {days > due && <span className="ledger-late">用了 {days} 个工作日</span>}
    </>
  );
}

/** Where the day received leaves it to the clerk, or says so and may have the year wrong. */
function canBeFromLastYear({ received }: LedgerLine, year: number | null): boolean {
  if (received === null) return true;
  const day = readable(received);
  return day !== null && year !== null && yearOfDay(day) < year;
}

function sentencesOf(finding: Finding, year: number | null): readonly string[] {
  switch (finding.rule) {
    case 'ledgerUncounted':
      return [uncountedSentence(finding.facts, year)];
    case 'ledgerContradiction':
      return [contradictionSentence(finding.facts)];
    default:
      return [];
  }
}

/** The field to look at where a line counts nowhere, or its answer is no day. */
function wrongField(standing: Standing, line: LedgerLine): Field | null {
  if (standing.kind === 'counted') return isUnreadableEntry(line.answered) ? 'answered' : null;
  switch (standing.reason) {
    case 'receivedMissing':
    case 'receivedUnreadable':
    case 'receivedLater':
      return 'received';
    case 'applicantMissing':
    case 'applicantUnreadable':
      return 'applicant';
    case 'resultUnreadable':
      return 'result';
    case 'answeredEarlier':
      return 'answered';
  }
}
