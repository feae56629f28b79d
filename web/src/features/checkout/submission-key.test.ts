import { expect, it } from 'vitest';
import { forgetKey, keepKey, keptKey, keyFor } from './submission-key.ts';

const newKeys = () => {
  let made = 0;
  return () => `key-${++made}`;
};

it('keeps its key while she sends the same thing again', () => {
  const newKey = newKeys();
  const first = keyFor({ email: 'asha@example.com', expectedTotal: 7096 }, undefined, newKey);
  expect(keyFor({ email: 'asha@example.com', expectedTotal: 7096 }, first, newKey)).toEqual(first);
});

it('takes another key once anything has changed', () => {
  const newKey = newKeys();
  const first = keyFor({ recipients: [{ name: 'Arjun' }] }, undefined, newKey);
  expect(keyFor({ recipients: [{ name: 'Rohan' }] }, first, newKey).key).toBe('key-2');
});

it('outlives a reload, until it is forgotten', () => {
  const kept = new Map<string, string>();
  const store = {
    getItem: (place: string) => kept.get(place) ?? null,
    setItem: (place: string, text: string) => void kept.set(place, text),
    removeItem: (place: string) => void kept.delete(place),
  };
  keepKey({ key: 'key-1', content: '{}' }, store);
  expect(keptKey(store)).toEqual({ key: 'key-1', content: '{}' });
  forgetKey(store);
  expect(keptKey(store)).toBeUndefined();
});
