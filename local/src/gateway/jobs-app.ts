import { Hono } from 'hono';
import type { Clockwork } from './clockwork.ts';

/** `POST /{name}` runs a job of the shop at once and answers when it is done. */
export function jobsApp({ names, runNow }: Pick<Clockwork, 'names' | 'runNow'>): Hono {
  const app = new Hono();
  app.post('/:name', async (c) => {
    // Tools send no Origin; a page in a browser does.
    if (c.req.header('origin') !== undefined) return c.json({ error: 'This is for tools on this machine.' }, 403);
    const job = c.req.param('name');
    if (!names.includes(job)) return c.json({ error: `There is no job ${job}.`, jobs: names }, 404);
    return c.json({ job, result: (await runNow(job)) ?? null });
  });
  app.onError((error, c) => c.json({ error: error.message }, 500));
  return app;
}
