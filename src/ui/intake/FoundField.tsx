/** A field of the review by its id. */

import type { KeyboardEvent } from 'react';
import type { FieldId } from '../../document/index.ts';
import { nameOfField, standingWord } from '../sentences/review.ts';
import { FoundInput } from './FoundInput.tsx';
import { valueText } from './fieldValue.ts';
import { useReviewed } from './useReview.ts';

interface Props {
  readonly field: FieldId;
  readonly kind: 'cell' | 'line' | 'text';
  readonly tabIndex?: number;
  readonly onKey?: (field: FieldId, event: KeyboardEvent<HTMLElement>) => void;
}

export function FoundField({ field, kind, tabIndex, onKey }: Props) {
  const { now, look, stateOf, tools } = useReviewed();
  return (
    <FoundInput
      field={field}
      kind={kind}
      value={valueText(now, field)}
      standing={stateOf(field)?.standing ?? 'blank'}
      name={nameOfField(field, now.report)}
      isHere={look?.fields.includes(field) ?? false}
      onChoose={tools.chooseFound}
      onPut={tools.put}
      onLeave={tools.closeStep}
      {...(tabIndex === undefined ? {} : { tabIndex })}
      {...(onKey === undefined ? {} : { onKey })}
    />
  );
}

/** How a field stands, as a word; nothing where there is nothing to look at. */
export function FieldMark({ field }: { field: FieldId }) {
  const state = useReviewed().stateOf(field);
  if (!state || state.standing === 'certain' || state.standing === 'blank') return null;
  return <span className={`tag tag-${state.standing}`}>{standingWord(state)}</span>;
}
