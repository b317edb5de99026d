/** Files for office programs: made when asked for, and told of where they cannot be. */

import { type ReactNode, useState } from 'react';
import type { OfficeFormat } from '../../document/index.ts';
import { loadDocuments } from '../documents.ts';
import { useNotify } from '../notice.tsx';
import { useUnderWay } from '../parts/underWay.tsx';
import { noOfficeFileSentence } from '../sentences/exports.ts';
import { makingFile } from '../sentences/underWay.ts';
import { useEditor } from './context.tsx';
import { saveOfficeFile, writeOfficeFile } from './exports.ts';

export interface OfficeFiles {
  /** The format that has been in the making for a while. */
  readonly making: OfficeFormat | null;
  /** Makes the file of the draft as it stands, hands it to the browser and keeps what went out. One at a time. */
  readonly make: (format: OfficeFormat, name: string) => void;
  /** What is being made, with the way to call it off: to be shown somewhere. */
  readonly note: ReactNode;
}

/** Loads the writer ahead of time, so that it is there also when the server is gone by then. */
export const prefetchWriter = (format: OfficeFormat): void => {
  loadDocuments()
    .then(({ officeWriter }) => officeWriter(format))
    // It is told where it is asked for.
    .catch(() => undefined);
};

export function useOfficeFiles(): OfficeFiles {
  const { current, keepBefore } = useEditor();
  const notify = useNotify();
  const [making, setMaking] = useState<OfficeFormat | null>(null);
  const { begin, isShown, note } = useUnderWay();
  const make = (format: OfficeFormat, name: string) =>
    begin(makingFile(name), signal => {
      setMaking(format);
      return made(format, name, signal);
    });
  const made = (format: OfficeFormat, name: string, signal: AbortSignal): Promise<void> => {
    const content = current();
    const failed = (why: 'notLoaded' | 'defect') =>
      !signal.aborted &&
      notify({
        text: noOfficeFileSentence(name, why),
        ...(why === 'notLoaded'
          ? { action: { label: '重新打开本页', perform: () => window.location.reload() } }
          : {}),
      });
    return loadDocuments()
      .then(({ officeWriter }) => officeWriter(format))
      .then(
        () =>
          writeOfficeFile(content, format, signal)
            .then(bytes => {
              if (signal.aborted) return;
              void keepBefore('export', content);
              saveOfficeFile(content, format, bytes);
            })
            .catch(() => failed('defect')),
        () => failed('notLoaded'),
      )
      .then(() => undefined);
  };
  return { making: isShown ? making : null, make, note };
}
