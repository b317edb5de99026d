/** What a script or a document would try to send something out of the page; runs in the page. */

/**
 * Tries each way to `foreign`, a host with its port. Gives what became of each: `refused` where the page's policy said so
 * else what happened.
 */
export async function triesEverything(foreign: string): Promise<Record<string, string>> {
  const refusals: string[] = [];
  document.addEventListener('securitypolicyviolation', ({ blockedURI, violatedDirective }) => {
    refusals.push(`${violatedDirective} ${blockedURI}`);
  });
  const outcome: Record<string, string> = {};
  const at = (name: string) => `http://${foreign}/${encodeURIComponent(name)}`;

  /** Waits until the policy has spoken of what was tried since `before`; what it never spoke of may have got out. */
  const settle = async (name: string, sign: string, before: number) => {
    const isRefused = () => refusals.slice(before).some(refusal => refusal.includes(sign));
    for (let turn = 0; turn < 200 && !isRefused(); turn++) await new Promise(requestAnimationFrame);
    outcome[name] = isRefused() ? 'refused' : 'nothing said';
  };

  /** Puts an element into the page. */
  const insert = async (name: string, tag: string, attributes: Record<string, string>, sign = foreign) => {
    const before = refusals.length;
    const element = document.createElement(tag);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    document.body.appendChild(element);
    await settle(name, sign, before);
    element.remove();
  };
  /** Does something, which may throw. */
  const act = async (name: string, action: () => unknown, sign = foreign) => {
    const before = refusals.length;
    try {
      const result = action();
      if (result instanceof Promise) result.catch(() => undefined);
    } catch {
      outcome[name] = 'refused';
      return;
    }
    await settle(name, sign, before);
  };

  await insert('image', 'img', { src: at('image') });
  await insert('script', 'script', { src: at('script') });
  await insert('style sheet', 'link', { rel: 'stylesheet', href: at('style') });
  await insert('link prefetch', 'link', { rel: 'prefetch', href: at('prefetch') });
  await insert('frame', 'iframe', { src: at('frame') });
  await insert('object', 'object', { data: at('object') });
  await insert('audio', 'audio', { src: at('audio') });
  await insert('css image', 'p', { style: `background-image: url(${at('css')})` });

  await act(
    'inline script',
    () => {
      const script = document.createElement('script');
      script.textContent = 'window.gotIn = true';
      document.body.appendChild(script);
    },
    'inline',
  );
  if ('gotIn' in window) outcome['inline script'] = 'ran';
  await act('eval', () => new Function('window.evaluated = true')(), 'eval');
  if ('evaluated' in window) outcome.eval = 'ran';
  await act('font', () => new FontFace('foreign', `url(${at('font')})`).load());
  await act('fetch', () => fetch(at('fetch'), { mode: 'no-cors' }));
  await act('XMLHttpRequest', () => {
    const request = new XMLHttpRequest();
    request.open('POST', at('xhr'));
    request.send('draft');
  });
  await act('WebSocket', () => new WebSocket(`ws://${foreign}/socket`));
  await act('EventSource', () => new EventSource(at('events')));
  await act('beacon', () => navigator.sendBeacon(at('beacon'), 'draft'));
  await act('worker', () => new Worker(at('worker')));
  await act('import', () => {
    const script = document.createElement('script');
    script.type = 'module';
    script.src = at('import');
    document.body.appendChild(script);
  });
  await act('form', () => {
    const form = document.createElement('form');
    form.action = at('form');
    form.method = 'post';
    form.target = '_self';
    document.body.appendChild(form);
    form.submit();
  });
  return outcome;
}
