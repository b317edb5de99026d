import { expect, test } from 'vitest';
import { givenIn } from './given.ts';

/** A clipboard, or what is dragged: its files and its data by type. */
const holding = (files: readonly File[], data: Readonly<Record<string, string>> = {}): DataTransfer =>
  ({ files, getData: (type: string) => data[type] ?? '' }) as unknown as DataTransfer;

const file = (name: string, type = '') => new File(['x'], name, { type });

test('a file that was copied in the file manager is taken as a file, though its name lies beside it', () => {
  const report = file('上年报告.docx');
  expect(givenIn(holding([report], { 'text/plain': '上年报告.docx' }))).toEqual({
    kind: 'file',
    file: report,
  });
});

test('what was copied in Word is taken with its tables, though a picture of it lies beside it', () => {
  const html = '<table><tr><td>1</td></tr></table>';
  const clipboard = holding([file('image.png', 'image/png')], { 'text/plain': '1', 'text/html': html });
  expect(givenIn(clipboard)).toEqual({ kind: 'text', text: '1', html });
});

test('a picture alone is given as the file that it is', () => {
  const picture = file('截图.png', 'image/png');
  expect(givenIn(holding([picture]))).toEqual({ kind: 'file', file: picture });
});

test('a picture that is dragged from a page is a picture, not the address of one', () => {
  const picture = file('表.jpg', 'image/jpeg');
  const address = 'https://example.gov.cn/表.jpg';
  const dragged = holding([picture], { 'text/uri-list': address, 'text/plain': address });
  expect(givenIn(dragged)).toEqual({ kind: 'file', file: picture });
});

test('several files are not one', () => {
  const files = [file('2024.docx'), file('2025.docx')];
  expect(givenIn(holding(files))).toEqual({ kind: 'files', files });
});

test.each([
  { 'text/uri-list': 'https://example.gov.cn/' },
  { 'text/plain': ' https://example.gov.cn/a.html ' },
])('an address is no report: %o', data => {
  expect(givenIn(holding([], data))).toEqual({ kind: 'link' });
});

test('words without a rich form are words, and nothing is nothing', () => {
  expect(givenIn(holding([], { 'text/plain': '一、总体情况' }))).toEqual({
    kind: 'text',
    text: '一、总体情况',
    html: null,
  });
  expect(givenIn(holding([], { 'text/plain': ' ' }))).toBeNull();
});
