/** Finds style rules that Chromium 78 does not know, in style sheets and in text that holds one. */

export interface StyleRule {
  /** The selector, or the at-rule with its condition. */
  readonly prelude: string;
  readonly declarations: readonly { readonly property: string; readonly value: string }[];
  readonly rules: readonly StyleRule[];
  /** Line of the opening brace, from 1. */
  readonly line: number;
}

export interface NewerStyle {
  /** As the allow list names it: `gap in flex`, `:focus-visible`, `min()`. */
  readonly what: string;
  readonly line: number;
}

/** Reads a style sheet as nested rules. Comments and the contents of strings are blanked out first. */
export function parseStyles(css: string): readonly StyleRule[] {
  const text = css
    .replace(/\/\*[\s\S]*?\*\//g, found => found.replace(/[^\n]/g, ' '))
    .replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, found => `"${' '.repeat(found.length - 2)}"`)
    .replace(/url\([^)]*\)/g, found => `url(${' '.repeat(found.length - 5)})`);
  let position = 0;
  const block = (): Omit<StyleRule, 'prelude' | 'line'> => {
    const declarations: { property: string; value: string }[] = [];
    const rules: StyleRule[] = [];
    let start = position;
    for (; position < text.length; position += 1) {
      const letter = text[position];
      if (letter !== ';' && letter !== '{' && letter !== '}') continue;
      const piece = text.slice(start, position).trim();
      if (letter === '{') {
        const line = text.slice(0, position).split('\n').length;
        position += 1;
        rules.push({ prelude: piece, line, ...block() });
      } else {
        const colon = piece.indexOf(':');
        if (colon > 0 && !piece.startsWith('@')) {
          declarations.push({ property: piece.slice(0, colon).trim(), value: piece.slice(colon + 1).trim() });
        }
        if (letter === '}') return { declarations, rules };
      }
      start = position + 1;
    }
    return { declarations, rules };
  };
  return block().rules;
}

/** Everything in a style sheet that is newer than Chromium 78, unless a condition (`@supports`) guards it. */
export function newerStyles(css: string): readonly NewerStyle[] {
  const rules = parseStyles(css);
  const grids = new Set<string>();
  const collect = (rule: StyleRule): void => {
    if (rule.declarations.some(isGridOrColumns))
      for (const selector of selectorsOf(rule)) grids.add(selector);
    rule.rules.forEach(collect);
  };
  rules.forEach(collect);
  const found: NewerStyle[] = [];
  const judge = (rule: StyleRule, insideRule: boolean): void => {
    if (/^@supports\b/.test(rule.prelude)) return;
    const isAtRule = rule.prelude.startsWith('@');
    if (insideRule) found.push({ what: 'nesting', line: rule.line });
    for (const what of preludeProblems(rule.prelude)) found.push({ what, line: rule.line });
    for (const { property, value } of rule.declarations) {
      const isGap =
        /^(gap|row-gap)$/.test(property) && !selectorsOf(rule).every(selector => grids.has(selector));
      if (isGap) found.push({ what: `${property} outside a grid`, line: rule.line });
      for (const what of declarationProblems(property, value)) found.push({ what, line: rule.line });
    }
    for (const inner of rule.rules) judge(inner, insideRule || !isAtRule);
  };
  for (const rule of rules) judge(rule, false);
  return found;
}

function isGridOrColumns({ property, value }: StyleRule['declarations'][number]): boolean {
  return (
    (property === 'display' && /grid/.test(value)) || /^(columns|column-count|column-width)$/.test(property)
  );
}

function selectorsOf(rule: StyleRule): readonly string[] {
  return rule.prelude.split(',').map(selector => selector.trim().replace(/\s+/g, ' '));
}

const newerAtRules = /^@(layer|container|scope|property|starting-style|position-try|view-transition)\b/;
const newerPseudos =
  /::?(is|where|has|focus-visible|user-invalid|user-valid|modal|popover-open|open|dir|file-selector-button|highlight|state)\b(?!-)/g;

