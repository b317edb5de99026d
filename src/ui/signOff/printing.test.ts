import { expect, test } from 'vitest';
import { noReviewCopySentence } from '../sentences/signOff.ts';
import { makeCopy } from './printing.ts';

const error = new Error('broken');

test('a 送审包 that could be written is there to print', async () => {
  expect(
    await makeCopy(
      () => Promise.resolve('送审'),
      async writer => writer,
    ),
  ).toEqual({ kind: 'made', html: '送审' });
});

test('a writer that breaks is told as a defect of the tool, and not as one that was not loaded', async () => {
  const made = await makeCopy(
    () => Promise.resolve(null),
    async () => {
      throw error;
    },
  );
  expect(made).toEqual({ kind: 'defect' });
  expect(noReviewCopySentence('defect')).toContain('工具的毛病');
});

test('a writer that does not come is told as not loaded', async () => {
  expect(
    await makeCopy<string>(
      () => Promise.reject(error),
      async writer => writer,
    ),
  ).toEqual({ kind: 'notLoaded' });
  expect(noReviewCopySentence('notLoaded')).not.toContain('工具的毛病');
});
