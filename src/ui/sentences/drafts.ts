/** What is said about keeping drafts. */

import type { SaveState, UnsavedReason } from '../../drafts/index.ts';

/** Why a draft is not saved, and what to do. */
export function unsavedSentence(reason: UnsavedReason): string {
  switch (reason.kind) {
    case 'conflict':
      return '这份草稿在另一个窗口里也改过。为了不盖掉对方的内容，这边没有存。';
    case 'gone':
      return '本机里的这份草稿已经删除或清除。内容还在这个窗口里，要留就“重新存进本机”。';
    case 'full':
      return '本机的存储空间满了，没有存上。请“下载草稿文件”留底，再清理磁盘。';
    case 'refused':
      return '浏览器没有让存。内容还在这个窗口里，请“下载草稿文件”留底。';
  }
}

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

export const memoryStorageSentence =
  '这个浏览器不能在本机保存草稿。可以照常填写，但关掉窗口就没有了：离开前请下载草稿文件。';

export const volatileSentence = '这个浏览器不能在本机保存，关掉窗口就没有了。';
