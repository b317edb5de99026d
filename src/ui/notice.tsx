/** One short notice at the foot of the screen, with the way to take back what it tells of. */

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';

export interface Notice {
  readonly text: string;
  readonly action?: { readonly label: string; readonly perform: () => void };
}

const NoticeContext = createContext<(notice: Notice) => void>(() => {});

/** Says something to the clerk; the next notice replaces it. */
export const useNotify = () => useContext(NoticeContext);

const shownFor = 12_000;

export function NoticeProvider({ children }: { children: ReactNode }) {
  const [notice, setNotice] = useState<(Notice & { readonly key: number }) | null>(null);
  const notify = useCallback(
    (next: Notice) => setNotice(last => ({ ...next, key: (last?.key ?? 0) + 1 })),
    [],
  );
  const close = useCallback(() => setNotice(null), []);

  useEffect(() => {
    if (!notice) return;
    const timer = window.setTimeout(close, shownFor);
    return () => window.clearTimeout(timer);
  }, [notice, close]);

  const action = notice?.action;
  const content = useMemo(() => children, [children]);
  return (
    <NoticeContext.Provider value={notify}>
      {content}
      <div className="notice-place" role="status" aria-live="polite">
        {notice && (
          <div className="notice" key={notice.key}>
            <span>{notice.text}</span>
            {action && (
              <button
                type="button"
                className="notice-action"
                onClick={() => {
                  close();
                  action.perform();
                }}
              >
                {action.label}
              </button>
            )}
            <button type="button" className="notice-close" aria-label="关闭提示" onClick={close}>
              ×
            </button>
          </div>
        )}
      </div>
    </NoticeContext.Provider>
  );
}
