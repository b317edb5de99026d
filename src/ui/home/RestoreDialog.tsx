/** 从备份恢复: what is in the backup, and for each draft that is here otherwise, which of the two to go on with. */

import { useState } from 'react';
import type { RestoreChoice, RestoreItem } from '../../drafts/index.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { backupSentence, differsSentence, draftName, lostSentence } from '../sentences/backup.ts';
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
  const { items, lost, madeAt } = offer;
  const choiceOf = (item: RestoreItem): RestoreChoice => chosen.get(item) ?? 'both';
  const fresh = items.filter(({ kind }) => kind === 'new');
  const same = items.filter(({ kind }) => kind === 'same');
  const deleted = items.filter(({ kind }) => kind === 'deleted');
  const isNothing = same.length === items.length;

  return (
    <Dialog title="从备份恢复" onCancel={onCancel}>
      <div className="restore">
        <p>{backupSentence(madeAt, items, today())}</p>
        {lost.length > 0 && (
          <div className="restore-lost">
            <p>这份备份有损坏，下面这些不全，其余的可以恢复：</p>
            <ul>
              {[...new Set(lost.map(lostSentence))].map(sentence => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </div>
        )}
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
        {isNothing && <p>没有要恢复的草稿。</p>}
      </div>
      <div className="dialog-buttons">
        {/* Nothing new among the drafts; versions of them there may be. */}
        <button
          type="button"
          className="button button-primary"
          disabled={isBusy}
          onClick={() => onRestore(choiceOf)}
        >
          {isBusy ? '正在恢复…' : isNothing ? '知道了' : '恢复'}
        </button>
        {!isNothing && (
          <button type="button" className="button" disabled={isBusy} onClick={onCancel}>
            取消
          </button>
        )}
      </div>
    </Dialog>
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
