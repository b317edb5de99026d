import { describe, expect, test } from 'vitest';
import type { Note, OpenProblem } from '../../document/index.ts';
import { sentenceOfNote, sentenceOfProblem } from './reading.ts';

const place = { block: 0 };
const notes: readonly Note[] = [
  { kind: 'yearMissing' },
  { kind: 'yearDoubtful', year: 2024 },
  { kind: 'organMissing' },
  { kind: 'organDoubtful', organ: '半坡镇人民政府' },
  { kind: 'sectionMissing', section: 'others' },
  { kind: 'tableMissing', table: 'requests' },
  { kind: 'tableUnreadable', table: 'disputes', place },
  { kind: 'tableBlank', table: 'proactive', place },
  { kind: 'columnLost', table: 'requests', column: 'other', place },
  { kind: 'rowIncomplete', table: 'requests', row: 'thirdParty', printed: 5, expected: 6, place },
  { kind: 'rowIncomplete', table: 'disputes', row: 'review', printed: 5, expected: 15, place },
  { kind: 'rowMissing', table: 'requests', row: 'otherwise' },
  { kind: 'rowTwice', table: 'proactive', row: 'licensing', place },
  { kind: 'notARow', table: 'requests', label: '9.其他情形', place },
  { kind: 'cellUnreadable', cell: 'requests.received.natural', raw: '若干', place },
  { kind: 'signs', table: 'requests', raw: '-', count: 12, place },
  { kind: 'secondReport', year: 2024, others: [2023], place },
  { kind: 'otherFormat', table: 'proactive', form: '2019', place },
  { kind: 'totalDiffers', cell: 'requests.outcomeTotal.natural', printed: 17, computed: 15, place },
  { kind: 'rowSumDiffers', cell: 'disputes.review.total', printed: 3, computed: 2, place },
  { kind: 'damagedCharacters', count: 3 },
  { kind: 'pictures', count: 2 },
  { kind: 'balanceDiffers', column: 'natural', left: 15, right: 17, place },
  { kind: 'cutOff' },
  { kind: 'pageLost', page: 3 },
  { kind: 'covered', page: 3 },
];
const formats = ['doc', 'rtf', 'odt', 'xls', 'ods', 'ppt', 'pptx', 'ofd', 'image', 'zip', 'unknown'] as const;
const readProblems = ['damaged', 'protected', 'scanned', 'nameless', 'tooMuch', 'tooSlow'] as const;
const problems: readonly OpenProblem[] = [
  { kind: 'problem', problem: 'empty', facts: { name: '' } },
  { kind: 'problem', problem: 'tooLarge', facts: { name: '上年.html', size: 60_000_000 } },
  { kind: 'problem', problem: 'noReport', facts: { name: '上年.txt' } },
  ...readProblems.map(
    (problem): OpenProblem => ({ kind: 'problem', problem, facts: { name: '上年.pdf', format: 'pdf' } }),
  ),
  ...formats.map(
    (format): OpenProblem => ({ kind: 'problem', problem: 'notSupported', facts: { name: '上年', format } }),
  ),
];

describe('what is said about a document that was read', () => {
  test('is a whole sentence without a word of the program', () => {
    for (const sentence of notes.map(sentenceOfNote)) {
      expect(sentence).toMatch(/。$/);
      expect(sentence).not.toMatch(/undefined|null|[a-zA-Z]{2,}|。。/);
    }
  });
  test('names the row and what is to be done', () => {
    expect(notes.map(sentenceOfNote)[9]).toBe(
      '第三部分的表里“（三）不予公开 4.保护第三方合法权益”一行应有6个数，只有5个；说不准是哪一列的都留空，请对照原文补。',
    );
  });
});

describe('what is said about a file that cannot be taken', () => {
  test('is a whole sentence that says what to do', () => {
    for (const sentence of problems.map(sentenceOfProblem)) {
      expect(sentence).toMatch(/。$/);
      expect(sentence).toMatch(/请/);
      expect(sentence).not.toMatch(/undefined|null|NaN/);
    }
  });
  test('an old Word file is to be saved in the new format, step by step', () => {
    const sentence = sentenceOfProblem({
      kind: 'problem',
      problem: 'notSupported',
      facts: { name: '2023年报.doc', format: 'doc' },
    });
    expect(sentence).toBe(
      '“2023年报.doc”是旧格式的文字文件（.doc 或 .wps），这里读不了。请用 WPS 打开，点左上角“文件”里的“另存为”，' +
        '文件类型选带“.docx”的那一种，保存后再选新存的文件。',
    );
  });
});
