// @vitest-environment jsdom

import { act } from 'react';
import { expect, it } from 'vitest';
import { check } from '../../check/index.ts';
import type { Timers } from '../../drafts/index.ts';
import { emptyReport, type LastYear, type Report } from '../../report/index.ts';
import { openSession } from '../../session/index.ts';
import { EditorProvider, type EditorTools } from '../editor/context.tsx';
import { settle } from '../editor/settled.ts';
import { show } from '../testing/screen.ts';
import { lettingStand } from './matters.ts';
import { StockLines } from './StockLines.tsx';

const town = '青山县柳河镇人民政府';
const last: LastYear = {
  printed: {},
  report: { ...emptyReport(town, 2024), figures: { 'proactive.normativeDocuments.inForce': 3 } },
};
const report: Report = {
  ...emptyReport(town, 2025),
  figures: {
    'proactive.normativeDocuments.issued': 1,
    'proactive.normativeDocuments.repealed': 0,
    'proactive.normativeDocuments.inForce': 3,
  },
};

const atOnce: Timers = {
  now: () => 0,
  set(run: () => void) {
    run();
    return 0;
  },
  clear: () => undefined,
};

it('a 现行有效 that the clerk let stand is no longer doubted under its table, and its reason stands there', async () => {
  const session = openSession(report, last);
  const tools = {
    session,
    settled: settle(session, atOnce),
    lastYear: last,
    edit: session.dispatch,
  } as unknown as EditorTools;
  await show(
    <EditorProvider tools={tools}>
      <StockLines />
    </EditorProvider>,
  );
  expect(document.body.textContent).toContain('到“校核”里写明理由确认');
  expect(document.querySelector('button')?.textContent).toBe('改为 4');

  const [doubt] = check(report, last).filter(({ rule }) => rule === 'stockDiffers');
  if (!doubt) throw new Error('nothing is doubted');
  await act(async () => session.dispatch(lettingStand(doubt, '年中清理过一次')));
  expect(document.body.textContent).toContain('已确认。理由：年中清理过一次');
  expect(document.querySelector('button')).toBeNull();
});
