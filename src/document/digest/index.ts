/** 图解: what it tells of a report, and its picture. */

export { digestOf } from './content.ts';
export { digestWords, writeDigest } from './write.ts';
