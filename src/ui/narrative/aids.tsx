/** What helps with writing and is no part of the first load: last year's text, forms of words, figures. */

export { FigureMenu } from './FigureMenu.tsx';
export { LastYearPane } from './LastYearPane.tsx';
export { addPair } from './pairs.ts';
export { pairWords, skeletonOf } from './skeletons.ts';
