/** A drawing as a picture of dots. */

/** For `src`: the page's policy lets data in, and nothing else. */
export const addressOfSvg = (svg: string): string =>
  `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

/**
 * The drawing as PNG, with `scale` dots for each of its pixels. Rejects where the browser cannot draw it, or not as
 * large.
 */
export async function pngOf(svg: string, scale: number): Promise<Uint8Array<ArrayBuffer>> {
  const image = await loaded(addressOfSvg(svg));
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * scale;
  canvas.height = image.naturalHeight * scale;
  const context = canvas.getContext('2d');
  if (!context || canvas.width === 0) throw new Error('no canvas');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const [head = '', base64 = ''] = canvas.toDataURL('image/png').split(',');
  if (!head.startsWith('data:image/png') || base64 === '') throw new Error('no png');
  return Uint8Array.from(atob(base64), character => character.charCodeAt(0));
}

function loaded(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('the drawing could not be drawn'));
    image.src = address;
  });
}
