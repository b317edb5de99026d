/** A stored draft that this version cannot read: said plainly, and offered back as the file it is. */

import { useEffect, useState } from 'react';
import type { DraftStore, OpenedDraft, OpenedVersion } from '../drafts/index.ts';
import { downloadFile } from './files.ts';
import { goTo, hashOf } from './route.ts';
import { dayAndTime } from './sentences/drafts.ts';
import { useServices } from './services.tsx';

export function UnreadableDraft({ opened }: { opened: Extract<OpenedDraft, { kind: 'unreadable' }> }) {
  const { summary, decoded, file } = opened;
  return (
    <div className="page-note">
      <h1>{decoded.kind === 'newer' ? '这份草稿是更新版本的工具存的' : '这份草稿读不出来'}</h1>
      <p>
        {decoded.kind === 'newer'
          ? `它的格式是第 ${decoded.version} 版，这里还读不了。请用新版本打开。`
          : '它的内容不完整。'}
        内容没有被改动，可以先把原样的文件存下来。
      </p>
      <button
        type="button"
        className="button button-primary"
        onClick={() =>
          downloadFile(
            `${summary.organ}${summary.year ?? ''}（原样）.json`,
            JSON.stringify(file, null, 1),
            'application/json',
          )
        }
      >
        下载原样的文件
      </button>
      {decoded.kind !== 'newer' && <FromVersion id={summary.id} />}
      <p>
        <a href={hashOf({ kind: 'home' })}>回到全部草稿</a>
      </p>
    </div>
  );
}

type Readable = Extract<OpenedVersion, { kind: 'opened' }>;

async function newestReadable(store: DraftStore, id: string): Promise<Readable | null> {
  for (const version of await store.listVersions(id)) {
    const opened = await store.openVersion(version.id);
    if (opened.kind === 'opened') return opened;
  }
  return null;
}

/** Going on from the newest version that can be read, in a draft of its own: what is damaged stays as it is. */
function FromVersion({ id }: { id: string }) {
  const { store, today } = useServices();
  const [found, setFound] = useState<Readable | null>(null);
  const [isFailed, setFailed] = useState(false);
  useEffect(() => {
    let isHere = true;
    newestReadable(store, id).then(
      version => isHere && setFound(version),
      () => {
        // Without versions there is the file as it is.
      },
    );
    return () => {
      isHere = false;
    };
  }, [store, id]);
  if (!found) return null;
  const goOn = () =>
    store.create(found.content, { isCopy: true }).then(
      copy => goTo({ kind: 'draft', id: copy.id, step: 'basic' }),
      () => setFailed(true),
    );
  return (
    <p>
      它的历史版本里，{dayAndTime(found.summary.at, today())} 的那一版读得出来。{' '}
      <button type="button" className="button" onClick={() => void goOn()}>
        用那一版接着写
      </button>{' '}
      {isFailed ? '没有存成，请再试一次。' : '另存为一份副本，这一份不动。'}
    </p>
  );
}
