/** The numbers that a browser sets in front of list items: they are not in the page's text, but on the page. */

const chinese = '零一二三四五六七八九';

function chineseNumber(value: number): string {
  if (value < 1 || value > 99) return String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens === 0 ? '' : tens === 1 ? '十' : `${chinese[tens]}十`}${ones === 0 && tens > 0 ? '' : chinese[ones]}`;
}

const listStyle = /list-style(?:-type)?\s*:\s*([^;]+)/gi;

/** Gives each item of a numbered list, in the page's order, its mark; empty where none is shown. */
export function listMarks(styleOf: (element: Element) => string): (item: Element) => string {
  const last = new WeakMap<Element, number>();
  return item => {
    const list = item.parentElement;
    if (list?.nodeName.toUpperCase() !== 'OL') return '';
    const before = last.get(list) ?? (Number.parseInt(list.getAttribute('start') ?? '1', 10) || 1) - 1;
    const value = Number.parseInt(item.getAttribute('value') ?? '', 10) || before + 1;
    last.set(list, value);
    const styles = [...`${styleOf(list)};${styleOf(item)}`.matchAll(listStyle)];
    const style = styles[styles.length - 1]?.[1]?.toLowerCase() ?? '';
    if (/none|disc|circle|square/.test(style)) return '';
    // The number is often typed as well; then the list's own is no part of the text.
    if (typed.test((item.textContent ?? '').slice(0, 40))) return '';
    if (/chinese|ideographic|informal|formal/.test(style)) return `${chineseNumber(value)}、`;
    const isLetter =
      /alpha|latin|roman|greek/.test(style) || /^[aAiI]$/.test(list.getAttribute('type') ?? '');
    return isLetter ? '' : `${value}.`;
  };
}

const typed = /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|第[一二三四五六七八九十])/;
