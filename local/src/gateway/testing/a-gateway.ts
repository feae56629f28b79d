import { request } from 'node:http';
import { listenOnLoopback, type StandIn } from '../../stand-in.ts';
import { type GatewayOptions, startGateway } from '../start-gateway.ts';

type Fetch = (request: Request) => Response | Promise<Response>;

/** A gateway before small servers; those that a test does not name answer 200 with their own name. */
export async function aGateway(
  behind: { web?: Fetch; images?: Fetch; api?: Fetch } & Partial<
    Pick<GatewayOptions, 'jobs' | 'stream' | 'patience' | 'pictureWithinMs'>
  >,
) {
  const { patience, pictureWithinMs } = behind;
  const web = await listenOnLoopback(behind.web ?? (() => new Response('web')));
  const images = await listenOnLoopback(behind.images ?? (() => new Response('images')));
  const gateway = await startGateway({
    api: { fetch: behind.api ?? (() => new Response('api')) },
    webUrl: web.url,
    imagesUrl: images.url,
    bucket: 'pictures',
    jobs: behind.jobs ?? { names: [], runNow: async () => undefined },
    stream: behind.stream ?? { change: () => undefined },
    ...(patience && { patience }),
    ...(pictureWithinMs !== undefined && { pictureWithinMs }),
  });
  const close = async () => {
    await Promise.all([gateway, web, images].map((server: StandIn) => server.close()));
  };
  return { url: gateway.url, web, close };
}

type Raw = { method?: string; headers?: Record<string, string> };
export type RawAnswer = { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer };

/** Without what `fetch` adds, unpacks or forbids. */
export function ask(url: string, { method = 'GET', headers = {} }: Raw = {}): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
      );
    });
    asked.once('error', reject);
    asked.end();
  });
}
