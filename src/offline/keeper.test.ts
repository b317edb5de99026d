import { beforeEach, expect, test } from 'vitest';
import { cachesOf } from './agreed.ts';
import { keepPage } from './keeper.ts';

const scope = 'https://town.example/report/';
const pageOf = (version: string) =>
  `<!doctype html><p>年度报告</p><script type="text/plain" id="page-version">${version}</script>`;

/** The caches of a browser, in memory. */
function memoryCaches() {
  const all = new Map<string, Map<string, Response>>();
  const open = async (name: string) => {
    const pages = all.get(name) ?? new Map<string, Response>();
    all.set(name, pages);
    return {
      match: async (address: string) => pages.get(address)?.clone(),
      put: async (address: string, response: Response) => void pages.set(address, response),
    } as unknown as Cache;
  };
  return { all, open, keys: async () => [...all.keys()], delete: async (name: string) => all.delete(name) };
}

let caches: ReturnType<typeof memoryCaches>;
let server: (request: Request) => Promise<Response>;
const asked: Request[] = [];

beforeEach(() => {
  caches = memoryCaches();
  asked.length = 0;
  server = async () => new Response(pageOf('two'));
});

const keeper = (version: string) =>
  keepPage({
    caches,
    scope,
    version,
    fetch: request => {
      asked.push(request);
      return server(request);
    },
  });

/** A request for a page, which only a browser can make. */
const visit = (address: string, more: Partial<Request> = {}) =>
  ({ url: address, method: 'GET', mode: 'navigate', ...more }) as Request;

const noServer = async (): Promise<Response> => {
  throw new TypeError('no network');
};
const answered = async (version: string, address: string) => {
  const answer = keeper(version).answer(visit(address), () => undefined);
  return answer === null ? null : (await answer).text();
};

test('after one visit the page opens without a network, by each of its addresses', async () => {
  await keeper('two').install();
  server = noServer;
  for (const address of ['', 'index.html', '?from=oa', 'index.html?x=1#/draft/1/basic'])
    expect(await answered('two', scope + address)).toBe(pageOf('two'));
});

test('the page is fetched past the caches on the way', async () => {
  await keeper('two').install();
  expect(asked.map(({ url, cache }) => [url, cache])).toEqual([[scope, 'reload']]);
});

test.each([
  ['half of it', () => new Response(pageOf('two').slice(0, 60))],
  ['another version', () => new Response(pageOf('one'))],
  ['the page of a hotel', () => new Response('<p>请先登录</p>')],
  ['an error', () => new Response(pageOf('two'), { status: 500 })],
])('%s is not kept, and what was kept before stays', async (_, wrong) => {
  server = async () => new Response(pageOf('one'));
  await keeper('one').install();
  server = async () => wrong();
  await expect(keeper('two').install()).rejects.toThrow('not the page');
  expect(await answered('one', scope)).toBe(pageOf('one'));
  expect(await caches.keys()).toEqual([`${cachesOf(scope)}one`]);
});

test('a new version is kept beside the old one, which goes when the new one takes over', async () => {
  server = async () => new Response(pageOf('one'));
  await keeper('one').install();
  server = async () => new Response(pageOf('two'));
  await keeper('two').install();
  expect(await answered('one', scope)).toBe(pageOf('one'));
  await keeper('two').activate();
  expect(await caches.keys()).toEqual([`${cachesOf(scope)}two`]);
});

test('caches of others at the same address are let alone', async () => {
  const others = ['workbox', `${cachesOf('https://town.example/other/')}one`];
  for (const name of others) await caches.open(name);
  await keeper('two').install();
  await keeper('two').activate();
  expect(await caches.keys()).toEqual([...others, `${cachesOf(scope)}two`]);
});

test('a page that the browser threw away is fetched and kept again', async () => {
  await keeper('two').install();
  caches.all.clear();
  const work: Promise<unknown>[] = [];
  const answer = keeper('two').answer(visit(scope), later => work.push(later));
  expect(await (await answer)?.text()).toBe(pageOf('two'));
  await Promise.all(work);
  server = noServer;
  expect(await answered('two', scope)).toBe(pageOf('two'));
});

test('a newer page from the server is shown, and not kept under the name of the old one', async () => {
  server = async () => new Response(pageOf('three'));
  const work: Promise<unknown>[] = [];
  const answer = keeper('two').answer(visit(scope), later => work.push(later));
  expect(await (await answer)?.text()).toBe(pageOf('three'));
  await Promise.all(work);
  expect([...(caches.all.get(`${cachesOf(scope)}two`) ?? [])]).toEqual([]);
});

test.each([
  ['another page below', visit(`${scope}gallery/`)],
  ['a file', visit(`${scope}licences.txt`)],
  ['another address', visit('https://elsewhere.example/report/')],
  ['what the page itself asks for', visit(scope, { mode: 'cors' })],
  ['what is sent', visit(scope, { method: 'POST' })],
])('%s is left to the browser', (_, request) => {
  expect(keeper('two').answer(request, () => undefined)).toBeNull();
});
