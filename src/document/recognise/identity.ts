/** Whose report it is and of which year: by its title, and by what else says so where the title does not. */

import type { Paper, PaperPlace } from '../paper.ts';
import type { Line } from './line.ts';
import { isDateLine, isOrganName } from './noise.ts';
import type { Certainty } from './recognition.ts';
import { findTitles, parseTitle, type TitleAt } from './title.ts';
import { plain } from './words.ts';

export interface Told<T> {
  readonly value: T;
  /** `null`: in the file's own title, or the name of its sheet. */
  readonly place: PaperPlace | null;
  readonly certainty: Certainty;
}

export interface Identity {
  readonly title: TitleAt | null;
  readonly organ: Told<string> | null;
  readonly year: Told<number> | null;
}

interface Vote<T> extends Told<T> {
  readonly weight: number;
}

/** A name or year told with at least this weight stands in a title. */
const titleWeight = 3;
/** Less than the period of a preamble: last year's sheet may have been copied. */
const sheetWeight = 1.2;

/**
 * Reads organ and year. `start` is the line of the first section; `from` the line at which the page's
 * article begins: titles in front of it are of the page, and may be of another report. `namedYear` is told by the
 * name of the sheet.
 */
export function identify(
  paper: Paper,
  lines: readonly Line[],
  start: number,
  { from, namedYear }: { readonly from: number; readonly namedYear: number | null },
): Identity {
  const titles = findTitles(lines, start);
  const ranked = titles.map((title, index) => ({
    title,
    weight:
      titleWeight +
      (index === titles.length - 1 ? 2 : 0) +
      (title.from >= from ? 1 : 0) +
      (lines[title.from]?.kind === 'heading' ? 1 : 0) +
      (title.organ !== '' && title.year !== null ? 1 : 0),
  }));
  const fileTitle = parseTitle(paper.title ?? '');
  const years: Vote<number>[] = ranked.flatMap(({ title: { year, place }, weight }) =>
    year === null ? [] : [{ value: year, place, certainty: 'certain' as const, weight }],
  );
  if (fileTitle?.year != null)
    years.push({ value: fileTitle.year, place: null, certainty: 'doubtful', weight: titleWeight });
  if (namedYear !== null)
    years.push({ value: namedYear, place: null, certainty: 'doubtful', weight: sheetWeight });
  years.push(...proseYears(lines, start));
  const year = strongest(years);

  const organs: Vote<string>[] = ranked.flatMap(({ title: { organ, place, year: own }, weight }) =>
    organ === '' || (year && own !== null && own !== year.value)
      ? []
      : [{ value: organ, place, certainty: 'certain' as const, weight }],
  );
  if (fileTitle && fileTitle.organ !== '')
    organs.push({ value: fileTitle.organ, place: null, certainty: 'doubtful', weight: titleWeight });
  organs.push(...proseOrgans(lines, start));
  const organ = strongest(organs);

  const fitting = ranked.filter(({ title }) => !year || title.year === null || title.year === year.value);
  const best = fitting.reduce<(typeof ranked)[number] | null>(
    (so, other) => (so && so.weight > other.weight ? so : other),
    null,
  );
  return { title: best?.title ?? null, organ, year };
}

/** The value with the highest sum of weights; of several places the weightiest. */
function strongest<T>(votes: readonly Vote<T>[]): Told<T> | null {
  const sums = new Map<T, number>();
  for (const { value, weight } of votes) sums.set(value, (sums.get(value) ?? 0) + weight);
  let best: Vote<T> | null = null;
  for (const vote of votes) {
    const sum = sums.get(vote.value) ?? 0;
    const other = best ? (sums.get(best.value) ?? 0) : -1;
    if (!best || sum > other || (vote.value === best.value && vote.weight > best.weight)) best = vote;
  }
  return best && { value: best.value, place: best.place, certainty: best.certainty };
}

