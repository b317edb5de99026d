/** Long work that leaves the page its turns. */

export { atOnce, inSteps, mapping, pace, type Steps, Stopped } from './pace.ts';
export { summing } from './sum.ts';
