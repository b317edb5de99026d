/** 清除本机数据: what will go, the backup first, and a plain question. */

import { useState } from 'react';
import { Dialog } from '../parts/Dialog.tsx';
import { backupFirstWords, clearedThings } from '../sentences/backup.ts';
import { useServices } from '../services.tsx';
import { backUp } from './backUp.ts';

interface Props {
  readonly drafts: number;
  readonly deleted: number;
  readonly onCancel: () => void;
}

export function ClearDialog({ drafts, deleted, onCancel }: Props) {
  const services = useServices();
  const [said, say] = useState('');
  const [isSure, setSure] = useState(false);
  const unsaved = services.openDrafts.unsaved().length;
  const all = drafts + deleted;

  return (
    <Dialog title="清除本机数据" onCancel={onCancel}>
      <p>和别人共用的电脑，用完了可以把本工具留在这个浏览器里的东西全部清掉。要清掉的有：</p>
      <ul className="clear-things">
        {clearedThings({ drafts, deleted, unsaved }).map(thing => (
          <li key={thing}>{thing}</li>
        ))}
      </ul>
      <p>下载过的文件不在其内：下载文件夹里的备份也要拷走、删掉。别的窗口里打开着的草稿也会关掉。</p>
      {all > 0 && (
        <p className="clear-first">
          <button
            type="button"
            className="button button-primary"
            onClick={() => void backUp(services).then(say)}
          >
            {backupFirstWords(all)}
          </button>
          <span role="status">{said}</span>
        </p>
      )}
      <p className="clear-sure">
        <label>
          <input type="checkbox" checked={isSure} onChange={event => setSure(event.target.checked)} />{' '}
          我知道：没有备份的，清掉以后找不回来
        </label>
      </p>
      <div className="dialog-buttons">
        <button
          type="button"
          className="button button-danger"
          disabled={!isSure}
          onClick={() => void services.clearing.clear()}
        >
          全部清除
        </button>
        <button type="button" className="button" onClick={onCancel}>
          不清了
        </button>
      </div>
    </Dialog>
  );
}
