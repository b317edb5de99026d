/**
 * The code tables that Chinese files name and do not hold (Adobe's, as pdf.js brings them), so that they are there
 * without a network. A font with the code table of another script stays without characters, and its signs unreadable.
 */

import adobeGb1 from 'pdfjs-dist/cmaps/Adobe-GB1-UCS2.bcmap?url&inline';
import gbEucH from 'pdfjs-dist/cmaps/GB-EUC-H.bcmap?url&inline';
import gbEucV from 'pdfjs-dist/cmaps/GB-EUC-V.bcmap?url&inline';
import gbkEucH from 'pdfjs-dist/cmaps/GBK-EUC-H.bcmap?url&inline';
import gbkEucV from 'pdfjs-dist/cmaps/GBK-EUC-V.bcmap?url&inline';
import gbk2kH from 'pdfjs-dist/cmaps/GBK2K-H.bcmap?url&inline';
import gbk2kV from 'pdfjs-dist/cmaps/GBK2K-V.bcmap?url&inline';
import gbkpEucH from 'pdfjs-dist/cmaps/GBKp-EUC-H.bcmap?url&inline';
import gbkpEucV from 'pdfjs-dist/cmaps/GBKp-EUC-V.bcmap?url&inline';
import gbpcEucH from 'pdfjs-dist/cmaps/GBpc-EUC-H.bcmap?url&inline';
import gbpcEucV from 'pdfjs-dist/cmaps/GBpc-EUC-V.bcmap?url&inline';
import uniGbUcs2H from 'pdfjs-dist/cmaps/UniGB-UCS2-H.bcmap?url&inline';
import uniGbUcs2V from 'pdfjs-dist/cmaps/UniGB-UCS2-V.bcmap?url&inline';
import uniGbUtf16H from 'pdfjs-dist/cmaps/UniGB-UTF16-H.bcmap?url&inline';
import uniGbUtf16V from 'pdfjs-dist/cmaps/UniGB-UTF16-V.bcmap?url&inline';

const tables: Readonly<Record<string, string>> = {
  'Adobe-GB1-UCS2': adobeGb1,
  'GB-EUC-H': gbEucH,
  'GB-EUC-V': gbEucV,
  'GBK2K-H': gbk2kH,
  'GBK2K-V': gbk2kV,
  'GBK-EUC-H': gbkEucH,
  'GBK-EUC-V': gbkEucV,
  'GBKp-EUC-H': gbkpEucH,
  'GBKp-EUC-V': gbkpEucV,
  'GBpc-EUC-H': gbpcEucH,
  'GBpc-EUC-V': gbpcEucV,
  'UniGB-UCS2-H': uniGbUcs2H,
  'UniGB-UCS2-V': uniGbUcs2V,
  'UniGB-UTF16-H': uniGbUtf16H,
  'UniGB-UTF16-V': uniGbUtf16V,
};

/** What pdf.js asks for a code table. */
export class BundledCMaps {
  async fetch({ name }: { readonly name: string }): Promise<{ cMapData: Uint8Array; isCompressed: boolean }> {
    const url = tables[name];
    if (url === undefined) throw new Error(`the code table ${name} is not here`);
    return { cMapData: bytesOf(url), isCompressed: true };
  }
}

function bytesOf(dataUrl: string): Uint8Array {
  const text = atob(dataUrl.slice(dataUrl.indexOf(',') + 1));
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index);
  return bytes;
}
