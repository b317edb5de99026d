/** 从备份恢复: what is in the backup, and for each draft that is here otherwise, which of the two to go on with. */

import { useState } from 'react';
import type { RestoreChoice, RestoredHere, RestoreItem } from '../../drafts/index.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { draftName } from '../sentences/backup.ts';
import {
  backupSentence,
  damagedRestoreLines,
  damageLines,
  damageSentence,
  differsSentence,
} from '../sentences/restoring.ts';
import { useServices } from '../services.tsx';
import type { Offer } from './offer.ts';

interface Props {
  readonly offer: Offer;
  readonly isBusy: boolean;
  readonly onRestore: (choiceOf: (item: RestoreItem) => RestoreChoice) => void;
  readonly onCancel: () => void;
}

const choices: readonly (readonly [RestoreChoice, string])[] = [
  ['both', '两份都留：备份里的另存为副本'],
  ['backup', '用备份里的：本机的留在历史版本里'],
  ['here', '留本机的：备份里的不要'],
];

export function RestoreDialog({ offer, isBusy, onRestore, onCancel }: Props) {
  const { today } = useServices();
  const [chosen, setChosen] = useState<ReadonlyMap<RestoreItem, RestoreChoice>>(new Map());
  const { items, damage } = offer;
  const isCut = damage === 'cut';
  const choiceOf = (item: RestoreItem): RestoreChoice => chosen.get(item) ?? 'both';
  const fresh = items.filter(({ kind }) => kind === 'new');
  const same = items.filter(({ kind, backedUp }) => kind === 'same' && !backedUp.standIn);
  const deleted = items.filter(({ kind }) => kind === 'deleted');
  const lines = damageLines(offer, today());
  const isNothing = items.every(({ kind }) => kind === 'same');
  const isVersionOnly = isNothing && items.some(({ backedUp }) => backedUp.standIn === 'altered');
  // Nothing new among the drafts; versions of them there may be.
  const isAsking = !isNothing || isVersionOnly;
  const restoreWords = isVersionOnly
    ? '损坏的内容留作历史版本'
    : isNothing
      ? '知道了'
      : isCut
        ? '恢复读得出的'
        : '恢复';

  return (
    <Dialog title="从备份恢复" onCancel={onCancel}>
      <div className="restore">
        {!isCut && <p>{backupSentence(offer, today())}</p>}
        {damage !== 'none' && (
          <div className="restore-lost">
            <p>{damageSentence(isCut, lines.length > 0)}</p>
            <ul>
              {lines.map(line => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        )}
        {isCut && <p>{backupSentence(offer, today())}</p>}
        <Group title="本机没有，放进来" items={fresh} />
        <Group title="本机删除了，取回来" items={deleted} />
        {items.map(
          item =>
            item.kind === 'differs' && (
              <fieldset key={item.backedUp.row.id} className="restore-choice">
                <legend>{draftName(item.backedUp.row)}</legend>
                <p>{differsSentence(item, today())}</p>
                {choices.map(([choice, words]) => (
                  <label key={choice}>
                    <input
                      type="radio"
                      name={`restore ${item.backedUp.row.id}`}
                      checked={choiceOf(item) === choice}
                      onChange={() => setChosen(before => new Map(before).set(item, choice))}
                    />{' '}
                    {words}
                  </label>
                ))}
              </fieldset>
            ),
        )}
        <Group title="和本机的一样，不动" items={same} />
        {isNothing && !isVersionOnly && <p>没有要恢复的草稿。</p>}
      </div>
      <div className="dialog-buttons">
        {isCut && isAsking && (
          <button type="button" className="button button-primary" disabled={isBusy} onClick={onCancel}>
            先不恢复
          </button>
        )}
        <button
          type="button"
          className={isCut && isAsking ? 'button' : 'button button-primary'}
          disabled={isBusy}
          onClick={() => onRestore(choiceOf)}
        >
          {isBusy ? '正在恢复…' : restoreWords}
        </button>
        {!isCut && isAsking && (
          <button type="button" className="button" disabled={isBusy} onClick={onCancel}>
            取消
          </button>
        )}
      </div>
    </Dialog>
  );
}

/** What a damaged backup left to be looked at and done. */
export function DamagedRestore({ done }: { readonly done: RestoredHere }) {
  const { today } = useServices();
  return (
    <>
      {damagedRestoreLines(done, today()).map(line => (
        <p key={line}>{line}</p>
      ))}
    </>
  );
}

/** More drafts than this are counted, not listed. */
const mostListed = 8;

function Group({ title, items }: { title: string; items: readonly RestoreItem[] }) {
  if (items.length === 0) return null;
  const names = items.slice(0, mostListed).map(({ backedUp }) => draftName(backedUp.row));
  const more = items.length > mostListed ? `等 ${items.length} 份` : '';
  return (
    <p>
      {title}：{names.join('、')}
      {more}
    </p>
  );
}
