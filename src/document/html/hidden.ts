/** What a page holds but does not show: the reader leaves it out. */

/** Elements whose content is never text of the page. */
const skipped = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'HEAD',
  'SVG',
  'MATH',
  'CANVAS',
  'IFRAME',
  'OBJECT',
  'EMBED',
  'AUDIO',
  'VIDEO',
  'SELECT',
  'DATALIST',
  'BUTTON',
  'TEXTAREA',
  'NAV',
  'FOOTER',
  'ASIDE',
  'DEL',
  'S',
  'STRIKE',
  'RT',
  'RP',
]);

const hiddenStyle =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|font-size\s*:\s*0(?:px|pt|em)?\s*(?:;|$|!)|opacity\s*:\s*(?:0+(?:\.0*)?|\.0+)%?\s*(?:;|$|!)|text-decoration(?:-line)?\s*:[^;]*line-through)/i;
const hiddenRule =
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|text-decoration(?:-line)?\s*:[^;]*line-through)/i;
/** More style sheet than this is not looked at. */
const longestStyle = 400_000;

export type IsHidden = (element: Element) => boolean;

/** Tells the elements that a reader of the page does not see: by tag, attribute, style and simple rules. */
export function hiddenIn(document: Document): IsHidden {
  const rules = hidingRules(document);
  return element => {
    const tag = element.nodeName.toUpperCase();
    if (skipped.has(tag)) return true;
    if (element.hasAttribute('hidden')) return true;
    const style = element.getAttribute('style');
    if (style && hiddenStyle.test(style)) return true;
    if (tag === 'TR' && isSpacer(element)) return true;
    if (rules.size === 0) return false;
    const id = element.getAttribute('id');
    if (id && (rules.has(`#${id}`) || rules.has(`${tag}#${id}`))) return true;
    const classes = element.getAttribute('class');
    return (
      !!classes &&
      classes.split(/\s+/).some(name => name !== '' && (rules.has(`.${name}`) || rules.has(`${tag}.${name}`)))
    );
  };
}

/** Word ends a table of merged cells with a row of no height that only holds the widths. */
const isSpacer = (row: Element): boolean =>
  row.getAttribute('height') === '0' && (row.textContent ?? '').trim() === '';

/** The selectors `.a`, `#a`, `tag.a` that a style sheet on the page hides on every medium. */
function hidingRules(document: Document): ReadonlySet<string> {
  const found = new Set<string>();
  let budget = longestStyle;
  for (const style of Array.from(document.getElementsByTagName('style'))) {
    const text = (style.textContent ?? '').slice(0, budget);
    budget -= text.length;
    for (const [selectors, body] of topRules(text)) {
      if (!hiddenRule.test(body)) continue;
      for (const selector of selectors.split(',')) {
        const match = /^([a-z]*)([.#][\w-]+)$/i.exec(selector.trim());
        if (match) found.add(`${(match[1] ?? '').toUpperCase()}${match[2] ?? ''}`);
      }
    }
  }
  return found;
}

/** The rules outside of @media and its like, in one pass. */
function topRules(css: string): readonly (readonly [string, string])[] {
  const rules: (readonly [string, string])[] = [];
  const text = css.replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, '').replace(/<!--|-->/g, '');
  let depth = 0;
  let start = 0;
  let selector = '';
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '{') {
      if (depth === 0) selector = text.slice(start, at).trim();
      depth++;
      if (depth === 1) start = at + 1;
    } else if (character === '}' && depth > 0) {
      depth--;
      if (depth > 0) continue;
      if (!selector.startsWith('@')) rules.push([selector, text.slice(start, at)]);
      start = at + 1;
    }
  }
  return rules;
}
