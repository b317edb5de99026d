/** A page of its own, out of sight, that is printed: nothing of the editor is on it, and it is never dark. */

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { printStyle } from './printStyle.ts';

interface Props {
  readonly title: string;
  /** Another number: it is printed again. */
  readonly asked: number;
  readonly onPrinted: () => void;
  readonly children: ReactNode;
}

const page = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>对比</title><style>${printStyle}</style></head><body></body></html>`;

export function PrintFrame({ title, asked, onPrinted, children }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [paper, setPaper] = useState<Document | null>(null);
  const printed = useRef(onPrinted);
  useEffect(() => {
    printed.current = onPrinted;
  });
  useEffect(() => {
    const target = frame.current?.contentWindow;
    if (!paper || !target || asked === 0) return;
    // Browsers offer it as the name of the PDF.
    paper.title = title;
    target.focus();
    target.print();
    printed.current();
  }, [paper, title, asked]);
  return (
    <>
      <iframe
        className="beside-paper"
        ref={frame}
        title={`打印用：${title}`}
        srcDoc={page}
        aria-hidden="true"
        tabIndex={-1}
        onLoad={() => setPaper(frame.current?.contentDocument ?? null)}
      />
      {paper && createPortal(children, paper.body)}
    </>
  );
}
