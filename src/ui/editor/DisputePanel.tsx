/** What two windows wrote otherwise into the same place, for the clerk to choose from; the rest is one already. */

import { useState, useSyncExternalStore } from 'react';
import { type Field, fieldKey } from '../../report/index.ts';
import { disputeState } from '../sentences/drafts.ts';
import { disputeSentence, nameOfField, wordsOfField } from '../sentences/windows.ts';
import type { OpenDraft } from './openDrafts.ts';
import type { Side } from './otherWindows.ts';

/** The fields still to be chosen. */
export const useDisputes = ({ disputes }: OpenDraft): readonly Field[] =>
  useSyncExternalStore(disputes.subscribe, disputes.getFields);

export function DisputePanel({ draft, fields }: { draft: OpenDraft; fields: readonly Field[] }) {
  const [isFolded, fold] = useState(false);
  // What is being typed changes what this side says.
  useSyncExternalStore(draft.session.subscribe, draft.session.getSnapshot);
  const [mine, theirs] = [draft.current(), draft.disputes.theirs()];
  const choose = (chosen: readonly Field[], side: Side) => draft.disputes.choose(chosen, side);
  if (isFolded) {
    return (
      <button type="button" className="button button-small" onClick={() => fold(false)}>
        {disputeState(fields.length)}
      </button>
    );
  }
  return (
    <div className="save-problem save-disputes" role="alert">
      <p>{disputeSentence(fields.length)}</p>
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
    </div>
  );
}
