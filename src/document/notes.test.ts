import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { openText } from './open.ts';

const parser = new new JSDOM('').window.DOMParser();
const fixture = (path: string) => readFileSync(new URL(`./fixtures/${path}`, import.meta.url), 'utf8');

function read(text: string, html: string | null = null) {
  const opened = openText(text, html, parser);
  if (opened.kind !== 'recognised') throw new Error(opened.kind);
  return opened.recognition;
}

describe('what the reader saw of a document is told', () => {
  test('characters that were damaged, and the text that holds them is doubtful', () => {
    const { found, notes } = read(
      fixture('case-45/input.txt').replace(/五、([^\n]*)\n/, '五、$1\n有\ufffd字。'),
    );
    expect(notes[0]).toEqual({ kind: 'damagedCharacters', count: 1 });
    expect(found.problems?.certainty).toBe('doubtful');
  });
  test('pictures, only where a table may be one of them', () => {
    const page = fixture('case-11/input.html').replace('<body>', '<body><p><img src="1.png"></p>');
    expect(read('', page).notes.map(({ kind }) => kind)).not.toContain('pictures');
    const pictured = page.replace(/<table[\s\S]*?<\/table>/g, '<p><img src="2.png"></p>');
    expect(read('', pictured).notes.map(({ kind }) => kind)).toContain('pictures');
  });
});
