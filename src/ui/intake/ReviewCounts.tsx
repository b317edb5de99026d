/** 确定 n · 存疑 n · 没读到 n: each goes to the next such field. */

import { factOf, type Report, textOf } from '../../report/index.ts';
import { Icon } from '../parts/Icon.tsx';
import { reviewSentence } from '../sentences/review.ts';
import { useReviewed } from './useReview.ts';

export function ReviewCounts({ onGo }: { readonly onGo: () => void }) {
  const { counts, changes, canUndo, canRedo, now, tools } = useReviewed();
  // A source full of blanks was read, and is nothing to be at ease about.
  const isClear = counts.doubtful + counts.missing + counts.blank === 0;
  const go = (standing: 'certain' | 'doubtful' | 'missing') => {
    onGo();
    tools.goToNext(standing);
  };
  return (
    <div className={`review-counts ${isClear ? 'review-clear' : ''}`}>
      <p role="status">
        <Icon name={isClear ? 'done' : 'doubt'} /> {reviewSentence(counts, changes, absentFrom(now.report))}
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

/** What a report usually has and this one has not; without it a report is whole all the same. */
const absentFrom = (report: Report): readonly string[] => [
  ...(contactFacts.every(fact => factOf(report, fact).trim() === '') ? ['联系方式'] : []),
  ...(textOf(report, 'preamble').trim() === '' ? ['引言'] : []),
];

const contactFacts = ['address', 'postcode', 'phone', 'email'] as const;

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
