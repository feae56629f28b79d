import { type OwnShop, openShop } from '../shop/own-shop.ts';
import { type ByPart, useOf } from './shop-processes.ts';

/** From the command to the moment at which everything answers; CPU time includes what has ended meanwhile. */
export type StartUp = { name: string; openedInMs: number; cpuMs: ByPart; residentMb: ByPart; steps: string[] };

export async function measureStart(name: string, dataDir: string, port?: number): Promise<[OwnShop, StartUp]> {
  const shop = await openShop(dataDir, port);
  const { cpuMs, residentMb } = useOf(shop.running.pid);
  return [shop, { name, openedInMs: shop.openedInMs, cpuMs, residentMb, steps: stepsIn(shop.said()) }];
}

/** The lines that end in a time. */
const stepsIn = (said: string) => said.split('\n').filter((line) => / … +[\d.]+ s$/.test(line));
