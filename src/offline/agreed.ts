/** What the page and its service worker have agreed on. */

/** The id of the element of the built page that says which version it is. */
export const pageVersionId = 'page-version';

/** How the names begin of the caches of a scope; several copies of the app may live at one address. */
export const cachesOf = (scope: string): string => `zwgk-annual-report ${scope} `;

/** What the page says to a worker. */
export type PageMessage =
  /** Which version it keeps: answered by a {@link WorkerAnswer} through the port that comes along. */
  | { readonly kind: 'version' }
  /** Take over from the worker before, now. */
  | { readonly kind: 'takeOver' };

export interface WorkerAnswer {
  readonly version: string;
}

/** Whether something that came as a message is one of ours. */
export function isMessage(data: unknown): data is PageMessage {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return false;
  return data.kind === 'version' || data.kind === 'takeOver';
}
