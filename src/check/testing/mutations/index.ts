import type { Mutation } from '../mutation.ts';
import { figureMutations } from './figures.ts';
import { languageMutations } from './language.ts';
import { statementMutations } from './statements.ts';

/** Every kind of mistake that is tried. */
export const mutations: readonly Mutation[] = [
  ...figureMutations,
  ...statementMutations,
  ...languageMutations,
];
