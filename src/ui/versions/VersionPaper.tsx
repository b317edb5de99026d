/** A version as the paper it would have made, to be read only. */

import { useEffect, useState } from 'react';
import { type DraftContent, titleOf } from '../../report/index.ts';
import { writePaper } from '../editor/exports.ts';
import { notLoadedSentence } from '../sentences/intake.ts';

export function VersionPaper({ content }: { content: DraftContent }) {
  const [page, setPage] = useState<string | null>(null);
  const [isFailed, setIsFailed] = useState(false);
  useEffect(() => {
    let isHere = true;
    writePaper(content).then(
      html => isHere && setPage(html),
      () => isHere && setIsFailed(true),
    );
    return () => {
      isHere = false;
    };
  }, [content]);
  if (isFailed) return <p role="alert">看不了全文。{notLoadedSentence}</p>;
  if (page === null) return <p className="page-note">正在排版…</p>;
  return (
    <iframe
      className="version-paper"
      title={`历史版本：${titleOf(content.report)}`}
      srcDoc={page}
      sandbox=""
    />
  );
}
