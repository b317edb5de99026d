/** Words that only one of the three printed tables has. */

import type { PrintedTableId } from './recognition.ts';

export const tableAnchors: Readonly<Record<PrintedTableId, RegExp>> = {
  proactive: /第二十条第|制发件数|废止件数|有效件数|新制作|新公开数量|处理决定数量|收费金额|上一年项目/,
  requests: /勾稽关系|申请人情况|^自然人$|本年新收政府信息|上年结转政府信息|科研机构|社会公益组织/,
  disputes: /^行政复议$|^行政诉讼$|结果维持|结果纠正|尚未审结|未经复议直接起诉|^复议后起诉$/,
};
