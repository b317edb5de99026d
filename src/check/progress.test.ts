import { expect, test } from 'vitest';
import { type StepId, stepIds } from '../form/index.ts';
import type { LastYear, Report } from '../report/index.ts';
import { carryOver, emptyReport } from '../report/index.ts';
import {
  before,
  busy,
  busyLastYear,
  busyTown,
  changed,
  quiet,
  quietLastYear,
  quietTown,
} from './fixtures/reports.ts';
import type { StepState } from './index.ts';
import { check, nextStepOf, progressOf } from './index.ts';

const progress = (report: Report, lastYear: LastYear | null = null) =>
  progressOf(report, lastYear, check(report, lastYear));

const empty = emptyReport('云岭县清水镇人民政府', 2025);
const unchanged = { problems: '人手不足。' };

/** The rows of the tables in the doc comment of progressOf, each on a step of its own. */
const rows: readonly (readonly [
  title: string,
  step: StepId,
  state: StepState,
  report: Report,
  lastYear?: LastYear | null,
])[] = [
  [
    'entered, with a figure that is none',
    'disputes',
    'problem',
    quiet({ figures: { 'disputes.review.upheld': { raw: '若干' } } }),
  ],
  [
    'a figure that is none and blanks beside it',
    'disputes',
    'problem',
    changed(empty, { figures: { 'disputes.review.upheld': { raw: '若干' } } }),
  ],
  [
    'a column that does not balance',
    'requests',
    'problem',
    busy({ figures: { 'requests.carriedOut.natural': 9 } }),
  ],
  [
    'a year left behind',
    'overview',
    'problem',
    quiet({ texts: { 'overview.proactive': '2024年公开信息3条。' } }),
  ],
  ['an implausible year', 'basic', 'problem', quiet({ year: 1999 })],
  ['nothing entered in a table', 'proactive', 'empty', empty],
  ['nothing entered in a narrative', 'problems', 'empty', empty],
  ['no fee figures and no words', 'others', 'empty', empty],
  ['only spaces in a narrative', 'problems', 'empty', changed(empty, { texts: { problems: ' \n ' } })],
  ['no organ and no year', 'basic', 'empty', emptyReport('', null)],
  [
    '上年结转 as it was carried over',
    'requests',
    'empty',
    carryOver(busyLastYear, 2025).report,
    busyLastYear,
  ],
  [
    '上年结转 typed beside a report of a year further back',
    'requests',
    'ongoing',
    changed(empty, { figures: { 'requests.carriedIn.natural': 3 } }),
    before({ year: 2022 }),
  ],
  [
    '上年结转 and one more figure',
    'requests',
    'ongoing',
    changed(carryOver(busyLastYear, 2025).report, { figures: { 'requests.received.legal': 6 } }),
    busyLastYear,
  ],
  [
    '上年结转 typed without last year',
    'requests',
    'ongoing',
    changed(empty, { figures: { 'requests.carriedIn.natural': 0 } }),
  ],
  ['a table with blanks', 'proactive', 'ongoing', quiet({ figures: { 'proactive.fees.amount': null } })],
  [
    'one part of section 一',
    'overview',
    'ongoing',
    changed(empty, { texts: { 'overview.proactive': '公开3条。' } }),
  ],
  [
    'words under 六 without fee figures',
    'others',
    'ongoing',
    changed(empty, { texts: { others: '落实工作要点。' } }),
  ],
  ['an organ without a year', 'basic', 'ongoing', emptyReport('云岭县清水镇人民政府', null)],
  ['last year’s text, unconfirmed', 'problems', 'ongoing', quiet({ texts: unchanged }), quietLastYear],
  [
    'last year’s text, confirmed',
    'problems',
    'done',
    quiet({ texts: unchanged, confirmed: ['problems'] }),
    quietLastYear,
  ],
  [
    'last year’s preamble, unconfirmed',
    'basic',
    'ongoing',
    quiet({ texts: { preamble: '依条例编制。' } }),
    before({ texts: { preamble: '依条例编制。' } }),
  ],
  ['organ and year without a preamble', 'basic', 'done', empty],
  ['a table that is all zeros', 'disputes', 'done', quietTown],
  ['a table beside a doubt', 'proactive', 'done', quiet({ figures: { 'proactive.regulations.issued': 1 } })],
  ['the fee figures alone', 'others', 'done', quietTown],
  ['校核 before anything but the name is there', 'check', 'empty', empty],
  ['校核 with a wrong year and nothing else', 'check', 'problem', emptyReport('云岭县清水镇人民政府', 1999)],
  [
    '校核 with something wrong',
    'check',
    'problem',
    quiet({ figures: { 'disputes.review.upheld': { raw: '若干' } } }),
  ],
  ['校核 with blanks', 'check', 'ongoing', quiet({ texts: { problems: '' } })],
  ['校核 with a text unconfirmed', 'check', 'ongoing', quiet({ texts: unchanged }), quietLastYear],
  ['校核 without errors', 'check', 'done', busyTown, busyLastYear],
  ['导出 while there are blanks', 'export', 'empty', quiet({ texts: { problems: '' } })],
  ['导出 with something wrong', 'export', 'empty', quiet({ year: 1999 })],
  ['导出 once 校核 is done', 'export', 'done', busyTown, busyLastYear],
];

const named = rows.map(([title, step, state, report, lastYear = null]) => ({
  title,
  step,
  state,
  report,
  lastYear,
}));

test.each(named)('$title: $step is $state', ({ step, state, report, lastYear }) => {
  expect(progress(report, lastYear)[step]).toBe(state);
});

test('a full report is done in every step', () => {
  const states = progress(busyTown, busyLastYear);
  expect(stepIds.filter(step => states[step] !== 'done')).toEqual([]);
});

test('one goes on with the first step that is not done, and prints when none is left', () => {
  expect(nextStepOf(progress(busyTown, busyLastYear))).toBe('export');
  expect(nextStepOf(progress(quiet({ texts: { problems: '' } }), null))).toBe('problems');
  expect(nextStepOf(progress(emptyReport('', null), null))).toBe('basic');
});

test('once every step is begun, one goes to what is wrong before what only waits for a look', () => {
  const states = { ...progress(busyTown, busyLastYear), overview: 'ongoing', requests: 'problem' } as const;
  expect(nextStepOf({ ...states, check: 'problem', export: 'empty' })).toBe('requests');
  expect(nextStepOf({ ...states, others: 'empty', check: 'problem', export: 'empty' })).toBe('overview');
});
