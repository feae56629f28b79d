import { expect, it } from 'vitest';
import { inTurn } from './in-turn.ts';

it('asks one thing after another, also past a refusal', async () => {
  const heard: string[] = [];
  const slow = inTurn(async () => {
    await Promise.resolve();
    heard.push('first');
    throw new Error('refused');
  });
  const fast = inTurn(async () => heard.push('second'));
  await expect(slow).rejects.toThrow('refused');
  await fast;
  expect(heard).toEqual(['first', 'second']);
});
