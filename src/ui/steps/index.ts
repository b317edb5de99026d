/** The screens of the wizard, by step. */

import type { StepId } from '../../form/index.ts';
import { BasicStep } from './BasicStep.tsx';
import { CheckStep } from './CheckStep.tsx';
import { ExportStep } from './ExportStep.tsx';
import { OverviewStep } from './OverviewStep.tsx';
import { DisputesStep, ProactiveStep, RequestsStep } from './TableSteps.tsx';
import { OthersStep, ProblemsStep } from './TextSteps.tsx';

export const stepScreens: Readonly<Record<StepId, () => React.JSX.Element>> = {
  basic: BasicStep,
  overview: OverviewStep,
  proactive: ProactiveStep,
  requests: RequestsStep,
  disputes: DisputesStep,
  problems: ProblemsStep,
  others: OthersStep,
  check: CheckStep,
  export: ExportStep,
};
