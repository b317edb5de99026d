import { describe, expect, test } from 'vitest';
import type { EnteredCellId } from '../../form/index.ts';
import {
  answerNone,
  apply,
  emptyReport,
  type Figure,
  noneQuestionIds,
  noneStateOf,
  type Report,
} from '../../report/index.ts';
import {
  answeredWords,
  doneWords,
  insteadButtons,
  mayHaveNoCarriedIn,
  type noneButtons,
  partlyWords,
} from './noneSentences.ts';

const town = (figures: Partial<Record<EnteredCellId, Figure>> = {}): Report => ({
  ...emptyReport('云岭县清水镇人民政府', 2025),
  figures,
});
const applicants = ['natural', 'commercial', 'research', 'welfare', 'legal', 'other'] as const;
const carriedIn = Object.fromEntries(applicants.map(column => [`requests.carriedIn.${column}`, 0]));

describe('who has entered something and says that there was none', () => {
  test('is asked about 上年结转 as before, where it is not known', () => {
    const report = town({ 'requests.received.natural': 0 });
    const carried = (buttons: ReturnType<typeof noneButtons>) => buttons.map(button => button.carriedIn);
    expect(carried(insteadButtons(report, null, 'requests'))).toEqual(['none', 'open']);
    expect(carried(insteadButtons(town(carriedIn), null, 'requests'))).toEqual(['none']);
  });

  test('is not asked to say that nothing was carried in, where one column says that there was', () => {
    const labels = insteadButtons(town({ 'requests.carriedIn.natural': 1 }), null, 'requests');
    expect(labels.map(({ label }) => label)).toEqual([
      '其实没有新收，只有上年结转的 1 件',
      '其实没有新收，上年结转还没填完',
    ]);
  });

  test('presses one button that says what it does, where there is nothing else to say', () => {
    for (const question of noneQuestionIds) {
      const labels = insteadButtons(town(carriedIn), null, question).map(({ label }) => label);
      expect(labels, question).toEqual(['其实没有，都填 0']);
    }
  });
});

test('each line of a table half filled in says what it speaks of', () => {
  const lines = noneQuestionIds.map(question => partlyWords(question, true, 2).split('：')[0]);
  expect(new Set(lines).size).toBe(noneQuestionIds.length);
  expect(partlyWords('charges', false, 1)).toBe('行政事业性收费：正在逐格填写，还空 1 格。');
});

describe('after “none”', () => {
  test('nothing is claimed of a 上年结转 that is blank', () => {
    const { edit } = answerNone(town(), null, 'requests', { overwrite: false, carriedIn: 'open' });
    const { report } = apply(town(), edit);
    expect(noneStateOf(report, 'requests').kind).toBe('none');
    expect(answeredWords(report, 'requests', 'none')).toBe('没有新收的，上年结转还要填。');
    expect(mayHaveNoCarriedIn(report)).toBe(true);
    const closing = answerNone(report, null, 'requests', { overwrite: false, carriedIn: 'none' });
    const closed = apply(report, closing.edit).report;
    expect(answeredWords(closed, 'requests', 'none')).toBe('没有收到申请，表里都是 0。');
    expect(mayHaveNoCarriedIn(closed)).toBe(false);
  });

  test('an answer that changes nothing says so', () => {
    const plain = { overwrite: false, carriedIn: 'none' } as const;
    const first = answerNone(town(), null, 'documents', plain);
    expect(doneWords(town(), first)).toBe('已填了 5 个 0。');
    const { report } = apply(town(), first.edit);
    const again = answerNone(report, null, 'documents', plain);
    expect(again.edit.changes).toEqual([]);
    expect(doneWords(report, again)).toBe('本来就是这样填的，没有要改的。');
  });
});
