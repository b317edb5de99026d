/** What there is to say of the field or passage that is looked at, and what can be done with it. */

import { type FieldState, figureRead, ofWholeTable, type PaperPlace } from '../../document/index.ts';
import type { TextId } from '../../form/index.ts';
import { type Figure, isUnreadable, parseFigure, textIdsOf, textOf } from '../../report/index.ts';
import { nameOfText } from '../sentences/places.ts';
import { fieldSentence, isCell, isFact, nameOfField, rightWord, standingWord } from '../sentences/review.ts';
import { correctionTo, valueText } from './fieldValue.ts';
import { fieldElement } from './focusField.ts';
import { movedParagraph } from './movedParagraph.ts';
import { useReviewed } from './useReview.ts';

interface Props {
  /** Words selected in the original; empty: none. */
  readonly picked: string;
  /** Shows one side, where only one fits on the screen. */
  readonly onShow: (side: 'paper' | 'found') => void;
}

export function FieldBar({ picked, onShow }: Props) {
  const { look } = useReviewed();
  return (
    <div className="proof-bar" role="status" aria-live="polite">
      {look === null ? (
        <p className="proof-bar-idle">
          点读出来的一格，“对照原文”里就标出它在哪里；点原文的一处，就看到它读到了哪里。
        </p>
      ) : look.fields.length === 0 ? (
        <Unused place={look.places[0] ?? null} />
      ) : (
        <Chosen picked={picked} onShow={onShow} />
      )}
    </div>
  );
}

/** A passage that went nowhere can still be put into a text. */
function Unused({ place }: { place: PaperPlace | null }) {
  const { paper, now, traces, tools } = useReviewed();
  const block = place && paper.blocks[place.block];
  const words =
    !place || !block
      ? ''
      : block.kind !== 'table'
        ? block.text.trim()
        : (block.rows[place.row ?? 0]?.[place.cell ?? 0]?.text.trim() ?? '');
  const section = place && traces.headings.get(`${place.block}`);
  if (section) return <p>这是“{words}”的标题。</p>;
  const { report } = now;
  return (
    <>
      <p>
        <strong>原文的这一处</strong> 没有当作报告的内容。
      </p>
      {words.length > 12 && (
        <Choice
          label="它属于"
          options={textIdsOf(report).map(text => ({ id: text, name: nameOfText(text, report) }))}
          onChoose={id => {
            const text = id as TextId;
            const former = textOf(report, text);
            tools.correct([{ kind: 'text', text, value: former === '' ? words : `${former}\n${words}` }]);
            tools.chooseFound(text);
          }}
        />
      )}
    </>
  );
}

function Chosen({ picked, onShow }: Props) {
  const { now, read, look, fields, stateOf, counts, tools } = useReviewed();
  const [field, ...others] = look?.fields ?? [];
  const state = field === undefined ? null : stateOf(field);
  if (field === undefined || !state) return null;
  const { report } = now;
  const { standing } = state;
  const figure: Figure = isCell(report, field) ? figureRead(now, field) : null;
  const before = valueText(read, field);
  const present = valueText(now, field);
  const isText = !isCell(report, field) && field !== 'year' && !isFact(field);
  // What was not read of a row or table is agreed to in one go, and so is where a whole table was found.
  const isTable = standing === 'doubtful' && isCell(report, field) && ofWholeTable(state.doubt);
  const together =
    standing === 'missing' || isTable
      ? fields.filter(other => other.standing === standing && other.group === state.group)
      : [state];

  const nextOpen = counts.doubtful > 0 ? 'doubtful' : counts.missing > 0 ? 'missing' : null;

  const agree = () => {
    tools.correct(together.map(one => ({ kind: 'check', field: one.field, value: true })));
    tools.goToNext(standing);
  };
  const fill = (words: string) => tools.correct([correctionTo(read, field, words)]);
  const restore = () =>
    tools.correct([{ kind: 'check', field, value: false }, correctionTo(read, field, before)]);

  return (
    <>
      <p>
        <strong>{nameOfField(field, report)}</strong>{' '}
        <span className={`tag tag-${standing}`}>{standingWord(state)}</span>{' '}
        {fieldSentence(state, figure, before === present ? null : before, report)}
        {others.length > 0 &&
          `这一处还读出了：${others.map(other => nameOfField(other, report)).join('、')}。`}
      </p>
      <div className="proof-bar-buttons">
        {standing === 'doubtful' && !isUnreadable(figure) && (
          <Act
            label={isOddInPrint(state) ? '原文就是这样' : rightWord(field, state.doubt, report)}
            primary
            onClick={agree}
          />
        )}
        {standing === 'doubtful' && isUnreadable(figure) && (
          <>
            {isSign(figure.raw) && <Act label="当作 0" primary onClick={() => fill('0')} />}
            <Act label="原样留着" onClick={agree} />
          </>
        )}
        {standing === 'missing' && <Act label={missingLabel(together.length)} onClick={agree} />}
        {standing === 'settled' && (
          <Act label={before === present ? '再想想' : '恢复读出来的'} onClick={restore} />
        )}
        {picked !== '' && (
          <Act
            label={`用原文选中的“${shortened(picked)}”`}
            onClick={() =>
              fill(isText ? picked : oneLine(field === 'year' ? picked.replace(/\D/g, '') : picked))
            }
          />
        )}
        {isText && present !== '' && <MoveParagraph text={field as TextId} />}
        {nextOpen !== null && (standing === 'settled' || standing === 'certain' || standing === 'blank') && (
          <Act label="下一处" onClick={() => tools.goToNext(nextOpen)} />
        )}
        <Sides onShow={onShow} />
      </div>
    </>
  );
}

