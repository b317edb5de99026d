/** 对照原文: the document on the left, what was read from it on the right, and a line about what is looked at. */

import { useCallback, useRef, useState } from 'react';
import { FieldBar } from './FieldBar.tsx';
import { FoundPane } from './FoundPane.tsx';
import { focusField } from './focusField.ts';
import { PaperPane } from './PaperPane.tsx';
import type { Review } from './useReview.ts';

interface Props {
  readonly review: Review;
  /** Shows one side, where only one fits on the screen. */
  readonly onShow: (side: 'paper' | 'found') => void;
}

export function Proof({ review, onShow }: Props) {
  const { paper, traces, look, tools } = review;
  const [picked, setPicked] = useState('');
  const proof = useRef<HTMLDivElement>(null);
  const first = look?.fields[0];
  const onGo = useCallback(() => {
    if (first === undefined) return;
    onShow('found');
    focusField(proof.current, first);
  }, [first, onShow]);
  return (
    <div className="proof" ref={proof}>
      <PaperPane
        paper={paper}
        traces={traces}
        look={look}
        onChoose={tools.choosePlace}
        onGo={onGo}
        onPick={setPicked}
      />
      <FoundPane />
      <FieldBar picked={picked} onShow={onShow} />
    </div>
  );
}
