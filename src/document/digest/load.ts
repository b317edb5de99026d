/** 图解, loaded when it is first asked for. */

export type DigestMaker = typeof import('./index.ts');

/** Rejects where it could not be fetched. */
export const loadDigest = (): Promise<DigestMaker> => import('./index.ts');
