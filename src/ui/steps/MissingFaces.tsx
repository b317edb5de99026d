/** Says which of the standard's faces this computer lacks, and what is printed instead. */

import { missingFacesAdvice, missingFacesSentence } from '../sentences/printing.ts';
import { useMissingFaces } from './installedFaces.ts';

export function MissingFaces() {
  const missing = useMissingFaces();
  // The paper itself says that it could not be loaded.
  if (missing.kind !== 'ready' || missing.part.length === 0) return null;
  return (
    <p className="missing-faces">
      <strong>{missingFacesSentence(missing.part)}</strong>
      {missingFacesAdvice}
    </p>
  );
}
