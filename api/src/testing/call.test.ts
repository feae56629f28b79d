import { expect, it } from 'vitest';
import * as z from 'zod';
import { type Route, route } from '../http/route.ts';
import { serve } from '../http/serve.ts';
import { checkedCalls } from './call.ts';
import { plainDeps } from './plain-deps.ts';

const getThing = route({
  method: 'GET',
  path: '/things/{id}',
  summary: 'A thing',
  access: 'anyone',
  params: z.object({ id: z.string() }),
  replies: { 200: z.object({ id: z.string(), inner: z.object({ price: z.int() }) }) },
  handle: async () => ({ status: 200, body: { id: 'a', inner: { price: 1 } } }),
});

it.each([
  ['a field too many', { id: 'a', stock: 5, inner: { price: 1 } }],
  ['a field too many further in', { id: 'a', inner: { price: 1, cost: 1 } }],
  ['a field too few', { id: 'a' }],
  ['a wrong type', { id: 'a', inner: { price: '1' } }],
])('an answer with %s does not pass a test', async (_, body) => {
  const wrong = { ...getThing, handle: async () => ({ status: 200, body }) } as Route;
  const call = checkedCalls(serve([wrong], plainDeps()), [getThing]);
  await expect(call('GET /things/a')).rejects.toThrow('/things/a answered 200');
});

it('an answer with a status that was not promised does not pass either', async () => {
  const wrong = { ...getThing, handle: async () => ({ status: 418, body: {} }) } as Route;
  const call = checkedCalls(serve([wrong], plainDeps()), [getThing]);
  await expect(call('GET /things/a')).rejects.toThrow('does not describe');
});
