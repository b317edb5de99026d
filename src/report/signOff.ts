/** 三审三校: who has reviewed the report at which stage, with what opinion. Never published: the office's own. */

/** 初审 · 复审 · 终审, in order. */
export const reviewStages = ['first', 'second', 'final'] as const;
export type ReviewStage = (typeof reviewStages)[number];

/** What is kept of one review; each may be blank and is printed as a line to write on by hand. */
export interface Review {
  readonly name: string;
  readonly opinion: string;
  /** As written: 2026年1月12日. */
  readonly date: string;
}

export type SignOff = Readonly<Partial<Record<ReviewStage, Review>>>;

export const blankReview: Review = { name: '', opinion: '', date: '' };

export const isBlankReview = ({ name, opinion, date }: Review): boolean => !(name || opinion || date);
