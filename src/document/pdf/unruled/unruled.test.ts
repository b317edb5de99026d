import { describe, expect, test } from 'vitest';
import { exchangeOf } from '../../exchange.ts';
import { recognise } from '../../recognise/index.ts';
import { figureDifferences } from '../../testing/score.ts';
import { type Print, type Spoil, unruledOf } from '../../testing/unruled.ts';
import { readFile } from '../file.ts';
import { placeDisputes } from './disputes.ts';

async function exchanged(bytes: Uint8Array): Promise<object> {
  const read = await readFile(bytes);
  if (read.kind !== 'paper') throw new Error(read.problem);
  return exchangeOf(recognise(read.paper));
}

describe('tables of a PDF that no rules part into cells', () => {
  test('are read whole by where their words stand, and nothing is invented', async () => {
    for (let seed = 1; seed <= 8; seed++) {
      const { name, bytes, expected } = unruledOf(seed);
      expect({ seed, name, found: figureDifferences(expected, await exchanged(bytes)) }).toEqual({
        seed,
        name,
        found: [],
      });
    }
  });

  const isFigure = (text: string) => /^\d+$/.test(text);
  /** Does something to one of the prints that a test finds. */
  const toOne =
    (test: (text: string) => boolean, change: (print: Print) => readonly Print[]): Spoil =>
    (prints, { below }) => {
      const found = prints.flatMap(({ text }, index) => (test(text) ? [index] : []));
      const at = found[below(found.length)];
      return prints.map((print, index) => (index === at ? change(print) : print));
    };
  const faults: Readonly<Record<string, Spoil>> = {
    'a figure is lost': toOne(isFigure, () => []),
    'a figure breaks over two lines': toOne(isFigure, ({ text, x, y, size }) => [
      { text: text.slice(0, 2), x, y, size },
      { text: text.slice(2), x, y: y - size * 1.3, size },
    ]),
    'a figure stands half a line lower': toOne(isFigure, print => [
      { ...print, y: print.y - print.size * 0.65 },
    ]),
    'the figures of a row stand one line lower': (prints, random) => {
      const [moved] = toOne(isFigure, print => [print])(prints, random).flatMap(print =>
        'text' in print ? [] : print,
      );
      return prints.map(print =>
        isFigure(print.text) && print.y === moved?.y && print.text.slice(0, 3) === moved.text.slice(0, 3)
          ? { ...print, y: print.y - print.size * 1.3 }
          : print,
      );
    },
    'a head is lost': toOne(
      text => /^(?:商业企业|科研机构|其他|总计|结果维持|尚未审结)$/.test(text),
      () => [],
    ),
    'two heads change places': prints =>
      prints.map(print => {
        const other =
          print.text === '商业企业' ? '科研机构' : print.text === '科研机构' ? '商业企业' : print.text;
        return { ...print, text: other };
      }),
    'a label is lost': toOne(
      text => /^(?:\d\.|（.）|行政|规章)/.test(text),
      () => [],
    ),
  };

  test.each(Object.entries(faults))('give no figure in another’s place where %s', async (_, spoil) => {
    for (let seed = 1; seed <= 4; seed++) {
      const { name, bytes, expected } = unruledOf(seed, spoil);
      const wrong = figureDifferences(expected, await exchanged(bytes)).filter(
        found => !/: null, /.test(found),
      );
      expect({ seed, name, wrong }).toEqual({ seed, name, wrong: [] });
    }
  });
});

test('table 四 among more words than a call takes arguments is left unread', () => {
  const words = Array.from({ length: 300_000 }, (_, line) => {
    const text = line === 0 ? '1' : '字';
    return { text, plain: text, x: 0, end: 9, y: line, size: 9, line, page: 1, isFigure: line === 0 };
  });
  expect(placeDisputes(words)?.behind).toBe(300_000);
});
