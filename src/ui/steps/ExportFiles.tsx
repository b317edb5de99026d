/** The files that the report goes out as, each with what it is for. */

import { useEffect, useId } from 'react';
import { printingOf } from '../../report/index.ts';
import { useEditor, useReport } from '../editor/context.tsx';
import { saveDraftFile, saveHtmlFile } from '../editor/exports.ts';
import type { FinalExport } from '../editor/finalExport.tsx';
import { prefetchWriter, useOfficeFiles } from '../editor/officeFiles.ts';
import { Icon } from '../parts/Icon.tsx';
import { draftUse, htmlUse, markedFile, officeFiles } from '../sentences/exports.ts';

interface Props {
  /** The finished page; `null` while it is being written. */
  readonly html: string | null;
  readonly exporting: Pick<FinalExport, 'attempt' | 'begin'>;
}

export function ExportFiles({ html, exporting: { attempt, begin } }: Props) {
  const { current } = useEditor();
  const report = useReport();
  const { ledger } = report;
  const { draftMark } = printingOf(report);
  const { making, make, note } = useOfficeFiles();
  const heading = useId();
  useEffect(() => {
    for (const { format } of officeFiles) prefetchWriter(format);
  }, []);
  return (
    <section className="export-card" aria-labelledby={heading}>
      <h3 id={heading}>下载文件</h3>
      <ul className="export-files">
        {officeFiles.map(({ format, name, use }) => (
          <li key={format}>
            <button
              type="button"
              className="button"
              aria-busy={making === format}
              onClick={() => begin(() => make(format, name))}
            >
              <Icon name="file" /> {making === format ? '正在做…' : `下载 ${name}`}
            </button>
            <span>
              {use}
              {format === 'docx' && draftMark && `。${markedFile}`}
            </span>
          </li>
        ))}
        <li>
          <button
            type="button"
            className="button"
            disabled={html === null}
            onClick={() => html !== null && attempt(() => saveHtmlFile(current(), html))}
          >
            <Icon name="file" /> 下载 HTML
          </button>
          <span>{htmlUse((ledger?.lines.length ?? 0) > 0)}</span>
        </li>
        <li>
          <button type="button" className="button" onClick={() => saveDraftFile(current())}>
            <Icon name="file" /> 下载草稿文件
          </button>
          <span>{draftUse}</span>
        </li>
      </ul>
      {note}
    </section>
  );
}
