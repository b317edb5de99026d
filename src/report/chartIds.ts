/** 图表 that a report may have, in the order in which they stand where the parts of section 一 have their usual order. */

export const chartIds = ['decisions', 'documents', 'received', 'outcomes'] as const;
export type ChartId = (typeof chartIds)[number];
