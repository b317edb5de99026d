/** What `review.tsx` loads. */

export { IntakeReview } from './IntakeReview.tsx';
export { OwnFilePreview } from './OwnFilePreview.tsx';
export { ReviewPage } from './ReviewPage.tsx';
