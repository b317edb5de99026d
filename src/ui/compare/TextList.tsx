/** The texts in printed order, each with its share taken over and its differences; then those of last year's that are gone. */

import type { Comparison, TextChange } from '../../compare/index.ts';
import type { TextId } from '../../form/index.ts';
import { feeSentencesOf, type LastYear, otherYearBeside, type Report, textOf } from '../../report/index.ts';
import { goneWords, isMuchTaken, nameOfGone, takenWords, withoutFeeSentence } from '../sentences/compare.ts';
import { lastName } from '../sentences/lastYear.ts';
import { nameOfText } from '../sentences/places.ts';
import { TextPieces } from './TextPieces.tsx';

interface Props {
  readonly report: Report;
  readonly last: LastYear;
  readonly comparison: Comparison;
  /** Absent: on paper, where nothing is pressed. */
  readonly onGo?: (text: TextId) => void;
}

export function TextList({ report, last, comparison: { texts, gone }, onGo }: Props) {
  const tellsOfFee = [report, last.report].some(
    written => feeSentencesOf(textOf(written, 'others')).length > 0,
  );
  const other = otherYearBeside(report, last);
  const isPrinted = onGo === undefined;
  return (
    <>
      {texts.map(change => (
        <article key={change.text} className="beside-passage" data-text-of={change.text}>
          <h4>
            {onGo ? (
              <button type="button" className="beside-go" onClick={() => onGo(change.text)}>
                {nameOfText(change.text, report)}
              </button>
            ) : (
              nameOfText(change.text, report)
            )}
            <Taken change={change} isConfirmed={report.confirmed.includes(change.text)} other={other} />
          </h4>
          <TextPieces pieces={change.pieces} last={lastName(other)} isPrinted={isPrinted} />
          {change.text === 'others' && tellsOfFee && <p className="beside-note">{withoutFeeSentence}</p>}
        </article>
      ))}
      {gone.map(({ lastText, last: words }) => (
        <article key={lastText} className="beside-passage">
          <h4>
            {nameOfGone(lastText, last.report, other)} <span className="beside-taken">{goneWords}</span>
          </h4>
          <TextPieces
            pieces={[{ kind: 'removed', text: words }]}
            last={lastName(other)}
            isPrinted={isPrinted}
          />
        </article>
      ))}
    </>
  );
}

function Taken({
  change,
  isConfirmed,
  other,
}: {
  readonly change: TextChange;
  readonly isConfirmed: boolean;
  readonly other: number | null;
}) {
  const isMuch = isMuchTaken(change) && !isConfirmed;
  return (
    <span className={`beside-taken ${isMuch ? 'tag tag-doubt' : ''}`}>
      {takenWords(change, isConfirmed, other)}
    </span>
  );
}
