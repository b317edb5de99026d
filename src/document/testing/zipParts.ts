/** For tests: what is in the packages that we write. */

import { openZip } from '../zip.ts';

/** The text of every part by its name; throws where the bytes are no package that we would open. */
export function zipParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const zip = openZip(bytes);
  if (typeof zip === 'string') throw new Error(zip);
  return new Map(
    zip.names.map(name => {
      const part = zip.part(name);
      if (part?.kind !== 'part') throw new Error(name);
      return [name, new TextDecoder().decode(part.bytes)];
    }),
  );
}
