/** The editor, loaded beside the first screen: the list of drafts does not wait for it. */

import { lazyPart } from './lazyPart.ts';

export type EditorScreen = typeof import('./editor/Editor.tsx').Editor;

/** The editor's screen; fetched ahead, a draft opens at once. */
export const { load: loadEditor, prefetch: prefetchEditor } = lazyPart(() =>
  import('./editor/Editor.tsx').then(({ Editor }) => Editor),
);
