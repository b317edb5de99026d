/** Words of the clerk's that the screens use too, and hand in. */

import type { Finding, NotAssessable, Place, RuleId } from '../check/index.ts';
import type { Row, Table, TextId } from '../form/index.ts';
import type { Report, ReviewStage } from '../report/index.ts';

export interface Words {
  /** What is right where the rule finds nothing. */
  readonly nameOfCheck: (rule: RuleId) => string;
  readonly whyNotChecked: (why: NotAssessable) => string;
  readonly sentenceOf: (
    finding: Finding,
    report: Report,
  ) => { readonly title: string; readonly detail: string };
  readonly nameOfPlace: (place: Place, report: Report) => string;
  readonly nameOfText: (text: TextId, report: Report) => string;
  readonly nameOfStage: (stage: ReviewStage) => string;
  readonly nameOfRow: (table: Table, row: Row) => string;
}
