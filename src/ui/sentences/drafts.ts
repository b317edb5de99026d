/** What is said about keeping drafts. */

import type { SaveState, UnsavedReason } from '../../drafts/index.ts';
import { titleOf } from '../../report/index.ts';
import type { OpenDraft } from '../editor/openDrafts.ts';
import type { MemoryReason } from '../services.tsx';
import type { StorageTrouble } from '../storage.ts';

/** Why a draft is not saved, and what to do. */
export function unsavedSentence(reason: UnsavedReason): string {
  switch (reason.kind) {
    case 'conflict':
      return '这份草稿在另一个窗口里也改过。为了不盖掉对方的内容，这边没有存。';
    case 'gone':
      return '本机里的这份草稿已经删除或清除。内容还在这个窗口里，要留就“重新存进本机”。';
    case 'full':
      return '本机的存储空间满了，没有存上。先别关窗口：请“下载草稿文件”留底，删掉不用的文件，再点“再试一次”。';
    case 'refused':
      return '浏览器没有让存。内容还在这个窗口里，请“下载草稿文件”留底。';
  }
}

/** What became of a draft that was deleted elsewhere and is kept with what this window holds. */
export const takenOutSentence = '已从“最近删除的草稿”取回，内容是这个窗口里的，历史版本都在。';
export const copiedFromGoneSentence =
  '“最近删除的草稿”里没有它，已把这个窗口里的内容另存成副本。副本没有以前的历史版本。';

export function saveStateSentence(state: SaveState): string {
  switch (state.kind) {
    case 'saved':
      return state.at === null ? '已保存' : `已保存 ${clock(state.at)}`;
    case 'saving':
      return '正在保存…';
    case 'unsaved':
      return '未保存';
  }
}

const two = (value: number) => String(value).padStart(2, '0');

/** 14:05 */
export function clock(time: number): string {
  const date = new Date(time);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** 今天 14:05, 昨天 09:30, 1月12日, 2025年12月3日 */
export function dayAndTime(time: number, now: Date): string {
  const date = new Date(time);
  const day = (value: Date) => new Date(value.getFullYear(), value.getMonth(), value.getDate()).getTime();
  const days = Math.round((day(now) - day(date)) / 86_400_000);
  if (days === 0) return `今天 ${clock(time)}`;
  if (days === 1) return `昨天 ${clock(time)}`;
  const monthDay = `${date.getMonth() + 1}月${date.getDate()}日`;
  return date.getFullYear() === now.getFullYear() ? monthDay : `${date.getFullYear()}年${monthDay}`;
}

/** Why drafts are in memory only, and what to do. */
export const memoryStorageSentences: Readonly<Record<MemoryReason, string>> = {
  newer:
    '本机的草稿是更新版本的工具存的，这个旧版本不去动它。请改用新版本打开。在这里也可以填写，但关掉窗口就没有了：离开前请下载草稿文件。',
  silent:
    '浏览器里存草稿的地方没有应答，多半是别的窗口占着。请关掉其他窗口，再重新打开本页。在这里也可以填写，但关掉窗口就没有了：离开前请下载草稿文件。',
  refused: '这个浏览器不能在本机保存草稿。可以照常填写，但关掉窗口就没有了：离开前请下载草稿文件。',
};

/** What has befallen the storage, and what to do. */
export function storageTroubleSentence(trouble: StorageTrouble): string {
  switch (trouble.kind) {
    case 'outdated':
      return '另一个窗口换用了新版本的工具，这个窗口不能再存了。请重新打开本页；没存上的先下载草稿文件。';
    case 'cleared':
      return '本机数据在另一个窗口里清除了，这个窗口不能再存了。内容还在这里：要留就先下载草稿文件，再重新打开本页。';
    case 'lost':
      return '浏览器关掉了本机存草稿的地方，存不了了。内容还在这里：请马上下载草稿文件，再重新打开本页。';
    case 'rewritten':
      return '浏览器清掉了本机的草稿，可能是清理过浏览数据。打开着的这份已经重新存好；其他草稿和历史版本没有了，有备份可以恢复。';
    case 'littleRoom':
      return trouble.dropped > 0
        ? `本机的存储空间满了。草稿存上了，为此删掉了最早的 ${trouble.dropped} 个自动历史版本。请清理磁盘，并下载草稿文件留底。`
        : '本机的存储空间快满了。草稿存上了，但没有留历史版本。请清理磁盘，并下载草稿文件留底。';
  }
}

/** Where it is certain that the window is a private one. */
export const privateWindowSentence =
  '这是隐私窗口，关掉以后写的都没有了。请改用普通窗口打开本页；已经在这里写了的，关掉以前先下载草稿文件。';

export const volatileSentence = '这个浏览器不能在本机保存，关掉窗口就没有了。';

/** Of places that two windows wrote differently. */
export const disputeState = (count: number): string => `有 ${count} 处要选`;

/** Of an open draft that is not stored whole, on the start page. */
export function unsavedDraftSentence({ current, autosave, disputes }: OpenDraft): string {
  const title = `“${titleOf(current().report)}”`;
  return autosave.getState().kind === 'saved'
    ? `${title}在另一个窗口里也改了，${disputeState(disputes.getFields().length)}。`
    : `${title}还没有存上。`;
}
