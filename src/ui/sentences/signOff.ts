/** What is said about the three reviews, and before a report with errors goes out. */

import type { ReviewStage } from '../../report/index.ts';
import { notLoadedSentence } from './intake.ts';

const stages: Readonly<Record<ReviewStage, string>> = { first: '初审', second: '复审', final: '终审' };

/** The name of a stage: 初审. */
export const nameOfStage = (stage: ReviewStage): string => stages[stage];

/** What reviewers usually write. */
export const usualOpinions: readonly string[] = ['同意', '修改后同意'];

/** 2026年1月12日 */
export const writeDate = (date: Date): string =>
  `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日`;

export const signOffSentence =
  '送审包一次打印：带“送审稿”字样的报告、自查表、与上年对比、三审三校签字单；没有填的，签字单上留空手写；都不公开。';

export const errorsGoOutSentence = (count: number): string =>
  `还有 ${count} 处错误没有改，导出的报告会带着它们：`;

/** Why there is no 送审包: its writer could not be loaded, or threw, a defect of ours. */
export const noReviewCopySentence = (why: 'notLoaded' | 'defect'): string =>
  `送审包没有做出来${why === 'notLoaded' ? `。${notLoadedSentence}` : '，这是工具的毛病。已写的内容都在草稿里，草稿文件照样可以下载。'}`;
