import { type Area, areas, compose, jobs, loadConfig, onPaymentEvents, onTableChanges } from '@rakhi/api';
import { type Call, entryTo, gatewayEvent, queueEvent, recordsOfTable } from '@rakhi/api/testing';
import { vi } from 'vitest';
import { recorder } from './recorder.ts';

type Environment = Readonly<Record<string, string>>;
type Entry = Awaited<ReturnType<typeof entryTo>>;
/** A call as `@rakhi/api/testing` makes it, answered by the function of the area that the address belongs to. */
type Answer = Awaited<ReturnType<Call>>;

/** What Lambda tells each function of itself. */
const BY_LAMBDA = { AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' };

/** Every function as on AWS, each with its own ears on what it asks of the services. */
export async function behindTheGateway(stage: Environment) {
  const environment: Environment = { ...stage, ...BY_LAMBDA };
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
  const eyes = await recorder(environment);
  const seeing = { ...environment, ...eyes.environment, REVALIDATE_SECRET: 'pages' };
  const follow = onTableChanges(compose(loadConfig(seeing)));

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
    /** All that was written so far is told by the stream of the table. */
    async followTable(): Promise<void> {
      const { batchItemFailures } = await follow({ Records: await recordsOfTable(environment) });
      if (batchItemFailures.length > 0) throw new Error('the table could not be followed');
    },
    run: (job: keyof typeof jobs) => jobs[job](shop),
    wanted: () => {
      const heard = [...functions].map(([area, { wanted }]): [string, string[]] => [area, [...wanted]]);
      const others = { 'payment-events': ears, stream: eyes, jobs: clock };
      const overheard = Object.entries(others).map(([area, { wanted }]): [string, string[]] => [area, [...wanted]]);
      return Object.fromEntries([...heard, ...overheard]);
    },
    close: () => {
      for (const { close } of [...functions.values(), ears, eyes, clock]) close();
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
