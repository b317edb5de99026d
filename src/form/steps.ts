/** The steps in which a report is made, in order: 基本信息, the six sections, 校核, 导出. */

import { type SectionId, sectionIds } from './declare.ts';

export const stepIds = ['basic', ...sectionIds, 'check', 'export'] as const;
export type StepId = (typeof stepIds)[number];

/** The steps that hold fields. */
export type ContentStepId = 'basic' | SectionId;
export const contentStepIds = ['basic', ...sectionIds] as const satisfies readonly ContentStepId[];
