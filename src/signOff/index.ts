/** What goes round the office before the report goes out. */

export { composeReviewCopy, composingReviewCopy, type ReviewCopy } from './reviewCopy.ts';
export type { Words } from './words.ts';
