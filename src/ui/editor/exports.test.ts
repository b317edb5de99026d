import { expect, test } from 'vitest';
import { type DraftContent, decodeDraft, emptyReport, encodeDraft } from '../../report/index.ts';
import { writePaper } from './exports.ts';

const secret = '王秘密';
const review = { name: secret, opinion: '同意', date: '2026年1月8日' };

/** A draft with all that is the office's own, also where it cannot be read. */
function draft(damaged: boolean): DraftContent {
  const report = {
    ...emptyReport('青山县柳河镇人民政府', 2025),
    accepted: damaged ? secret : [{ rule: 'balance', at: 'year', of: 'x', reason: secret }],
    signOff: damaged ? { final: [secret] } : { final: review },
    ledger: damaged ? [secret] : { use: 'aside', lines: [{ id: 'a', note: secret }] },
    laterVersion: { reviewer: secret },
  };
  const plain = {
    ...encodeDraft({ report: emptyReport('', 2025), lastYear: null }),
    report,
    lastYear: damaged ? { report: { ...report, form: '2030' } } : { report, printed: {} },
    reviewers: [secret],
  };
  const decoded = decodeDraft(plain);
  if (decoded.kind !== 'draft') throw new Error(decoded.kind);
  expect(JSON.stringify(encodeDraft(decoded.content))).toContain(secret);
  return decoded.content;
}

test.each([false, true])(
  'the published file holds nothing that is the office’s own (damaged: %s)',
  async damaged => {
    const html = await writePaper(draft(damaged));
    expect(html).toContain('青山县柳河镇人民政府');
    expect(html).not.toContain(secret);
  },
);
