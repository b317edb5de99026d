/** What this computer has of the faces of the page. */

import type { Face } from '../../document/index.ts';

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
  const found = await Promise.all(
    faces.map(
      async ({ name, own, instead }): Promise<MissingFace | null> =>
        (await firstOf(own, has)) !== null ? null : { face: name, instead: await firstOf(instead, has) },
    ),
  );
  return found.flatMap(face => face ?? []);
}

async function firstOf(
  fonts: readonly string[],
  has: (font: string) => Promise<boolean>,
): Promise<string | null> {
  const there = await Promise.all(fonts.map(has));
  return fonts.find((_, index) => there[index]) ?? null;
}

/** Whether the browser finds a font of this name on the computer. */
export const isInstalled = (font: string): Promise<boolean> =>
  new FontFace('installed', `local("${font}")`).load().then(
    () => true,
    () => false,
  );
