/** 检查了哪些: every rule with what became of it, folded. */

import type { Examination } from '../../check/index.ts';
import { type LastYear, otherYearBeside, type Report } from '../../report/index.ts';
import { useEditor, useSettledReport } from '../editor/context.tsx';
import { Fold } from '../parts/Fold.tsx';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { nameOfCheck, whyNotChecked } from '../sentences/rules.ts';
import { type CheckedRule, checkedRules, type Outcome } from './checked.ts';

export function CheckedRules({ examination }: { examination: Examination }) {
  const { lastYear } = useEditor();
  const report = useSettledReport();
  const families = checkedRules(examination, report);
  const all = families.flatMap(({ rules }) => rules);
  const told = kinds
    .map(kind => ({ kind, count: all.filter(({ outcome }) => outcome.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${looks[kind].name} ${count} 项`);
  return (
    <Fold id="checked" className="check-fold" summary={`检查了哪些：${told.join('，')}`}>
      {families.map(({ family, rules }) => (
        <section key={family} className="checked-family">
          <h4>{family}</h4>
          <ul>
            {rules.map(checked => (
              <Line key={checked.rule} {...checked} {...{ report, lastYear }} />
            ))}
          </ul>
        </section>
      ))}
    </Fold>
  );
}

interface Beside {
  readonly report: Report;
  readonly lastYear: LastYear | null;
}

function Line({ rule, outcome, ...beside }: CheckedRule & Beside) {
  const { icon, name } = looks[outcome.kind];
  const isHint = outcome.kind === 'found' && outcome.onlyHints;
  return (
    <li className={`checked checked-${isHint ? 'hint' : outcome.kind}`} data-rule={rule}>
      <Icon name={isHint ? 'hint' : icon} />
      <span className="checked-name">
        {nameOfCheck(rule, otherYearBeside(beside.report, beside.lastYear))}
      </span>
      <span className="checked-outcome">
        {name}
        {more(outcome, beside)}
      </span>
    </li>
  );
}

function more(outcome: Outcome, { report, lastYear }: Beside): string {
  switch (outcome.kind) {
    case 'found':
      return `（${outcome.count} ${outcome.onlyHints ? '条提示' : '处'}）`;
    case 'accepted':
      return `（${outcome.count} 条）`;
    case 'notAssessed':
      return `：${whyNotChecked(outcome.why, report, lastYear)}`;
    case 'passed':
      return '';
  }
}

const kinds = ['passed', 'found', 'accepted', 'notAssessed'] as const satisfies readonly Outcome['kind'][];

const looks: Readonly<Record<Outcome['kind'], { readonly icon: IconName; readonly name: string }>> = {
  passed: { icon: 'done', name: '通过' },
  found: { icon: 'problem', name: '有问题' },
  accepted: { icon: 'doubt', name: '已确认' },
  notAssessed: { icon: 'empty', name: '没能检查' },
};
