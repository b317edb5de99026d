/**
 * What is known of weaknesses in the packages that go out with the page, as the advisories of npm and GitHub tell it
 * (looked up in November 2026). `npm audit` says what has come since; it needs a registry that answers it.
 */

export interface Advisory {
  readonly name: string;
  readonly id: string;
  /** What a hostile input could do. */
  readonly harm: string;
  /** From this version on it is mended. */
  readonly mendedIn: string;
  /** Where an older version is used all the same: words of the code that the weakness lives in, which is not used. */
  readonly livesIn?: readonly string[];
}

export const advisories: readonly Advisory[] = [
  {
    name: 'dexie',
    id: 'GHSA-3xgx-r9j4-qw9w',
    harm: 'a key path pollutes Object.prototype',
    mendedIn: '4.0.0',
  },
  {
    name: 'diff',
    id: 'GHSA-73rr-hh4g-fpgx',
    harm: 'a patch is parsed for ever',
    mendedIn: '8.0.3',
  },
  {
    name: 'fflate',
    id: 'GHSA-px8p-9vwx-vf98',
    harm: 'a ZIP64 archive is unpacked for ever',
    mendedIn: '0.8.3',
  },
  {
    name: 'pdfjs-dist',
    id: 'GHSA-wgrm-67xf-hhpq',
    harm: 'a font in a PDF runs a script',
    mendedIn: '4.2.67',
  },
  {
    name: 'pdfjs-dist',
    id: 'CVE-2026-16633',
    harm: 'the scripts of a PDF get out of the sandbox that its viewer runs them in',
    mendedIn: '6.2.108',
    // Newer versions ask for browsers newer than ours. Nothing here runs the scripts of a PDF, in a sandbox or without.
    livesIn: ['QuickJSSandbox', 'createSandbox'],
  },
  {
    name: 'zod',
    id: 'GHSA-m95q-7qp3-xv42',
    harm: 'an address of e-mail is checked for ever',
    mendedIn: '3.22.3',
  },
];
