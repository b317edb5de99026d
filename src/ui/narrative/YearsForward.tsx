/**
 * 把年份往后移: every year of last year's that can move, with its sentence, to be ticked; what stays, and why. All that
 * is ticked is one edit.
 */

import { useMemo, useState } from 'react';
import { keptPlaces, showTheSame, type YearPlace, yearPlaces } from '../../check/index.ts';
import type { TextId } from '../../form/index.ts';
import { type Change, type LastYear, type Report, replaced, textOf } from '../../report/index.ts';
import { useEditor, useSettledReport } from '../editor/context.tsx';
import { useNotify } from '../notice.tsx';
import { nameOfText, shortNameOfText } from '../sentences/places.ts';
import { keptWords, movedYearsWords, yearsForwardWords } from '../sentences/texts.ts';

interface Props {
  readonly texts: readonly TextId[];
  readonly lastYear: LastYear;
  readonly onDone: () => void;
}

/** The places with each text once, in printed order. */
function byText(places: readonly YearPlace[]): readonly (readonly [TextId, readonly YearPlace[]])[] {
  const groups = new Map<TextId, YearPlace[]>();
  for (const place of places) groups.set(place.text, [...(groups.get(place.text) ?? []), place]);
  return [...groups];
}

function changesOf(report: Report, places: readonly YearPlace[]): readonly Change[] {
  return byText(places).map(([text, here]): Change => {
    return { kind: 'text', text, value: replaced(textOf(report, text), here) };
  });
}

export function YearsForward({ texts, lastYear, onDone }: Props) {
  const { edit, session, tellDone } = useEditor();
  const notify = useNotify();
  const report = useSettledReport();
  /** Places that are ticked though not sure, or sure and not ticked. */
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const key = texts.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the texts are the same while their names are
  const places = useMemo(() => yearPlaces(report, lastYear, texts), [report, lastYear, key]);
  const isTicked = (place: YearPlace) => place.sure !== turned.has(place.key);
  const ticked = places.filter(isTicked);

  const turn = (place: YearPlace) => {
    const next = new Set(turned);
    if (!next.delete(place.key)) next.add(place.key);
    setTurned(next);
  };

  const move = () => {
    const { report: now } = session.getSnapshot();
    const current = yearPlaces(now, lastYear, texts);
    if (!showTheSame(places, current)) {
      // Typed on since the list was drawn, which is about to be drawn anew: only what was shown is changed.
      notify({ text: '文字刚刚改过，这些地方有变化，还没有改。请看一眼再点。' });
      return;
    }
    const chosen = current.filter(isTicked);
    session.closeStep();
    edit({ label: '年份往后移', changes: changesOf(now, chosen) });
    const names = byText(chosen).map(([text]) => shortNameOfText(text, now));
    tellDone(
      `${names.length > 3 ? `${names.length} 部分文字` : names.join('、')}的年份已改：${movedYearsWords(chosen)}。文字里划虚线的数和日期，请换成今年的。`,
    );
    onDone();
  };

  const years = (report.year ?? 0) - (lastYear.report.year ?? 0);
  return (
    <div className="years-forward">
      <p className="years-about">{yearsForwardWords(years)}</p>
      {byText(places).map(([text, here]) => (
        <fieldset key={text} className="years-group">
          <legend>{nameOfText(text, report)}</legend>
          {here.map(place => (
            <label key={place.key} className="years-place">
              <input type="checkbox" checked={isTicked(place)} onChange={() => turn(place)} />
              <span>
                {place.before}
                <del className={isTicked(place) ? 'last-year' : 'years-as-is'}>{place.written}</del>
                {isTicked(place) && <ins className="next-year">→{place.put}</ins>}
                {place.after}
                {place.sure && place.isPlan && <span className="tag tag-doubt">计划，请看一眼</span>}
                {!place.sure && <span className="tag tag-doubt">拿不准，要改就勾上</span>}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <Kept report={report} lastYear={lastYear} texts={texts} />
      <p className="years-buttons">
        <button type="button" className="button button-primary" disabled={ticked.length === 0} onClick={move}>
          {ticked.length === 0 ? '没有勾选' : `改这 ${ticked.length} 处`}
        </button>
        <button type="button" className="button" onClick={onDone}>
          先不改
        </button>
      </p>
    </div>
  );
}

/** What has a year in it and stays: folded, for who wonders. */
function Kept({ report, lastYear, texts }: { report: Report } & Omit<Props, 'onDone'>) {
  const kept = keptPlaces(report, lastYear, texts);
  if (kept.length === 0) return null;
  return (
    <details className="years-kept">
      <summary>不用改的 {kept.length} 处（法规、文件号、以前的事）</summary>
      <ul>
        {kept.map(({ text, from, words, why }) => (
          <li key={`${text} ${from}`}>
            “{words}”：{keptWords(why)}
          </li>
        ))}
      </ul>
    </details>
  );
}
