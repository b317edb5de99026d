/** What is said about the versions of a draft. */

import type {
  SideFate,
  UnsavedReason,
  VersionReason,
  VersionSide,
  VersionSummary,
} from '../../drafts/index.ts';
import {
  type Change,
  type Decoded,
  type Difference,
  type DraftContent,
  isSameField,
  restoreEdit,
} from '../../report/index.ts';
import { clock, dayAndTime } from './drafts.ts';
import { nameOfFact } from './places.ts';

export const versionsName = '历史版本';

export const versionsAbout =
  '写的时候自动留下的，还有导入、导出、恢复以前留下的。点一个看看它和现在有什么不同；看不会改草稿。';

export const noVersionsSentence = '还没有历史版本。接着写，会自动留下。';

export const versionsFailedSentence = '历史版本没有读出来，草稿没有动。';

export const versionGoneSentence = '这一版已经不在了，可能在另一个窗口里删除了。';

export const keptSentence = (name: string): string => `现在这一版已留下：${name}。`;

/** Why the version with a name was not kept; `gone`: the draft is deleted. */
export function notKeptSentence(reason: UnsavedReason): string {
  switch (reason.kind) {
    case 'full':
      return '没有留下：存储空间满了。草稿还在这个窗口里，请先“下载草稿文件”。';
    case 'gone':
      return '没有留下：这份草稿在另一个窗口里删除了。内容还在这个窗口里，请先“下载草稿文件”。';
    case 'conflict':
    case 'refused':
      return '没有留下：浏览器没有让存。草稿还在这个窗口里，请先“下载草稿文件”。';
  }
}

export const notChangedSentence = '没有改成：本机存不了。草稿和历史版本都没有动。';

export const otherFormatSentence = '这一版是另一种格式的报告，只能看，不能恢复。';

/** The heads of the two sides where a version is held against the draft. */
export const sidesOfVersion = { mine: '现在', theirs: '这一版' } as const;

/** Why a version cannot be shown, and what to do. */
export const unreadableVersionSentence = (decoded: Decoded): string =>
  decoded.kind === 'newer'
    ? '这一版是更新版本的工具存的，这里还读不了。内容没有被改动，可以先把原样的文件存下来。'
    : '这一版读不出来。内容没有被改动，可以先把原样的文件存下来。';

const reasons: Readonly<Record<VersionReason, string>> = {
  session: '自动：动笔以前',
  day: '自动：当天动笔以前',
  work: '自动：写到一半',
  import: '导入以前',
  restore: '恢复旧版本以前',
  export: '导出时',
  conflict: '两个窗口写得不一样时',
  named: '自己留下的',
  damaged: '备份文件里损坏的内容，数字可能不对',
};

const sides: Readonly<Record<VersionSide, string>> = { mine: '这边写的', theirs: '那边写的' };

const fates: Readonly<Record<SideFate, string>> = {
  chosen: '选用了',
  left: '没有选用',
  partly: '选用了一部分',
  agreed: '后来两边写成一样了',
};

/** What a version is: its name, or why it was kept. */
export function nameOfVersion({ name, reason, side, fate }: VersionSummary): string {
  if (name !== undefined) return name;
  // A backup may hold anything in these places.
  const whose = reason === 'conflict' && side !== undefined ? sides[side] : undefined;
  if (whose === undefined) return reasons[reason];
  return `两个窗口写得不一样：${whose}，${(fate && fates[fate]) ?? '还没有选'}`;
}

/** On opening a draft of which two windows wrote one place otherwise, and the clerk has not chosen. */
export const undecidedSentence = (place: string, now: string, other: string): string =>
  `“${place}”在两个窗口里写得不一样，还没有选。现在稿子里是“${now}”；另一种写法“${other}”在历史版本里。`;

/** The same of several places. */
export const undecidedPlacesSentence = (places: number): string =>
  `${places} 处在两个窗口里写得不一样，还没有选。现在稿子里是一种写法，另一种在历史版本里。`;

/** What undo says, and what is said, of putting the other wording into the draft. */
export const otherWordingLabel = '换成另一种写法';
export const otherWordingSentence = (place: string): string => `“${place}”已换成另一种写法。`;

/** So many versions may have names: none of those is ever thinned out. */
export const tooManyNamedSentence = (most: number): string =>
  `起了名字的已有 ${most} 个。要再留一个，请先删掉一个不用的，或者去掉它的名字：点开它，点“改名字”，清空，点“好”。`;

