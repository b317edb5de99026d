/** A stored draft that this version cannot read: said plainly, and offered back as the file it is. */

import type { OpenedDraft } from '../drafts/index.ts';
import { downloadFile } from './files.ts';
import { hashOf } from './route.ts';

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
      <p>
        <a href={hashOf({ kind: 'home' })}>回到全部草稿</a>
      </p>
    </div>
  );
}
