/** Finds the names that a file uses without declaring them: what it expects of its surroundings. */

import { childrenOf, isNode, type Node, nameOf, propertyOf, type Source } from './source.ts';

export interface Use {
  readonly name: string;
  readonly node: Node;
}

/**
 * Every free name of a file, types left aside; `globalThis.x`, `self.x` and `window.x` count as a use of `x`
 * too. A name declared in a block is taken as declared in the whole function around it.
 */
export function freeNames(source: Source): readonly Use[] {
  const uses: Use[] = [];
  visit(source.program, [declaredIn(source.program)], uses);
  return uses;
}

const worlds = new Set(['globalThis', 'self', 'window']);
const typeWrappers = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSTypeAssertion',
  'TSInstantiationExpression',
]);

function visit(node: Node, scopes: readonly ReadonlySet<string>[], uses: Use[]): void {
  if (typeWrappers.has(node.type)) {
    if (isNode(node.expression)) visit(node.expression, scopes, uses);
    return;
  }
  if (node.type.startsWith('TS') && node.type !== 'TSParameterProperty') return;
  if (node.type === 'Identifier' || node.type === 'JSXIdentifier') {
    const name = nameOf(node);
    if (!scopes.some(scope => scope.has(name))) uses.push({ name, node });
    return;
  }
  if (node.type === 'MemberExpression' && isNode(node.object) && worlds.has(nameOf(node.object))) {
    uses.push({ name: propertyOf(node), node });
  }
  const inner = isFunction(node) || isClass(node) ? [...scopes, declaredIn(node)] : scopes;
  for (const [key, child] of childrenOf(node)) {
    if (!isMereName(node, key)) visit(child, inner, uses);
  }
}

/** Whether what stands under this key only names a property, a label or something of another module. */
function isMereName(node: Node, key: string): boolean {
  switch (node.type) {
    case 'MemberExpression':
      return key === 'property' && node.computed !== true;
    case 'Property':
      return key === 'key' && node.computed !== true;
    case 'MethodDefinition':
    case 'PropertyDefinition':
    case 'AccessorProperty':
      return key === 'key' && node.computed !== true;
    case 'JSXAttribute':
      return key === 'name';
    case 'JSXOpeningElement':
    case 'JSXClosingElement':
      return key === 'name' && isNode(node.name) && /^[a-z]/.test(nameOf(node.name));
    case 'JSXMemberExpression':
      return key === 'property';
    case 'LabeledStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
      return key === 'label';
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'MetaProperty':
      return true;
    case 'ExportNamedDeclaration':
      return key === 'specifiers' && isNode(node.source);
    case 'ExportSpecifier':
      return key === 'exported';
    default:
      return false;
  }
}

function isFunction(node: Node): boolean {
  return /^(ArrowFunctionExpression|FunctionExpression|FunctionDeclaration)$/.test(node.type);
}

function isClass(node: Node): boolean {
  return node.type === 'ClassDeclaration' || node.type === 'ClassExpression';
}

/** The names declared by a function, a class or a program, functions within it left aside. */
function declaredIn(scope: Node): ReadonlySet<string> {
  const names = new Set<string>();
  if (scope.type !== 'Program') names.add(nameOf(scope.id));
  const params = Array.isArray(scope.params) ? scope.params.filter(isNode) : [];
  for (const param of params) addPattern(param, names);
  const search = (node: Node): void => {
    if (isFunction(node) || isClass(node)) {
      if (node.type.endsWith('Declaration')) names.add(nameOf(node.id));
      return;
    }
    if (node.type === 'VariableDeclarator' && isNode(node.id)) addPattern(node.id, names);
    if (node.type === 'CatchClause' && isNode(node.param)) addPattern(node.param, names);
    if (/^Import(Default|Namespace)?Specifier$/.test(node.type)) names.add(nameOf(node.local));
    if (node.type === 'TSEnumDeclaration') names.add(nameOf(node.id));
    for (const [, child] of childrenOf(node)) search(child);
  };
  for (const [key, child] of childrenOf(scope)) if (key === 'body') search(child);
  return names;
}

/** Adds the names that a pattern binds: `{ a, b: [c = 1], ...d }`. */
function addPattern(pattern: Node, names: Set<string>): void {
  switch (pattern.type) {
    case 'Identifier':
      names.add(nameOf(pattern));
      return;
    case 'Property':
      if (isNode(pattern.value)) addPattern(pattern.value, names);
      return;
    case 'AssignmentPattern':
      if (isNode(pattern.left)) addPattern(pattern.left, names);
      return;
    case 'TSParameterProperty':
      if (isNode(pattern.parameter)) addPattern(pattern.parameter, names);
      return;
    default:
      for (const [key, child] of childrenOf(pattern)) {
        if (['properties', 'elements', 'argument'].includes(key)) addPattern(child, names);
      }
  }
}
