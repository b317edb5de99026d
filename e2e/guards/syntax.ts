/** Finds script syntax that Chromium 78 cannot read. */

import { isNode, type Node, nameOf, placeOf, type Source, walk } from './source.ts';

/** Each piece of syntax newer than Chromium 78 (in brackets: the version that brought it), with its place. */
export function newerSyntax(source: Source): readonly string[] {
  const found: string[] = [];
  walk(source.program, (node, above) => {
    const name = syntaxOf(node, above);
    if (name !== undefined) found.push(`${placeOf(source, node)}: ${name}`);
  });
  return found;
}

function syntaxOf(node: Node, above: readonly Node[]): string | undefined {
  switch (node.type) {
    case 'ChainExpression':
      return '?. [80]';
    case 'LogicalExpression':
      return node.operator === '??' ? '?? [80]' : undefined;
    case 'AssignmentExpression':
      return /^(\?\?|\|\||&&)=$/.test(String(node.operator)) ? `${node.operator} [85]` : undefined;
    case 'StaticBlock':
      return 'a static block [94]';
    case 'MethodDefinition':
      return isPrivate(node.key) ? `the private method #${nameOf(node.key)} [84]` : undefined;
    case 'BinaryExpression':
      return isPrivate(node.left) ? `#${nameOf(node.left)} in [91]` : undefined;
    case 'AwaitExpression':
      return above.some(isFunction) ? undefined : 'await outside a function [89]';
    case 'ForOfStatement':
      return node.await === true && !above.some(isFunction) ? 'for await outside a function [89]' : undefined;
    case 'VariableDeclaration':
      return String(node.kind).includes('using') ? `${node.kind} [134]` : undefined;
    case 'Decorator':
      return 'a decorator';
    case 'Literal':
      return regexSyntaxOf(node);
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
      return Array.isArray(node.attributes) && node.attributes.length > 0
        ? 'import attributes [123]'
        : undefined;
    case 'ImportSpecifier':
    case 'ExportSpecifier':
      return [node.imported, node.exported].some(isString) ? 'a quoted name of a module [88]' : undefined;
    default:
      return undefined;
  }
}

function regexSyntaxOf(node: Node): string | undefined {
  const { regex } = node;
  if (typeof regex !== 'object' || regex === null || !('flags' in regex) || !('pattern' in regex))
    return undefined;
  const flags = /[dv]/.exec(String(regex.flags))?.[0];
  if (flags !== undefined) return `the flag ${flags} of a regular expression [${flags === 'd' ? 90 : 112}]`;
  return /\(\?[ims]*-?[ims]+:/.test(String(regex.pattern))
    ? 'flags inside a regular expression [125]'
    : undefined;
}

function isPrivate(node: unknown): boolean {
  return isNode(node) && node.type === 'PrivateIdentifier';
}

function isString(node: unknown): boolean {
  return isNode(node) && node.type === 'Literal';
}

function isFunction(node: Node): boolean {
  return /Function/.test(node.type);
}
