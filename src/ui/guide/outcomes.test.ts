import { expect, test } from 'vitest';
import { requestRows } from '../../form/requests.ts';
import { type Answer, outcomeTree, standAt, type Verdict } from './outcomes.ts';

/** Every way through the questions, with where it ends. */
function ways(given: readonly Answer[] = []): readonly { given: readonly Answer[]; verdict: Verdict }[] {
  const stand = standAt(given);
  if (stand.kind !== 'question') return [{ given, verdict: stand }];
  return stand.question.answers.flatMap(answer => ways([...given, answer]));
}

const rowOf = (verdict: Verdict) => (verdict.kind === 'row' ? verdict.row : null);

test('every row that counts a request can be reached, and by one way only', () => {
  const reached = ways().flatMap(({ verdict }) => rowOf(verdict) ?? []);
  const rows = requestRows
    .map(row => row.id)
    .filter(id => id !== 'received' && id !== 'carriedIn' && id !== 'outcomeTotal');
  expect([...reached].sort()).toEqual([...rows].sort());
});

test('no way is longer than five questions, and each question has two to four answers', () => {
  for (const { given } of ways()) expect(given.length).toBeLessThanOrEqual(5);
  for (const { answers } of Object.values(outcomeTree)) {
    expect(answers.length).toBeGreaterThanOrEqual(2);
    expect(answers.length).toBeLessThanOrEqual(4);
    expect(new Set(answers.map(({ label }) => label)).size).toBe(answers.length);
  }
});

test('every question is asked', () => {
  const asked = new Set(
    ways()
      .flatMap(({ given }) => given.map((_, index) => standAt(given.slice(0, index))))
      .flatMap(stand => (stand.kind === 'question' ? [stand.id] : [])),
  );
  expect([...asked].sort()).toEqual(Object.keys(outcomeTree).sort());
});

test.each([
  [['已经答复', '给了信息', '给了一部分'], 'partlyGranted'],
  [['还没有答复'], 'carriedOut'],
  [['已经答复', '撤回', '自己撤回'], 'otherOutcome'],
  [['已经答复', '撤回', '过期不补'], 'notCorrected'],
  [['已经答复', '没有给', '本机关没有', '不归本机关管'], 'notHeld'],
  [['已经答复', '没有给', '依法不能公开', '第十六条', '过程稿'], 'processInfo'],
  [['已经答复', '不按公开申请办理', '信访'], 'petition'],
  [['已经答复', '不按公开申请办理', '以前申请过', '已经答复过他'], 'repeated'],
  [['不是公开申请'], null],
] as const)('%j is counted as %s', (labels, expected) => {
  const given: Answer[] = [];
  for (const label of labels) {
    const at = standAt(given);
    const answer = at.kind === 'question' && at.question.answers.find(one => one.label.includes(label));
    if (!answer) throw new Error(`no answer ${label}`);
    given.push(answer);
  }
  const stand = standAt(given);
  expect(stand.kind === 'question' ? 'question' : rowOf(stand)).toBe(expected);
});
