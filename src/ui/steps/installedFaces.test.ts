import { expect, test } from 'vitest';
import { faces } from '../../document/index.ts';
import { missingFacesSentence } from '../sentences/printing.ts';
import { missingFaces } from './installedFaces.ts';

const with_ = (...installed: readonly string[]) =>
  missingFaces(faces, async font => installed.includes(font));

test('an office PC with Windows and WPS lacks nothing', async () => {
  expect(await with_('方正小标宋简体', 'FangSong', 'KaiTi', 'SimHei', 'SimSun')).toEqual([]);
});

test('a missing face is told with what is printed instead', async () => {
  const missing = await with_('仿宋', '楷体', '黑体', '宋体');
  expect(missing).toEqual([{ face: '小标宋', instead: '宋体' }]);
  expect(missingFacesSentence(missing)).toBe('本机没有小标宋，用宋体代替。');
});

test('faces with the same stand-in are told together', async () => {
  const missing = await with_('Noto Serif CJK SC', 'Noto Sans CJK SC');
  expect(missingFacesSentence(missing)).toBe(
    '本机没有小标宋、仿宋、楷体、宋体，用思源宋体代替；没有黑体，用思源黑体代替。',
  );
});

test('where nothing is known to stand in, the browser chooses', async () => {
  const missing = await with_('方正小标宋简体', 'FangSong', 'KaiTi', 'SimSun');
  expect(missingFacesSentence(missing)).toBe('本机没有黑体，用浏览器自选的字体代替。');
});
