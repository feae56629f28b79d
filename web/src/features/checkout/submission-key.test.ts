import { expect, it } from 'vitest';
import { keyFor } from './submission-key.ts';

const newKeys = () => {
  let made = 0;
  return () => `key-${++made}`;
};

it('keeps its key while she sends the same thing again', () => {
  const newKey = newKeys();
  const first = keyFor({ email: 'asha@example.com', expectedTotal: 7096 }, undefined, newKey);
  expect(keyFor({ expectedTotal: 7096, email: 'asha@example.com' }, first, newKey)).toEqual(first);
});

it('takes another key once anything has changed', () => {
  const newKey = newKeys();
  const first = keyFor({ recipients: [{ name: 'Arjun' }] }, undefined, newKey);
  expect(keyFor({ recipients: [{ name: 'Rohan' }] }, first, newKey).key).toBe('key-2');
});
