/** “Was there any?” above a table: one line, answered by one press, that tells the answer from what the table says. */

import { useRef, useState } from 'react';
import type { EnteredCellId } from '../../form/index.ts';
import {
  answerNone,
  cellsOfQuestion,
  figureOf,
  type NoneAnswer,
  type NoneQuestionId,
  type Report,
  sentencesOn,
} from '../../report/index.ts';
import { useEditor, useSettled } from '../editor/context.tsx';
import { Against, Answered, Ask, Partly } from './NoneLines.tsx';
import { doneWords, type NoneButton } from './noneSentences.ts';
import { comparedOf, stateOf } from './noneState.ts';

export function NoneQuestion({ question }: { question: NoneQuestionId }) {
  const { edit, lastYear, session, tellDone, goToPlace } = useEditor();
  const kind = useSettled(report => stateOf(report, question).kind);
  const line = useRef<HTMLDivElement>(null);
  const [asking, setAsking] = useState<NoneButton | null>(null);

  /** A sentence that tells of some, and that could not be changed for her. */
  const contradiction = (report: Report) =>
    question === 'requests' || question === 'disputes'
      ? sentencesOn(report, question).find(({ says }) => says === 'some')
      : undefined;

  const perform = (answer: NoneAnswer) => {
    const words = doneWords(session.getSnapshot().report, answer);
    edit(answer.edit);
    setAsking(null);
    const said = answer.edit.changes.length === 0 ? contradiction(session.getSnapshot().report) : undefined;
    if (said) {
      tellDone('这句话里还写着有，也说了别的，请自己改。');
      goToPlace({ kind: 'text', text: said.text, range: { from: said.from, to: said.to } });
      return;
    }
    tellDone(words);
    const [first] = answer.left;
    if (first) goToPlace({ kind: 'cell', cell: first });
    else line.current?.focus({ preventScroll: true });
  };

  const answer = (button: NoneButton, overwrite: boolean) => {
    const { report } = session.getSnapshot();
    if (!overwrite && stateOf(report, question).against.length > 0) {
      setAsking(button);
      return;
    }
    const { carriedIn } = button;
    perform(answerNone(report, comparedOf(report, lastYear), question, { overwrite, carriedIn }));
  };

  const fillIn = () => {
    const { report } = session.getSnapshot();
    const blanks = cellsOfQuestion(question).filter(cell => figureOf(report, cell) === null);
    // 规章 are nothing that a township makes: the question is about the others.
    const meant = blanks.find(cell => !cell.startsWith('proactive.regulations.'));
    const cell = meant ?? blanks[0] ?? cellsOfQuestion(question)[0];
    if (cell) goToPlace({ kind: 'cell', cell });
  };

  // Answered by other means meanwhile: asked again only when pressed again.
  if (asking !== null && kind === 'none') setAsking(null);
  const isAsking = asking !== null && kind !== 'none';
  return (
    <div className={`none-question none-${kind}`} ref={line} tabIndex={-1} data-question={question}>
      {isAsking ? (
        <Against question={question} onYes={() => answer(asking, true)} onNo={() => setAsking(null)} />
      ) : kind === 'untouched' ? (
        <Ask question={question} onNone={button => answer(button, false)} onSome={fillIn} />
      ) : kind === 'partly' ? (
        <Partly question={question} onNone={button => answer(button, false)} />
      ) : (
        <Answered question={question} kind={kind} onNone={button => answer(button, false)} />
      )}
    </div>
  );
}

const ofTableTwo = ['documents', 'decisions', 'charges'] as const;

/** The three questions of table 二, and one press for offices that have none of it. */
export function ProactiveQuestions() {
  const { edit, lastYear, session, tellDone, goToPlace } = useEditor();
  const isUntouched = useSettled(report =>
    ofTableTwo.every(question => stateOf(report, question).kind === 'untouched'),
  );

  const noneAtAll = () => {
    const { report } = session.getSnapshot();
    const last = comparedOf(report, lastYear);
    const answers = ofTableTwo.map(question =>
      answerNone(report, last, question, { overwrite: false, carriedIn: 'none' }),
    );
    const joined: NoneAnswer = {
      edit: { label: '答“没有”，填 0', changes: answers.flatMap(answer => answer.edit.changes) },
      left: answers.flatMap(answer => answer.left),
      kept: answers.flatMap(answer => answer.kept),
      words: null,
    };
    edit(joined.edit);
    tellDone(doneWords(report, joined));
    const [first] = joined.left as readonly EnteredCellId[];
    if (first) goToPlace({ kind: 'cell', cell: first });
  };

  return (
    <div className="none-questions">
      {ofTableTwo.map(question => (
        <NoneQuestion key={question} question={question} />
      ))}
      <div className="none-all">
        <button type="button" className="button" disabled={!isUntouched} onClick={noneAtAll}>
          以上都没有
        </button>
      </div>
    </div>
  );
}
