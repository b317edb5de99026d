export { cachesOf, isMessage, type PageMessage, pageVersionId, type WorkerAnswer } from './agreed.ts';
