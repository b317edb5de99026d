/** Names of files that every system takes and the next office can read: 半坡镇人民政府2025年政府信息公开工作年度报告.docx */

/** What Windows, macOS or Linux refuse in a name. */
const refused = /[\\/:*?"<>|]/g;
/** What no one sees in a name: controls, marks that turn the direction of writing, halves of characters. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** Names of devices, to Windows, whatever follows the dot. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** File systems take 255 bytes; browsers and clerks add （1） or 修改稿. */
const mostBytes = 230;

/** `name` as a file name: what stands behind its last dot stays what it is, however long the rest. */
export function safeFileName(name: string): string {
  const clean = name.replace(unseen, '').replace(refused, '_');
  const [, stem = '', ending = ''] = /^([\s\S]*?)(\.[a-z\d]{1,5})?$/i.exec(clean) ?? [];
  const whole = trimmed(withinBytes(trimmed(stem), mostBytes - ending.length)) || '年度报告';
  return `${device.test(whole) ? '_' : ''}${whole}${ending}`;
}

/** Windows drops dots and spaces at the end; a dot in front hides a file elsewhere. */
const trimmed = (text: string): string => text.replace(/^[.\s]+|[.\s]+$/g, '');

/** As many whole characters as are no more than `most` bytes in UTF-8. */
function withinBytes(text: string, most: number): string {
  let bytes = 0;
  let end = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > most) break;
    end += character.length;
  }
  return text.slice(0, end);
}
