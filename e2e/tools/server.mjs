/** A small web server for one folder of files, on this computer only. */

import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

/** @type {Readonly<Record<string, string>>} */
const contentTypes = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};

/**
 * @param {string} folder
 * @param {string} url the path and query of a request
 * @returns {Promise<{ path: string, size: number } | null>} the file meant, never one outside the folder,
 *   also not by a link
 */
async function fileOf(folder, url) {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/, ''));
    if (path.includes('\0') || path.includes('\\')) return null;
    const file = await realpath(join(folder, path.endsWith('/') ? `${path}index.html` : path));
    if (!file.startsWith(folder + sep)) return null;
    const found = await stat(file);
    return found.isFile() ? { path: file, size: found.size } : null;
  } catch {
    return null;
  }
}

/**
 * Serves a folder until closed. Nothing is cached unless told so: a reload always shows the newest build.
 * @param {string} folder
 * @param {{ port?: number, host?: string, cacheControl?: string }} [options] port: the one wanted; another free one is
 *   taken when it is in use (0: any)
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 */
export async function serve(folder, { port = 0, host = '127.0.0.1', cacheControl = 'no-store' } = {}) {
  const top = await realpath(resolve(folder));
  const server = createServer(async (request, response) => {
    response.setHeader('Cache-Control', cacheControl);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const file = await fileOf(top, request.url ?? '/');
    if (file === null) {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('404\n');
      return;
    }
    response.writeHead(200, {
      'Content-Type': contentTypes[extname(file.path).toLowerCase()] ?? 'application/octet-stream',
      'Content-Length': file.size,
    });
    if (request.method === 'HEAD') response.end();
    else
      createReadStream(file.path)
        .on('error', () => response.destroy())
        .pipe(response);
  });
  const bound = await listen(server, port, host).catch(error => {
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
    return listen(server, 0, host);
  });
  return {
    url: `http://${host}:${bound}/`,
    port: bound,
    close: () =>
      new Promise(done => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<number>} the port that it listens on
 */
function listen(server, port, host) {
  return new Promise((resolvePort, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolvePort(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
