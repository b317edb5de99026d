/** The custom properties of a Word file: short texts by their names, kept by whoever saves the file again. */

import { escapeHtml } from '../html/escape.ts';
import { attribute, childrenOf } from '../xml.ts';

const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
const values = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
/** Of every property that a program makes for itself. */
const format = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/** The element of the part `docProps/custom.xml`. */
export const writeProperties = (properties: Readonly<Record<string, string>>): string =>
  `<Properties xmlns="${namespace}" xmlns:vt="${values}">${Object.entries(properties)
    .map(
      ([name, value], index) =>
        `<property fmtid="${format}" pid="${index + 2}" name="${escapeHtml(name)}"><vt:lpwstr>${escapeHtml(value)}</vt:lpwstr></property>`,
    )
    .join('')}</Properties>`;

/** The texts that the part's root holds. */
export const readProperties = (root: Element): Readonly<Record<string, string>> =>
  Object.fromEntries(
    childrenOf(root).flatMap(property => {
      const name = attribute(property, 'name');
      return name === null ? [] : [[name, property.textContent ?? ''] as const];
    }),
  );
