/** Reading and writing documents, loaded when first needed: the first screen does not wait for it. */

export type Documents = typeof import('../document/index.ts');

let loading: Promise<Documents> | null = null;

/** The document folder; rejects when it could not be loaded (the server is gone), and then tries anew next time. */
export function loadDocuments(): Promise<Documents> {
  loading ??= import('../document/index.ts').catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

/** Loads ahead of time, so that import and export work also when the server is gone by then. */
export function prefetchDocuments(): void {
  const forLater = () => undefined;
  loadDocuments().then(forLater, forLater);
}
