/** What two windows wrote otherwise into the same place, for the clerk to choose from; the rest is one already. */

import { useRef, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { type Field, fieldKey, textOf } from '../../report/index.ts';
import { disputeState } from '../sentences/drafts.ts';
import {
  disputeSentence,
  leftUnkeptSentence,
  nameOfField,
  unkeptSentence,
  wordsOfField,
} from '../sentences/windows.ts';
import { saveDraftFile } from './exports.ts';
import type { UnkeptSide } from './keptSides.ts';
import type { OpenDraft } from './openDrafts.ts';
import type { Choice, Side } from './otherWindows.ts';
import { useClearOf } from './useClearOf.ts';

/** The fields still to be chosen. */
export const useDisputes = ({ disputes }: OpenDraft): readonly Field[] =>
  useSyncExternalStore(disputes.subscribe, disputes.getFields);

/** Sides that no version holds. */
export const useUnkept = ({ disputes }: OpenDraft): readonly UnkeptSide[] =>
  useSyncExternalStore(disputes.subscribe, disputes.unkept);

const sideNames: Readonly<Record<Side, string>> = { mine: '这边的', theirs: '那边的' };

/** What was not chosen and could not be kept: to be taken along now, or given up. */
export function UnkeptPanel({ draft, unkept }: { draft: OpenDraft; unkept: readonly UnkeptSide[] }) {
  const [first] = unkept;
  if (!first) return null;
  return createPortal(
    <div className="save-disputes" role="alert">
      <p>{leftUnkeptSentence(first.reason)}</p>
      <Downloads sides={unkept} />
      <button type="button" className="button button-small" onClick={() => draft.disputes.giveUp()}>
        知道了
      </button>
    </div>,
    document.body,
  );
}

const Downloads = ({ sides }: { sides: readonly Pick<UnkeptSide, 'side' | 'content'>[] }) =>
  sides.map(({ side, content }) => (
    <button
      key={side}
      type="button"
      className="button button-small"
      onClick={() => saveDraftFile(content, sideNames[side])}
    >
      下载{sideNames[side]}
    </button>
  ));

export function DisputePanel({ draft, fields }: { draft: OpenDraft; fields: readonly Field[] }) {
  const [isFolded, fold] = useState(false);
  // What is being typed changes what this side says.
  useSyncExternalStore(draft.session.subscribe, draft.session.getSnapshot);
  const [mine, theirs] = [draft.current(), draft.disputes.theirs()];
  const [unkept] = useUnkept(draft);
  const choose = (chosen: readonly Field[], choice: Choice) => draft.disputes.choose(chosen, choice);
  const panel = useRef<HTMLDivElement>(null);
  useClearOf(panel, isFolded ? [] : fields);
  const hasBoth = (field: Field) =>
    field.kind === 'text' && [mine, theirs].every(({ report }) => textOf(report, field.text).trim() !== '');
  if (isFolded) {
    return (
      <button type="button" className="button button-small" onClick={() => fold(false)}>
        {disputeState(fields.length)}
        {unkept && '，还留不住'}
      </button>
    );
  }
  return createPortal(
    <div className="save-disputes" role="alert" ref={panel}>
      <p>{disputeSentence(fields.length, !unkept)}</p>
      {unkept && (
        <div className="disputes-unkept">
          <p>{unkeptSentence(unkept.reason)}</p>
          <Downloads
            sides={[
              { side: 'mine', content: mine },
              { side: 'theirs', content: theirs },
            ]}
          />
        </div>
      )}
      <ul>
        {fields.map(field => (
          <li key={fieldKey(field)}>
            <strong>{nameOfField(field, mine, theirs)}</strong>
            <span className="dispute-sides">
              <button type="button" className="dispute-side" onClick={() => choose([field], 'mine')}>
                <span>用这边的</span>
                {wordsOfField(field, mine, theirs)}
              </button>
              <button type="button" className="dispute-side" onClick={() => choose([field], 'theirs')}>
                <span>用那边的</span>
                {wordsOfField(field, theirs, mine)}
              </button>
            </span>
            {hasBoth(field) && (
              <button type="button" className="button button-small" onClick={() => choose([field], 'both')}>
                两段都要，这边的在前
              </button>
            )}
          </li>
        ))}
      </ul>
      {fields.length > 1 && (
        <>
          <button type="button" className="button button-small" onClick={() => choose(fields, 'mine')}>
            全部用这边的
          </button>
          <button type="button" className="button button-small" onClick={() => choose(fields, 'theirs')}>
            全部用那边的
          </button>
        </>
      )}
      <button type="button" className="button button-small" onClick={() => fold(true)}>
        先放着
      </button>
    </div>,
    document.body,
  );
}
