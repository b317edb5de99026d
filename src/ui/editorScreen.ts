/** The editor, loaded beside the first screen: the list of drafts does not wait for it. */

export type EditorScreen = typeof import('./editor/Editor.tsx').Editor;

let loading: Promise<EditorScreen> | null = null;

/**
 * The editor's screen. Rejects when it could not be loaded: the server is gone, or serves a newer build. Most
 * browsers keep a failed import for as long as the page stands, so the way out is to open the page again.
 */
export function loadEditor(): Promise<EditorScreen> {
  loading ??= import('./editor/Editor.tsx').then(({ Editor }) => Editor);
  return loading;
}

/** Loads ahead of time, so that a draft opens at once, also when the server is gone by then. */
export function prefetchEditor(): void {
  const forLater = () => undefined;
  loadEditor().then(forLater, forLater);
}
