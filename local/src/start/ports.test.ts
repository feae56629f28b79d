import { type AddressInfo, createServer } from 'node:net';
import { expect, it } from 'vitest';
import { claimPorts } from './ports.ts';

async function taken() {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, free: () => new Promise((done) => server.close(done)) };
}

it('keeps the port that was asked for and finds six others, all different', async () => {
  const { port, free } = await taken();
  await free();
  const ports = await claimPorts(port);
  expect(ports.shop).toBe(port);
  expect(new Set(Object.values(ports)).size).toBe(7);
});

it('says that a port is taken and how to choose another', async () => {
  const { port, free } = await taken();
  await expect(claimPorts(port)).rejects.toThrow(`Port ${port} is taken. Stop what runs there`);
  await free();
});
