/** What stands in place of everything once this computer was cleared: what is gone, as it was looked up. */

import { useEffect } from 'react';
import { ForMaintainers } from '../parts/ForMaintainers.tsx';
import { goTo } from '../route.ts';
import { clearedSentence, remainderWords, whatToDoWithRest } from '../sentences/backup.ts';
import type { ClearingState } from './clearing.ts';

export function ClearedScreen({ state }: { state: Exclude<ClearingState, { kind: 'none' }> }) {
  // Opened again, the page begins at its beginning.
  useEffect(() => goTo({ kind: 'home' }), []);
  switch (state.kind) {
    case 'clearing':
      return (
        <main className="page-note">
          <p role="status">正在清除…</p>
        </main>
      );
    case 'elsewhere':
      return (
        <main className="page-note">
          <h1>本机数据已经在另一个窗口里清除</h1>
          <p>这个窗口里打开的草稿没有再存。可以关掉这个窗口了。</p>
          <Again />
        </main>
      );
    case 'cleared':
      return (
        <main className="page-note">
          <h1>{state.left.length === 0 ? '本机数据清掉了' : '没有全部清掉'}</h1>
          <p>{clearedSentence(state.drafts, state.left)}</p>
          {state.left.length > 0 && (
            <>
              <ul className="plain-list">
                {state.left.map(rest => (
                  <li key={rest}>还在：{remainderWords(rest)}</li>
                ))}
              </ul>
              <p>{whatToDoWithRest}</p>
            </>
          )}
          <Again />
          {state.words.length > 0 && <ForMaintainers words={state.words.join('\n')} />}
        </main>
      );
  }
}

const Again = () => (
  <p>
    <button type="button" className="button" onClick={() => window.location.reload()}>
      重新打开本页
    </button>
  </p>
);
