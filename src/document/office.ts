/** Packages of Office: an archive of XML parts that point at each other by relations. */

import { atOnce, type Steps } from '../work/index.ts';
import type { ReadProblem } from './reading.ts';
import { attribute, childrenOf, countingTags, parsingXml } from './xml.ts';
import { openZip, type Zip } from './zip.ts';

export interface Relation {
  readonly id: string;
  /** The last word of its type: `officeDocument`, `styles`, `worksheet`, … */
  readonly type: string;
  /** The name of the part it points at, from the root of the package; `null` where it points outside. */
  readonly target: string | null;
}

export interface OfficePackage {
  readonly zip: Zip;
  /** The part that holds the document or the workbook. */
  readonly main: string;
  /** None where the part has none. */
  readonly relations: (part: string) => readonly Relation[] | ReadProblem;
  /** The root of an XML part; `null` where there is no such part. */
  readonly xml: (part: string) => Element | ReadProblem | null;
  /** The same in steps. */
  readonly parsing: (part: string) => Steps<Element | ReadProblem | null>;
  /** Whether this much may still be parsed; what is asked for is counted as parsed. */
  readonly allows: (bytes: Uint8Array) => boolean;
}

/** 24 MB in one part: a browser's tree of it takes ten times as much. */
const mostXml = 24 * 1024 * 1024;

/**
 * Opens a package whose main part is called `usual` where its relations do not say, and of whose parts `mostTags`
 * together are parsed: the tree of more would fill the memory of an office computer. Never throws.
 */
export function openPackage(
  bytes: Uint8Array,
  parser: DOMParser,
  usual: string,
  mostTags: number,
): OfficePackage | ReadProblem {
  const zip = openZip(bytes);
  if (typeof zip === 'string') return zip;
  const { unpacking } = zip;
  let tags = mostTags;
  function* counting(content: Uint8Array): Steps<boolean> {
    if (content.length > mostXml) return false;
    tags -= yield* countingTags(content, Math.max(0, tags));
    return tags >= 0;
  }
  function* parsing(name: string): Steps<Element | ReadProblem | null> {
    const part = yield* unpacking(name);
    if (part === null) return null;
    if (part.kind === 'problem') return part.problem;
    if (!(yield* counting(part.bytes))) return 'tooMuch';
    const root = (yield* parsingXml(part.bytes, parser)) ?? 'damaged';
    yield;
    return root;
  }
  const xml = (name: string) => atOnce(parsing(name));
  const relations = (part: string): readonly Relation[] | ReadProblem => {
    const slash = part.lastIndexOf('/');
    const root = xml(`${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`);
    if (root === null) return [];
    if (typeof root === 'string') return root;
    return childrenOf(root).map(relation => ({
      id: attribute(relation, 'Id') ?? '',
      type: (attribute(relation, 'Type') ?? '').replace(/^.*\//, ''),
      target:
        attribute(relation, 'TargetMode') === 'External'
          ? null
          : resolve(part.slice(0, slash + 1), attribute(relation, 'Target') ?? ''),
    }));
  };
  const outer = relations('');
  if (typeof outer === 'string') return outer;
  const main = outer.find(({ type }) => type === 'officeDocument')?.target ?? usual;
  return {
    zip,
    main: zip.names.includes(main.replace(/^\/+/, '').toLowerCase()) ? main : usual,
    relations,
    xml,
    parsing,
    allows: content => atOnce(counting(content)),
  };
}

/** `../a.xml`, `a.xml` or `/word/a.xml` from a folder. */
function resolve(folder: string, target: string): string {
  const path = target.replace(/\\/g, '/');
  const steps: string[] = [];
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
