/** The screens that show what was read: loaded together with what reads it, and not before. */

import { lazy } from 'react';

export type ReviewScreens = typeof import('./reviewScreens.ts');

let loading: Promise<ReviewScreens> | null = null;

/** Rejects when it could not be loaded, as `loadDocuments` does. */
export function loadReview(): Promise<ReviewScreens> {
  loading ??= import('./reviewScreens.ts');
  return loading;
}

/** To be shown only for an intake: by then they are loaded. */
export const IntakeReview = lazy(() => loadReview().then(screens => ({ default: screens.IntakeReview })));
export const RecognisedPreview = lazy(() =>
  loadReview().then(screens => ({ default: screens.RecognisedPreview })),
);
