/** “Was there any?” above a table: one line, answered by one press, that tells the answer from what the table says. */

import { useMemo, useRef, useState } from 'react';
import { comparesWith } from '../../check/index.ts';
import type { EnteredCellId } from '../../form/index.ts';
import {
  answerNone,
  carriedInOf,
  cellsOfQuestion,
  figureOf,
  type LastYear,
  type NoneAnswer,
  type NoneQuestionId,
  type NoneState,
  noneStateOf,
  type Report,
  sentencesOn,
} from '../../report/index.ts';
import { useEditor, useSettled } from '../editor/context.tsx';
import { Icon } from '../parts/Icon.tsx';
import {
  againstWords,
  answeredWords,
  askWords,
  doneWords,
  insteadButtons,
  mayHaveNoCarriedIn,
  type NoneButton,
  noCarriedIn,
  noneButtons,
  noteBefore,
  someButton,
} from './noneSentences.ts';

/** Last year's report where its figures can be compared with this year's. */
const comparedOf = (report: Report, last: LastYear | null) =>
  comparesWith(report, last) === 'all' ? last : null;

const states = new WeakMap<Report, Map<NoneQuestionId, NoneState>>();

/** How a question stands, worked out once for each state of a report. */
function stateOf(report: Report, question: NoneQuestionId): NoneState {
  const known = states.get(report) ?? new Map<NoneQuestionId, NoneState>();
  states.set(report, known);
  const state = known.get(question) ?? noneStateOf(report, question);
  known.set(question, state);
  return state;
}

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

/** The answer that is already given, for its text: a 上年结转 that is blank stays so. */
const sameAgain: NoneButton = { label: '', carriedIn: 'open' };

/** The buttons as they follow from 上年结转, which alone decides which there are. */
function useNoneButtons(question: NoneQuestionId, make: typeof noneButtons): readonly NoneButton[] {
  const { lastYear, session } = useEditor();
  const carried = useSettled(report => carriedInOf(report));
  // biome-ignore lint/correctness/useExhaustiveDependencies: `carried` stands for what is read of the report
  return useMemo(() => {
    const { report } = session.getSnapshot();
    return make(report, comparedOf(report, lastYear), question);
  }, [session, lastYear, question, carried, make]);
}

interface AskProps {
  readonly question: NoneQuestionId;
  readonly onNone: (button: NoneButton) => void;
  readonly onSome: () => void;
}

function Ask({ question, onNone, onSome }: AskProps) {
  const { lastYear } = useEditor();
  const ask = useSettled(report => askWords(report, question));
  const buttons = useNoneButtons(question, noneButtons);
  const note = useSettled(report => noteBefore(comparedOf(report, lastYear), question));
  return (
    <>
      <p className="none-words">
        <strong>{ask}</strong>
        {note !== '' && <span className="none-note">{note}</span>}
      </p>
      <span className="none-buttons">
        {buttons.map(button => (
          <button type="button" className="button" key={button.label} onClick={() => onNone(button)}>
            {button.label}
          </button>
        ))}
        <button type="button" className="button" onClick={onSome}>
          {someButton(question)}
        </button>
      </span>
    </>
  );
}

function Partly({ question, onNone }: Pick<AskProps, 'question' | 'onNone'>) {
  const against = useSettled(report => stateOf(report, question).against.length);
  const blanks = useSettled(report => stateOf(report, question).blanks);
  const buttons = useNoneButtons(question, insteadButtons);
  const words = against > 0 ? '有，正在逐格填写' : '正在填写';
  return (
    <>
      <p className="none-words">
        {words}，还空 {blanks} 格。
      </p>
      <span className="none-buttons">
        {buttons.map(button => (
          <button
            type="button"
            className="button button-small"
            key={button.label}
            onClick={() => onNone(button)}
          >
            {button.label}
          </button>
        ))}
      </span>
    </>
  );
}

interface AgainstProps {
  readonly question: NoneQuestionId;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

function Against({ question, onYes, onNo }: AgainstProps) {
  const words = useSettled(report => againstWords(report, stateOf(report, question).against));
  return (
    <>
      <p className="none-words" role="alert">
        {words}
      </p>
      <span className="none-buttons">
        <button
          type="button"
          className="button button-small"
          // The second click of a double click on the answer is no answer to what is asked in its place.
          onClick={event => event.detail < 2 && onYes()}
        >
          都改成 0
        </button>
        <button type="button" className="button button-small" onClick={onNo}>
          不改
        </button>
      </span>
    </>
  );
}

interface AnsweredProps {
  readonly question: NoneQuestionId;
  readonly kind: 'none' | 'some';
  readonly onNone: (button: NoneButton) => void;
}

/** What was answered; where the text says otherwise, or says nothing, the way to put that right. */
function Answered({ question, kind, onNone }: AnsweredProps) {
  const { goToPlace, session } = useEditor();
  const words = useSettled(report => answeredWords(report, question, kind));
  const blanks = useSettled(report => stateOf(report, question).blanks);
  const isCarriedInOpen = useSettled(
    report => kind === 'none' && question === 'requests' && mayHaveNoCarriedIn(report),
  );
  const text = useSettled(report => (kind === 'none' ? textState(report, question) : 'none'));

  const onShow = () => {
    if (question !== 'requests' && question !== 'disputes') return;
    const [said] = sentencesOn(session.getSnapshot().report, question);
    if (said) goToPlace({ kind: 'text', text: said.text, range: { from: said.from, to: said.to } });
  };

  return (
    <>
      <p className="none-words">
        <Icon name="done" /> 已答：{words}
        {blanks > 0 && `还空 ${blanks} 格。`}
      </p>
      {isCarriedInOpen && (
        <span className="none-buttons">
          <button type="button" className="button button-small" onClick={() => onNone(noCarriedIn)}>
            {noCarriedIn.label}
          </button>
        </span>
      )}
      {text !== 'none' && (
        <span className="none-buttons">
          <span className="none-note">{textNotes[text]}</span>
          {text === 'said' ? (
            <button type="button" className="button button-small" onClick={onShow}>
              看文字
            </button>
          ) : (
            <button type="button" className="button button-small" onClick={() => onNone(sameAgain)}>
              {text === 'contradicts' ? '改文字' : '在文字里写明'}
            </button>
          )}
        </span>
      )}
    </>
  );
}

type TextState = 'none' | 'said' | 'contradicts' | 'missing';

const textNotes: Readonly<Record<TextState, string>> = {
  none: '',
  said: '文字里也写明了。',
  contradicts: '文字里还写着有。',
  missing: '文字里还没有写。',
};

/** Whether section 一 says the same as a table without any; `none`: it need not. */
function textState(report: Report, question: NoneQuestionId): TextState {
  if (question !== 'requests' && question !== 'disputes') return 'none';
  const said = sentencesOn(report, question).map(({ says }) => says);
  if (said.includes('some')) return 'contradicts';
  if (said.length > 0) return 'said';
  return report.parts.some(part => part.id === 'onRequest') ? 'missing' : 'none';
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
