import { expect, it } from 'vitest';
import { hashOf, type Route, readRoute } from './route.ts';

it('reads every address that it writes', () => {
  const routes: readonly Route[] = [
    { kind: 'home' },
    { kind: 'import' },
    { kind: 'draft', id: 'a1', step: 'requests' },
    { kind: 'draft', id: 'a1', step: 'check' },
    { kind: 'draft', id: 'a1', step: 'check', view: 'compare' },
    { kind: 'draft', id: 'a1', step: 'basic', view: 'versions' },
  ];
  expect(routes.map(route => readRoute(hashOf(route)))).toEqual(routes);
});

it('knows the comparison only in the place of 校核', () => {
  expect(readRoute('#/draft/a1/basic/compare')).toEqual({ kind: 'draft', id: 'a1', step: 'basic' });
  expect(readRoute('#/draft/a1/check/other')).toEqual({ kind: 'draft', id: 'a1', step: 'check' });
});
