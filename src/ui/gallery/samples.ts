/** Made-up reports that put a step into each of its states. */

import type { StepState } from '../../check/index.ts';
import type { StepId } from '../../form/index.ts';
import { type EnteredCellId, enteredCells, form2021, type TextId } from '../../form/index.ts';
import {
  addLines,
  answerNone,
  apply,
  type Change,
  emptyLine,
  emptyReport,
  type LastYear,
  type LedgerLine,
  type Report,
  standardPreamble,
  takeUpLedger,
} from '../../report/index.ts';

const organ = '青山县柳河镇人民政府';

const words: Readonly<Record<string, string>> = {
  'overview.intro': '2025年，柳河镇坚持以公开为常态、不公开为例外，较好完成了全年任务。',
  'overview.proactive': '全年公开政府信息126条，其中网站58条、公众号68条。',
  'overview.onRequest': '全年收到政府信息公开申请3件，均已按期答复。',
  'overview.management': '落实“三审三校”，每条信息都有登记。',
  'overview.platform': '维护好县政府网站柳河镇专栏，在便民服务中心设查阅点。',
  'overview.supervision': '组织培训2次；社会评议良好，未发生责任追究情形。',
  problems: '（一）存在的主要问题：更新不够及时。\n（二）改进情况：每月检查一次，及时补发。',
  others: '落实2025年政务公开工作要点，编制了办事指南。',
};

const textIds = Object.keys(words) as readonly TextId[];

const fill = (report: Report, changes: readonly Change[]): Report =>
  apply(report, { label: '', changes }).report;
const figure = (cell: EnteredCellId, value: number | string): Change => ({
  kind: 'figure',
  cell,
  value: typeof value === 'number' ? value : { raw: value },
});

const empty = emptyReport('', null);
const blank = emptyReport(organ, 2025);

const zeros = form2021.tables.flatMap(table => enteredCells(form2021, table.id).map(cell => figure(cell, 0)));
const done = fill(blank, [
  { kind: 'text', text: 'preamble', value: standardPreamble(blank) },
  ...textIds.map((text): Change => ({ kind: 'text', text, value: words[text] ?? '' })),
  ...zeros,
  figure('requests.received.natural', 3),
  figure('requests.granted.natural', 2),
  figure('requests.carriedOut.natural', 1),
  figure('proactive.licensing.decisions', 356),
  // Last year's report has the same numbers in these words: the clerk has looked at them.
  ...textIds
    .filter(text => text.startsWith('overview.'))
    .map((text): Change => ({ kind: 'confirm', text, value: true })),
]);

const lastProblems = '（一）存在的主要问题：公开内容不够全。\n（二）改进情况：增加信息员。';

const sampleLines: readonly LedgerLine[] = [
  {
    ...emptyLine('n1'),
    received: '2025-03-05',
    applicant: 'natural',
    result: 'granted',
    answered: '2025-03-20',
    note: '2025-1',
  },
  { ...emptyLine('n2'), received: '2025-12-22', applicant: 'natural', note: '2025-2' },
];

const ongoing = fill(empty, [
  { kind: 'text', text: 'problems', value: lastProblems },
  { kind: 'year', value: 2025 },
  { kind: 'text', text: 'overview.proactive', value: words['overview.proactive'] ?? '' },
  figure('proactive.licensing.decisions', 356),
  figure('requests.received.natural', 3),
  figure('disputes.review.upheld', 0),
  figure('fee.notices.count', 0),
  // Typed figures beside a ledger that does not yet have all of them.
  { kind: 'ledger', value: { use: 'comparing', lines: sampleLines } },
]);

const problem = fill(done, [
  { kind: 'year', value: 2100 },
  { kind: 'text', text: 'overview.proactive', value: '2099年公开政府信息126条。' },
  { kind: 'text', text: 'problems', value: '2099年度更新不够及时；将每月检查。' },
  figure('proactive.penalties.decisions', '4l'),
  figure('requests.granted.natural', 1),
  figure('requests.granted.legal', 2),
  figure('requests.received.commercial', '二'),
  figure('disputes.direct.pending', '-1'),
  figure('fee.charged.yuan', '一百'),
]);

export const sampleReports: Readonly<Record<StepState, Report>> = { empty, ongoing, problem, done };

/** What stood a year ago: other words, one request carried forward. */
export const sampleLastYear: LastYear = {
  report: {
    ...fill(done, [
      figure('requests.received.natural', 1),
      figure('requests.granted.natural', 1),
      figure('requests.carriedOut.natural', 0),
      figure('proactive.licensing.decisions', 290),
      { kind: 'text', text: 'preamble', value: standardPreamble({ ...blank, year: 2024 }) },
      { kind: 'text', text: 'others', value: '落实2024年政务公开工作要点。' },
      {
        kind: 'text',
        text: 'problems',
        value: '（一）存在的主要问题：公开内容不够全。\n（二）改进情况：增加信息员。',
      },
      ...textIds
        .filter(text => text.startsWith('overview.'))
        .map((text): Change => ({ kind: 'text', text, value: `2024年：${words[text] ?? ''}` })),
    ]),
    year: 2024,
  },
  printed: {},
};

/** Steps that cannot be in every state: 导出 has nothing to get wrong. */
export const statesOf = (step: StepId): readonly StepState[] =>
  step === 'export' ? ['empty', 'done'] : ['empty', 'ongoing', 'problem', 'done'];

const ledgerLines: readonly LedgerLine[] = [
  { received: '2025-03-04', applicant: 'natural', result: 'granted', answered: '2025-03-20', note: '宅基地' },
  {
    received: '2025-06-11',
    applicant: 'commercial',
    result: 'partlyGranted',
    answered: '2025-07-01',
    note: '',
  },
  { received: '2025-12-22', applicant: 'natural', result: null, answered: null, note: '年底收到，还没答复' },
].map((line, index) => ({ ...line, id: `${index}`, fromLastYear: false }) as LedgerLine);

const withLedger = (report: Report): Report => {
  const opened = apply(report, takeUpLedger(report)).report;
  return apply(opened, addLines(opened, ledgerLines, '')).report;
};

/** States that are no state of a step but look different all the same. */
export const moreFrames: readonly {
  readonly id: string;
  readonly step: StepId;
  readonly name: string;
  readonly report: Report;
}[] = [
  {
    id: 'requests-none',
    step: 'requests',
    name: '答了“没有收到申请”',
    report: apply(
      blank,
      answerNone(blank, sampleLastYear, 'requests', { overwrite: false, carriedIn: 'none' }).edit,
    ).report,
  },
  {
    id: 'export-reviewed',
    step: 'export',
    name: '有错误，初审已签',
    report: fill(problem, [
      {
        kind: 'review',
        stage: 'first',
        value: { name: '王芳', opinion: '修改后同意', date: '2026年1月8日' },
      },
    ]),
  },
  { id: 'requests-ledger', step: 'requests', name: '用台账数出来', report: withLedger(blank) },
];
