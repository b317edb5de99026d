/**
 * pdf.js hands every font to the browser or else computes the outlines of its signs, which takes more than half of
 * the time of reading. Nothing is drawn here: these take the fonts and do nothing with them.
 */

class IdleFontFace {
  readonly family: string;
  readonly loaded = Promise.resolve(this);

  constructor(family: string) {
    this.family = family;
  }
}

/** Stands for the document whose fonts pdf.js would add to. */
export const idleDocument = {
  fonts: { add: () => undefined, delete: () => false },
} as unknown as HTMLDocument;

/** For a worker, or a test: no page has its own `FontFace` taken from it. */
export function letFontsIdle(): void {
  Object.assign(globalThis, { FontFace: IdleFontFace });
}
