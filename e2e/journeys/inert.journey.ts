/** A long page of somebody else's is given to the browser's parser in pieces: it makes the same document of them. */

import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { build } from 'vite';
import { markup } from '../../src/document/testing/attacks/texts.ts';
import type { parseInert, parsingInert } from '../../src/inert/index.ts';
import { expect, test } from './fixtures.ts';

declare global {
  interface Window {
    inert?: { readonly parseInert: typeof parseInert; readonly parsingInert: typeof parsingInert };
  }
}

/** The readers of `src/inert` as a script for any page. */
async function builtReaders(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('../../src/inert/index.ts', import.meta.url)),
        name: 'inert',
        formats: ['iife'],
      },
    },
  });
  const [{ output } = { output: [] }] = Array.isArray(built) ? built : [];
  const [chunk] = output;
  if (chunk?.type !== 'chunk') throw new Error('nothing was built');
  return chunk.code;
}

const marks =
  '<p >|<td>|<tr>|<table>|</table>|</p>|"|\'|=| |甲|😀|\r\n|\r|\0|&amp|&#x4e|2d;|<!--|-->|<|/|>|<title>|</title>|<textarea>|' +
  '</textarea>|title="|<script>|</script>|12|<svg>|<math><mi>|</svg>|<style>|</style>|<![CDATA[|<template shadowrootmode=open>|' +
  '<template>|</template>|<select><option>|<b><i>|</b>|<plaintext>|<frameset>|</iframe>|<body onload=1>|<html lang=zh>|' +
  '<!doctype html>|<xmp>|<form>|<div>|</div>|<noscript>|</noscript>|<base href=//x>|<meta charset=gbk>';
const pages = fc
  .array(fc.constantFrom(...marks.split('|'), ...markup), { maxLength: 30 })
  .map(found => found.join(''));

test('whatever stands in it, and wherever it is cut', async ({ page }) => {
  await page.addScriptTag({ content: await builtReaders() });
  const seed = Date.now() % 1_000_000;
  const cases = fc.sample(fc.tuple(pages, fc.integer({ min: 1, max: 12 })), { numRuns: 1500, seed });
  const found = await page.evaluate(given => {
    const { inert } = window;
    if (!inert) throw new Error('no readers');
    const parser = new DOMParser();
    const written = (document: Document) => {
      const walker = document.createTreeWalker(document);
      const nodes = [document.compatMode];
      for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
        const attributes =
          node instanceof Element ? Array.from(node.attributes, ({ name, value }) => `${name}=${value}`) : [];
        const inner = node instanceof HTMLTemplateElement ? node.innerHTML : '';
        nodes.push(`${node.nodeName} ${node.nodeValue ?? ''} ${attributes.join()} ${inner}`);
      }
      return nodes.join('\n');
    };
    let inPieces = 0;
    const different = given.filter(([html, length]) => {
      const steps = inert.parsingInert(html, parser, length);
      let step = steps.next();
      let count = 0;
      for (; !step.done; step = steps.next()) count++;
      if (count > 2) inPieces++;
      return written(step.value) !== written(inert.parseInert(html, parser));
    });
    return { different, inPieces };
  }, cases);
  expect(found.different, `seed ${seed}`).toEqual([]);
  expect(found.inPieces, 'pages were cut').toBeGreaterThan(1000);
});
