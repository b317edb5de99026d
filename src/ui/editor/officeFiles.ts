/** Files for office programs: made when asked for, and told of where they cannot be. */

import { useRef, useState } from 'react';
import type { OfficeFormat } from '../../document/index.ts';
import { loadDocuments } from '../documents.ts';
import { useNotify } from '../notice.tsx';
import { noOfficeFileSentence } from '../sentences/exports.ts';
import { useEditor } from './context.tsx';
import { saveOfficeFile, writeOfficeFile } from './exports.ts';

export interface OfficeFiles {
  /** The format that is being made. */
  readonly making: OfficeFormat | null;
  /** Makes the file of the draft as it stands and hands it to the browser. One at a time. */
  readonly make: (format: OfficeFormat, name: string) => void;
}

/** Loads the writer ahead of time, so that it is there also when the server is gone by then. */
export const prefetchWriter = (format: OfficeFormat): void => {
  loadDocuments()
    .then(({ officeWriter }) => officeWriter(format))
    // It is told where it is asked for.
    .catch(() => undefined);
};

export function useOfficeFiles(): OfficeFiles {
  const { current } = useEditor();
  const notify = useNotify();
  const [making, setMaking] = useState<OfficeFormat | null>(null);
  const busy = useRef(false);
  const make = (format: OfficeFormat, name: string) => {
    if (busy.current) return;
    busy.current = true;
    setMaking(format);
    const content = current();
    const failed = (why: 'notLoaded' | 'defect') =>
      notify({
        text: noOfficeFileSentence(name, why),
        ...(why === 'notLoaded'
          ? { action: { label: '重新打开本页', perform: () => window.location.reload() } }
          : {}),
      });
    loadDocuments()
      .then(({ officeWriter }) => officeWriter(format))
      .then(
        () =>
          writeOfficeFile(content, format)
            .then(bytes => saveOfficeFile(content, format, bytes))
            .catch(() => failed('defect')),
        () => failed('notLoaded'),
      )
      .then(() => {
        busy.current = false;
        setMaking(null);
      });
  };
  return { making, make };
}
