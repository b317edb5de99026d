/** Dropping and pasting anywhere on the page; a file that is dropped never takes the page away. */

import { useEffect, useRef, useState } from 'react';
import { type Given, givenIn } from './given.ts';

const hasFiles = (data: DataTransfer | null): boolean =>
  data !== null && Array.from(data.types).includes('Files');

/** Fields where words may be dropped or pasted as words. */
const isTextField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"]') !== null;

/** Whether the browser does with it what is meant: words dropped into a field. */
const isFieldsOwn = (event: DragEvent): boolean => isTextField(event.target) && !hasFiles(event.dataTransfer);

/** Without a taker, what is dropped comes to nothing: else the browser would open it in the place of the page. */
export function useDropGuard(): void {
  useEffect(() => {
    const refuse = (event: DragEvent) => {
      if (event.defaultPrevented || isFieldsOwn(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'none';
    };
    window.addEventListener('dragover', refuse);
    window.addEventListener('drop', refuse);
    return () => {
      window.removeEventListener('dragover', refuse);
      window.removeEventListener('drop', refuse);
    };
  }, []);
}

interface DropOptions {
  /** Only files are taken, and words are left to whatever they are dropped on. */
  readonly onlyFiles?: boolean;
  readonly isOff?: boolean;
}

/**
 * Takes what is dropped anywhere in the window, where nothing smaller takes it; returns whether something that it
 * would take is held over the window right now.
 */
export function useDropAnywhere(
  onGiven: (given: Given) => void,
  { onlyFiles = false, isOff = false }: DropOptions = {},
): boolean {
  const [isOver, setIsOver] = useState(false);
  const tell = useRef(onGiven);
  useEffect(() => {
    tell.current = onGiven;
  });
  useEffect(() => {
    if (isOff) return;
    const isOurs = (event: DragEvent) =>
      !event.defaultPrevented && !isFieldsOwn(event) && (!onlyFiles || hasFiles(event.dataTransfer));
    const over = (event: DragEvent) => {
      if (!isOurs(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setIsOver(true);
    };
    // Without an element that it goes on to, the pointer has left the window.
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      setIsOver(false);
      if (!isOurs(event)) return;
      event.preventDefault();
      const given = event.dataTransfer && givenIn(event.dataTransfer);
      if (given) tell.current(given);
    };
    // At the document, so before the guard at the window, whichever was there first.
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
      setIsOver(false);
    };
  }, [onlyFiles, isOff]);
  return isOver;
}

/** Takes what is pasted while no field has the focus. */
export function usePasteAnywhere(onGiven: (given: Given) => void): void {
  const tell = useRef(onGiven);
  useEffect(() => {
    tell.current = onGiven;
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || isTextField(event.target) || !event.clipboardData) return;
      const given = givenIn(event.clipboardData);
      if (!given) return;
      event.preventDefault();
      tell.current(given);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
}
