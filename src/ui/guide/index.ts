/** What helps the clerk along; loaded by load.tsx when the editor opens, so that the first screen does not wait. */

export { NoneQuestion, ProactiveQuestions } from './NoneQuestion.tsx';
