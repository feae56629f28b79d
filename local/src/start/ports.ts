import { type AddressInfo, createServer } from 'node:net';

/** A port that is free at this moment. */
export function freePort(): Promise<number> {
  return tryPort(0);
}

/** @throws Error with one sentence when somebody else listens there */
export async function claimPort(port: number): Promise<number> {
  try {
    return await tryPort(port);
  } catch (error) {
    throw new Error(
      `Port ${port} is taken. Stop what runs there, or choose another: npm start -- --port ${port + 100}`,
      {
        cause: error,
      },
    );
  }
}

function tryPort(port: number): Promise<number> {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(port, '127.0.0.1', () => {
      const { port: taken } = probe.address() as AddressInfo;
      probe.close(() => resolve(taken));
    });
  });
}
