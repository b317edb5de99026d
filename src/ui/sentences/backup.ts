/** What is said about backups, the bin, and clearing this computer. */

import {
  type BackupFacts,
  changedSince,
  type DraftSummary,
  daysInBin,
  daysLeft,
  type ReadBackup,
  type Restored,
  type UnsavedReason,
} from '../../drafts/index.ts';
import type { Remainder } from '../home/clearing.ts';
import { dayAndTime } from './drafts.ts';

/** “青山县柳河镇人民政府 2025 年” */
export const draftName = ({
  organ,
  year,
}: {
  readonly organ: string;
  readonly year: number | null;
}): string => `“${organ || '机关名称未填'}${year === null ? '' : ` ${year} 年`}”`;

/** 上次备份：3 天前，之后改过 2 份草稿。 */
export function lastBackupSentence(facts: BackupFacts, drafts: readonly DraftSummary[], now: Date): string {
  const { lastAt, isRestored } = facts;
  if (lastAt === null && !isRestored) return '上次备份：还没有。';
  const when = lastAt === null ? '日期不明' : agoWords(lastAt, now);
  const which = isRestored ? '（恢复用的那份文件）' : '';
  const changed = changedSince(facts, drafts);
  return `上次备份：${when}${which}${changed > 0 ? `，之后改过 ${changed} 份草稿` : '，之后没有改动'}。`;
}

function agoWords(time: number, now: Date): string {
  const day = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  const days = Math.round((day(now) - day(new Date(time))) / 86_400_000);
  return days >= 2 && days <= 60 ? `${days} 天前` : dayAndTime(time, now);
}

/** Why there is a reminder at all. */
export const reminderSentence =
  '这个浏览器不保证一直留着草稿，清理缓存、磁盘满了都可能清掉。存一份备份文件到 U 盘或文件夹里，就不怕了。';

export const backupMadeSentence = (drafts: number, name: string): string =>
  `已备份 ${drafts} 份草稿，文件是“${name}”。请到浏览器的下载文件夹里把它存好。`;

export const backupFailedSentence = '没有备份成，草稿没有动。请重新打开本页再试；急用的，打开草稿逐份下载。';

/** Why a file cannot be restored. */
export type BackupProblem =
  | Exclude<ReadBackup, { kind: 'backup' }>
  | { readonly kind: 'tooLarge'; readonly size: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unreadableFile' }
  /** The reader of backups could not be loaded. */
  | { readonly kind: 'notLoaded' };

/** Why a file cannot be restored; nothing was changed. */
export function backupProblemSentence(problem: BackupProblem): string {
  switch (problem.kind) {
    case 'tooLarge':
      return `这个文件有 ${Math.round(problem.size / 1024 / 1024)} MB，不会是草稿的备份。请选“年度报告草稿备份-…json”。`;
    case 'empty':
      return '这个文件是空的，可能没有下载完。请换一份备份。';
    case 'unreadableFile':
      return '这个文件打不开。请确认它没有被移走或被别的程序占用，再选一次。';
    case 'notLoaded':
      return '没能读：读备份的程序没有加载成。请重新打开本页再试。本机的草稿没有动。';
    case 'newer':
      return `这份备份是更新版本的工具存的（格式 ${problem.version}），这里还读不了。请用新版本打开。本机的草稿没有动。`;
    case 'draftFile':
      return '这是一份草稿的文件，不是全部备份。可以把这份草稿导入进来。';
    case 'foreign':
      return '这个文件不是本工具的备份。请选“全部备份”存下的“年度报告草稿备份-…json”。';
    case 'damaged':
      return '这份备份坏了，一份草稿也读不出来，可能没有下载完。请换一份备份。本机的草稿没有动。';
  }
}

/** What a restore did. */
export function restoredSentence({ added, replaced, copied, undeleted, left }: Restored): string {
  const parts = [
    added.length > 0 && `放进 ${added.length} 份`,
    replaced.length > 0 && `换成备份里的 ${replaced.length} 份（原来的留在历史版本里）`,
    copied.length > 0 && `另存副本 ${copied.length} 份`,
    undeleted.length > 0 && `从最近删除里取回 ${undeleted.length} 份`,
    left > 0 && `没有动 ${left} 份`,
  ].filter(part => part !== false);
  return parts.length === 1 && left > 0
    ? `备份里的 ${left} 份草稿都没有要放进来的，本机的没有动。`
    : `恢复好了：${parts.join('，')}。`;
}

/** Why nothing was restored. */
export function notRestoredSentence(reason: UnsavedReason): string {
  return reason.kind === 'full'
    ? '本机的存储空间满了，没有恢复。本机的草稿没有动，备份文件也还在。请清理磁盘后再试。'
    : '没有恢复成，本机的草稿没有动，备份文件也还在。请重新打开本页再试。';
}

export function undoneSentence(
  stayed: readonly { readonly organ: string; readonly year: number | null }[],
): string {
  return stayed.length === 0
    ? '已撤销恢复，草稿和恢复之前一样。'
    : `已撤销恢复。${stayed.map(draftName).join('、')}在恢复以后又改过，没有动。`;
}

type Named = Parameters<typeof draftName>[0];

export const deletedSentence = (draft: Named): string =>
  `已删除${draftName(draft)}。${daysInBin} 天内可在下面“最近删除的草稿”里找回。`;

export const undeletedSentence = (draft: Named): string => `已恢复${draftName(draft)}。`;

/** How long a deleted draft stays. */
export function daysLeftWords(deletedAt: number, now: number): string {
  const left = daysLeft(deletedAt, now);
  return left === 0 ? '这几天就会清掉' : `还留 ${left} 天`;
}

export const binSentence = `删除的草稿留 ${daysInBin} 天，之后自动清掉。`;

/** What 清除本机数据 takes away, each in a line. */
export function clearedThings({
  drafts,
  deleted,
  unsaved,
}: {
  readonly drafts: number;
  readonly deleted: number;
  readonly unsaved: number;
}): readonly string[] {
  const inBin = deleted > 0 ? `，其中 ${deleted} 份在最近删除里` : '';
  return [
    `草稿 ${drafts + deleted} 份${inBin}`,
    ...(unsaved > 0 ? [`还没有存上的 ${unsaved} 份，也一起没有`] : []),
    '所有草稿的历史版本',
    '设置（深浅色、备份记录）',
    '断网时打开用的离线副本',
  ];
}

export const backupFirstWords = (drafts: number): string => `先备份（${drafts} 份草稿）`;

/** What is gone, after it was looked for. */
export function clearedSentence(drafts: number, left: readonly Remainder[]): string {
  const gone = [
    ...(left.includes('drafts') ? [] : [`草稿 ${drafts} 份和它们的历史版本`]),
    ...(left.includes('settings') ? [] : ['设置']),
    ...(left.includes('offline') ? [] : ['离线副本']),
  ];
  const looked = left.length === 0 ? '清完又查了一遍，浏览器里没有本工具的东西了。' : '';
  return gone.length === 0 ? '什么也没有清掉。' : `清掉了：${gone.join('、')}。${looked}`;
}

export const remainderWords = (rest: Remainder): string =>
  ({ drafts: '存草稿的数据库', settings: '设置', offline: '离线副本' })[rest];

export const whatToDoWithRest =
  '多半是别的窗口还开着本工具。请把它们都关掉，重新打开本页再清一次；还不行，就用浏览器自己的“清除浏览数据”。';
