import { expect, test } from 'vitest';
import { emptyReport } from '../../report/index.ts';
import { loadDocuments } from '../documents.ts';
import { websiteCopy } from './websiteCopy.ts';

test('what is copied for the web site holds nothing that is the office’s own', async () => {
  const secret = '王秘密';
  const report = {
    ...emptyReport('青山县柳河镇人民政府', 2025),
    accepted: [{ rule: 'balance', at: 'year', of: 'x', reason: secret }],
    signOff: { final: { name: secret, opinion: '同意', date: '2026年1月8日' } },
    unknown: { reviewer: secret },
  };
  const documents = await loadDocuments();
  for (const form of ['rich', 'source'] as const) {
    const { text, html = '' } = websiteCopy(documents, { report, lastYear: { report, printed: {} } }, form);
    expect(text).toContain('青山县柳河镇人民政府');
    expect(text + html).not.toContain(secret);
  }
});
