import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failures } from './failures.ts';
import { listenOnLoopback, type StandIn } from './stand-in.ts';

let standIn: StandIn;
const done: string[] = [];
beforeAll(async () => {
  const { control, guard } = failures((kind) => new Response(null, { status: Number(kind) }));
  const app = new Hono();
  app.route('/', control);
  app.use(guard);
  app.post('/letters', async (c) => {
    done.push(await c.req.text());
    return c.text('taken');
  });
  standIn = await listenOnLoopback(app.fetch);
});
afterAll(() => standIn.close());

const post = (path: string, body: string, signal?: AbortSignal) =>
  fetch(`${standIn.url}${path}`, { method: 'POST', body, ...(signal && { signal }) });
const order = (failure: object) => post('/_control/fail', JSON.stringify(failure));
const send = (letter: string) =>
  post('/letters', letter).then(
    ({ status }) => status,
    () => 'no answer',
  );

describe('a stand-in that was told to fail', () => {
  it.each(['500', '429'])('says so as often as it was told, and no longer: %s', async (kind) => {
    await order({ kind, times: 2 });
    expect([await send('one'), await send('two'), await send('three')]).toEqual([Number(kind), Number(kind), 200]);
  });

  it('fails only what mentions the thing it is about', async () => {
    await order({ kind: '500', times: 9, about: 'asha@' });
    expect([await send('to asha@example.com'), await send('to guddi@example.com')]).toEqual([500, 200]);
    await order({ times: 0, about: 'asha@' });
    expect(await send('to asha@example.com')).toBe(200);
  });

  it('has done what it was asked when the reply is lost', async () => {
    await order({ kind: 'lost_reply' });
    expect(await send('lost')).toBe('no answer');
    expect(done).toContain('lost');
  });

  it('keeps silent, and does nothing, until the caller gives up', async () => {
    await order({ kind: 'timeout' });
    await expect(post('/letters', 'unheard', AbortSignal.timeout(100))).rejects.toThrow();
    expect(await send('heard')).toBe(200);
    expect(done).not.toContain('unheard');
  });

  it('answers late what it is slow in, and everybody else as ever', async () => {
    await order({ kind: 'slow', ms: 150, about: 'slowly' });
    const answered: string[] = [];
    const sendAndNote = (letter: string) => send(letter).then((status) => answered.push(`${letter} ${status}`));
    await Promise.all([sendAndNote('slowly'), sendAndNote('as ever')]);
    expect(answered).toEqual(['as ever 200', 'slowly 200']);
  });

  it.each([{ kind: 'slowly' }, { kind: 'slow', ms: 'very' }, { kind: '500', times: 'often' }, { about: 7 }])(
    'refuses the order %o',
    async (wrong) => {
      expect((await order(wrong)).status).toBe(400);
    },
  );
});
