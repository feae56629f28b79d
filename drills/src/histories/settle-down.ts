import { jobs } from '@rakhi/api';
import { countSales } from '@rakhi/core';
import type { History } from './history.ts';
import type { Memory } from './memory.ts';
import { deliver } from './perform.ts';
import type { World } from './world.ts';

const ROUNDS = 6;

/**
 * Lets everything come to its end: payments run out or arrive, Stripe repeats what was not heard, and the shop's jobs run
 * while they find something. Where all webhooks about payments are lost, the jobs alone have to see to it; what happens
 * at Stripe without us (a dispute, a refund in the dashboard) only Stripe can tell, and it does so for three days.
 */
export async function settleDown(
  world: World,
  memory: Memory,
  { webhooks, delayedMoney, newestFirst }: History['ending'],
): Promise<void> {
  await world.wait(40 * 60);
  for (const sessionId of memory.payable) await world.bank.settleDelayed(sessionId, delayedMoney);
  const isOwed = ({ type }: { type: string }) => webhooks === 'come' || !type.startsWith('checkout.session.');
  for (let round = 0; round < ROUNDS; round += 1) {
    await world.wait(10);
    const events = (await world.bank.events()).filter((event) => isOwed(event) && !memory.delivered.has(event.id));
    for (const event of newestFirst ? events.toReversed() : events) await deliver(event, world, memory);
    const { looked, failed } = await jobs['settle-unsettled'](world.deps);
    await jobs.reconcile(world.deps);
    if (events.length === 0 && looked === 0 && failed === 0) break;
  }
  await sendLetters(world);
  // Weeks may have passed: the job counts the orders of two days only, and the table tells of every change in the end.
  await countSales(world.orderIds(), world.deps);
  const unheard = (await world.bank.events()).filter((event) => isOwed(event) && !memory.delivered.has(event.id));
  for (const { type } of unheard) world.accidents.push(`nobody took the event ${type}`);
}

/** A letter that a dead sender had taken is another's two minutes later; one that failed waits longer each time. */
async function sendLetters({ deps, wait }: World): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    await wait(30 * 60);
    const { sent } = await jobs['send-mail'](deps);
    if (sent === 0) return;
  }
}
