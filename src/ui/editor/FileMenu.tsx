/** 文件: printing, files and import from every step. A list of plain buttons that opens under its own. */

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useNotify } from '../notice.tsx';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { ThemePicker } from '../parts/ThemePicker.tsx';
import { goTo } from '../route.ts';
import { compareName } from '../sentences/compare.ts';
import { notLoadedSentence } from '../sentences/intake.ts';
import { versionsName } from '../sentences/versions.ts';
import { BackupItem } from './BackupItem.tsx';
import { useEditor } from './context.tsx';
import { saveDraftFile, saveHtmlFile, writePaper } from './exports.ts';
import { useFinalExport } from './finalExport.tsx';
import { useOfficeFiles } from './officeFiles.ts';

interface Item {
  readonly icon: IconName;
  readonly label: string;
  readonly hint?: string;
  readonly perform: () => void;
}

export function FileMenu() {
  const { current, keepBefore, lastYear, print, openImport, showComparison, showVersions } = useEditor();
  const notify = useNotify();
  const { begin, question } = useFinalExport();
  const { make, note } = useOfficeFiles();
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useId();
  useClosing(root, open, () => setOpen(false));

  const items: readonly Item[] = [
    { icon: 'print', label: '打印 / 存为 PDF', hint: 'Ctrl+P', perform: print },
    {
      icon: 'file',
      label: '下载 Word',
      hint: '送领导修改、报上级',
      perform: () => begin(() => make('docx', 'Word')),
    },
    {
      icon: 'file',
      label: '下载 HTML',
      hint: '公布、留存，明年导入',
      perform: () =>
        begin(() => {
          const now = current();
          writePaper(now).then(
            html => {
              void keepBefore('export', now);
              saveHtmlFile(now, html);
            },
            () => notify({ text: `没有下载成。${notLoadedSentence}` }),
          );
        }),
    },
    {
      icon: 'file',
      label: '下载草稿文件',
      hint: '留底，换电脑接着写',
      perform: () => saveDraftFile(current()),
    },
    { icon: 'ongoing', label: versionsName, hint: '看从前的，或者退回去', perform: showVersions },
    ...(lastYear ? [{ icon: 'compare', label: compareName, perform: showComparison } as const] : []),
    {
      icon: 'open',
      label: lastYear ? '换一份上年报告作对比' : '导入上年报告作对比',
      perform: () => openImport('lastYear'),
    },
    {
      icon: 'open',
      label: '导入今年的内容，对比后取用',
      hint: '别人写的稿子',
      perform: () => openImport('thisYear'),
    },
    { icon: 'plus', label: '导入或新建另一份报告', perform: () => goTo({ kind: 'home' }) },
  ];

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && open) {
      setOpen(false);
      button.current?.focus();
      event.preventDefault();
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const buttons = Array.from(root.current?.querySelectorAll<Element & { focus(): void }>('button') ?? []);
      const at = buttons.findIndex(one => one.contains(document.activeElement));
      if (!open || at < 0) return;
      buttons[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
      event.preventDefault();
    }
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the buttons inside, on their way up
    <div className="file-menu" ref={root} onKeyDown={onKeyDown}>
      <button
        type="button"
        className="button-icon"
        ref={button}
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => setOpen(!open)}
      >
        <Icon name="menu" /> 文件
      </button>
      <div className="file-menu-panel" id={panel} hidden={!open}>
        <ul>
          {items.map(({ icon, label, hint, perform }) => (
            <li key={label}>
              <button
                type="button"
                onClick={() => {
                  setOpen(false);
                  button.current?.focus();
                  perform();
                }}
              >
                <Icon name={icon} />
                <span>{label}</span>
                {hint && <span className="file-menu-hint">{hint}</span>}
              </button>
            </li>
          ))}
          {open && (
            <BackupItem
              onChosen={() => {
                setOpen(false);
                button.current?.focus();
              }}
            />
          )}
        </ul>
        <ThemePicker />
      </div>
      {question}
      {note}
    </div>
  );
}

/** Closes when something outside is pressed, or gets the focus. */
function useClosing(root: { readonly current: HTMLElement | null }, open: boolean, close: () => void): void {
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  });
  useEffect(() => {
    if (!open) return;
    const look = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) latest.current();
    };
    document.addEventListener('pointerdown', look);
    document.addEventListener('focusin', look);
    return () => {
      document.removeEventListener('pointerdown', look);
      document.removeEventListener('focusin', look);
    };
  }, [open, root]);
}
