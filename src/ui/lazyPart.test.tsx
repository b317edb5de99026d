// @vitest-environment jsdom

import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeAll, describe, expect, it } from 'vitest';
import { type LazyPart, lazyPart } from './lazyPart.ts';

beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
});

function Shown({ part, drawn }: { part: LazyPart<string>; drawn: (what: string) => void }) {
  const state = part.usePart();
  drawn(state.kind === 'ready' ? state.part : state.kind);
  return null;
}

/** What a place shows of a part, one after the other. */
async function shows(part: LazyPart<string>): Promise<string[]> {
  const drawn: string[] = [];
  const root = createRoot(document.createElement('div'));
  await act(async () => root.render(<Shown part={part} drawn={what => drawn.push(what)} />));
  await act(async () => root.unmount());
  return drawn;
}

describe('a part that is loaded when needed', () => {
  it('is fetched once, and is there at once when it was fetched ahead', async () => {
    let fetched = 0;
    const part = lazyPart(() => {
      fetched++;
      return Promise.resolve('怎么填');
    });
    expect(await shows(part)).toEqual(['loading', '怎么填']);
    part.prefetch();
    expect(await part.load()).toBe('怎么填');
    expect(await shows(part)).toEqual(['怎么填']);
    expect(fetched).toBe(1);
  });

  it('says that it cannot be had, whether it was asked for early or late', async () => {
    const part = lazyPart<string>(() => Promise.reject(new Error('Failed to fetch')));
    part.prefetch();
    await expect(part.load()).rejects.toThrow('Failed to fetch');
    expect(await shows(part)).toEqual(['failed']);
    const late = lazyPart<string>(() => Promise.reject(new Error('Failed to fetch')));
    expect(await shows(late)).toEqual(['loading', 'failed']);
  });
});
