/** 对比后取用: what an import says otherwise than the open draft, and what of it is to be taken, chosen one by one. */

import '../styles/merge.css';
import { useMemo, useState } from 'react';
import {
  type Choice,
  choiceFor,
  choicesOf,
  type Difference,
  type DifferenceId,
  type DraftContent,
  differencesBetween,
  type Edit,
  effectOf,
  encodeDraft,
  type LastYear,
  mergeEdit,
  type Report,
  safeChoice,
  titleOf,
} from '../../report/index.ts';
import { useEditor, useReport } from '../editor/context.tsx';
import { Icon } from '../parts/Icon.tsx';
import { ScreenHead } from '../parts/ScreenHead.tsx';
import { effectWords, mismatchSentences } from '../sentences/merge.ts';
import { ChoiceCard, DifferenceCard, Values } from './DifferenceCard.tsx';

interface Props {
  readonly incoming: DraftContent;
  /** Takes over what was chosen; `lastYear`: what is to stand beside the draft, where that was chosen too. */
  readonly onTake: (taken: TakenOver) => void;
  readonly onLeave: () => void;
}

export interface TakenOver {
  readonly edit: Edit;
  readonly lastYear?: LastYear;
  /** What was changed, for the clerk: 12 个数字、2 段文字. */
  readonly words: string;
}

export function CompareScreen({ incoming, onTake, onLeave }: Props) {
  const report = useReport();
  const { lastYear } = useEditor();
  const differences = useMemo(() => differencesBetween(report, incoming.report), [report, incoming]);
  const [chosen, setChosen] = useState<ReadonlyMap<DifferenceId, Choice>>(() => new Map());
  const offered = isOther(lastYear, incoming.lastYear) ? incoming.lastYear : null;
  const [takesLastYear, setTakesLastYear] = useState(lastYear === null);

  const choiceAt = (difference: Difference): Choice => {
    const choice = chosen.get(difference.id);
    return choice && choicesOf(difference).includes(choice) ? choice : safeChoice(difference);
  };
  const choices = new Map(differences.map(difference => [difference.id, choiceAt(difference)]));
  const edit = mergeEdit(report, incoming.report, choices);
  const newLastYear = takesLastYear ? offered : null;
  const words = effectWords(effectOf(report, edit), newLastYear !== null);
  const settled = settledByLedger(differences, choices);

  const choose = (id: DifferenceId, choice: Choice) => setChosen(new Map([...chosen, [id, choice]]));
  const chooseAll = (wanted: 'mine' | 'theirs') => {
    setChosen(new Map(differences.map(difference => [difference.id, choiceFor(difference, wanted)])));
    setTakesLastYear(wanted === 'theirs');
  };
  const take = () => words !== null && onTake({ edit, words, ...(newLastYear && { lastYear: newLastYear }) });

  const count = differences.length + (offered ? 1 : 0);
  return (
    <section className="compare">
      <ScreenHead
        title="对比后取用"
        about="左边是草稿里的，右边是导入的。逐处选用哪一个，不选的照旧；取用以后也可以一步撤销。"
      />
      <Source report={report} incoming={incoming.report} />
      {count === 0 ? (
        <p className="check-summary check-summary-good">
          <Icon name="done" /> 导入的和草稿里的没有不同，不用取用。
        </p>
      ) : (
        <p className="compare-all">
          有 <strong>{count}</strong> 处不同。
          <button type="button" className="button button-small" onClick={() => chooseAll('mine')}>
            全部保留草稿的
          </button>
          <button type="button" className="button button-small" onClick={() => chooseAll('theirs')}>
            全部用导入的
          </button>
          <span className="compare-hint">“全部用导入的”不改机关和年度，也不会用空白盖掉草稿里写了的。</span>
        </p>
      )}
      {differences.map(difference => (
        <DifferenceCard
          key={difference.id}
          difference={difference}
          report={report}
          choice={choiceAt(difference)}
          onChoose={choice => choose(difference.id, choice)}
          settled={settled.get(difference.id)}
        />
      ))}
      {offered && (
        <ChoiceCard
          title="放在旁边对照的上年报告"
          options={[
            { value: 'mine', label: lastYear ? '保留现在的' : '不放' },
            { value: 'theirs', label: '用导入的' },
          ]}
          chosen={takesLastYear ? 'theirs' : 'mine'}
          onChoose={choice => setTakesLastYear(choice === 'theirs')}
          data="lastYear"
        >
          <Values
            mine={lastYear ? titleOf(lastYear.report) : ''}
            theirs={titleOf(offered.report)}
            choice={takesLastYear ? 'theirs' : 'mine'}
          />
        </ChoiceCard>
      )}
      <div className="compare-foot">
        <p role="status">{words === null ? '照现在选的，草稿不变。' : `会改：${words}。`}</p>
        <button type="button" className="button" onClick={onLeave}>
          {count === 0 ? '回去接着写' : '不取用，回去接着写'}
        </button>
        {count > 0 && (
          <button type="button" className="button button-primary" disabled={words === null} onClick={take}>
            按选的取用
          </button>
        )}
      </div>
    </section>
  );
}

/** Where table 三 follows from the ledger that was chosen, there is nothing to choose at it. */
function settledByLedger(
  differences: readonly Difference[],
  choices: ReadonlyMap<DifferenceId, Choice>,
): ReadonlyMap<DifferenceId, string> {
  const ledger = differences.find(({ kind }) => kind === 'ledger');
  if (ledger?.kind !== 'ledger' || choices.get('ledger') !== 'theirs' || ledger.theirs.use !== 'counting') {
    return new Map();
  }
  return new Map([['table requests', '这张表跟着导入的台账走，不用另选。']]);
}

/** Whether an import brings another last year's report than the one that stands beside the draft. */
function isOther(mine: LastYear | null, theirs: LastYear | null): boolean {
  if (theirs === null || mine === theirs) return false;
  const written = (lastYear: LastYear | null) =>
    JSON.stringify(lastYear && encodeDraft({ report: lastYear.report, lastYear }));
  return written(mine) !== written(theirs);
}

/** What was read, and why it may be the wrong one. */
function Source({ report, incoming }: { report: Report; incoming: Report }) {
  const sentences = mismatchSentences(report, incoming);
  if (sentences.length === 0) return null;
  return (
    <div className="check-summary check-summary-doubt">
      <p>
        导入的是：<strong>{titleOf(incoming)}</strong>
      </p>
      {sentences.map(sentence => (
        <p key={sentence}>
          <Icon name="problem" /> {sentence}请看清是不是拿错了。
        </p>
      ))}
    </div>
  );
}
