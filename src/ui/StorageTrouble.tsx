/** Over every screen: what has befallen the drafts' storage, and the ways out. The file always goes out. */

import { useSyncExternalStore } from 'react';
import { titleOf } from '../report/index.ts';
import { saveDraftFile } from './editor/exports.ts';
import { Icon } from './parts/Icon.tsx';
import { storageTroubleSentence } from './sentences/drafts.ts';
import { useServices } from './services.tsx';
import { isMendable } from './storage.ts';

export function StorageTrouble() {
  const { storageWatch, openDrafts } = useServices();
  const trouble = useSyncExternalStore(storageWatch.subscribe, storageWatch.get);
  if (!trouble) return null;
  const drafts = openDrafts.all();
  return (
    <div className={`storage-trouble ${isMendable(trouble) ? 'storage-mended' : ''}`} role="alert">
      <p>
        <Icon name="problem" /> {storageTroubleSentence(trouble)}
      </p>
      {drafts.map(draft => (
        <button
          key={draft.id}
          type="button"
          className="button button-small"
          onClick={() => saveDraftFile(draft.current())}
        >
          下载草稿文件{drafts.length > 1 ? `：${titleOf(draft.current().report)}` : ''}
        </button>
      ))}
      {isMendable(trouble) ? (
        <button type="button" className="button button-small" onClick={storageWatch.dismiss}>
          知道了
        </button>
      ) : (
        <button type="button" className="button button-small" onClick={() => window.location.reload()}>
          重新打开本页
        </button>
      )}
    </div>
  );
}
