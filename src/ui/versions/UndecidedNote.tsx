/** What the clerk had not chosen when a window with two wordings was closed: both of them, to choose from now. */

import '../styles/versions.css';
import { useEffect, useRef, useState } from 'react';
import { type DraftContent, type Field, fieldsBetween, isSameField } from '../../report/index.ts';
import { useEditor, useSettledReport } from '../editor/context.tsx';
import type { OpenDraft } from '../editor/openDrafts.ts';
import { takeFields } from '../editor/withFields.ts';
import {
  otherWordingLabel,
  otherWordingSentence,
  undecidedPlacesSentence,
  undecidedSentence,
} from '../sentences/versions.ts';
import { nameOfField, wordsOfField } from '../sentences/windows.ts';
import { useServices } from '../services.tsx';

interface Props {
  readonly draft: OpenDraft;
  /** Shows this version, from where it can be restored. */
  readonly onShow: (version: string) => void;
}

/** A version that holds a side, and the fields that it had otherwise when the draft was opened. */
interface LeftSide {
  readonly version: string;
  readonly content: DraftContent;
  readonly fields: readonly Field[];
}

export function UndecidedNote({ draft, onShow }: Props) {
  const { store } = useServices();
  const { current, keepBefore, tellDone } = useEditor();
  const isKeeping = useRef(false);
  const [left, setLeft] = useState<readonly LeftSide[]>([]);
  // What is written since may say the same by now.
  useSettledReport();
  useEffect(() => {
    if (draft.undecided.length === 0) return undefined;
    let isHere = true;
    leftSides().then(
      found => {
        if (isHere) setLeft(found);
      },
      () => undefined,
    );
    return () => {
      isHere = false;
    };

    async function leftSides(): Promise<readonly LeftSide[]> {
      // The clerk may have chosen since, or deleted the version.
      const open = (await store.listVersions(draft.id)).filter(
        ({ id, fate }) => draft.undecided.includes(id) && fate === undefined,
      );
      const opened = await Promise.all(open.map(({ id }) => store.openVersion(id)));
      return opened.flatMap((one, index) => {
        const version = open[index]?.id;
        if (one.kind !== 'opened' || version === undefined) return [];
        return [{ version, content: one.content, fields: fieldsBetween(draft.current(), one.content) }];
      });
    }
  }, [store, draft]);

  const now = current();
  const open = left
    .map(side => ({ ...side, fields: side.fields.filter(field => !isSameField(now, side.content, field)) }))
    .filter(({ fields }) => fields.length > 0);
  const [last] = open;
  const [field] = last?.fields ?? [];
  if (!last || !field) return null;

  const settle = (fate: 'left' | 'chosen') => {
    setLeft([]);
    for (const { version } of left) store.settleSide(version, fate).catch(() => undefined);
  };
  if (open.length > 1 || last.fields.length > 1) {
    const places = open.reduce((sum, { fields }) => sum + fields.length, 0);
    return (
      <p className="undecided" role="status">
        {undecidedPlacesSentence(places)}
        <button type="button" className="button button-small" onClick={() => onShow(last.version)}>
          去看那一版
        </button>
        <button type="button" className="button button-small" onClick={() => settle('left')}>
          就用现在的
        </button>
      </p>
    );
  }
  const place = nameOfField(field, now, last.content);
  const change = () => {
    if (isKeeping.current) return;
    isKeeping.current = true;
    void keepBefore('restore').then(isKept => {
      isKeeping.current = false;
      // There the clerk is asked before what cannot be kept is lost.
      if (!isKept) return onShow(last.version);
      takeFields(draft.session, current(), last.content, [field], otherWordingLabel);
      settle('chosen');
      tellDone(otherWordingSentence(place));
    });
  };
  return (
    <p className="undecided" role="status">
      {undecidedSentence(
        place,
        wordsOfField(field, now, last.content),
        wordsOfField(field, last.content, now),
      )}
      <button type="button" className="button button-small" onClick={change}>
        换成另一种
      </button>
      <button type="button" className="button button-small" onClick={() => settle('left')}>
        就用现在的
      </button>
    </p>
  );
}
