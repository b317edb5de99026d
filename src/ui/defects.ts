/** Our own mistakes outside of rendering: said to the clerk, who can keep the draft as a file. */

import { useEffect } from 'react';
import { saveDraftFile } from './editor/exports.ts';
import { useNotify } from './notice.tsx';
import { useServices } from './services.tsx';

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Whether an error that the window tells of is ours: that sizes settle one frame later is said in the same way, and is none. */
export const isDefect = (event: Event): boolean =>
  !(event instanceof ErrorEvent && !event.error && event.message.startsWith('ResizeObserver loop'));

/** Listens for errors that nobody caught. */
export function useDefects(): void {
  const notify = useNotify();
  const { openDrafts } = useServices();
  useEffect(() => {
    const onDefect = (event: Event) => {
      if (!isDefect(event)) return;
      const [draft] = openDrafts.all();
      notify({
        text: '工具出了毛病，刚才那一步可能没有做成。写过的内容还在。',
        ...(draft
          ? { action: { label: '下载草稿文件', perform: () => saveDraftFile(draft.current()) } }
          : { action: { label: '重新打开', perform: () => window.location.reload() } }),
      });
    };
    window.addEventListener('error', onDefect);
    window.addEventListener('unhandledrejection', onDefect);
    return () => {
      window.removeEventListener('error', onDefect);
      window.removeEventListener('unhandledrejection', onDefect);
    };
  }, [notify, openDrafts]);
}
