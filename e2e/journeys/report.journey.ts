/** The command-line door, on the built app: `npm run -s report -- …`. */

import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readDraftFile } from '../../src/report/index.ts';
import { root } from '../tools/program.mjs';
import { readPdf } from './pdf.ts';

const fixtures = join(root, 'e2e/journeys/towns/fixtures');
const banpo = join(fixtures, 'banpo-2024.txt');
const liuhe = join(fixtures, 'liuhe-2024.html');

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function report(...args: readonly string[]): Promise<Outcome> {
  return new Promise(resolve => {
    execFile(process.execPath, [join(root, 'e2e/tools/report.mjs'), ...args], (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, stdout, stderr });
    });
  });
}

test('a script reads a report and gets nothing but the result', async () => {
  const { code, stdout, stderr } = await report('read', banpo);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(JSON.parse(stdout)).toMatchObject({
    year: 2024,
    organ: expect.stringContaining('半坡镇'),
    sourceFormat: '2021',
  });
});

test('a folder of documents is read to the end, also past one that is no report', async () => {
  const documents = test.info().outputPath('documents');
  const results = test.info().outputPath('results');
  for (const [name, file, content] of [
    ['case-01', 'input.txt', '今天下雨。'],
    ['case-02', 'input.html', ''],
    ['case-03', 'input.txt', await readFile(banpo)],
  ] as const) {
    await mkdir(join(documents, name), { recursive: true });
    await writeFile(join(documents, name, file), content);
  }
  const { code, stdout } = await report('read', documents, '--out', results);
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(join(results, name), 'utf8'));
  expect(await read('case-01.json')).toEqual({ error: expect.stringMatching(/[一-龥]/) });
  expect(await read('case-02.json')).toEqual({ error: expect.stringMatching(/[一-龥]/) });
  expect(await read('case-03.json')).toMatchObject({ year: 2024 });
});

test('what a script exports can be read again, and printed', async () => {
  const html = test.info().outputPath('report.html');
  const pdf = test.info().outputPath('report.pdf');
  expect(await report('write', liuhe, '--to', 'html', html)).toMatchObject({ code: 0, stdout: '' });
  const before = JSON.parse((await report('read', liuhe)).stdout);
  const after = JSON.parse((await report('read', html)).stdout);
  expect(after.table3).toEqual(before.table3);
  expect(after.table4).toEqual(before.table4);

  expect(await report('write', html, '--to', 'pdf', pdf)).toMatchObject({ code: 0, stdout: '' });
  const pages = await readPdf(await readFile(pdf));
  expect(pages.map(page => page.size)).toEqual(pages.map(() => [210, 297]));
  expect(pages.flatMap(page => page.runs).join('')).toContain('政府信息公开工作年度报告');

  const word = test.info().outputPath('report.docx');
  const json = test.info().outputPath('report.json');
  expect(await report('write', html, '--to', 'docx', word)).toMatchObject({ code: 0, stdout: '' });
  expect(await report('write', word, '--to', 'json', json)).toMatchObject({ code: 0, stdout: '' });
  const draft = readDraftFile(await readFile(json, 'utf8'));
  expect(draft.kind).toBe('draft');
  const again = JSON.parse((await report('read', json)).stdout);
  const { organ, year, table2, table3, table4 } = after;
  expect(again).toMatchObject({ organ, year, table2, table3, table4 });
});

test('a single document that is no report is an error in runs', async () => {
  const path = test.info().outputPath('letter.txt');
  await writeFile(path, '今天下雨。');
  const { code, stdout, stderr } = await report('read', path);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/[一-龥]/);
});

for (const args of [
  [],
  ['read'],
  ['read', root],
  ['write', banpo, 'out.html'],
  ['print', banpo],
  ['read', banpo, '--fast'],
]) {
  test(`wrong arguments are answered with the usage: ${args.join(' ').replace(root, '…/')}`, async () => {
    const { code, stdout, stderr } = await report(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Usage:');
  });
}

test('a script checks reports as 校核 does, and learns by its exit code of an error', async () => {
  const draft = test.info().outputPath('draft.json');
  const { report: whole } = JSON.parse(
    await readFile(join(root, 'src/report/fixtures/draft-v1.json'), 'utf8'),
  );
  await writeFile(
    draft,
    JSON.stringify({
      format: 'zwgk-annual-report',
      version: 1,
      report: { ...whole, figures: { 'requests.received.natural': { raw: '-3' } } },
      lastYear: null,
    }),
  );
  const { code, stdout, stderr } = await report('check', draft, banpo, '--json');
  expect(code).toBe(1);
  const found: readonly Readonly<Record<string, unknown>>[] = stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));
  expect(found).toContainEqual({
    file: 'draft.json',
    rule: 'figureUnreadable',
    severity: 'error',
    places: [{ kind: 'cell', cell: 'requests.received.natural' }],
    facts: { cell: 'requests.received.natural', raw: '-3', problem: 'negative' },
    sentence: expect.stringMatching(/^第三部分.*。$/),
    remedy: false,
  });
  expect(found.some(({ file }) => file === 'banpo-2024.txt')).toBe(true);
  // Without last year's report nobody can say whether 上年结转 is right.
  expect(stderr).toContain('carriedInDiffers');

  const told = await report('check', liuhe, '--last-year', banpo);
  expect(told.stdout).toMatch(/^(liuhe-2024\.html: (错误|疑问|提示) .+。\n)*$/);
  expect(await report('check', join(root, 'package.json'))).toMatchObject({ code: 1, stdout: '' });
});
