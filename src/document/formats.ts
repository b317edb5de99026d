/** The readers of binary formats, each loaded when a file of its format is first opened. */

import { inSteps } from '../work/index.ts';
import type { BinaryKind } from './kinds.ts';
import { type PaperReader, ReaderNotLoaded, type ReadProblem } from './reading.ts';

/** The binary formats that are read. */
export type ReadableKind = 'pdf' | 'docx' | 'xlsx';

const readers: Readonly<Record<ReadableKind, () => Promise<PaperReader>>> = {
  pdf: () =>
    // Tests have no workers; in the built page the second import is not there.
    import.meta.env.SSR
      ? import('./pdf/file.ts').then(
          file => (bytes, _parser, waiting) => file.readFile(bytes.slice(), waiting),
        )
      : import('./pdf/read.ts').then(read => read.readPdf),
  docx: async () => (await import('./docx/read.ts')).readDocx,
  xlsx: async () => (await import('./xlsx/read.ts')).readXlsx,
};

export const isReadable = (format: BinaryKind): format is ReadableKind => format in readers;

/** The reader of a format. Rejects with {@link ReaderNotLoaded} where it could not be fetched. */
export const readerOf = (format: ReadableKind): Promise<PaperReader> => loaded(readers[format]());

/**
 * Why an archive cannot be unpacked whole within bounds; `null` where it can. Rejects with {@link ReaderNotLoaded}
 * as {@link readerOf} does.
 */
export const archiveProblem = async (bytes: Uint8Array): Promise<ReadProblem | null> =>
  inSteps((await loaded(import('./zip.ts'))).zipProblem(bytes));

async function loaded<T>(part: Promise<T>): Promise<T> {
  try {
    return await part;
  } catch (error) {
    throw new ReaderNotLoaded(error instanceof Error ? error.message : String(error));
  }
}
