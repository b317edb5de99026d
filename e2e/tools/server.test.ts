import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from './server.mjs';

const top = mkdtempSync(join(tmpdir(), 'server-'));
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  mkdirSync(join(top, 'site/说明'), { recursive: true });
  writeFileSync(join(top, 'secret.txt'), 'secret');
  writeFileSync(join(top, 'site/index.html'), '<p>年度报告</p>');
  writeFileSync(join(top, 'site/说明/a.txt'), 'a');
  symlinkSync(join(top, 'secret.txt'), join(top, 'site/link.txt'));
  server = await serve(join(top, 'site'));
});

afterAll(async () => {
  await server.close();
  rmSync(top, { recursive: true });
});

/** Asks for exactly this path: `fetch` would tidy it up first. */
function get(path: string): Promise<{ status: number; type: string | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    request({ port: server.port, host: '127.0.0.1', path }, response => {
      let body = '';
      response.on('data', chunk => {
        body += chunk;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'], body }),
      );
    })
      .on('error', reject)
      .end();
  });
}

test('the page is served at the folder itself, as HTML', async () => {
  expect(await get('/')).toEqual({ status: 200, type: 'text/html; charset=utf-8', body: '<p>年度报告</p>' });
});

test('a file with a Chinese name is found, with or without a query', async () => {
  expect((await get(`/${encodeURIComponent('说明')}/a.txt?x=1`)).body).toBe('a');
});

test.each([
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/x/../../secret.txt',
  '/..%5csecret.txt',
  '/link.txt',
  '//secret.txt',
  '/%',
  '/index.html%00.txt',
  '/nothing.txt',
  `/${encodeURIComponent('说明')}`,
])('nothing outside the folder is served: %s', async path => {
  expect((await get(path)).status).toBe(404);
});

test('a port in use is passed over', async () => {
  const second = await serve(join(top, 'site'), { port: server.port });
  expect(second.port).not.toBe(server.port);
  await second.close();
});

test('only reading is possible', async () => {
  expect((await fetch(server.url, { method: 'POST', body: 'x' })).status).toBe(405);
});
