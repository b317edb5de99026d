/** What is asked and told where a backup is restored, most of it of a damaged one; loaded with the dialog. */

import type { LostDraft, RestoredHere, RestoreItem } from '../../drafts/index.ts';
import type { Offer } from '../home/offer.ts';
import { draftName } from './backup.ts';
import { dayAndTime } from './drafts.ts';

/** When the backup was made, what is in it, and how much of that can be read. */
export function backupSentence({ madeAt, items, lost }: Omit<Offer, 'more'>, now: Date): string {
  const deleted = items.filter(({ backedUp }) => backedUp.row.deletedAt !== null).length;
  const unread = lost.filter(({ what }) => what === 'draft' || what === 'altered').length;
  const made = madeAt === null ? '这份备份里' : `备份于${dayAndTime(madeAt, now)}，里面`;
  const readable = unread > 0 ? `，能读出 ${items.length} 份` : '';
  return `${made}有 ${items.length + unread} 份草稿${readable}${deleted > 0 ? `（${deleted} 份是删除了的）` : ''}。`;
}

/** The head of what a damaged backup lacks; `isAnything`: a draft suffers from it. */
export const damageSentence = (isCut: boolean, isAnything: boolean): string =>
  isCut
    ? `这个文件后半截没有了，可能没拷完，请重新拷一次再试。${isAnything ? '从这个文件里：' : ''}`
    : isAnything
      ? '这份备份有损坏，下面这些不全，其余的可以恢复：'
      : '这份备份有损坏的地方，不影响下面的草稿。';

/** What of a damaged backup is missing, draft by draft. */
export const damageLines = ({ items, lost }: Pick<Offer, 'items' | 'lost'>, now: Date): readonly string[] => [
  ...new Set([
    ...items.flatMap(item => (item.backedUp.standIn ? [standInSentence(item, now)] : [])),
    ...lost.flatMap(one => lostSentence(one) ?? []),
  ]),
];

/** What is to come of a draft of which the backup no longer has how it stood last. */
function standInSentence({ kind, backedUp: { row, standIn } }: RestoreItem, now: Date): string {
  const isAltered = standIn === 'altered';
  const what = isAltered
    ? '最后的内容在文件里被改动或损坏过，数字可能不对，不当草稿用'
    : '最后的内容读不出来';
  const version = `它${dayAndTime(row.updatedAt, now)} 的历史版本`;
  const done = {
    new: `放进来的是${version}，请核对`,
    differs: `下面说的“备份里的”是${version}`,
    same: '本机有这份，不动',
    deleted: '本机删除了的那份取回来，内容不变',
  }[kind];
  return `${draftName(row)}：${what}。${done}${isAltered ? '。损坏的内容放进它的“历史版本”，可以去看' : ''}`;
}

/** `null`: {@link standInSentence} tells it. */
function lostSentence({ what, ...draft }: LostDraft): string | null {
  switch (what) {
    case 'draft':
      return `${draftName(draft)}：整份读不出来`;
    case 'newest':
    case 'alteredNewest':
      return null;
    case 'altered':
      return `${draftName(draft)}：内容在文件里被改动或损坏过，数字可能不对，没有恢复；请换一份备份`;
    case 'versions':
      return `${draftName(draft)}：少了几个历史版本，内容是全的`;
  }
}

/** How the draft of the backup and the one that is here differ. */
export function differsSentence(item: Extract<RestoreItem, { kind: 'differs' }>, now: Date): string {
  const [theirs, mine] = [item.backedUp.row.updatedAt, item.here.updatedAt];
  const newer = theirs === mine ? '' : theirs > mine ? '备份里的较新。' : '本机的较新。';
  const deleted = item.here.deletedAt === null ? '' : '（在最近删除里）';
  return (
    `有 ${item.places} 处不同，${newer}备份里的是${dayAndTime(theirs, now)} 改的，` +
    `本机的是${dayAndTime(mine, now)} 改的${deleted}。`
  );
}

/** What is to be known and done after a damaged backup was restored, each in a line. */
export function damagedRestoreLines(
  { standIns, isDamaged }: Pick<RestoredHere, 'standIns' | 'isDamaged'>,
  now: Date,
): readonly string[] {
  const stood = standIns.map(({ isDraft, isAlteredKept, at, ...draft }) => {
    const altered = isAlteredKept ? '损坏的内容在它的“历史版本”里，可以去看' : '';
    return isDraft
      ? `${draftName(draft)}是${dayAndTime(at, now)} 的历史版本，不是最后的内容，请核对。${altered && `${altered}。`}`
      : altered && `${draftName(draft)}没有动；${altered}。`;
  });
  const again = '这份备份不全，没有记成备份。核对以后请再做一次“全部备份”。';
  return [...stood.filter(line => line !== ''), ...(isDamaged ? [again] : [])];
}
