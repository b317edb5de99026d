/**
 * The report as data inside its finished HTML: a `meta` element, so that the file needs no script. The value
 * is written without any character that a browser, an editor or a web site's system rewrites when it saves the
 * page, so it is found again whatever they did to quotes, entities and the order of the attributes.
 */

const name = 'annual-report-draft';

/** What HTML treats specially, what may not stand in it, and what some programs rewrite. */
const special = /["%&'<>`\\\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]|(?! )\p{Z}/gu;

/** The `meta` element that carries `json`; any string comes back as it is. */
export const embedData = (json: string): string =>
  `<meta name="${name}" content="${json.replace(special, escapeUnits)}">`;

/** `%HH` for a unit below 0x80, `%uHHHH` for any other. */
function escapeUnits(character: string): string {
  let escaped = '';
  for (let index = 0; index < character.length; index++) {
    const unit = character.charCodeAt(index);
    const hex = unit.toString(16).toUpperCase();
    escaped += unit < 0x80 ? `%${hex.padStart(2, '0')}` : `%u${hex.padStart(4, '0')}`;
  }
  return escaped;
}

/**
 * The string that {@link embedData} put into this HTML file, or `null` where there is none. Reads the source
 * text itself and needs no DOM.
 */
export function embeddedData(html: string): string | null {
  if (!html.includes(name)) return null;
  const meta = /<meta(?=[\s/])/gi;
  while (meta.test(html)) {
    const { attributes, end } = attributesAt(html, meta.lastIndex);
    if (attributes.get('name') === name) return unescapeUnits(attributes.get('content') ?? '');
    meta.lastIndex = end;
  }
  return null;
}

/** The attributes that stand from `start` on, and where they end. */
function attributesAt(html: string, start: number) {
  const attribute = /[\s/]*([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/y;
  const attributes = new Map<string, string>();
  let end = start;
  attribute.lastIndex = start;
  for (let match = attribute.exec(html); match; match = attribute.exec(html)) {
    const [, key = '', double, single, bare] = match;
    attributes.set(key.toLowerCase(), decodeEntities(double ?? single ?? bare ?? ''));
    end = attribute.lastIndex;
  }
  return { attributes, end };
}

/** The escapes of {@link escapeUnits}; any other `%` stands as it is. */
const unescapeUnits = (text: string): string =>
  text.replace(/%(?:u([\dA-F]{4})|([\dA-F]{2}))/gi, (_, wide?: string, narrow?: string) =>
    String.fromCharCode(Number.parseInt(wide ?? narrow ?? '', 16)),
  );

/** Character references; the value itself has none, but a program may have written its Chinese in them. */
const decodeEntities = (text: string): string =>
  text.replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (whole, hex?: string, decimal?: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
