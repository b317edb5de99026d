import { expect, test } from 'vitest';
import { apply, emptyReport, type PhraseId, writePhrase } from './index.ts';

test('a phrase is written once all its cells are filled in', () => {
  const id: PhraseId = 'lawsuits';
  const columns = ['upheld', 'corrected', 'otherResult', 'pending'] as const;
  const put = (rows: readonly ('direct' | 'afterReview')[]) =>
    apply(emptyReport('清水镇人民政府', 2025), {
      label: '填写数字',
      changes: rows.flatMap(row =>
        columns.map(column => ({
          kind: 'figure' as const,
          cell: `disputes.${row}.${column}` as const,
          value: 1,
        })),
      ),
    }).report;
  expect(writePhrase(put(['direct']), id)).toBeNull();
  expect(writePhrase(put(['direct', 'afterReview']), id)).toBe('因政府信息公开被提起行政诉讼8件');
});
