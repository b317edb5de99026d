/** What this computer has of the faces of the page. */

import type { Face } from '../../document/index.ts';
import { pace } from '../../work/index.ts';
import { loadDocuments } from '../documents.ts';
import { lazyPart } from '../lazyPart.ts';

export interface MissingFace {
  readonly face: Face['name'];
  /** What is printed in its place; `null`: whatever the browser takes. */
  readonly instead: string | null;
}

/** The faces that are missing, each with what stands in for it; `has` asks for one font by its name. */
export async function missingFaces(
  faces: readonly Face[],
  has: (font: string) => Promise<boolean>,
): Promise<readonly MissingFace[]> {
  const missing: MissingFace[] = [];
  for (const { name, own, instead } of faces) {
    if ((await firstOf(own, has)) === null)
      missing.push({ face: name, instead: await firstOf(instead, has) });
  }
  return missing;
}

async function firstOf(
  fonts: readonly string[],
  has: (font: string) => Promise<boolean>,
): Promise<string | null> {
  for (const font of fonts) {
    // A browser stands still while it looks for one.
    await pace();
    if (await has(font)) return font;
  }
  return null;
}

/** Whether the browser finds a font of this name on the computer. */
export const isInstalled = (font: string): Promise<boolean> =>
  new FontFace('installed', `local("${font}")`).load().then(
    () => true,
    () => false,
  );

/** The faces of the page that this computer lacks, asked for once: what is told of them moves nothing later on. */
export const { prefetch: prefetchMissingFaces, usePart: useMissingFaces } = lazyPart(async () =>
  missingFaces((await loadDocuments()).faces, isInstalled),
);
