/** One narrative: a text area that grows, its tools, last year's text beside it, and what was found in it below. */

import { type ReactNode, type RefObject, useId, useLayoutEffect, useMemo, useRef } from 'react';
import { isLastYears, placeKey } from '../../check/index.ts';
import type { TextId } from '../../form/index.ts';
import { textOf } from '../../report/index.ts';
import { useDraft, useEditor, useOtherYear } from '../editor/context.tsx';
import { useNotify } from '../notice.tsx';
import { NotLoaded } from '../parts/NotLoaded.tsx';
import { sentenceOf } from '../sentences/findings.ts';
import { lastName } from '../sentences/lastYear.ts';
import { FindingLines } from '../steps/FindingLines.tsx';
import { marksKey, useFindingsAt } from '../steps/findingsAt.ts';
import { countOf } from './count.ts';
import { useFindingHere } from './findingHere.ts';
import { type Aids, useAids } from './loadAids.ts';
import { type TextEdits, useTextEdits } from './textEdits.ts';

interface Props {
  readonly text: TextId;
  readonly label: string;
  readonly help?: string;
  readonly placeholder?: string;
  /** Rows when empty. */
  readonly rows?: number;
  /** Buttons beside the label. */
  readonly tools?: ReactNode;
  /** Shown in place of the label (the heading of an own part). */
  readonly heading?: ReactNode;
}

export function TextField({ text, label, help, placeholder, rows = 4, tools, heading }: Props) {
  const { lastYear } = useEditor();
  const last = lastName(useOtherYear());
  const edits = useTextEdits(text);
  const loaded = useAids();
  const aids = loaded.kind === 'ready' ? loaded.part : null;
  const confirmed = useDraft(snapshot => snapshot.report.confirmed.includes(text));
  const id = useId();
  const same = useDraft(({ report }) => lastYear !== null && isLastYears(report, lastYear, text));
  const hasLast = lastYear !== null && textOf(lastYear.report, text).trim() !== '';

  return (
    <div className="field text-field">
      <div className="field-head">
        {heading ?? (
          <label className="field-label" htmlFor={id}>
            {label}
          </label>
        )}
        {same && <span className="tag tag-last">{confirmed ? `已确认沿用${last}` : `${last}原文`}</span>}
        <Count text={text} />
        {tools}
      </div>
      {help && (
        <p className="field-help" id={`${id}-help`}>
          {help}
        </p>
      )}
      <div className={hasLast ? 'text-beside' : ''}>
        <div>
          <div className="text-area-place">
            <TextArea
              id={id}
              text={text}
              edits={edits}
              aids={aids}
              rows={rows}
              isLast={same && !confirmed}
              {...(heading ? { label } : {})}
              {...(help ? { describedBy: `${id}-help` } : {})}
              {...(placeholder ? { placeholder } : {})}
            />
            {aids && <aids.TextMarks text={text} area={edits.area} />}
          </div>
          {text === 'preamble' && hasLast && (
            <div className="text-tools-place">
              <div className="text-tools">
                {aids && (
                  <>
                    <aids.NextLeft text={text} edits={edits} />
                    <aids.TextYears text={text} />
                  </>
                )}
              </div>
            </div>
          )}
          {text !== 'preamble' && (
            <div className="text-tools-place">
              {aids && <aids.TextTools text={text} edits={edits} />}
              {loaded.kind === 'failed' && (
                <NotLoaded what="参考写法、上年对照这些" still="写字和保存不受影响。" />
              )}
            </div>
          )}
        </div>
        {hasLast &&
          (aids ? (
            <aids.LastYearPane text={text} lastYear={lastYear} edits={edits} />
          ) : (
            <div className="last-text" />
          ))}
      </div>
      <TextFindings text={text} area={edits.area} />
    </div>
  );
}

/** Apart from the field, which need not be drawn again for it. */
function Count({ text }: { text: TextId }) {
  const length = useDraft(snapshot => countOf(textOf(snapshot.report, text)));
  return <span className="field-count">{length} 字</span>;
}

interface AreaProps {
  readonly id: string;
  readonly text: TextId;
  readonly edits: TextEdits;
  /** Not there yet, or not at all: the field is a plain text area. */
  readonly aids: Aids | null;
  readonly rows: number;
  readonly isLast: boolean;
  readonly label?: string;
  readonly describedBy?: string;
  readonly placeholder?: string;
}

function TextArea({ id, text, edits, aids, rows, isLast, label, describedBy, placeholder }: AreaProps) {
  const { session, tellDone } = useEditor();
  const notify = useNotify();
  const value = useDraft(snapshot => textOf(snapshot.report, text));
  const composing = useRef(false);
  useGrowing(edits.area, value, rows);

  /** Paragraphs that were deleted leave no gap in the numbers. */
  const onChange = (area: HTMLTextAreaElement, inputType: string) => {
    const { value: next, selectionStart: from, selectionEnd: to } = area;
    const left = { text: next, from, to };
    const isDeleted = inputType.startsWith('delete') && !composing.current;
    const after = aids && isDeleted ? aids.afterDeleting(value, left) : left;
    if (after.text === next) edits.type(next);
    else edits.put('删去段落', after);
  };

  return (
    <textarea
      id={id}
      ref={edits.area}
      className={`text-area ${isLast ? 'text-area-last' : ''}`}
      data-place={`text:${text}`}
      aria-label={label}
      aria-describedby={describedBy}
      rows={rows}
      value={value}
      placeholder={placeholder}
      spellCheck={false}
      onFocus={edits.onFocus}
      onBlur={edits.onBlur}
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={() => {
        composing.current = false;
      }}
      onKeyDown={event => aids?.onTextKey(event, edits)}
      onPaste={event =>
        aids?.onTextPaste(event, {
          text,
          edits,
          report: () => session.getSnapshot().report,
          tellDone,
          tell: words => notify({ text: words }),
        })
      }
      onChange={event => onChange(event.target, (event.nativeEvent as InputEvent).inputType ?? '')}
    />
  );
}

interface FindingsProps {
  readonly text: TextId;
  readonly area: RefObject<HTMLTextAreaElement | null>;
}

/** Asks for the findings apart from the field, which need not be drawn again for them. */
function TextFindings({ text, area }: FindingsProps) {
  const { session } = useEditor();
  const all = useFindingsAt(placeKey({ kind: 'text', text }));
  const marked = useFindingsAt(marksKey(text));
  const here = useFindingHere(text, area, marked);
  // What is told under another text is told here too while the caret stands in its words.
  const findings = useMemo(() => {
    const own = all.filter(({ rule }) => rule !== 'textMissing');
    return here === null || own.includes(here) ? own : [...own, here];
  }, [all, here]);
  return (
    <>
      <p className="visually-hidden" aria-live="polite">
        {here && sentenceOf(here, session.getSnapshot().report).title}
      </p>
      <FindingLines findings={findings} here={here} />
    </>
  );
}

/** Keeps the text area as high as its text, without a scroll bar of its own. */
function useGrowing(area: RefObject<HTMLTextAreaElement | null>, value: string, rows: number) {
  useLayoutEffect(() => {
    const element = area.current;
    if (!element || element.value !== value) return;
    element.rows = rows;
    const grow = () => {
      const top = window.pageYOffset;
      element.style.height = 'auto';
      element.style.height = `${element.scrollHeight + 2}px`;
      if (window.pageYOffset !== top) window.scrollTo(0, top);
    };
    grow();
    window.addEventListener('resize', grow);
    return () => window.removeEventListener('resize', grow);
  }, [area, value, rows]);
}
