// @vitest-environment jsdom

import { act } from 'react';
import { expect, it } from 'vitest';
import { emptyReport, type LastYear } from '../../report/index.ts';
import { type Services, ServicesProvider } from '../services.tsx';
import { show } from '../testing/screen.ts';
import { BeginYear } from './BeginYear.tsx';
import type { Intake } from './intake.ts';

const services = { today: () => new Date('2027-01-10T10:30:00') } as Services;
const readAs = (year: number): LastYear => ({
  report: emptyReport('青山县柳河镇人民政府', year),
  printed: {},
});
const intake: Intake = {
  kind: 'draft',
  name: '2025年报告.json',
  content: { report: readAs(2025).report, lastYear: null },
  notes: [],
};

/** The report was read as of this year, or is corrected to it; what becomes of it stays on the screen. */
const reads = (year: number) =>
  show(
    <ServicesProvider services={services}>
      <BeginYear intake={intake} lastYear={readAs(year)} />
    </ServicesProvider>,
  );
const choices = () => Array.from(document.querySelectorAll<HTMLInputElement>('.purpose-way input'));
const chosen = () => choices().findIndex(({ checked }) => checked);
const field = (label: string) => {
  const found = Array.from(document.querySelectorAll('label')).find(one => one.textContent === label);
  return document.getElementById(found?.htmlFor ?? '') as HTMLInputElement;
};
const writes = (label: string, text: string) =>
  act(async () => {
    const input = field(label);
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });

it('what the report is for follows the year that the clerk corrects', async () => {
  await reads(2025);
  expect(chosen()).toBe(0);
  await reads(2026);
  expect(chosen()).toBe(1);
});

it('what the clerk chose stays, whatever year she corrects', async () => {
  await reads(2026);
  await act(async () => choices()[0]?.click());
  await reads(2025);
  await reads(2026);
  expect(chosen()).toBe(0);
});

it('the new year follows the corrected one after the clerk changed the name of the organ', async () => {
  await reads(2025);
  await writes('机关名称', '青山县柳河街道办事处');
  await reads(2024);
  expect(field('新报告的年度').value).toBe('2025');
  expect(field('机关名称').value).toBe('青山县柳河街道办事处');
});
