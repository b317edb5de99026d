// @vitest-environment jsdom

import { act } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { type DraftContent, emptyReport } from '../../report/index.ts';
import { openSession } from '../../session/index.ts';
import { EditorProvider, type EditorTools } from '../editor/context.tsx';
import { press, show } from '../testing/screen.ts';
import { WebsiteBlock } from './WebsiteBlock.tsx';

vi.mock('../documents.ts', () => ({
  useDocuments: () => ({
    kind: 'ready',
    part: { compose: () => ({}), writeForWebsite: () => '<p>正文</p>', writePlain: () => '正文' },
  }),
}));

/** With errors: nothing is filled in. */
const content: DraftContent = { report: emptyReport('青山县柳河镇人民政府', 2025), lastYear: null };

beforeEach(async () => {
  const session = openSession(content.report, null);
  const tools = {
    session,
    lastYear: null,
    current: () => content,
    keepBefore: async () => true,
  } as unknown as EditorTools;
  await show(
    <EditorProvider tools={tools}>
      <WebsiteBlock />
    </EditorProvider>,
  );
});

/** Copies as a browser does, or refuses to; returns what came onto the clipboard. */
function browserThatCopies(isAllowed: boolean): ReadonlyMap<string, string> {
  const clipboard = new Map<string, string>();
  document.execCommand = () => {
    if (!isAllowed) return false;
    const copied = new Event('copy', { bubbles: true, cancelable: true });
    const clipboardData = { setData: (type: string, data: string) => clipboard.set(type, data) };
    document.activeElement?.dispatchEvent(Object.assign(copied, { clipboardData }));
    return true;
  };
  return clipboard;
}

test('for the web site, the report is on the clipboard as rich text only after its errors were said twice', async () => {
  const clipboard = browserThatCopies(true);
  await press('复制到网站编辑器');
  expect(clipboard.size).toBe(0);
  await press('仍要导出');
  expect(Object.fromEntries(clipboard)).toEqual({ 'text/html': '<p>正文</p>', 'text/plain': '正文' });
  expect(document.querySelector('.website')?.textContent).toContain('到网站后台的正文框里按 Ctrl+V');
  expect(document.querySelector('.website textarea')).toBeNull();
});

test('for the source of the web site’s editor, the HTML itself is the text', async () => {
  const clipboard = browserThatCopies(true);
  await press('复制源代码');
  await press('仍要导出');
  expect(Object.fromEntries(clipboard)).toEqual({ 'text/plain': '<p>正文</p>' });
});

test('where the browser does not let the page copy, the source stands there selected, to be copied by hand', async () => {
  browserThatCopies(false);
  await press('复制到网站编辑器');
  await press('仍要导出');
  expect(document.querySelector('.website')?.textContent).toContain('请按 Ctrl+C');
  const source = document.querySelector<HTMLTextAreaElement>('.website textarea');
  expect(document.activeElement).toBe(source);
  expect(source?.value.slice(source.selectionStart, source.selectionEnd)).toBe('<p>正文</p>');
  const clipboard = browserThatCopies(true);
  await act(async () => void document.execCommand('copy'));
  expect(Object.fromEntries(clipboard)).toEqual({ 'text/html': '<p>正文</p>', 'text/plain': '正文' });
});
