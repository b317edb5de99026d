/** The report's title in all its forms: year in front, in the middle or late, doubled, over several lines. */

import type { PaperPlace } from '../paper.ts';
import type { Line } from './line.ts';
import { isDateLine, isFrontNoise, isOrganName } from './noise.ts';
import { plainCharacter, withoutReadings } from './words.ts';

export interface Title {
  /** On one line, without spaces. */
  readonly text: string;
  /** Empty where the title names none. */
  readonly organ: string;
  readonly year: number | null;
}

const core =
  /(?:政府信息公开|政务信息公开|政务公开|信息公开)(?:工作)?(?:情况)?的?(?:(\d{4})年?度?|年度|年)?(?:工作)?(?:情况)?的?(?:年度)?(?:工作)?(?:总结)?(?:报告|年报)/;
/** What may follow a title on its line: a site's name, a date, a file's ending. */
const ending = /^(?:》?$|[-_|—–丨].{0,60}|[([].{0,24}[)\]]$|\.(?:docx?|pdf|wps|html?)$)/i;
const lead = /^.*(?:[>»›:]|关于(?:印发|公布|发布)|当前位置)/;

const chineseYear = /[二2][〇○Oo0零]([〇○零一二三0-9])([〇○零一二三四五六七八九0-9])年/g;
const digit = (character: string) => {
  const index = '零一二三四五六七八九'.indexOf(character);
  return index >= 0 ? index : /\d/.test(character) ? Number(character) : 0;
};

const isYear = (year: number) => year >= 2008 && year <= 2099;

/** Reads one text as a title; `null` where it is none. */
export function parseTitle(raw: string): Title | null {
  if (raw.length > 200 || !/[报報]/.test(raw)) return null;
  const compact = withoutReadings(raw).replace(/[\s\u200b-\u200f\ufeff\u00ad]+/g, '');
  // Character by character, so that the organ's name can be cut from the text as it is printed.
  const folded = Array.from(compact, character =>
    plainCharacter(character).length === 1 ? plainCharacter(character) : character,
  ).join('');
  if (folded.length !== compact.length) return null;
  const match = core.exec(folded);
  if (!match || !ending.test(folded.slice(match.index + match[0].length))) return null;
  const skip = Math.max(
    lead.exec(folded.slice(0, match.index))?.[0].length ?? 0,
    /^《?/.exec(folded)?.[0].length ?? 0,
  );
  let from = skip;
  let to = match.index;
  let year = match[1] ? Number(match[1]) : null;
  const late = /(?:[二2][〇○Oo0零][〇○零一二三0-9][〇○零一二三四五六七八九0-9]|\d{4})(?:年度?|度)?$/.exec(
    folded.slice(from, to),
  );
  if (late) {
    year = year ?? yearOf(late[0]);
    to -= late[0].length;
  }
  const early = /^(?:[二2][〇○Oo0零][〇○零一二三0-9][〇○零一二三四五六七八九0-9]年|\d{4})(?:年度?|度)?/.exec(
    folded.slice(from, to),
  );
  if (early) {
    year = year ?? yearOf(early[0]);
    from += early[0].length;
  }
  const organ = compact
    .slice(from, to)
    .replace(/^【[^】]{0,12}】/, '')
    .replace(/^[《“"']+|^关于|[》”"'的]+$|关于$/g, '');
  if (organ.length > 40 || /[,。;!?，；！？、\d|]/.test(organ)) return null;
  const text = compact.slice(skip, match.index + match[0].length).replace(/^《/, '');
  return { text, organ, year: year !== null && isYear(year) ? year : null };
}

function yearOf(text: string): number | null {
  const year = /\d{4}/.exec(text);
  if (year) return Number(year[0]);
  const chinese = new RegExp(chineseYear.source).exec(text.includes('年') ? text : `${text}年`);
  return chinese ? 2000 + digit(chinese[1] ?? '') * 10 + digit(chinese[2] ?? '') : null;
}

export interface TitleAt extends Title {
  readonly place: PaperPlace;
  /** Index of its first line and of the line behind its last. */
  readonly from: number;
  readonly to: number;
}

/** How many lines a title may be broken over. */
const mostLines = 3;

/** All titles among the lines [0, end), each as complete as its neighbours make it. */
export function findTitles(lines: readonly Line[], end: number): readonly TitleAt[] {
  const titles: TitleAt[] = [];
  let at = 0;
  while (at < end) {
    const title = titleAt(lines, at, end);
    if (title) titles.push(title);
    at = title ? title.to : at + 1;
  }
  return titles.map(title => withOrgan(title, lines));
}

function titleAt(lines: readonly Line[], at: number, end: number): TitleAt | null {
  let text = '';
  for (let count = 1; count <= mostLines && at + count <= end; count++) {
    const line = lines[at + count - 1];
    if (!line?.single || line.plain.length > 70) return null;
    if (count > 1 && (isFrontNoise(line.plain) || isDateLine(line.plain))) return null;
    text += line.text;
    const found = parseTitle(text);
    if (!found) continue;
    const title = { ...found, place: lines[at]?.place ?? line.place, from: at, to: at + count };
    return count === 1 || belongsInFront(lines, title) ? title : null;
  }
  return null;
}

/** Whether the first of several lines is part of the title: the organ's name or a torn beginning, not a menu. */
function belongsInFront(lines: readonly Line[], title: TitleAt): boolean {
  const first = lines[title.from];
  if (!first || isFrontNoise(first.plain)) return false;
  const alone = parseTitle(lines[title.to - 1]?.text ?? '');
  if (!alone) return true;
  return alone.organ === '' && (alone.year === null || isOrganName(first.plain));
}

/** A title without an organ takes the name on the line before or behind it. */
function withOrgan(title: TitleAt, lines: readonly Line[]): TitleAt {
  if (title.organ !== '') return title;
  for (const index of [title.from - 1, title.to]) {
    const line = lines[index];
    if (line?.single && isOrganName(line.plain)) return { ...title, organ: line.text.replace(/\s+/g, '') };
  }
  return title;
}
