/** 确定 n · 存疑 n · 没读到 n: each goes to the next such field. */

import { Icon } from '../parts/Icon.tsx';
import { reviewSentence } from '../sentences/review.ts';
import { useReviewed } from './useReview.ts';

export function ReviewCounts({ onGo }: { readonly onGo: () => void }) {
  const { counts, changes, canUndo, canRedo, tools } = useReviewed();
  // A source full of blanks was read, and is nothing to be at ease about.
  const isClear = counts.doubtful + counts.missing + counts.blank === 0;
  const go = (standing: 'certain' | 'doubtful' | 'missing') => {
    onGo();
    tools.goToNext(standing);
  };
  return (
    <div className={`review-counts ${isClear ? 'review-clear' : ''}`}>
      <p role="status">
        <Icon name={isClear ? 'done' : 'doubt'} /> {reviewSentence(counts, changes)}
      </p>
      <div className="review-count-buttons">
        <Count name="确定" count={counts.certain} kind="certain" onClick={() => go('certain')} />
        <Count name="存疑" count={counts.doubtful} kind="doubtful" onClick={() => go('doubtful')} />
        <Count name="没读到" count={counts.missing} kind="missing" onClick={() => go('missing')} />
        {(canUndo || canRedo) && (
          <>
            <button type="button" className="button-icon" disabled={!canUndo} onClick={tools.undo}>
              <Icon name="undo" /> 撤销
            </button>
            <button type="button" className="button-icon" disabled={!canRedo} onClick={tools.redo}>
              <Icon name="redo" /> 重做
            </button>
          </>
        )}
      </div>
    </div>
  );
}

interface CountProps {
  readonly name: string;
  readonly count: number;
  readonly kind: string;
  readonly onClick: () => void;
}

function Count({ name, count, kind, onClick }: CountProps) {
  return (
    <button
      type="button"
      className={`review-count review-count-${kind}`}
      disabled={count === 0}
      title={count === 0 ? undefined : `到下一处${name}的`}
      onClick={onClick}
    >
      {name} <strong>{count}</strong>
    </button>
  );
}
