/** What stood a year ago, beside the field: each paragraph can be taken over, with its years moved if wished. */

import { useId, useMemo, useState } from 'react';
import type { TextId } from '../../form/index.ts';
import { type LastYear, paragraphsOf, textOf } from '../../report/index.ts';
import { useDraft, useEditor, useOtherYear } from '../editor/context.tsx';
import { lastName } from '../sentences/lastYear.ts';
import { takenOverSentence } from '../sentences/texts.ts';
import { isTaken, type LastParagraph, lastParagraphs, withMoved } from './lastYear.ts';
import { insertParagraphs } from './paragraphEdits.ts';
import type { TextEdits } from './textEdits.ts';

interface Props {
  readonly text: TextId;
  readonly lastYear: LastYear;
  readonly edits: TextEdits;
}

export function LastYearPane({ text, lastYear, edits }: Props) {
  const { tellDone } = useEditor();
  const other = useOtherYear();
  const last = lastName(other);
  const year = useDraft(snapshot => snapshot.report.year);
  const own = paragraphsOf(useDraft(snapshot => textOf(snapshot.report, text)));
  const [moving, setMoving] = useState(true);
  const heading = useId();
  const paragraphs = useMemo(() => lastParagraphs(lastYear, text, year), [lastYear, text, year]);
  const open = paragraphs.filter(paragraph => !isTaken(paragraph, own));
  const years = paragraphs.flatMap(({ moved }) => moved);

  const wordsOf = (paragraph: LastParagraph) => (moving ? withMoved(paragraph) : paragraph.words);

  const takeOne = (paragraph: LastParagraph) => {
    edits.put(`用${last}的一段`, insertParagraphs(edits.written(), wordsOf(paragraph)));
    tellDone(takenOverSentence(moving ? paragraph.moved : [], false, other));
  };

  const takeAll = () => {
    const words = paragraphs.map(wordsOf).join('\n');
    edits.put(`换成${last}的文字`, { text: words, from: 0, to: 0 });
    tellDone(takenOverSentence(moving ? years : [], true, other));
  };

  if (paragraphs.length === 0) return null;
  return (
    <details className="last-text" open={window.innerWidth > 1100}>
      <summary id={heading}>
        {lastYear.report.year === null ? '上年' : `${lastYear.report.year}年`}写的
        {other !== null && '（不是上一年）'}
      </summary>
      {open.some(({ moved }) => moved.length > 0) && (
        <label className="last-years">
          <input type="checkbox" checked={moving} onChange={event => setMoving(event.target.checked)} />
          带过来时改年份（下面划线的）
        </label>
      )}
      <ol className="last-paragraphs" aria-labelledby={heading}>
        {paragraphs.map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: last year's paragraphs never change their places
          <li key={index} className={isTaken(paragraph, own) ? 'last-taken' : ''}>
            <p>
              {isTaken(paragraph, own) ? paragraph.words : <Words paragraph={paragraph} moving={moving} />}
            </p>
            {isTaken(paragraph, own) ? (
              <span className="last-mark">今年的文字里也有这一段</span>
            ) : (
              <button
                type="button"
                className="button button-small"
                aria-label={`用这段：${paragraph.words.slice(0, 16)}`}
                onClick={() => takeOne(paragraph)}
              >
                用这段
              </button>
            )}
          </li>
        ))}
      </ol>
      {paragraphs.length > 1 && open.length > 0 && (
        <button type="button" className="button button-small" onClick={takeAll}>
          全部换成{last}的
        </button>
      )}
    </details>
  );
}

/** The paragraph with the years that have to change marked, and what they become. */
function Words({ paragraph: { words, moved }, moving }: { paragraph: LastParagraph; moving: boolean }) {
  const pieces = moved.map(({ from, to, written, put }, index) => (
    <span key={from}>
      {words.slice(moved[index - 1]?.to ?? 0, from)}
      <mark className="last-year" title={`今年应写 ${put}`}>
        {written}
      </mark>
      {moving && <ins className="next-year">→{put}</ins>}
      {index === moved.length - 1 && words.slice(to)}
    </span>
  ));
  return <>{pieces.length > 0 ? pieces : words}</>;
}
