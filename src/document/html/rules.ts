/** The simple rules of the style sheets in a page: `.a`, `#a`, `tag`, `tag.a`, on every medium. */

import { askedOnce } from './once.ts';
import { tagOf } from './walk.ts';

export interface Rules {
  /** The declarations of the rules for the element and of its own `style`, the later ones last. */
  readonly styleOf: (element: Element) => string;
}

/** More style sheet than this is not looked at. */
const longestStyle = 400_000;

/** Only declarations that say where or whether something is shown are kept. */
const telling =
  /(?:display|visibility|float|font-size|opacity|position|left|top|text-indent|clip|height|width|overflow|list-style(?:-type)?|text-decoration(?:-line)?)\s*:[^;]+/gi;

/** Reads the rules once; asking for an element is cheap. */
export function rulesIn(document: Document): Rules {
  const found = new Map<string, string>();
  let budget = longestStyle;
  for (const style of Array.from(document.getElementsByTagName('style'))) {
    const text = (style.textContent ?? '').slice(0, budget);
    budget -= text.length;
    for (const [selectors, body] of topRules(text)) {
      const kept = body.match(telling)?.join(';');
      if (!kept) continue;
      for (const selector of selectors.split(',')) {
        const match = /^([a-z]*\d?)([.#][\w-]+)$/i.exec(selector.trim());
        if (!match) continue;
        const key = `${(match[1] ?? '').toUpperCase()}${match[2] ?? ''}`;
        found.set(key, `${found.get(key) ?? ''};${kept}`.slice(-2000));
      }
    }
  }
  const byNames = askedOnce((names: string) => namedStyles(found, names));
  return {
    styleOf(element) {
      const own = element.getAttribute('style') ?? '';
      if (found.size === 0) return own;
      const classes = element.getAttribute('class') ?? '';
      const id = element.getAttribute('id') ?? '';
      if (classes === '' && id === '') return own;
      const named = byNames(`${tagOf(element)}\0${id}\0${classes}`);
      return named !== '' && own !== '' ? `${named};${own}` : named + own;
    },
  };
}

/** The declarations for an element's tag, id and classes, which zeros hold apart: no attribute has one. */
function namedStyles(found: ReadonlyMap<string, string>, names: string): string {
  const [tag = '', id = '', classes = ''] = names.split('\0');
  const keys = classes.split(/\s+/).flatMap(name => (name ? [`.${name}`] : []));
  if (id !== '') keys.push(`#${id}`);
  return keys
    .flatMap(key => [found.get(key) ?? '', found.get(`${tag}${key}`) ?? ''])
    .filter(style => style !== '')
    .join(';');
}

/** As browsers do, a comment that is not closed is taken to go on to the end. */
function withoutComments(css: string): string {
  let kept = '';
  for (let from = 0; ; ) {
    const opens = css.indexOf('/*', from);
    if (opens < 0) return kept + css.slice(from);
    kept += css.slice(from, opens);
    const closes = css.indexOf('*/', opens + 2);
    if (closes < 0) return kept;
    from = closes + 2;
  }
}

/** The rules outside of @media and its like, in one pass. */
function topRules(css: string): readonly (readonly [string, string])[] {
  const rules: (readonly [string, string])[] = [];
  const text = withoutComments(css).replace(/<!--|-->/g, '');
  let depth = 0;
  let start = 0;
  let selector = '';
  const brace = /[{}]/g;
  for (let match = brace.exec(text); match; match = brace.exec(text)) {
    const at = match.index;
    if (match[0] === '{') {
      if (depth === 0) selector = text.slice(start, at).trim();
      depth++;
      if (depth === 1) start = at + 1;
    } else if (depth > 0) {
      depth--;
      if (depth > 0) continue;
      if (!selector.startsWith('@')) rules.push([selector, text.slice(start, at)]);
      start = at + 1;
    }
  }
  return rules;
}
