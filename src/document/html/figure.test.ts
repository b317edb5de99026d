import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import type { Paper, PaperFigure } from '../paper.ts';
import { readHtml } from './read.ts';
import { pageStyle } from './style.ts';
import { writeHtml } from './write.ts';

const { DOMParser } = new JSDOM().window;
const parser = new DOMParser();
const figure: PaperFigure = {
  kind: 'figure',
  text: '图1　2025年“处理决定”<数量>',
  unit: '件',
  series: ['2025年', '2024年'],
  groups: [
    { label: '行政许可', values: [12, 10] },
    { label: '行政处罚', values: [0, 3] },
  ],
};
const paper: Paper = {
  blocks: [{ kind: 'paragraph', text: '公开三条。' }, figure, { kind: 'paragraph', text: '办结三件。' }],
};
const written = parser.parseFromString(writeHtml(paper), 'text/html');

test('a chart is a picture with a name and its figures in words, over its caption', () => {
  const svg = written.querySelector('figure svg');
  expect(svg?.getAttribute('role')).toBe('img');
  expect(svg?.querySelector('title')?.textContent).toBe(figure.text);
  expect(svg?.querySelector('desc')?.textContent).toContain('行政许可：2025年 12 件，2024年 10 件');
  const parts = Array.from(written.querySelector('figure')?.children ?? [], ({ tagName }) => tagName);
  expect(parts).toEqual(['svg', 'FIGCAPTION']);
  expect(written.querySelector('figcaption')?.textContent).toBe(figure.text);
});

test('a year is told from the other without colour', () => {
  expect(written.querySelectorAll('svg .full').length).toBe(2);
  expect(written.querySelectorAll('svg .hatch').length).toBe(3);
  const rules = pageStyle.split('\n').filter(line => line.startsWith('.chart'));
  const colours = rules.join().match(/#\w+/g) ?? [];
  expect(colours.length).toBeGreaterThan(3);
  expect(colours.filter(colour => !/^#(\w)\1\1$/.test(colour))).toEqual([]);
});

test('whoever reads the page again reads the words around the chart and nothing of it', () => {
  const { blocks } = readHtml(writeHtml(paper), parser).paper;
  expect(blocks).toEqual(paper.blocks.filter(({ kind }) => kind !== 'figure'));
});