/** Beside the button that goes back to a version; in a browser that stores nothing, versions go with the window. */
export const beforeRestoringSentence = (isVolatile: boolean): string =>
  isVolatile
    ? '恢复以后可以撤销。现在的草稿也先留成一个版本，但本机存不了，关了窗口就没有了：要紧的请先“下载草稿文件”。'
    : '恢复以后可以撤销；现在的草稿也会先留成一个版本，留不成会先问您。';

export const notKeptBeforeSentence =
  '现在的草稿没能留成版本：本机存不了。请先“下载草稿文件”留底，再恢复；恢复以后先别关窗口，关了就不能撤销回来。';

/** 14:05; 14:05:09 where another version among the listed ones was kept in the same minute of that day. */
export function timeOfVersion({ id, at }: VersionSummary, listed: readonly VersionSummary[]): string {
  const minute = Math.floor(at / 60_000);
  const isAlone = listed.every(other => other.id === id || Math.floor(other.at / 60_000) !== minute);
  return isAlone ? clock(at) : `${clock(at)}:${String(new Date(at).getSeconds()).padStart(2, '0')}`;
}

export const headOfVersion = (version: VersionSummary, now: Date): string =>
  `${dayOf(version.at, now)} ${clock(version.at)}　${nameOfVersion(version)}`;

/** 今天, 昨天, 1月12日, 2025年12月3日 */
const dayOf = (time: number, now: Date): string => dayAndTime(time, now).split(' ')[0] ?? '';

/** The versions under their days; runs of one day only: where the clock was set back, a day comes twice. */
export function daysOfVersions(
  versions: readonly VersionSummary[],
  now: Date,
): readonly { readonly day: string; readonly of: readonly VersionSummary[] }[] {
  const days: { readonly day: string; readonly of: VersionSummary[] }[] = [];
  for (const version of versions) {
    const day = dayOf(version.at, now);
    const last = days[days.length - 1];
    if (last?.day === day) last.of.push(version);
    else days.push({ day, of: [version] });
  }
  return days;
}

/** Counts as the clerk does: each cell of a table for itself. */
export function versionDiffersSentence(differences: readonly Difference[]): string {
  const count = differences.reduce(
    (sum, difference) => sum + (difference.kind === 'table' ? difference.cells.length : 1),
    0,
  );
  return `和现在的草稿有 ${count} 处不同。`;
}

/** What undo says of going back. */
export const restoreLabel = (version: VersionSummary, now: Date): string =>
  `恢复${dayOf(version.at, now)} ${clock(version.at)} 的版本`;

export const restoredSentence = (version: VersionSummary, now: Date): string =>
  version.name === undefined
    ? `已恢复成${dayOf(version.at, now)} ${clock(version.at)} 的版本。`
    : `已恢复成“${version.name}”（${dayOf(version.at, now)} ${clock(version.at)}）。`;

/** The question before one is deleted. */
export const removeVersionTitle = (version: VersionSummary, now: Date): string =>
  version.name === undefined
    ? `删除${dayOf(version.at, now)} ${clock(version.at)} 的版本？`
    : `删除“${version.name}”？`;

const kindNames: Readonly<Partial<Record<Change['kind'], string>>> = {
  year: '年度',
  parts: '第一部分小标题的顺序或去留',
  ledger: '申请台账',
  chart: '图表',
  review: '审核人和意见',
  printing: '打印设置',
  accept: '认可了的疑问',
  confirm: '“照旧不改”的确认',
  printed: '原文印的合计',
  unknown: '更新版本的工具写的、这里不认得的内容',
};

/** What else differs than `differences` show, in words: going back changes that too. */
export function otherDifferences(
  now: DraftContent,
  former: DraftContent,
  differences: readonly Difference[],
): readonly string[] {
  const shown = new Set(differences.map(({ id }) => String(id)));
  const texts = differences.some(({ kind }) => kind === 'text');
  const names = (restoreEdit(now.report, former.report, '')?.changes ?? []).flatMap(change => {
    switch (change.kind) {
      case 'fact':
        return shown.has(`fact ${change.fact}`) ? [] : [nameOfFact(change.fact)];
      case 'parts':
      case 'confirm':
        return texts ? [] : [kindNames[change.kind] ?? ''];
      case 'figure':
      case 'text':
        return [];
      default:
        return shown.has(change.kind) ? [] : [kindNames[change.kind] ?? ''];
    }
  });
  const beside = isSameField(now, former, { kind: 'lastYear' }) ? [] : ['放在旁边的上年报告'];
  return [...new Set([...names.filter(name => name !== ''), ...beside])];
}
