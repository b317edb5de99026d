/** For tests: the quick look at HTML that we wrote ourselves, by its letters alone. */

const tag =
  /<(?:!DOCTYPE html|\/?(?:html|head|title|meta|style|body|main|section|div|p|span|strong|wbr|br|h[1-4]|table|caption|colgroup|col|thead|tbody|tr|th|td|figure|figcaption|svg|desc|rect|path|g|text|tspan)(?: (?:lang|charset|name|content|http-equiv|class|id|style|scope|headers|colspan|rowspan|role|aria-label|tabindex|data-figure|viewBox|width|height|x|y|dx|d|text-anchor|border|bordercolor|cellspacing|cellpadding|align|valign)="[^"<>]*"| data-chart)*)\/?>/g;

/** What stands in angle brackets and is no tag that we write, with some of what follows. */
export function strangeTags(html: string): readonly string[] {
  const rest = html.replace(/<style>[^<]*<\/style>/, '').replace(tag, '');
  return Array.from(rest.matchAll(/<[\s\S]{0,40}/g), ([found]) => found);
}
