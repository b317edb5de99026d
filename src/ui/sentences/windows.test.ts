import { expect, it } from 'vitest';
import { excerpt } from './windows.ts';

it('shows of two wordings what differs, with dots only where something is cut', () => {
  expect(excerpt('公开了三次。', '公开了两次。')).toBe('公开了三次。');
  const before = '本镇认真落实条例，及时更新目录，全年';
  expect(excerpt(`${before}公开三次。`, `${before}公开两次。`)).toBe('…条例，及时更新目录，全年公开三次。');
});

it('cuts no number and no character in half', () => {
  const before = '按照要求，编制2026年度信息公开工作年度报告，';
  const own = `${before}一${'。'.repeat(20)}`;
  for (let more = 0; more < 8; more++) {
    const pad = '好'.repeat(more);
    const shown = excerpt(`${before}${pad}一`, `${before}${pad}二`);
    expect(shown).not.toMatch(/^…(026|26|6)年/);
  }
  expect(excerpt(`${'𠮷'.repeat(20)}一`, `${'𠮷'.repeat(20)}二`)).toMatch(/^…𠮷{7,8}一$/u);
  expect(excerpt(own, own.replace('一', '二'))).toMatch(/^…/);
});
