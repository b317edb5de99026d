/** 伊川县半坡镇, a real township: nothing applied for, nothing disputed. */

import { form2021 } from '../../../src/form/index.ts';
import type { Town } from './town.ts';

const zeros = [0, 0, 0, 0, 0, 0, 0] as const;
const requests = form2021.tables.find(table => table.id === 'requests');

export const banpo: Town = {
  organ: '伊川县半坡镇人民政府',
  year: 2025,
  proactive: {
    regulations: [0, 0, 0],
    normativeDocuments: [0, 0, 0],
    licensing: 0,
    penalties: 0,
    coercion: 0,
    fees: 0,
  },
  requests: Object.fromEntries(
    (requests?.rows ?? []).filter(row => row.id !== 'outcomeTotal').map(row => [row.id, zeros]),
  ) as unknown as Town['requests'],
  outcomeTotal: zeros,
  disputes: { review: [0, 0, 0, 0, 0], direct: [0, 0, 0, 0, 0], afterReview: [0, 0, 0, 0, 0] },
  fee: [0, 0, 0],
};
