export { isMessage, type PageMessage, pageVersionId, type WorkerAnswer } from './agreed.ts';
