/** What `review.tsx` loads. */

export { IntakeReview } from './IntakeReview.tsx';
export { RecognisedPreview } from './RecognisedPreview.tsx';
