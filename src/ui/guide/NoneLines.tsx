/** What stands in the line of a question above a table: the question, what is left of it, or the answer. */

import { useMemo } from 'react';
import { carriedInOf, type NoneQuestionId, type Report, sentencesOn } from '../../report/index.ts';
import { useEditor, useSettled } from '../editor/context.tsx';
import { Icon } from '../parts/Icon.tsx';
import {
  againstWords,
  answeredWords,
  askWords,
  insteadButtons,
  mayHaveNoCarriedIn,
  type NoneButton,
  noCarriedIn,
  noneButtons,
  noteBefore,
  partlyWords,
  someButton,
} from './noneSentences.ts';
import { comparedOf, stateOf } from './noneState.ts';

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

export function Ask({ question, onNone, onSome }: AskProps) {
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

export function Partly({ question, onNone }: Pick<AskProps, 'question' | 'onNone'>) {
  const against = useSettled(report => stateOf(report, question).against.length);
  const blanks = useSettled(report => stateOf(report, question).blanks);
  const buttons = useNoneButtons(question, insteadButtons);
  return (
    <>
      <p className="none-words">{partlyWords(question, against > 0, blanks)}</p>
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

export function Against({ question, onYes, onNo }: AgainstProps) {
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
export function Answered({ question, kind, onNone }: AnsweredProps) {
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
