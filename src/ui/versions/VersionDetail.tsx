/** One version: how it differs from the draft, what it looks like, and what can be done with it. */

import { useEffect, useRef, useState } from 'react';
import type { OpenedVersion, VersionSummary } from '../../drafts/index.ts';
import type { DraftContent } from '../../report/index.ts';
import { useEditor } from '../editor/context.tsx';
import { saveDraftFile } from '../editor/exports.ts';
import { downloadFile } from '../files.ts';
import { useNotify } from '../notice.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { Icon } from '../parts/Icon.tsx';
import {
  beforeRestoringSentence,
  headOfVersion,
  notChangedSentence,
  notKeptBeforeSentence,
  otherFormatSentence,
  removeVersionTitle,
  restoredSentence,
  restoreLabel,
  unreadableVersionSentence,
  versionGoneSentence,
  versionsFailedSentence,
} from '../sentences/versions.ts';
import { useServices } from '../services.tsx';
import { RenameVersion } from './RenameVersion.tsx';
import { VersionDifferences } from './VersionDifferences.tsx';
import { VersionPaper } from './VersionPaper.tsx';

interface Props {
  readonly version: VersionSummary;
  /** Other versions may be named still. */
  readonly mayName: boolean;
  /** It has another name. */
  readonly onChanged: () => void;
  readonly onRemoved: () => void;
  /** Shows the list again, where there is room for one of them only. */
  readonly onBack: () => void;
  readonly onRestored: () => void;
}

/** Up to this width, in px, a version takes the place of the list; as versions.css has it. */
const listAlone = 860;

type Opening = OpenedVersion | { readonly kind: 'opening' } | { readonly kind: 'failed' };

export function VersionDetail({ version, mayName, onChanged, onRemoved, onBack, onRestored }: Props) {
  const { store, today } = useServices();
  const notify = useNotify();
  const [opening, setOpening] = useState<Opening>({ kind: 'opening' });
  const [asks, setAsks] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const { id } = version;

  useEffect(() => {
    let isHere = true;
    store.openVersion(id).then(
      opened => isHere && setOpening(opened),
      () => isHere && setOpening({ kind: 'failed' }),
    );
    return () => {
      isHere = false;
    };
  }, [store, id]);
  // Beside the list it stays in sight, and the list where it was; in place of the list it begins at its head.
  useEffect(() => heading.current?.focus({ preventScroll: window.innerWidth > listAlone }), []);

  const remove = () => {
    setAsks(false);
    store.removeVersion(id).then(onRemoved, () => notify({ text: notChangedSentence }));
  };

  return (
    <section className="versions-detail" aria-labelledby={`version ${id}`}>
      <button type="button" className="button button-small versions-back" onClick={onBack}>
        <Icon name="back" /> 全部版本
      </button>
      <h3 id={`version ${id}`} tabIndex={-1} ref={heading}>
        {headOfVersion(version, today())}
      </h3>
      <div className="versions-tools">
        <RenameVersion version={version} mayName={mayName} onRenamed={onChanged} />
        <button type="button" className="button button-small" onClick={() => setAsks(true)}>
          删除这一版
        </button>
      </div>
      <Opened opening={opening} version={version} onRestored={onRestored} />
      {asks && (
        <Dialog title={removeVersionTitle(version, today())} onCancel={() => setAsks(false)}>
          <p>只删除这一个历史版本，现在的草稿不动。删了就找不回来。</p>
          <p className="dialog-buttons">
            <button type="button" className="button" onClick={() => setAsks(false)}>
              不删
            </button>
            <button type="button" className="button button-danger" onClick={remove}>
              删除
            </button>
          </p>
        </Dialog>
      )}
    </section>
  );
}

interface OpenedProps {
  readonly opening: Opening;
  readonly version: VersionSummary;
  readonly onRestored: () => void;
}

function Opened({ opening, version, onRestored }: OpenedProps) {
  switch (opening.kind) {
    case 'opening':
      return <p className="page-note">正在打开…</p>;
    case 'failed':
      return <p role="alert">{versionsFailedSentence}</p>;
    case 'missing':
      return <p role="alert">{versionGoneSentence}</p>;
    case 'opened':
      return <Readable content={opening.content} version={version} onRestored={onRestored} />;
    case 'unreadable': {
      const { decoded, file, summary } = opening;
      return (
        <div role="alert">
          <p>{unreadableVersionSentence(decoded)}</p>
          <button
            type="button"
            className="button"
            onClick={() =>
              downloadFile(
                `${summary.organ}${summary.year ?? ''}（历史版本原样）.json`,
                JSON.stringify(file, null, 1),
                'application/json',
              )
            }
          >
            下载原样的文件
          </button>
        </div>
      );
    }
  }
}

interface ReadableProps {
  readonly content: DraftContent;
  readonly version: VersionSummary;
  readonly onRestored: () => void;
}

function Readable({ content, version, onRestored }: ReadableProps) {
  const { current, goBackTo, keepBefore, session, tellDone } = useEditor();
  const { store, storage, today } = useServices();
  const [isUnkept, setIsUnkept] = useState(false);
  const isKeeping = useRef(false);
  const notify = useNotify();
  const [look, setLook] = useState<'differences' | 'paper'>('differences');
  const isOtherFormat = session.getSnapshot().report.form !== content.report.form;
  const restore = () => {
    setIsUnkept(false);
    const done = goBackTo(content, restoreLabel(version, today()));
    if (!done) {
      notify({ text: otherFormatSentence });
      return;
    }
    if (version.side === 'mine' && version.fate === undefined)
      store.settleSide(version.id, 'chosen').catch(() => undefined);
    onRestored();
    tellDone(restoredSentence(version, today()));
  };
  const keepAndRestore = () => {
    // A second click would be a second step, and the first 撤销 would take nothing back.
    if (isKeeping.current) return;
    isKeeping.current = true;
    void keepBefore('restore').then(isKept => {
      isKeeping.current = false;
      if (isKept) restore();
      else setIsUnkept(true);
    });
  };
  return (
    <>
      <p>
        <button
          type="button"
          className="button button-primary"
          disabled={isOtherFormat}
          onClick={keepAndRestore}
        >
          恢复这一版
        </button>{' '}
        <span className="versions-hint">
          {isOtherFormat ? otherFormatSentence : beforeRestoringSentence(storage.kind === 'memory')}
        </span>
      </p>
      <fieldset className="versions-look">
        <legend className="visually-hidden">怎么看这一版</legend>
        {(['differences', 'paper'] as const).map(one => (
          <label key={one} className={`purpose-way ${one === look ? 'purpose-chosen' : ''}`}>
            <input type="radio" name="version look" checked={one === look} onChange={() => setLook(one)} />
            <span>{one === 'differences' ? '和现在对比' : '看全文'}</span>
          </label>
        ))}
      </fieldset>
      {isUnkept && (
        <Dialog title="恢复这一版？" onCancel={() => setIsUnkept(false)}>
          <p>{notKeptBeforeSentence}</p>
          <p className="dialog-buttons">
            <button type="button" className="button" onClick={() => setIsUnkept(false)}>
              不恢复
            </button>
            <button type="button" className="button button-primary" onClick={() => saveDraftFile(current())}>
              下载草稿文件
            </button>
            <button type="button" className="button" onClick={restore}>
              恢复
            </button>
          </p>
        </Dialog>
      )}
      {look === 'paper' ? <VersionPaper content={content} /> : <VersionDifferences former={content} />}
    </>
  );
}