const period = /(?:自|期限为?|时限为?|时间为?|从|:)?(20\d\d)年?0?1月?0?1日?(?:起|至|-|—|到|~)/;
const named = /(20\d\d)年度?(?:政府)?信息公开(?:工作)?(?:年度)?报告/;
const fee = /(20\d\d)年(?:度)?,?(?:我|本)?[\p{Script=Han}]{0,40}?(?:未|没有)?(?:收取|发出|产生)/u;

/** Years told in the text; a single mention is doubtful, because reports are written by copying last year's. */
function proseYears(lines: readonly Line[], start: number): readonly Vote<number>[] {
  const votes: Vote<number>[] = [];
  const vote = (text: string | undefined, place: PaperPlace, weight: number) => {
    const year = Number(text);
    if (year >= 2008 && year <= 2099) votes.push({ value: year, place, certainty: 'doubtful', weight });
  };
  for (const [index, line] of lines.entries()) {
    if (!line.single || line.text.length > 4000) continue;
    const text = plain(line.text);
    if (index < start) {
      vote(period.exec(text)?.[1], line.place, 1.5);
      if (line.plain.length > 40) vote(named.exec(text)?.[1], line.place, 1.5);
      continue;
    }
    if (isDateLine(line.plain)) {
      const date = /^[([]?(20\d\d)年/.exec(line.plain)?.[1];
      if (date) vote(String(Number(date) - 1), line.place, 0.4);
      continue;
    }
    vote(period.exec(text)?.[1], line.place, 1);
    vote(/^(20\d\d)年/.exec(text)?.[1], line.place, 0.3);
    vote(fee.exec(text)?.[1], line.place, 0.3);
  }
  return votes;
}

const announced = /(?:公布|发布|编制|报告)([\p{Script=Han}()]{3,36}?)20\d\d年度?(?:政府)?信息公开/u;
const unpaid = /(?:^|,)([\p{Script=Han}()]{4,36}?)(?:未|没有)(?:收取|发出|产生)/u;
const publisher = /^(?:发布|公开|发文|制发)(?:机构|机关|单位|部门):?(.*)$/;

/** Names told outside of a title: by the signature, the preamble, the page's data. */
function proseOrgans(lines: readonly Line[], start: number): readonly Vote<string>[] {
  const votes: Vote<string>[] = [];
  const vote = (text: string | undefined, place: PaperPlace, weight: number) => {
    const value = text?.replace(/\s+/g, '') ?? '';
    if (isOrganName(value) && !/^(?:我|本|该|各)/.test(value))
      votes.push({ value, place, certainty: 'doubtful', weight });
  };
  for (const [index, line] of lines.entries()) {
    if (index < start) {
      for (const [at, cell] of line.cells.entries()) {
        const match = publisher.exec(cell.plain);
        if (match) vote(match[1] || line.cells[at + 1]?.plain, cell.place, 0.6);
      }
    }
    if (!line.single || line.text.length > 4000) continue;
    if (index < start) vote(announced.exec(plain(line.text))?.[1], line.place, 0.8);
    else {
      const next = lines[index + 1];
      if (next && isDateLine(next.plain)) vote(line.text, line.place, 1);
      vote(unpaid.exec(plain(line.text))?.[1], line.place, 0.7);
    }
  }
  return votes;
}

/** Organ and year of a paper that has the form's own headings: its title says both, exactly. */
export function ownIdentity(lines: readonly Line[], start: number): Identity {
  const line = lines.slice(0, start).find(candidate => candidate.level === 0);
  const match = /^([\s\S]*?)(?:(\d{4})年)?政府信息公开工作年度报告$/.exec(line?.text ?? '');
  if (!line || !match) return { title: null, organ: null, year: null };
  const { place } = line;
  const organ = (match[1] ?? '').trim();
  const year = match[2] === undefined ? null : Number(match[2]);
  return {
    title: { text: line.text.trim(), organ, year, place, from: 0, to: 1 },
    organ: organ === '' ? null : { value: organ, place, certainty: 'certain' },
    year: year === null ? null : { value: year, place, certainty: 'certain' },
  };
}
