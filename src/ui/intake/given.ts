/** What the clerk gives to be read: a file, several of them, content that was copied, or something that is neither. */

/** What was dropped or pasted, or picked by the button. */
export type Given =
  | { readonly kind: 'file'; readonly file: File }
  /** More than one: a report is read at a time. */
  | { readonly kind: 'files'; readonly files: readonly File[] }
  /** `html`: the rich form, with its tables, where there is one. */
  | { readonly kind: 'text'; readonly text: string; readonly html: string | null }
  /** The address of a page: nothing is fetched from the network, so it cannot be read. */
  | { readonly kind: 'link' };

const isPicture = (file: File): boolean => file.type.startsWith('image/');

const givenFiles = (files: readonly File[]): Given | null => {
  const [file] = files;
  if (!file) return null;
  return files.length > 1 ? { kind: 'files', files } : { kind: 'file', file };
};

/**
 * What a drop or a paste brings; `null`: nothing at all. Word and Excel put a picture of what was copied beside the
 * content itself, and a file manager the name of a file beside the file: the content goes before a picture, every
 * other file before words.
 */
export function givenIn(data: DataTransfer): Given | null {
  const files = Array.from(data.files);
  const others = files.filter(file => !isPicture(file));
  if (others.length > 0) return givenFiles(others);
  const html = data.getData('text/html');
  const text = data.getData('text/plain');
  const address = data.getData('text/uri-list').trim();
  const isOnlyLink = address !== '' && (text.trim() === '' || text.trim() === address);
  if (files.length > 0 && (text.trim() === '' || isOnlyLink)) return givenFiles(files);
  if (isOnlyLink || /^https?:\/\/\S+$/.test(text.trim())) return { kind: 'link' };
  if (text.trim() === '' && html.trim() === '') return null;
  return { kind: 'text', text, html: html.trim() === '' ? null : html };
}
