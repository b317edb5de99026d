/** One narrative: a text area that grows, last year's text beside it, and what was found in it below. */

import { type ReactNode, useId, useLayoutEffect, useMemo, useRef } from 'react';
import { isLastYears, placeKey } from '../../check/index.ts';
import type { TextId } from '../../form/index.ts';
import { paragraphsOf, textOf } from '../../report/index.ts';
import { useDraft, useEditor } from '../editor/context.tsx';
import { FindingLines } from './FindingLines.tsx';
import { useFindingsAt } from './findingsAt.ts';

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
  const { edit, lastYear, session } = useEditor();
  const value = useDraft(snapshot => textOf(snapshot.report, text));
  const last = lastYear ? textOf(lastYear.report, text) : '';
  const confirmed = useDraft(snapshot => snapshot.report.confirmed.includes(text));
  const area = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const same = useDraft(({ report }) => lastYear !== null && isLastYears(report, lastYear, text));

  const typed = useRef(value);
  useGrowing(area, value, rows);
  useChangedWords(area, value, typed);

  const put = (next: string) => {
    typed.current = next;
    edit({ label: '修改文字', changes: [{ kind: 'text', text, value: next }], merge: `text ${text}` });
  };

  return (
    <div className="field text-field">
      <div className="field-head">
        {heading ?? (
          <label className="field-label" htmlFor={id}>
            {label}
          </label>
        )}
        {same && <span className="tag tag-last">{confirmed ? '已确认沿用上年' : '上年原文'}</span>}
        <span className="field-count">{countOf(value)} 字</span>
        {tools}
      </div>
      {help && (
        <p className="field-help" id={`${id}-help`}>
          {help}
        </p>
      )}
      <div className={last && !same ? 'text-beside' : ''}>
        <textarea
          id={id}
          ref={area}
          className={`text-area ${same && !confirmed ? 'text-area-last' : ''}`}
          data-place={`text:${text}`}
          aria-label={heading ? label : undefined}
          aria-describedby={help ? `${id}-help` : undefined}
          rows={rows}
          value={value}
          placeholder={placeholder}
          spellCheck={false}
          onFocus={() => session.closeStep()}
          onBlur={() => session.closeStep()}
          onChange={event => put(event.target.value)}
        />
        {last !== '' && !same && (
          <details className="last-text">
            <summary>上年写的</summary>
            <div className="last-text-body">
              <Paragraphs text={last} />
              <button
                type="button"
                className="button button-small"
                onClick={() =>
                  edit({ label: '沿用上年文字', changes: [{ kind: 'text', text, value: last }] })
                }
              >
                用上年的文字代替
              </button>
            </div>
          </details>
        )}
      </div>
      <TextFindings text={text} />
    </div>
  );
}

/** Asks for the findings apart from the field, which need not be drawn again for them. */
function TextFindings({ text }: { text: TextId }) {
  const all = useFindingsAt(placeKey({ kind: 'text', text }));
  const findings = useMemo(() => all.filter(({ rule }) => rule !== 'textMissing'), [all]);
  return <FindingLines findings={findings} />;
}

/** A text as its paragraphs. */
export function Paragraphs({ text }: { text: string }) {
  return <div className="paragraphs">{paragraphsOf(text).join('\n')}</div>;
}

/** Characters without white space, as the guideline of “about 1,000 characters” counts them. */
export const countOf = (text: string): number => [...text.replace(/\s/g, '')].length;

/** Keeps the text area as high as its text, without a scroll bar of its own. */
function useGrowing(area: { readonly current: HTMLTextAreaElement | null }, value: string, rows: number) {
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

/** What changed without being typed (undo, a mend) is selected, so that it is seen and can be scrolled to. */
function useChangedWords(
  area: { readonly current: HTMLTextAreaElement | null },
  value: string,
  typed: { current: string },
) {
  useLayoutEffect(() => {
    const before = typed.current;
    typed.current = value;
    if (before === value || !area.current) return;
    const shorter = Math.min(before.length, value.length);
    let from = 0;
    while (from < shorter && before[from] === value[from]) from++;
    let same = 0;
    while (same < shorter - from && before[before.length - 1 - same] === value[value.length - 1 - same])
      same++;
    area.current.setSelectionRange(from, value.length - same);
  }, [area, value, typed]);
}
