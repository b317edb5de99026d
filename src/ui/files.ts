/** Files in and out of the browser, in secure and insecure pages alike. */

import { safeFileName } from './fileName.ts';

/** Hands `content`, in pieces too, to the browser's download, by a name that every system takes. */
export function downloadFile(
  name: string,
  content: string | Uint8Array<ArrayBuffer> | readonly Blob[],
  type: string,
): void {
  const parts = typeof content === 'string' || content instanceof Uint8Array ? [content] : [...content];
  const url = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = safeFileName(name);
  document.body.appendChild(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** The bytes of a chosen file; `FileReader`, because older browsers have no `Blob.arrayBuffer`. */
export function readFileBytes(file: File): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () =>
      reader.result instanceof ArrayBuffer
        ? resolve(new Uint8Array(reader.result))
        : reject(new Error('no bytes'));
    reader.onerror = () => reject(reader.error ?? new Error('unreadable file'));
    reader.readAsArrayBuffer(file);
  });
}