/** Read well, but the document does not add up. */
const isOddInPrint = ({ notes }: FieldState): boolean =>
  notes.some(({ kind }) => kind === 'totalDiffers' || kind === 'rowSumDiffers' || kind === 'balanceDiffers');

const missingLabel = (count: number): string => (count > 1 ? `原文就没有这 ${count} 个` : '原文就没有');

const isSign = (raw: string): boolean => {
  const parsed = parseFigure(raw);
  return parsed.kind === 'problem' && parsed.problem === 'placeholder';
};

const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();
const shortened = (text: string): string =>
  oneLine(text).length > 12 ? `${oneLine(text).slice(0, 12)}…` : oneLine(text);

/** Only where one side is seen at a time. */
function Sides({ onShow }: Pick<Props, 'onShow'>) {
  return (
    <>
      <span className="proof-bar-to-paper">
        <Act label="看原文" onClick={() => onShow('paper')} />
      </span>
      <span className="proof-bar-to-found">
        <Act label="看读出来的" onClick={() => onShow('found')} />
      </span>
    </>
  );
}

interface ActProps {
  readonly label: string;
  readonly primary?: boolean;
  readonly onClick: () => void;
}

/** The selection in the original, and the caret in the field, stay while the button is pressed. */
function Act({ label, primary = false, onClick }: ActProps) {
  return (
    <button
      type="button"
      className={`button ${primary ? 'button-primary' : ''}`}
      onMouseDown={event => event.preventDefault()}
      onClick={onClick}
    >
      {label}
    </button>
  );
}

/** The paragraph in which the caret stands, to another text. */
function MoveParagraph({ text }: { text: TextId }) {
  const { now, tools } = useReviewed();
  const { report } = now;
  return (
    <Choice
      label="光标所在的这一段属于"
      options={textIdsOf(report)
        .filter(other => other !== text)
        .map(other => ({ id: other, name: nameOfText(other, report) }))}
      onChoose={(id, list) => {
        const area = fieldElement(list.closest('.proof'), text);
        const caret = area instanceof HTMLTextAreaElement ? area.selectionStart : 0;
        const moved = movedParagraph(textOf(report, text), caret, textOf(report, id as TextId));
        tools.correct([
          { kind: 'text', text, value: moved.from },
          { kind: 'text', text: id as TextId, value: moved.to },
        ]);
      }}
    />
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly onChoose: (id: string, list: HTMLElement) => void;
}

/** Does what was chosen, and stands again at its first line. */
function Choice({ label, options, onChoose }: ChoiceProps) {
  return (
    <label className="proof-choice">
      {label}：
      <select className="select" value="" onChange={event => onChoose(event.target.value, event.target)}>
        <option value="">（选一个）</option>
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
