/** A made-up or real town whose report a journey writes: what the clerk types, and what must come out. */

import type { RequestRowId } from '../../../src/form/index.ts';

/** 自然人, 商业企业, 科研机构, 社会公益组织, 法律服务机构, 其他. */
export type Applicants = readonly [number, number, number, number, number, number];

export interface Town {
  readonly organ: string;
  readonly year: number;
  /** Table 二: 规章 and 规范性文件 (制发, 废止, 现行有效), 许可, 处罚, 强制, 收费（万元）. */
  readonly proactive: {
    readonly regulations: readonly [number, number, number];
    readonly normativeDocuments: readonly [number, number, number];
    readonly licensing: number;
    readonly penalties: number;
    readonly coercion: number;
    readonly fees: number;
  };
  /** Table 三 as typed, each row with its total added up by hand. */
  readonly requests: Readonly<
    Record<Exclude<RequestRowId, 'outcomeTotal'>, readonly [...Applicants, number]>
  >;
  /** （七）总计 of each column and of all, added up by hand. */
  readonly outcomeTotal: readonly [...Applicants, number];
  /** Table 四: 维持, 纠正, 其他, 尚未审结, and the total by hand. */
  readonly disputes: Readonly<
    Record<'review' | 'direct' | 'afterReview', readonly [number, number, number, number, number]>
  >;
  /** 信息处理费: 件, 元, 元. */
  readonly fee: readonly [number, number, number];
}

/** All figures of the printed tables 二, 三, 四 in printed order: 10 + 175 + 15. */
export function printedFigures(town: Town): {
  readonly [table in 'proactive' | 'requests' | 'disputes']: readonly string[];
} {
  const { proactive, requests, disputes, outcomeTotal } = town;
  const rows = Object.entries(requests).flatMap(([row, figures]) =>
    row === 'carriedOut' ? [outcomeTotal, figures] : [figures],
  );
  return {
    proactive: [
      ...proactive.regulations,
      ...proactive.normativeDocuments,
      proactive.licensing,
      proactive.penalties,
      proactive.coercion,
      proactive.fees,
    ].map(String),
    requests: rows.flat().map(String),
    disputes: [disputes.review, disputes.direct, disputes.afterReview].flat().map(String),
  };
}