function preludeProblems(prelude: string): readonly string[] {
  if (prelude.startsWith('@')) {
    const atRule = newerAtRules.exec(prelude)?.[0];
    const range = /^@media\b.*[<>=]/.test(prelude) ? ['a range in @media'] : [];
    const boxes = /^@page\b/.test(prelude) ? [] : range;
    return atRule === undefined ? boxes : [atRule, ...boxes];
  }
  const pseudos = Array.from(prelude.matchAll(newerPseudos), ([pseudo]) => pseudo);
  return [
    ...pseudos,
    ...(prelude.includes('&') ? ['nesting'] : []),
    ...(/:not\([^)]*,/.test(prelude) ? [':not() of a list'] : []),
    ...(/:nth-(last-)?child\([^)]*\bof\b/.test(prelude) ? [':nth-child() of a selector'] : []),
  ];
}

/** Lines of rules that lay out a fieldset of one of these classes as flex or grid: Chromium before 86 does not. */
export function laidOutFieldsets(css: string, classes: ReadonlySet<string>): readonly number[] {
  const isLaidOut = ({ property, value }: StyleRule['declarations'][number]) =>
    property === 'display' && /flex|grid/.test(value);
  const linesOf = (rule: StyleRule): readonly number[] => {
    const isFieldset = selectorsOf(rule).some(selector => {
      const own = selector.split(/[\s>+~]+/).pop() ?? '';
      return own.startsWith('fieldset') || own.split(/[.:[]/).some(name => classes.has(name));
    });
    const here = isFieldset && rule.declarations.some(isLaidOut) ? [rule.line] : [];
    return [...here, ...rule.rules.flatMap(linesOf)];
  };
  return parseStyles(css).flatMap(linesOf);
}

/** The classes of fieldsets in a page's source, where they are written out. */
export const fieldsetClasses = (source: string): readonly string[] =>
  Array.from(source.matchAll(/<fieldset\b[^>]*?\bclassName="([^"]+)"/g), ([, names = '']) =>
    names.split(' '),
  ).flat();

const newerProperties =
  /^(inset(-.+)?|aspect-ratio|(margin|padding|border)-(inline|block)|content-visibility|translate|rotate|scale|container(-.+)?|grid-template-masonry|field-sizing|interpolate-size|anchor-name|position-anchor|text-box(-.+)?)$/;
const newerFunctions =
  /(?<![-\w])(min|max|clamp|color-mix|oklch|oklab|lab|lch|color|light-dark|round|mod|rem|abs|sign|calc-size|hwb)\(/g;

function declarationProblems(property: string, value: string): readonly string[] {
  if (property.startsWith('--') && value === '') return [];
  return [
    ...(newerProperties.test(property) ? [property] : []),
    ...Array.from(value.matchAll(newerFunctions), ([, name]) => `${name}()`),
    ...Array.from(
      value.matchAll(/\d(dvh|svh|lvh|dvw|svw|lvw|cqw|cqh|cqi|rlh|lh|cap)\b/g),
      ([, unit]) => `${unit}`,
    ),
    ...(/^overflow/.test(property) && /\bclip\b/.test(value) ? ['overflow: clip'] : []),
    ...(property === 'grid-template-columns' && /\bsubgrid\b/.test(value) ? ['subgrid'] : []),
  ];
}

/** Whether a text in a script holds style rules: a selector, braces, and a declaration between them. */
export function looksLikeStyles(text: string): boolean {
  return /(^|[\s}])[@.#:*\w[][^{};]*\{\s*[-a-z]+\s*:[^{}]+\}/.test(text);
}

const namedColours =
  /(?<![-\w])(white|black|red|green|blue|yellow|orange|gr[ae]y|silver|brown|pink|purple|gold|navy|teal)(?![-\w])/;

/** Colours that a style sheet names itself instead of by a token: `#fff`, `rgba(…)`, `white`. */
export function rawColours(css: string): readonly NewerStyle[] {
  const found: NewerStyle[] = [];
  const judge = (rule: StyleRule): void => {
    for (const { property, value } of rule.declarations) {
      const [colour] = /#[0-9a-f]{3,8}\b|\b(rgb|hsl)a?\(/i.exec(value) ?? namedColours.exec(value) ?? [];
      if (colour !== undefined) found.push({ what: `${property}: ${colour}`, line: rule.line });
    }
    rule.rules.forEach(judge);
  };
  parseStyles(css).forEach(judge);
  return found;
}
