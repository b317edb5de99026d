/** The screens that show what was read: loaded together with what reads it, and not before. */

import { lazy } from 'react';
import { lazyPart } from '../lazyPart.ts';

export const { load: loadReview } = lazyPart(() => import('./reviewScreens.ts'));

/** To be shown only for an intake: by then they are loaded. */
export const IntakeReview = lazy(() => loadReview().then(screens => ({ default: screens.IntakeReview })));
export const ReviewPage = lazy(() => loadReview().then(screens => ({ default: screens.ReviewPage })));
export const OwnFilePreview = lazy(() => loadReview().then(screens => ({ default: screens.OwnFilePreview })));
