/** Says which of the standard's faces this computer lacks, and what is printed instead. */

import { useEffect, useState } from 'react';
import { loadDocuments } from '../documents.ts';
import { missingFacesAdvice, missingFacesSentence } from '../sentences/printing.ts';
import { isInstalled, type MissingFace, missingFaces } from './installedFaces.ts';

export function MissingFaces() {
  const [missing, setMissing] = useState<readonly MissingFace[]>([]);
  useEffect(() => {
    let wanted = true;
    loadDocuments().then(
      ({ faces }) => missingFaces(faces, isInstalled).then(found => wanted && setMissing(found)),
      // The paper itself says that it could not be loaded.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, []);
  if (missing.length === 0) return null;
  return (
    <p className="missing-faces">
      <strong>{missingFacesSentence(missing)}</strong>
      {missingFacesAdvice}
    </p>
  );
}
