/** A text with its differences from last year's: what was left out struck through, what is new underlined. */

import type { Piece } from '../../compare/index.ts';

interface Props {
  readonly pieces: readonly Piece[];
  /** What the other report is called: 上年. */
  readonly last: string;
  /** On paper nothing is read aloud, and nothing unseen may stand in a file. */
  readonly isPrinted?: boolean;
}

export function TextPieces({ pieces, last, isPrinted = false }: Props) {
  return (
    <p className="beside-text">
      {pieces.map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have nothing else to tell them apart
        <Marked key={index} piece={piece} last={last} isPrinted={isPrinted} />
      ))}
    </p>
  );
}

function Marked({
  piece: { kind, text },
  last,
  isPrinted,
}: {
  readonly piece: Piece;
  readonly last: string;
  readonly isPrinted: boolean;
}) {
  const said = (words: string) => !isPrinted && <span className="visually-hidden">{words}</span>;
  switch (kind) {
    case 'same':
      return <span>{text}</span>;
    case 'removed':
      return (
        <del>
          {said(`［${last}有：`)}
          {text}
          {said('］')}
        </del>
      );
    case 'added':
      return (
        <ins>
          {said('［今年写：')}
          {text}
          {said('］')}
        </ins>
      );
  }
}

/** What the two marks stand for. */
export function TextLegend({ last }: { readonly last: string }) {
  return (
    <p className="beside-legend">
      <del>划掉的</del>
      <span>是{last}有、今年没有的；</span>
      <ins>有下划线的</ins>
      <span>是今年新写的。</span>
    </p>
  );
}
