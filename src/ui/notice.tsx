/** One short notice over the bar (on narrow screens at the foot), with the way to take back what it tells of. */

import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';

export interface Notice {
  readonly text: string;
  readonly action?: { readonly label: string; readonly perform: () => void };
  /**
   * What was pressed is gone, so the keys go to the action, when the press that led here was: a second one in the same
   * breath takes nothing back.
   */
  readonly takesKeysSince?: number;
}

/** Takes the notice back, if it still stands. */
type CloseNotice = () => void;

const NoticeContext = createContext<(notice: Notice) => CloseNotice>(() => () => undefined);

/** Says something to the clerk; the next notice replaces it. */
export const useNotify = () => useContext(NoticeContext);

/** In ms; with something to press there must be time to decide. */
const shownFor = { plain: 6_000, withAction: 12_000 } as const;

/** In ms. */
const oneBreath = 1000;

export function NoticeProvider({ children }: { children: ReactNode }) {
  const [notice, setNotice] = useState<(Notice & { readonly key: number }) | null>(null);
  const keys = useRef(0);
  const notify = useCallback((next: Notice): CloseNotice => {
    const key = ++keys.current;
    setNotice({ ...next, key });
    return () => setNotice(shown => (shown?.key === key ? null : shown));
  }, []);
  const close = useCallback(() => setNotice(null), []);

  useEffect(() => {
    if (!notice) return;
    const timer = window.setTimeout(close, notice.action ? shownFor.withAction : shownFor.plain);
    return () => window.clearTimeout(timer);
  }, [notice, close]);

  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (notice?.takesKeysSince !== undefined) button.current?.focus({ preventScroll: true });
  }, [notice]);

  const action = notice?.action;
  return (
    <NoticeContext.Provider value={notify}>
      {children}
      <div className="notice-place" role="status" aria-live="polite">
        {notice && (
          <div className="notice" key={notice.key}>
            <span>{notice.text}</span>
            {action && (
              <button
                type="button"
                className="notice-action"
                ref={button}
                onClick={({ detail, timeStamp }) => {
                  const since = notice.takesKeysSince;
                  if (detail === 0 && since !== undefined && timeStamp - since < oneBreath) return;
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
