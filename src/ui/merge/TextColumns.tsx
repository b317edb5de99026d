/** A text of the draft and of the import side by side, with what is only in one of them marked. */

import { useMemo } from 'react';
import type { Choice, TextDifference } from '../../report/index.ts';
import { type SideNames, sidesOfImport } from '../sentences/merge.ts';
import { type Piece, pairParagraphs } from './textDiff.ts';

interface Props {
  readonly difference: TextDifference;
  /** What will stand; `null`: nothing is chosen here. */
  readonly choice: Choice | null;
  readonly names?: SideNames;
}

export function TextColumns({ difference, choice, names = sidesOfImport }: Props) {
  const { mine, theirs, headings } = difference;
  const pairs = useMemo(() => pairParagraphs(mine, theirs), [mine, theirs]);
  // Where one side has nothing, all of the other is only there: marks would say nothing.
  const isMarked = mine.trim() !== '' && theirs.trim() !== '';
  const showsHeadings =
    headings.mine !== headings.theirs && headings.mine !== null && headings.theirs !== null;
  return (
    <table className="compare-texts">
      <thead>
        <tr>
          <th scope="col" className={choice === 'mine' || choice === 'both' ? 'compare-taken' : undefined}>
            {names.mine}
          </th>
          <th scope="col" className={choice !== 'mine' && choice !== null ? 'compare-taken' : undefined}>
            {names.theirs}
          </th>
        </tr>
      </thead>
      <tbody>
        {showsHeadings && (
          <tr className="compare-heading">
            <td>小标题：{headings.mine}</td>
            <td>小标题：{headings.theirs}</td>
          </tr>
        )}
        {pairs.map((pair, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of a comparison have nothing else to tell them apart
          <tr key={index}>
            <ParagraphCell pieces={pair.mine} isMarked={isMarked} />
            <ParagraphCell pieces={pair.theirs} isMarked={isMarked} />
          </tr>
        ))}
        {pairs.length === 0 && (
          <tr>
            <ParagraphCell pieces={null} isMarked={false} />
            <ParagraphCell pieces={null} isMarked={false} />
          </tr>
        )}
      </tbody>
    </table>
  );
}

interface CellProps {
  readonly pieces: readonly Piece[] | null;
  /** Whether what is only on this side is marked. */
  readonly isMarked: boolean;
}

function ParagraphCell({ pieces, isMarked }: CellProps) {
  if (!pieces) {
    return (
      <td>
        <span className="compare-blank">没有这一段</span>
      </td>
    );
  }
  return (
    <td>
      {pieces.map(({ text, isOnlyHere }, index) =>
        isMarked && isOnlyHere ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <mark key={index}>{text}</mark>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <span key={index}>{text}</span>
        ),
      )}
    </td>
  );
}
