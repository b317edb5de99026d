import { expect, test } from 'vitest';
import { embeddedData } from '../../document/index.ts';
import { openZip } from '../../document/zip.ts';
import {
  type DraftContent,
  decodeDraft,
  emptyReport,
  encodeDraft,
  type Report,
  readDraftFile,
} from '../../report/index.ts';
import { writeOfficeFile, writePaper } from './exports.ts';

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
    facts: { organ: '青山县柳河镇人民政府', reviewer: secret },
    texts: { note: secret, 'overview.own7': secret },
    figures: { 'later.row.column': secret },
    printed: { 'later.row.column': secret },
  };
  const plain = {
    ...encodeDraft({ report: emptyReport('', 2025), lastYear: null }),
    report,
    lastYear: damaged ? { report: { ...report, form: '2030' } } : { report, printed: report.printed },
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

/** All text in a file, that of its parts where it is an archive. */
function textIn(bytes: Uint8Array): string {
  const zip = openZip(bytes);
  if (typeof zip === 'string') return new TextDecoder().decode(bytes);
  const parts = zip.names.map(name => {
    const part = zip.part(name);
    return part?.kind === 'part' ? `${name}\n${new TextDecoder().decode(part.bytes)}` : '';
  });
  return parts.join('\n');
}

test.each([
  ['docx', false],
  ['docx', true],
  ['xlsx', true],
  ['csv', true],
] as const)('nor does the %s file (damaged: %s)', async (format, damaged) => {
  const text = textIn(await writeOfficeFile(draft(damaged), format));
  expect(text).toContain('青山县柳河镇人民政府');
  expect(text).not.toContain(secret);
});

test('the published file shows the charts of the report, beside last year, and brings back which it has', async () => {
  const decisions = (now: number) => ({
    'proactive.licensing.decisions': now,
    'proactive.penalties.decisions': 0,
    'proactive.coercion.decisions': 0,
  });
  const former = { ...emptyReport('青山县柳河镇人民政府', 2024), figures: decisions(3) };
  const report: Report = { ...former, year: 2025, figures: decisions(5), charts: ['decisions'] };
  const html = await writePaper({ report, lastYear: { report: former, printed: {} } });
  expect(html).toContain('行政许可：2025年 5 件，2024年 3 件');
  const read = readDraftFile(embeddedData(html) ?? '');
  expect(read).toMatchObject({ kind: 'draft', content: { report: { charts: ['decisions'] } } });
});
