/**
 * 青山县柳河镇, made up: a town with many applications. Every total here was added up by hand:
 *
 * 自然人   一 128 + 二 3 = 131 = （七）129 + 四 2
 * 商业企业 一 36 + 二 1 = 37 = （七）34 + 四 3
 * 科研机构 一 2 = 2 = （七）2
 * 社会公益组织 一 5 = 5 = （七）5
 * 法律服务机构 一 17 + 二 1 = 18 = （七）16 + 四 2
 * 其他     一 4 = 4 = （七）4
 * 总计     一 192 + 二 5 = 197 = （七）190 + 四 7
 */

import type { Town } from './town.ts';

export const liuhe: Town = {
  organ: '青山县柳河镇人民政府',
  year: 2025,
  proactive: {
    regulations: [0, 0, 0],
    normativeDocuments: [2, 1, 9],
    licensing: 356,
    penalties: 41,
    coercion: 3,
    fees: 12.5,
  },
  requests: {
    received: [128, 36, 2, 5, 17, 4, 192],
    carriedIn: [3, 1, 0, 0, 1, 0, 5],
    granted: [45, 12, 1, 2, 6, 1, 67],
    partlyGranted: [18, 5, 0, 1, 2, 0, 26],
    stateSecret: [0, 0, 0, 0, 0, 0, 0],
    lawForbids: [1, 0, 0, 0, 0, 0, 1],
    stability: [0, 0, 0, 0, 0, 0, 0],
    thirdParty: [6, 2, 0, 0, 1, 0, 9],
    internalAffairs: [2, 1, 0, 0, 0, 0, 3],
    processInfo: [4, 1, 0, 0, 1, 0, 6],
    enforcementFile: [3, 2, 0, 0, 1, 1, 7],
    adminQuery: [5, 3, 0, 0, 0, 0, 8],
    notHeld: [20, 4, 1, 1, 3, 1, 30],
    needsMaking: [2, 1, 0, 0, 0, 0, 3],
    stillUnclear: [1, 0, 0, 0, 0, 0, 1],
    petition: [8, 0, 0, 0, 0, 0, 8],
    repeated: [4, 1, 0, 0, 1, 0, 6],
    publication: [1, 0, 0, 0, 0, 0, 1],
    massRepeated: [2, 0, 0, 0, 0, 0, 2],
    reissue: [1, 0, 0, 0, 0, 0, 1],
    notCorrected: [3, 1, 0, 0, 0, 1, 5],
    feeUnpaid: [1, 0, 0, 0, 0, 0, 1],
    otherOutcome: [2, 1, 0, 1, 1, 0, 5],
    carriedOut: [2, 3, 0, 0, 2, 0, 7],
  },
  outcomeTotal: [129, 34, 2, 5, 16, 4, 190],
  disputes: { review: [3, 1, 0, 1, 5], direct: [1, 0, 1, 0, 2], afterReview: [0, 0, 0, 1, 1] },
  fee: [1, 120, 0],
};
