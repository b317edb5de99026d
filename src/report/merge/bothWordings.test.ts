import { expect, it } from 'vitest';
import { bothWordings } from './paragraphs.ts';

it('puts both wordings one after the other, this window’s first, and what they share once', () => {
  expect(bothWordings('甲。我改。丙。', '甲。你改。丙。')).toBe('甲。我改。你改。丙。');
  expect(bothWordings('一段。\n我加的。', '一段。\n你加的。')).toBe('一段。\n我加的。你加的。');
  expect(bothWordings('一段\n我加的', '一段\n你加的')).toBe('一段\n我加的\n你加的');
  expect(bothWordings('我\n中间。\n己', '你\n中间。\n庚')).toBe('我\n你\n中间。\n己\n庚');
  expect(bothWordings('一样。', '一样。')).toBe('一样。');
  expect(bothWordings('', '只有那边。')).toBe('只有那边。');
});

it('loses no sentence of either side', () => {
  const [mine, theirs] = ['甲。乙。丙。丁', '乙。戊。丁。己'];
  const both = bothWordings(mine, theirs);
  for (const words of '甲乙丙丁戊己') expect(both).toContain(words);
});
