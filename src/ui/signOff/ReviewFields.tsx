/** 初审、复审、终审: who, with what opinion, on which day. What is typed is an edit of the draft. */

import { useId } from 'react';
import { type Review, type ReviewStage, reviewOf, reviewStages } from '../../report/index.ts';
import { useDraft, useEditor } from '../editor/context.tsx';
import { nameOfStage, usualOpinions, writeDate } from '../sentences/signOff.ts';
import { useServices } from '../services.tsx';

export function ReviewFields() {
  const opinions = useId();
  return (
    <div className="review-fields" data-of-draft="">
      {reviewStages.map(stage => (
        <StageFields key={stage} stage={stage} opinions={opinions} />
      ))}
      <datalist id={opinions}>
        {usualOpinions.map(opinion => (
          <option key={opinion} value={opinion} />
        ))}
      </datalist>
    </div>
  );
}

function StageFields({ stage, opinions }: { stage: ReviewStage; opinions: string }) {
  const { edit, session } = useEditor();
  const { today } = useServices();
  const review = useDraft(({ report }) => reviewOf(report, stage));
  const name = nameOfStage(stage);

  const put = (field: keyof Review, text: string) => {
    const now = reviewOf(session.getSnapshot().report, stage);
    edit({
      label: `填写${name}`,
      changes: [{ kind: 'review', stage, value: { ...now, [field]: text } }],
      merge: `review ${stage} ${field}`,
    });
  };
  const input = (field: keyof Review, label: string, list?: string) => (
    <label className={`review-field review-field-${field}`}>
      <span>{label}</span>
      <input
        className="input"
        autoComplete="off"
        spellCheck={false}
        aria-label={`${name}${label}`}
        list={list}
        value={review[field]}
        onChange={event => put(field, event.target.value)}
      />
    </label>
  );

  return (
    <fieldset className="review-stage">
      <legend>{name}</legend>
      <div className="review-stage-fields">
        {input('name', '姓名')}
        {input('date', '日期')}
        <button
          type="button"
          className="button button-small"
          aria-label={`${name}日期填今天`}
          onClick={() => put('date', writeDate(today()))}
        >
          今天
        </button>
        {input('opinion', '意见', opinions)}
      </div>
    </fieldset>
  );
}
