export { type PageMessage, pageVersionId, type WorkerAnswer } from './agreed.ts';
