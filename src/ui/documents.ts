/** Reading and writing documents, loaded when first needed: the first screen does not wait for it. */

export type Documents = typeof import('../document/index.ts');

let loading: Promise<Documents> | null = null;

/**
 * The document folder. Rejects when it could not be loaded: the server is gone, or serves a newer build. Most
 * browsers keep a failed import for as long as the page stands, so the way out is to open the page again.
 */
export function loadDocuments(): Promise<Documents> {
  loading ??= import('../document/index.ts');
  return loading;
}

/** Loads ahead of time, so that import and export work also when the server is gone by then. */
export function prefetchDocuments(): void {
  const forLater = () => undefined;
  loadDocuments().then(forLater, forLater);
}
