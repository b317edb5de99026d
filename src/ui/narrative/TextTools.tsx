/** The line of tools under a narrative: forms of words, figures, official numbers, the next blank. */

import { useState } from 'react';
import type { TextId } from '../../form/index.ts';
import { blanksIn, type NumberLevel, textOf, topLevelOf, writeNumber } from '../../report/index.ts';
import { useDraft, useEditor } from '../editor/context.tsx';
import { Icon } from '../parts/Icon.tsx';
import { FigureMenu } from './FigureMenu.tsx';
import { NextLeft } from './NextLeft.tsx';
import { addPair } from './pairs.ts';
import { insertParagraphs, moveParagraphs, nextBlank, numberParagraphs } from './paragraphEdits.ts';
import { pairWords, skeletonOf } from './skeletons.ts';
import { TextYears } from './TextYears.tsx';
import type { TextEdits } from './textEdits.ts';

/** The focus and the selection stay in the field while a tool is pressed. */
const keepFocus = (event: { preventDefault: () => void }) => event.preventDefault();

interface Props {
  readonly text: TextId;
  readonly edits: TextEdits;
}

export function TextTools({ text, edits }: Props) {
  const { goToPlace } = useEditor();
  const [showsFigures, setShowsFigures] = useState(false);
  const blanks = useDraft(
    ({ report }) => blanksIn(textOf(report, text)).filter(({ kind }) => kind === 'line').length,
  );
  const top = useDraft(({ report }) => topLevelOf(report, text));
  const levels = [top, top + 1] as readonly NumberLevel[];

  const toNextBlank = () => {
    const written = edits.written();
    const blank = nextBlank(written.text, written.to, { around: true });
    if (blank) goToPlace({ kind: 'text', text, range: { from: blank.from, to: blank.to } });
  };

  const move = (by: -1 | 1) => {
    const after = moveParagraphs(edits.written(), by);
    if (after) edits.put(by < 0 ? '上移段落' : '下移段落', after);
  };

  return (
    <>
      <div className="text-tools">
        <Skeletons text={text} edits={edits} />
        <button
          type="button"
          className="button button-small"
          aria-expanded={showsFigures}
          onMouseDown={keepFocus}
          onClick={() => setShowsFigures(!showsFigures)}
        >
          插入数字
        </button>
        {blanks > 0 && (
          <button
            type="button"
            className="button button-small text-tools-blanks"
            title="也可以按 Tab 键"
            aria-label={`下一处空，还有 ${blanks} 处`}
            onMouseDown={keepFocus}
            onClick={toNextBlank}
          >
            下一处空（{blanks}）
          </button>
        )}
        <NextLeft text={text} edits={edits} />
        <TextYears text={text} />
        <span className="text-tools-when-written">
          <span className="text-tools-group">
            编号
            {levels.map(level => (
              <button
                key={level}
                type="button"
                className="button button-small"
                title={`给光标所在的段、选中的几段编号${writeNumber(level, 1)}${writeNumber(level, 2)}；再点一次去掉`}
                aria-label={`编号${writeNumber(level, 1)}`}
                onMouseDown={keepFocus}
                onClick={() => edits.put('段落编号', numberParagraphs(edits.written(), level))}
              >
                {writeNumber(level, 1)}
              </button>
            ))}
          </span>
          <span className="text-tools-group">
            {([-1, 1] as const).map(by => (
              <button
                key={by}
                type="button"
                className="button-icon"
                title={by < 0 ? '这一段上移（Alt+↑）' : '这一段下移（Alt+↓）'}
                aria-label={by < 0 ? '这一段上移' : '这一段下移'}
                onMouseDown={keepFocus}
                onClick={() => move(by)}
              >
                <Icon name={by < 0 ? 'up' : 'down'} />
              </button>
            ))}
          </span>
        </span>
      </div>
      {showsFigures && <FigureMenu text={text} edits={edits} />}
    </>
  );
}

function Skeletons({ text, edits }: Props) {
  const { session, tellDone } = useEditor();
  const isEmpty = useDraft(({ report }) => textOf(report, text).trim() === '');
  const hasPairs = useDraft(
    ({ report }) => text === 'problems' && addPair(textOf(report, text), pairWords) !== null,
  );
  const hasSkeleton = useDraft(({ report }) => skeletonOf(report, text) !== null);
  if (!hasSkeleton) return null;

  const insert = () => {
    const words = skeletonOf(session.getSnapshot().report, text);
    if (words === null) return;
    const after = insertParagraphs(edits.written(), words);
    edits.put('插入参考写法', nextBlank(after.text, after.from, { around: false }) ?? after);
    tellDone('已插入参考写法。空处请逐一填上，按 Tab 键到下一处；没有的事删去。');
  };

  const insertPair = () => {
    const after = addPair(edits.written().text, pairWords);
    if (!after) return;
    edits.put('加一对问题和改进', nextBlank(after.text, after.from, { around: false }) ?? after);
    tellDone('问题和改进各加了一条，编号已接上。');
  };

  return (
    <>
      <button
        type="button"
        className={`button button-small ${isEmpty ? 'button-offered' : ''}`}
        onMouseDown={keepFocus}
        onClick={insert}
      >
        插入参考写法
      </button>
      {hasPairs && (
        <button type="button" className="button button-small" onMouseDown={keepFocus} onClick={insertPair}>
          加一对问题和改进
        </button>
      )}
    </>
  );
}
