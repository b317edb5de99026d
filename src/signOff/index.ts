/** What goes round the office before the report goes out. */

export { type CheckResult, type CheckRow, checkRows, resultOf } from './checkSheet.ts';
export type { Words } from './words.ts';
export { writeReviewCopy } from './write.ts';
