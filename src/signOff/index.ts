/** What goes round the office before the report goes out. */

export type { Words } from './words.ts';
export { writeReviewCopy } from './write.ts';
