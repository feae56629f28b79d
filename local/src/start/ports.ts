import { type AddressInfo, createServer, type Server } from 'node:net';
import type { Ports } from './environment.ts';

/**
 * The shop's port and a free one for everything else.
 * @throws Error with one sentence when the shop's cannot be had
 */
export async function claimPorts(shop: number): Promise<Ports> {
  const probes = [await listen(shop).catch((error: unknown) => refuse(shop, error))];
  // All are open at the same time, so no two are the same.
  for (let others = 0; others < 6; others++) probes.push(await listen(0));
  const [, web = 0, stripe = 0, cognito = 0, mailbox = 0, images = 0, queue = 0] = probes.map(portOf);
  await Promise.all(probes.map((probe) => new Promise((resolve) => probe.close(resolve))));
  return { shop, web, stripe, cognito, mailbox, images, queue };
}

function listen(port: number): Promise<Server> {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(port, '127.0.0.1', () => resolve(probe));
  });
}

function portOf(probe: Server): number {
  return (probe.address() as AddressInfo).port;
}

function refuse(port: number, cause: unknown): never {
  const isForbidden = cause instanceof Error && 'code' in cause && cause.code === 'EACCES';
  const why = isForbidden ? `Port ${port} is not yours to open` : `Port ${port} is taken`;
  const another = port === 4800 ? 4900 : 4800;
  throw new Error(`${why}. Stop what runs there, or choose another: npm start -- --port ${another}`, { cause });
}
