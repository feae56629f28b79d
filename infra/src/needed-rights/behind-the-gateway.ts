import { type Area, areas, compose, jobs, loadConfig, onPaymentEvents } from '@rakhi/api';
import { type Call, entryTo, gatewayEvent, queueEvent } from '@rakhi/api/testing';
import { vi } from 'vitest';
import { recorder } from './recorder.ts';

type Environment = Readonly<Record<string, string>>;
type Entry = Awaited<ReturnType<typeof entryTo>>;
/** A call as `@rakhi/api/testing` makes it, answered by the function of the area that the address belongs to. */
type Answer = Awaited<ReturnType<Call>>;

/** Every function as on AWS, each with its own ears on what it asks of the services. */
export async function behindTheGateway(environment: Environment) {
  const functions = new Map<string, { entry: Entry; wanted: Set<string>; close(): void }>();
  for (const area of Object.keys(areas) as Area[]) {
    const { wanted, close, environment: urls } = await recorder(environment);
    for (const [name, value] of Object.entries({ ...environment, ...urls })) vi.stubEnv(name, value);
    functions.set(area, { entry: await entryTo(area), wanted, close });
  }
  vi.unstubAllEnvs();
  const clock = await recorder(environment);
  // The clock comes when what was not paid has been held long enough.
  const later = { now: () => new Date(Date.now() + 3 * 60 * 60_000) };
  const shop = compose(loadConfig({ ...environment, ...clock.environment }), { clock: later });

  const ears = await recorder(environment);
  const hear = onPaymentEvents(compose(loadConfig({ ...environment, ...ears.environment })));

  const call: Call = async (request, { body, headers = {} } = {}) => {
    const { entry } = functions.get(areaOf(request)) ?? {};
    if (!entry) throw new Error(`nobody answers ${request}`);
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const sent = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));
    const all = { ...(body !== undefined && { 'Content-Type': 'application/json' }), ...(sent as Environment) };
    const event = gatewayEvent(request, { headers: all, ...(body !== undefined && { body: text }) });
    return answerOf(await entry(event, {} as Parameters<Entry>[1]));
  };
  return {
    call,
    /** What waits in the queue about something is handed over, as Lambda's poller does. */
    async deliver(about: string): Promise<void> {
      const { waiting } = await (await fetch(`${environment['SQS_URL']}/_control/messages`)).json();
      const messages = (waiting as { id: string; body: string }[]).filter(({ body }) => body.includes(about));
      const { batchItemFailures } = await hear(queueEvent(...messages));
      if (messages.length !== 1 || batchItemFailures.length > 0) throw new Error(`nothing came of ${about}`);
    },
    run: (job: keyof typeof jobs) => jobs[job](shop),
    wanted: () => {
      const heard = [...functions].map(([area, { wanted }]): [string, string[]] => [area, [...wanted]]);
      return Object.fromEntries([...heard, ['payment-events', [...ears.wanted]], ['jobs', [...clock.wanted]]]);
    },
    close: () => {
      for (const { close } of [...functions.values(), ears, clock]) close();
    },
  };
}

function areaOf(request: string): string {
  const [method, path = ''] = request.split('?')[0]?.split(' ') ?? [];
  const [area = ''] =
    Object.entries(areas).find(([, routes]) =>
      routes.some((route) => {
        const isHere = new RegExp(`^${route.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(path);
        return route.method === method && isHere;
      }),
    ) ?? [];
  return area;
}

function answerOf(result: Awaited<ReturnType<Entry>>): Answer {
  const headers = new Headers();
  for (const [name, values] of Object.entries(result.multiValueHeaders ?? {})) {
    for (const value of values) headers.append(name, String(value));
  }
  const isJson = headers.get('content-type')?.includes('json') && result.body !== '';
  return { status: result.statusCode, headers, text: result.body, body: isJson ? JSON.parse(result.body) : undefined };
}
