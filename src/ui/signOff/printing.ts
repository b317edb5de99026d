/** Making the 送审包: there is one, or it is told why not. */

export type Made =
  | { readonly kind: 'made'; readonly html: string }
  /** Its writer could not be loaded, or threw, a defect of ours. */
  | { readonly kind: 'notLoaded' | 'defect' };

/** What `write` makes with the writer that `load` brings; never rejects. */
export const makeCopy = <W>(load: () => Promise<W>, write: (writer: W) => Promise<string>): Promise<Made> =>
  load().then(
    async (writer): Promise<Made> => {
      try {
        return { kind: 'made', html: await write(writer) };
      } catch {
        return { kind: 'defect' };
      }
    },
    (): Made => ({ kind: 'notLoaded' }),
  );
