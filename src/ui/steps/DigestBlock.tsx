/** 图解: the report in one picture, to be looked at and saved. */

import { useId, useState } from 'react';
import { type DraftContent, titleOf } from '../../report/index.ts';
import { loadDocuments } from '../documents.ts';
import { useDraft, useEditor } from '../editor/context.tsx';
import { useFinalExport } from '../editor/finalExport.tsx';
import { downloadFile } from '../files.ts';
import { lazyPart } from '../lazyPart.ts';
import { useNotify } from '../notice.tsx';
import { Icon } from '../parts/Icon.tsx';
import { addressOfSvg, pngOf } from '../picture.ts';
import {
  digestNotLoadedSentence,
  digestSentence,
  noDigestSentence,
  noPictureSentence,
} from '../sentences/digest.ts';
import '../styles/digest.css';

const { usePart: useDigestMaker } = lazyPart(async () => (await loadDocuments()).loadDigest());

/** Dots of the PNG for each pixel of the picture: sharp on large screens and on paper. */
const scale = 2;

export function DigestBlock() {
  const heading = useId();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <section className="export-card digest" aria-labelledby={heading}>
      <h3 id={heading}>一图读懂</h3>
      <p className="export-notes">{digestSentence}</p>
      <button type="button" className="button" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        <Icon name="file" /> 图解（图片）
      </button>
      {isOpen && <DigestPicture />}
    </section>
  );
}

function DigestPicture() {
  const { current, keepBefore } = useEditor();
  const { report, lastYear } = useDraft(snapshot => snapshot);
  const { attempt, begin, question } = useFinalExport();
  const notify = useNotify();
  const maker = useDigestMaker();
  if (maker.kind === 'loading') return <p className="field-help">正在做……</p>;
  if (maker.kind === 'failed')
    return (
      <p className="field-help" role="alert">
        {digestNotLoadedSentence}
      </p>
    );
  const { digestOf, digestWords, writeDigest } = maker.part;
  const digest = digestOf(report, lastYear);
  if (!digest) return <p className="field-help">{noDigestSentence}</p>;
  const svg = writeDigest(digest);

  const name = (content: DraftContent) => `${titleOf(content.report)}图解`;
  const savePng = () => {
    const content = current();
    pngOf(svg, scale).then(
      bytes => {
        void keepBefore('export', content);
        downloadFile(`${name(content)}.png`, bytes, 'image/png');
      },
      () => notify({ text: noPictureSentence }),
    );
  };
  const saveSvg = () => downloadFile(`${name(current())}.svg`, svg, 'image/svg+xml;charset=utf-8');

  return (
    <>
      {question}
      <button type="button" className="button" onClick={() => begin(savePng)}>
        下载 PNG
      </button>
      <button type="button" className="button" onClick={() => attempt(saveSvg)}>
        下载 SVG
      </button>
      <img
        className="digest-picture"
        src={addressOfSvg(svg)}
        alt={`${digest.title}图解。${digestWords(digest)}`}
      />
    </>
  );
}
