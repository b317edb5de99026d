/** The licences of everything that others wrote and that ends up in the page, as their licences ask for. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

export interface Licence {
  readonly name: string;
  readonly version: string;
  /** As SPDX calls it. */
  readonly kind: string;
  /** The texts that come with the package, in its own folders first. */
  readonly text: string;
}

/** Hears of every module of the program and of its workers. */
export interface Licences {
  /** For the build of the page, and for that of its workers. */
  readonly listen: () => Plugin;
  /** By name; of all that was heard of so far. */
  readonly all: () => readonly Licence[];
}

export function gatherLicences(): Licences {
  const folders = new Map<string, Set<string>>();
  return {
    listen: () => ({
      name: 'gather-licences',
      apply: 'build',
      generateBundle: {
        // Before the scripts are put into the page, and are no files of their own any more.
        order: 'pre',
        handler(_options, bundle) {
          for (const file of Object.values(bundle)) {
            if (file.type !== 'chunk') continue;
            for (const id of file.moduleIds) note(folders, id);
          }
        },
      },
    }),
    all: () => Array.from(folders, ([folder, within]) => licenceOf(folder, within)).sort(byName),
  };
}

/** Notes the package that a module is of, and in which of its folders it lies. */
function note(folders: Map<string, Set<string>>, id: string): void {
  const [, folder, path] =
    /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\/([^?]*)/.exec(id.replace(/\\/g, '/')) ?? [];
  if (folder === undefined || path === undefined) return;
  const within = folders.get(folder) ?? new Set<string>();
  folders.set(folder, within.add(dirname(path)));
}

function licenceOf(folder: string, within: ReadonlySet<string>): Licence {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = [...within, '.'].flatMap(path => textsIn(join(folder, path)));
  return {
    name: String(name),
    version: String(version),
    kind: String(license),
    text: [...new Set(texts)].join('\n\n'),
  };
}

const textsIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter(name => /^(?:licen[cs]e|notice)(?:\.(?:md|txt))?$/i.test(name))
        .sort()
        .map(name => readFileSync(join(folder, name), 'utf8').replace(/\r\n?/g, '\n').trim())
    : [];

/** The list, and then the texts one after the other. */
export const writeLicences = (licences: readonly Licence[]): string =>
  [
    '本工具用到的开源软件和它们的许可',
    licences.map(({ name, version, kind }) => `${name} ${version}（${kind}）`).join('\n'),
    ...licences.map(({ name, version, text }) => `==== ${name} ${version}\n\n${text}`),
  ].join('\n\n');

const byName = (one: Licence, other: Licence): number => (one.name < other.name ? -1 : 1);
